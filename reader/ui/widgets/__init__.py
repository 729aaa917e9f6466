"""Widgets and layouts that know nothing of articles."""
