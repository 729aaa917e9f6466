"""Writes Markdown articles by the ten thousand, as people keep them: make_library.py FOLDER --articles N.

Words are drawn from a Zipf distribution, half of them English function words; each article has a topic that brings its
own rare words and tags; some are Chinese, a few Arabic. The same seed and number give the same files.
"""

import argparse
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from math import log
from multiprocessing import get_context
from operator import itemgetter
from pathlib import Path
from random import Random

FILES_A_FOLDER = 1000
MEAN_WORDS = 500
TOPICS = 199
WORDS = 60_000

_SPREAD = 0.7
_FEWEST, _MOST = 30, 8000
_TABLE, _TABLES = 65_536, 32
_TOPIC_TABLE, _TOPIC_WORDS, _TOPIC_SHARE = 256, 120, 9
_CHINESE, _ARABIC = 0.05, 0.004
_NAMES, _TAGS, _TAGS_A_TOPIC = 600, 500, 8
_LAST_DAY, _YEARS = date(2025, 6, 30), 20
_FEWEST_FOR_PROCESSES = 4000
_FUNCTION_WORDS = """
the of and to a in that is was it for as with he be on i his by at this had are not but from have they you were or she
her an which we one all there their been has when who will more no if out so up said what its about than into them can
only other time new some could these two may first then do any like my now over such our man me even most made after
also well did many before must years back through much where your way down should because long each just those people
too mr how little good very make world still see own work men day get here between both life being under never day same
another know while last might us great old year off come since against go came right used take three states himself few
house use during without again place american around however home small found mrs thought went say part once general
high upon school every don't does got united left number course war until always away something fact though water less
public put think almost hand enough took far yet head government system better set told nothing night end why called
didn't eyes find going look asked later knew point next give group give let young room side present given several order
""".split()
_FUNCTION_SHARE = 0.5
_ONSETS = "b br c ch cl d dr f fl g gl h j k l m n p pl pr qu r s sc sh sl st t th tr v w y z".split()
_NUCLEI = "a e i o u a e i o ai ea ie oa ou".split()
_CODAS = [*[""] * 8, *"l m n r s t nd nt rk st ck ng x".split()]
_SIGNS = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去"
    "法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关"
    "点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通"
    "教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期"
    "市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边"
)
_ARABIC_WORDS = """
في من على إلى أن التي كان هذا الذي عن مع هذه كل بعد ما قد بين ذلك لم عند كما أو حتى يوم غير أكثر حيث منذ قبل العالم
مدينة بيت بحر كتاب طريق رجل امرأة ليل شمس ماء حياة وقت عمل كلام قلب عين يد باب شجرة جبل نهر سماء أرض نور صوت قصة قديم
جديد كبير صغير جميل طويل قريب بعيد عرف رأى قال ذهب جاء كتب قرأ سمع فتح حمل وجد ترك بدأ عاد نظر سأل
""".split()


