"""What the reader did, kind by kind, in state.db; `State` is the door to it."""
