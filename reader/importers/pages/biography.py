"""Paragraphs that speak of an author: how surely one does, whom it names, and the prizes it lists."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.domain.article import Honour

CERTAIN, POSSIBLE = 5, 3
"""From which score on a paragraph is taken for a bio, and from which on it might be one."""

_SHORTEST, _LONGEST = 12, 1500

_LABEL = re.compile(
    r"(?:about the author|about the writer|author bio|author|bio(?:graphy)?|"
    r"关于作者|作者简介|作者介绍|作者|關於作者|作者簡介|作者介紹)\s*[:：]\s*",
    re.I,
)
_PRIZE = (
    r"(?:[Aa]ward|[Pp]rize|[Mm]edal|[Ff]ellowship|[Cc]up|[Hh]ono(?:u)?r|[Cc]ompetition|[Ss]cholarship|[Gg]rant|"
    r"[Bb]adge|[Tt]rophy|[Ll]aureate|[Pp]lace|[Ww]riter of the Year|of the Year|[Bb]ursary|[Cc]itation|"
    r"[Ll]ectureship|[Cc]hampion)"
)
_HANZI_PRIZE = r"(?:奖|獎|奖章|称号|稱號|冠军|亚军|季军|冠軍|亞軍|季軍|桂冠|名人堂)"
_SIGNS: tuple[tuple[re.Pattern[str], int, int], ...] = (
    (re.compile(rf"\b{_PRIZE}s?\b"), 2, 6),
    (re.compile(r"\b(?:winner|recipient|finalist|shortlisted|longlisted|awarded|laureate)\b", re.I), 2, 4),
    (
        re.compile(
            r"\b(?:author|writer|editor|columnist|journalist|reporter|novelist|professor|lecturer|poet|essayist|"
            r"contributor|historian|blogger|translator|co-?founder|freelance\w*)\b",
            re.I,
        ),
        2,
        4,
    ),
    (
        re.compile(r"\b(?:he|she|they) (?:has|have|is|was|were|writes|lives|won|works|holds|teaches|studied)\b", re.I),
        2,
        3,
    ),
    (
        re.compile(
            r"\b(?:his|her|their) (?:work|works|books?|novels?|essays?|writing|articles|poems|first book)\b", re.I
        ),
        2,
        2,
    ),
    (
        re.compile(r"^(?:as (?:a|the) (?:\w+ )?winner of|winner of|about the author|a (?:graduate|native) of)\b", re.I),
        3,
        3,
    ),
    (re.compile(r"\b(?:19|20)\d\d\b"), 1, 3),
    (re.compile(_HANZI_PRIZE), 2, 6),
    (
        re.compile(
            r"(?:作家|作者|编辑|記者|记者|专栏|專欄|撰稿人|教授|讲师|诗人|詩人|评论家|译者|小说家|学者|编剧|學者)"
        ),
        2,
        4,
    ),
    (
        re.compile(
            r"(?:毕业于|畢業於|曾任|现任|現任|现居|現居|著有|代表作|曾获|曾獲|荣获|榮獲|出版|会员|會員|入围|提名|得主|生于|出生)"
        ),
        2,
        6,
    ),
    (re.compile(r"(?:19|20)\d\d\s*年"), 1, 2),
)
_AGAINST: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"\b(?:I|I'm|I’m|my|we|our|you|your)\b"), 3),
    (re.compile(r"[?？]\s*$"), 2),
    (re.compile(r"^[\"“‘'「『>]"), 2),
    (re.compile(r"(?:我们|我們|我|你|您)"), 3),
    (re.compile(r"https?://"), 1),
)

_SUBJECT = re.compile(
    r"^(?:he|she|they|as (?:a|the)|winner|recipient|author of|"
    r"a (?:former|graduate|native|writer|journalist|poet|novelist))\b|"
    r"\b(?:he|she|they) (?:has|have) (?:also )?(?:won|written|published|received|been|worked|taught|edited)\b|"
    r"^.{0,30}(?:作家|协会|协會|编辑|記者|记者|曾获|曾獲|现居|现任|毕业于|著有|他|她)",
    re.I,
)

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|bin|ibn|al|el|y|du)"
_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,3}}"
_NAMED = re.compile(
    rf"({_NAME})(?:,[^,.]{{1,60}},)?\s+(?:is|was|has|writes|lives|won|works|teaches|studied|grew|holds|edits)\b"
)
_NO_NAME = re.compile(
    r"\b(?:The|To|Of|And|This|That|As|In|After|When|Since|With|From|About|Our|His|Her|For|At|By|A|An)\b(?!\.)"
)
_HANZI_NAMED = re.compile(
    r"([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8})(?:，|,|、|（|\(|：|是)"
    r"(?=.{0,24}(?:年|生|作家|记者|記者|编辑|專欄|专栏|教授|诗人|撰稿|学者|学|现|毕业|人))"
)
_HANZI_NO_NAME = re.compile(r"作者|本文|他|她|曾|现|生于|著有|作为|作為|毕业")
_BYLINE = re.compile(
    rf"(?:(?:[Ww]ritten |[Ww]ords |[Tt]ext |[Ss]tory )?[Bb]y:?|BY|[Aa]uthor\s*[:：])\s+({_NAME}|@\w+)\s*$|"
    r"(?:作者|撰文|文|记者|記者|作\s*者)\s*(?:[:：/／丨|])\s*"
    r"([^\s:：/，。,;；]{2,20}(?: [^\s:：/，。,;；]{1,20}){0,3})\s*$"
)

_PIECE = re.compile(
    r"\s*(?:[,;，；、。]|\.(?=\s|$)|\band\b|\bas well as\b|(?<=[奖獎名章号])(?:和|与|與|及|以及|暨)|以及)\s*"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*年(?:度)?)?")
_ONLY_YEAR = re.compile(r"\s*(?:in|of|for)?\s*\(?((?:19|20)\d\d)\)?\s*$")
_TITLE = re.compile(
    r"[^\W\d_a-z\u3000-\u9fff][^\s,;()]*"
    r"(?:\s+(?:[^\W_a-z\u3000-\u9fff][^\s,;()]*|of|for|the|on|in|to|at|de|du|la|from|&))*"
)
_TAIL = re.compile(r"(?:\s+(?:of|for|the|on|in|to|at|from))+$")
_PLACE = re.compile(
    r"\b((?:first|second|third|fourth|joint first|1st|2nd|3rd|\d+th)(?: place| prize)?|runner-up)\b", re.I
)
_HANZI_LEAD = re.compile(r"^.*?(?:曾获|曾獲|荣获|榮獲|获得|獲得|获|獲|得主|包括|夺得)")
_HANZI_WON = re.compile(_HANZI_PRIZE + "|提名|入围|入圍|等奖|等獎")
_RANK = re.compile(
    r"^(?:first|second|third|fourth|1st|2nd|3rd|\d+th|runner-?up|shortlist(?:ed)?|longlist(?:ed)?|finalist|"
    r"highly commended|joint \w+|honou?rable mention|special mention|gold|silver|bronze|"
    r"(?:[\w-]+ )?class)\b[^.]{0,40}$|"
    r"^.{0,8}(?:提名|入围|入圍|等奖|等獎|第.名)$",
    re.I,
)


def score(paragraph: str) -> int:
    """How surely `paragraph` is about an author; see `CERTAIN` and `POSSIBLE`."""
    if len(paragraph) > _LONGEST:
        return 0
    if _LABEL.match(paragraph):
        return CERTAIN + 5
    if len(paragraph) < _SHORTEST:
        return 0
    points = sum(min(most, worth * len(pattern.findall(paragraph))) for pattern, worth, most in _SIGNS)
    points -= sum(cost for pattern, cost in _AGAINST if pattern.search(paragraph))
    if name_in(paragraph):
        return points + 2
    return points if _SUBJECT.search(paragraph) else min(points, POSSIBLE)


def unlabelled(paragraph: str) -> str:
    """A bio without an `About the author:` before it."""
    label = _LABEL.match(paragraph)
    return paragraph[label.end() :] if label and label.end() < len(paragraph) else paragraph


def name_in(bio: str) -> str:
    """The name a bio begins with; "" when it begins with none."""
    bio = unlabelled(bio)
    if (found := _NAMED.match(bio)) and not _NO_NAME.match(bio):
        return found[1]
    if (found := _HANZI_NAMED.match(bio)) and not _HANZI_NO_NAME.match(bio):
        return found[1]
    return ""


def byline(line: str) -> str:
    """The name in a line such as `By Inés Calder` or `作者：林舟`; "" for any other line."""
    found = _BYLINE.match(line) if len(line) <= 100 else None
    name = " ".join((found[1] or found[2]).split()) if found else ""
    return "" if _NO_NAME.search(name) else name


def honours(bio: str) -> tuple[Honour, ...]:
    """The prizes in a bio, in its order, with their year and rank; each once."""
    found: list[Honour] = []
    for joint, piece in _pieces(" ".join(bio.split())):
        year = _ONLY_YEAR.match(piece)
        if found and year and not found[-1].year:
            found[-1] = replace(found[-1], year=int(year[1]))
        elif found and _is_more(joint, piece):
            found[-1] = replace(found[-1], text=f"{found[-1].text}{joint}{piece}")
        elif honour := _honour(piece):
            found.append(honour)
    return tuple(dict.fromkeys(found))


def _pieces(bio: str) -> Iterator[tuple[str, str]]:
    """The bio cut at commas, stops and "and", each piece with the sign before it."""
    place, joint = 0, ""
    for cut in _PIECE.finditer(bio):
        yield joint, bio[place : cut.start()]
        place, joint = cut.end(), cut[0]
    yield joint, bio[place:]


def _is_more(joint: str, piece: str) -> bool:
    """Whether a piece goes on with the prize before it: its rank after a comma, or the second half of its name."""
    if _YEAR.search(piece):
        return False
    if joint.strip() in (",", "，"):
        return bool(_RANK.match(piece))
    return joint.strip() == "and" and piece[:1].isupper() and len(piece.split()) < 4 and not re.search(_PRIZE, piece)


def _honour(piece: str) -> Honour | None:
    """The prize that a piece of a bio names, if it names one."""
    found = _YEAR.search(piece)
    year = int(found[1]) if found else None
    before, after = (piece[: found.start()].rstrip(), piece[found.end() :].strip(" ):")) if found else (piece, "")
    if _HANZI_WON.search(piece):
        text = _HANZI_LEAD.sub("", after or before) if found or _HANZI_LEAD.match(piece) else ""
        return Honour(text.strip(" 的“”（）()"), year) if text else None
    if after[:1].isupper() and (re.search(_PRIZE, after) or before.endswith("the") or _won(before)):
        rank = _PLACE.search(before)
        return Honour(f"{after}, {rank[1]}" if rank else after, year)
    title = next((title for title in _TITLE.findall(piece) if re.search(rf"\b{_PRIZE}", title)), "")
    text = _TAIL.sub("", _YEAR.sub("", title).strip()).removeprefix("The ")
    return Honour(text, year) if len(text.split()) > 1 else None


def _won(before: str) -> bool:
    return bool(re.search(r"\b(?:won|winner|winning|received|awarded|including|in|at)\b", before))
