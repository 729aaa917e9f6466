"""The keys of all actions: what they are, the sheet that shows them, the dialog that changes them."""
