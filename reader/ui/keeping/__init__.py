"""What keeps the reader's work: history of changes, copies, the wastebasket, what a restart gives back."""
