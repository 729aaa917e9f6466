"""Memory that was freed, given back to the system, and used again by whichever thread asks for some."""

import sys

_ARENA_MAX, _ARENAS = -8, 2
"""The number by which glibc knows the setting (malloc.h), and to how many pools of memory threads should keep."""


def share() -> None:
    """Have all threads but the first take memory from one pool, before any other begins. glibc gives each thread a pool
    of its own, and what is free in one is of no use to another: 2 MB with two lanes. With a single one for all, making
    the search index took a tenth more of the processors."""
    if sys.platform != "linux":
        return
    import ctypes

    if set_option := getattr(ctypes.CDLL(None), "mallopt", None):
        set_option(_ARENA_MAX, _ARENAS)


def give_back() -> None:
    """Let go of what the allocator keeps for later. glibc keeps for each thread what that thread has freed: 4 MB after
    one look for similar articles. Takes a few milliseconds; others do as they like."""
    if sys.platform != "linux":
        return
    import ctypes  # not before it is needed

    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
