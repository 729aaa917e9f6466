"""What takes more than one step; no window here."""