@dataclass(frozen=True)
class _Tongue:
    """A language to write in: its code, words in tables as they are drawn, words by topic, and its punctuation."""

    code: str
    tables: tuple[list[str], ...]
    topics: tuple[list[str], ...]
    blank: str = " "
    comma: str = ","
    stop: str = "."

    def words(self, dice: Random, topic: int, count: int) -> list[str]:
        """`count` words of an article on `topic`."""
        found = list(itemgetter(*memoryview(dice.randbytes(2 * count + 2)).cast("H"))(dice.choice(self.tables)))
        special = found[::_TOPIC_SHARE]
        found[::_TOPIC_SHARE] = itemgetter(*dice.randbytes(len(special) + 1))(self.topics[topic])[: len(special)]
        return found[:count]

    def sentence(self, words: list[str]) -> str:
        if len(words) > 14:
            words[len(words) // 2] += self.comma
        words[0] = words[0].capitalize()
        return f"{self.blank.join(words)}{self.stop}"


@dataclass(frozen=True)
class _World:
    """All that articles are made from."""

    articles: int
    seed: int
    english: _Tongue
    chinese: _Tongue
    arabic: _Tongue
    names: tuple[str, ...]
    name_weights: tuple[float, ...]
    tags: tuple[str, ...]


def make(folder: Path, articles: int, seed: int = 1, processes: int | None = None) -> None:
    """Write `articles` files below `folder`, a thousand a folder; all processors take part where it is worth while."""
    count = processes or (os.cpu_count() or 1)
    numbers = range(-(-articles // FILES_A_FOLDER))
    if count == 1 or articles < _FEWEST_FOR_PROCESSES:
        world = _world(articles, seed)
        for number in numbers:
            _write_folder(world, folder, number)
        return
    with get_context("spawn").Pool(count, _start, (folder, articles, seed)) as pool:
        for _ in pool.imap_unordered(_write_one, numbers):
            pass


_shared: list[tuple[_World, Path]] = []


def _start(folder: Path, articles: int, seed: int) -> None:
    _shared.append((_world(articles, seed), folder))


def _write_one(number: int) -> None:
    world, folder = _shared[0]
    _write_folder(world, folder, number)


def _write_folder(world: _World, folder: Path, number: int) -> None:
    place = folder / f"{number:04}"
    place.mkdir(parents=True, exist_ok=True)
    dice = Random(f"{world.seed}/{number}")
    first = number * FILES_A_FOLDER
    for article in range(first, min(first + FILES_A_FOLDER, world.articles)):
        text = _article(world, dice, article).encode()
        file = os.open(f"{place}/{_name(article)}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.write(file, text)
        os.close(file)


def _name(article: int) -> str:
    return f"article-{article:07}.md"


def _topic(article: int) -> int:
    """Each run of `TOPICS` articles has every topic once, in an order of its own."""
    return (article * 73 + article // TOPICS * 31) % TOPICS


def _other_on(world: _World, dice: Random, article: int) -> int:
    """Another article, mostly of the same topic."""
    if dice.random() < 0.3:
        return int(dice.random() * world.articles)
    run = int(dice.random() * (world.articles // TOPICS + 1))
    place = ((_topic(article) - run * 31) * pow(73, -1, TOPICS)) % TOPICS
    return min(run * TOPICS + place, world.articles - 1)


def _article(world: _World, dice: Random, number: int) -> str:
    chance = dice.random()
    tongue = world.chinese if chance < _CHINESE else world.english
    if chance > 1 - _ARABIC:
        tongue = world.arabic
    topic = _topic(number)
    length = int(dice.lognormvariate(log(MEAN_WORDS) - _SPREAD**2 / 2, _SPREAD))
    words = tongue.words(dice, topic, min(max(length, _FEWEST), _MOST))
    title = tongue.blank.join(tongue.words(dice, topic, 3 + int(dice.random() * 5))).capitalize()
    parts = [_front_matter(world, dice, number, tongue=tongue, title=title)]
    if chance > 0.5:
        parts.append(f"# {title}")
    parts += _parts(world, dice, number, tongue=tongue, words=words)
    return "\n\n".join(parts) + "\n"


def _front_matter(world: _World, dice: Random, number: int, *, tongue: _Tongue, title: str) -> str:
    day = _LAST_DAY - timedelta(days=int(dice.random() * _YEARS * 365.25))
    [author] = dice.choices(world.names, cum_weights=world.name_weights)
    topic = _topic(number)
    first = topic * _TAGS_A_TOPIC
    tags = {
        world.tags[(first + int(dice.random() ** 2 * _TAGS_A_TOPIC)) % _TAGS] for _ in range(int(1 + 4 * dice.random()))
    }
    if dice.random() < 0.3:
        tags.add(dice.choice(world.tags))
    lines = [
        "---",
        f'title: "{title}"',
        f"author: {author}",
        f"date: {day}",
        f"tags: [{', '.join(sorted(tags))}]",
    ]
    if tongue is not world.english or dice.random() < 0.3:
        lines.append(f"lang: {tongue.code}")
    if dice.random() < 0.1:
        lines += [f"series: {tongue.topics[topic][-1].capitalize()} {topic}", f"series_order: {number // TOPICS + 1}"]
    return "\n".join([*lines, "---"])


def _parts(world: _World, dice: Random, number: int, *, tongue: _Tongue, words: list[str]) -> Iterator[str]:
    """Paragraphs with links and emphasis, and between them headings, lists, quotes and code."""
    place, part = 0, 0
    while place < len(words):
        end = place + 40 + int(70 * dice.random())
        chance = dice.random()
        if part and part % 4 == 0:
            yield f"## {tongue.blank.join(words[place : place + 3]).capitalize()}"
        if chance < 0.06:
            lines = range(place, min(end, len(words)), 8)
            yield "\n".join(f"- {tongue.sentence(words[line : min(line + 8, end)])}" for line in lines)
        else:
            text = tongue.blank.join(_sentences(dice, tongue, words[place:end]))
            yield f"> {text}" if chance > 0.96 else text
        if dice.random() < 0.15:
            other = _other_on(world, dice, number)
            label = tongue.blank.join(tongue.words(dice, _topic(other), 3))
            yield f"[{label}](../{other // FILES_A_FOLDER:04}/{_name(other)})"
        place, part = end, part + 1
    if dice.random() < 0.1:
        first, second = world.english.words(dice, _topic(number), 2)
        yield f"```python\ndef {first}({second}: float) -> float:\n    return 2.4 * {second}  # metres\n```"


def _sentences(dice: Random, tongue: _Tongue, words: list[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        end = place + 6 + int(17 * dice.random())
        text = tongue.sentence(words[place:end])
        chance = dice.random()
        if chance < 0.04:
            text = f"*{text}*"
        elif chance < 0.06:
            text = f"**{text}**"
        elif chance < 0.07:
            text = f"[{text}](https://{tongue.topics[0][place % 200].encode().hex()[:12]}.example.org/{place})"
        yield text
        place = end


def _world(articles: int, seed: int) -> _World:
    dice = Random(f"world/{seed}")
    made = _made_words(dice, WORDS)
    zipf = [1 / (rank + 30) for rank in range(WORDS)]
    function = [1 / (rank + 2) for rank in range(len(_FUNCTION_WORDS))]
    english = (*_shares(function, _FUNCTION_SHARE), *_shares(zipf, 1 - _FUNCTION_SHARE))
    pairs = ["".join(dice.choices(_SIGNS, k=2)) for _ in range(4000)]
    chinese = (
        *_shares([1 / (n + 5) for n in range(len(_SIGNS))], 0.4),
        *_shares([1 / (n + 30) for n in range(4000)], 0.6),
    )
    arabic = [1 / (n + 3) for n in range(len(_ARABIC_WORDS))]
    names = tuple(f"{first} {last}".title() for first, last in zip(made[900:1500], made[2900:3500], strict=True))
    return _World(
        articles,
        seed,
        _tongue("en", [*_FUNCTION_WORDS, *made], english, _by_topic(dice, made[2000:])),
        _tongue("zh", [*_SIGNS, *pairs], chinese, _by_topic(dice, pairs), *("", "，", "。")),
        _tongue("ar", _ARABIC_WORDS, arabic, _by_topic(dice, _ARABIC_WORDS), " ", "،"),
        names[:_NAMES],
        tuple(accumulate(1 / (rank + 5) for rank in range(_NAMES))),
        tuple(made[5000 : 5000 + _TAGS]),
    )


def _made_words(dice: Random, count: int) -> list[str]:
    """Words that can be spoken, each once, the short ones first as in a language."""
    found = dict.fromkeys(_FUNCTION_WORDS)
    known = len(found)
    while len(found) < known + count:
        syllables = 1 + (len(found) > 1500) + (len(found) > 15_000) * (dice.random() < 0.6)
        found["".join(dice.choice(_ONSETS) + dice.choice(_NUCLEI) + dice.choice(_CODAS) for _ in range(syllables))] = (
            None
        )
    return list(islice(found, known, None))


def _shares(weights: Sequence[float], together: float) -> Iterator[float]:
    whole = sum(weights)
    return (weight * together / whole for weight in weights)


def _tongue(
    code: str, words: Sequence[str], weights: Sequence[float], topics: tuple[list[str], ...], *signs: str
) -> _Tongue:
    """Words are drawn by a random place in a table, in which each stands as often as it is common."""
    drawn = _spread(words, weights, _TABLE * _TABLES)
    return _Tongue(code, tuple(drawn[n::_TABLES] for n in range(_TABLES)), topics, *signs)


def _by_topic(dice: Random, words: Sequence[str]) -> tuple[list[str], ...]:
    """For each topic a table of its own words, the first of them much more common than the last."""
    weights = [1 / (rank + 2) for rank in range(_TOPIC_WORDS)]
    return tuple(_spread(dice.choices(words, k=_TOPIC_WORDS), weights, _TOPIC_TABLE) for _ in range(TOPICS))


def _spread(words: Iterable[str], weights: Sequence[float], size: int) -> list[str]:
    """`size` words, each as often as its weight says."""
    whole, table = sum(weights), list[str]()
    for word, until in zip(words, accumulate(weights), strict=True):
        table += [word] * (round(until / whole * size) - len(table))
    return table


def main() -> None:
    """Write what the command line asks for, and say how long it took."""
    parser = argparse.ArgumentParser(description="Write a library of Markdown articles for measuring.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=None, help="default: one a processor")
    asked = parser.parse_args()
    since = time.perf_counter()
    make(asked.folder, asked.articles, asked.seed, asked.processes)
    seconds = time.perf_counter() - since
    print(f"{asked.articles:,} articles in {seconds:.1f} s: {asked.articles / seconds:,.0f} a second.")


if __name__ == "__main__":
    main()
