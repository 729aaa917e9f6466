"""Highlights and notes: making them, showing them, finding them again."""
