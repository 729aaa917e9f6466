"""The left list: its rows, its head, and what can be done with what is in it."""
