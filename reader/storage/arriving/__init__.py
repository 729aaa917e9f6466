"""What comes into library.db, and is known again, joined, and taken back; `Library` is the door to it."""
