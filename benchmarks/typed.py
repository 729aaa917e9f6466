"""What people type into the search field, drawn from the words that a library has: common and rare ones, and so on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from reader.domain.listing import ListQuery
from reader.domain.text import has_cjk
from reader.services.opening import Opened
from reader.services.searching import listed
from reader.storage.indexing.index_queue import IndexQueue

TERMS = 200_000
COMMON, MIDDLE = slice(0, 100), slice(500, 5000)
"""By rank: words of one in three articles or more, and words that people would look for."""
RARE = range(2, 21)
"""In so many articles; where there are none, as a made library has only so many words, the last of all."""
RAREST = 1000
SHORTEST = 3
CHINESE_ARTICLES = 200
MOST_USED = 50


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a library: by how many articles have them, Chinese ones as they stand there, tags and authors."""

    common: Sequence[str]
    middle: Sequence[str]
    rare: Sequence[str]
    chinese: Sequence[str]
    tags: Sequence[str]
    authors: Sequence[str]


Draw = Callable[[Vocabulary, Random], str]


def vocabulary(stored: Opened) -> Vocabulary:
    """The words of a library, which must be indexed."""
    terms = stored.shelf.with_index(lambda index: index.beginning("body", "", TERMS)) or []
    words = [(term, count) for term, count in terms if term.isascii() and term.isalpha() and len(term) >= SHORTEST]
    ranked = [word for word, _ in words]
    return Vocabulary(
        common=ranked[COMMON],
        middle=ranked[MIDDLE],
        rare=[word for word, count in words if count in RARE] or ranked[-RAREST:],
        chinese=list(_chinese(stored)),
        tags=stored.shelf.complete("tag", "", MOST_USED),
        authors=stored.shelf.complete("author", "", MOST_USED),
    )


def queries(kind: str, words: Vocabulary, count: int) -> list[str]:
    """`count` texts of a kind named in `KINDS`, always the same for the same words."""
    dice = Random(kind)
    ways = cycle(KINDS[kind])
    return [next(ways)(words, dice) for _ in range(count)]


def _chinese(stored: Opened) -> Iterator[str]:
    """Runs of signs as they stand in Chinese articles."""
    keys = listed(stored.shelf, ListQuery(words="lang:zh"), limit=CHINESE_ARTICLES).order
    for entry in IndexQueue(stored.library).entries(keys):
        yield from (run for run in entry.text.replace("，", " ").replace("。", " ").split() if has_cjk(run))


def _one(of: str) -> Draw:
    return lambda words, dice: str(dice.choice(getattr(words, of)))


def _two(first: str, second: str) -> Draw:
    return lambda words, dice: f"{_one(first)(words, dice)} {_one(second)(words, dice)}"


def _beginning(letters: int) -> Draw:
    return lambda words, dice: _one("middle")(words, dice)[:letters]


def _signs(count: int) -> Draw:
    def draw(words: Vocabulary, dice: Random) -> str:
        run = _one("chinese")(words, dice)
        start = dice.randrange(max(1, len(run) - count))
        return run[start : start + count]

    return draw


def _within(condition: str, values: str = "") -> tuple[Draw, ...]:
    """A common word, or one that people would look for, with a filter; `condition` has a place for one of `values`."""

    def draw(of: str) -> Draw:
        def drawn(words: Vocabulary, dice: Random) -> str:
            value = _one(values)(words, dice) if values else ""
            return f"{_one(of)(words, dice)} {condition.format(value)}"

        return drawn

    return draw("common"), draw("middle")


KINDS: dict[str, tuple[Draw, ...]] = {
    "common word": (_one("common"),),
    "rare word": (_one("rare"),),
    "two words": (_two("common", "middle"), _two("middle", "middle"), _two("common", "common")),
    "two letters": (_beginning(2),),
    "three letters": (_beginning(3),),
    "Chinese sign": (_signs(1),),
    "two or three Chinese signs": (_signs(2), _signs(3)),
    "a word and lang:en": _within("lang:en"),
    "a word and after:2015-06": _within("after:2015-06"),
    "a word and words:>500": _within("words:>500"),
    "a word and is:unread": _within("is:unread"),
    "a word and tag:": _within("tag:{}", "tags"),
    "a word and author:": _within('author:"{}"', "authors"),
}
"""What is typed, and in which ways in turn it is drawn."""
