"""Armchair: an offline article reader for the desktop."""

__version__ = "0.1.0"
