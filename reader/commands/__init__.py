"""The verbs of the `armchair` command, by theme. No Qt here but behind `open`."""
