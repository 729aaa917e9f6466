"""Memory that was freed, given back to the system."""

import sys


def give_back() -> None:
    """Let go of what the allocator keeps for later. glibc keeps for each thread what that thread has freed: 4 MB after
    one look for similar articles. Takes a few milliseconds; others do as they like."""
    if sys.platform != "linux":
        return
    import ctypes  # not before it is needed

    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
