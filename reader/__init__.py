"""Armchair: an offline article reader for the desktop."""

from reader.waiting import wait_for_use

wait_for_use()  # before anything imports what waits

__version__ = "0.1.0"
