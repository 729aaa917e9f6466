"""From the key J to the painted next article in a large library, beside `setHtml` of the same in a bare window."""

from pathlib import Path

from benchmarks import large_library
from benchmarks.large_library import Large
from benchmarks.measuring import Result, Spread
from benchmarks.next_article import keys_in_turn

KEYS = 60


def measure(large: Large, folder: Path) -> Result:
    """Milliseconds from the key to the picture."""
    bare, ours = keys_in_turn(large.ready(), folder, KEYS)
    return Result(
        f"Next article with {large.articles:,} articles",
        (Spread("key J to painted article", ours, bare, "p95 at most 1.3 times, aim 1.1; below 16.7 ms"),),
        f"{KEYS} keys in turn, sent by XTEST to both windows on X11 (Xvfb), seen from outside by the pixels of the text"
        " column, looked at every millisecond. Articles of 1,200 to 2,300 words, windows of 1360×880.",
    )


if __name__ == "__main__":
    large_library.run(measure)
