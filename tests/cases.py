"""How many cases a test tries that says so itself: as many as it says, and thousands in a thorough run."""

from hypothesis import settings


def cases(usual: int) -> int:
    """`usual`, or what the thorough profile says where that is more."""
    is_thorough = settings.get_current_profile_name() == "thorough"
    return max(usual, settings.get_profile("thorough").max_examples) if is_thorough else usual
