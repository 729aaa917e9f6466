"""Paragraphs that speak of an author: how surely one does, whom it names, and the prizes it lists."""

import re

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

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|bin|ibn|al|el|y|du)"
_NAME = rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,3}}"
_NAMED = re.compile(
    rf"({_NAME})(?:,[^,.]{{1,60}},)?\s+(?:is|was|has|writes|lives|won|works|teaches|studied|grew|holds|edits)\b"
)
_NO_NAME = re.compile(r"(?:The|This|That|As|In|After|When|Since|With|From|About|Our|His|Her|For|At|By|A|An)\b")
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

_PIECE = re.compile(r"\s*(?:[,;，；、。]|\.(?=\s|$)|\band\b|以及|\bas well as\b)\s*")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s*年(?:度)?)?")
_LEAD = re.compile(
    r"^(?:.*\b(?:won|winning|received|receiving|awarded|recipient of|winner of|earned|including|"
    r"for|of|include|includes)\s+)?"
    r"(?:the |an? |his |her |their )?",
    re.S,
)
_HANZI_LEAD = re.compile(r"^.*?(?:曾获|曾獲|荣获|榮獲|获得|獲得|获|獲|得主|包括|夺得)")
_RANK = re.compile(
    r"^(?:first|second|third|fourth|1st|2nd|3rd|\d+th|runner-?up|shortlist(?:ed)?|longlist(?:ed)?|finalist|"
    r"highly commended|joint \w+|honou?rable mention|special mention|gold|silver|bronze|[\w-]+ class)\b.*|"
    r"^.{0,8}(?:提名|入围|等奖|等獎|第.名)$",
    re.I,
)


def score(paragraph: str) -> int:
    """How surely `paragraph` is about an author; see `CERTAIN` and `POSSIBLE`."""
    if _LABEL.match(paragraph):
        return CERTAIN + 5
    if not _SHORTEST <= len(paragraph) <= _LONGEST:
        return 0
    points = sum(min(most, worth * len(pattern.findall(paragraph))) for pattern, worth, most in _SIGNS)
    points -= sum(cost for pattern, cost in _AGAINST if pattern.search(paragraph))
    return points + (2 if name_in(paragraph) else 0)


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
    return " ".join((found[1] or found[2]).split()) if found else ""


def honours(bio: str) -> tuple[Honour, ...]:
    """The prizes in a bio, in its order, with their year and rank; each once."""
    pieces = _pieces(bio)
    found: list[Honour] = []
    for piece in pieces:
        if honour := _honour(piece):
            found.append(honour)
    return tuple(dict.fromkeys(found))


def _pieces(bio: str) -> list[str]:
    """The bio cut at commas, stops and "and"; a piece that is no prize of its own stays with the prize before it."""
    pieces: list[str] = []
    place = 0
    joint = ""
    for cut in [*_PIECE.finditer(bio), None]:
        piece = bio[place : cut.start() if cut else len(bio)].strip()
        if pieces and piece and _belongs(pieces[-1], joint, piece):
            pieces[-1] += f" {joint.strip()} {piece}" if joint.strip().isalpha() else f"{joint.rstrip()} {piece}"
        elif piece:
            pieces.append(piece)
        if cut:
            joint, place = cut[0], cut.end()
    return pieces


def _belongs(before: str, joint: str, piece: str) -> bool:
    """Whether `piece` goes on with the prize `before`: its rank after a comma, or the second half of its name."""
    if not _honour(before) or _YEAR.search(piece):
        return False
    if joint.strip() in (",", "，"):
        return bool(_RANK.match(piece))
    return joint.strip() == "and" and piece[:1].isupper() and not re.search(rf"\b{_PRIZE}\b", piece)


def _honour(piece: str) -> Honour | None:
    year = _YEAR.search(piece)
    if re.search(_HANZI_PRIZE, piece) or re.search(r"提名|入围|等奖", piece):
        text = _HANZI_LEAD.sub("", piece[year.end() :] if year else piece) if year or _HANZI_LEAD.match(piece) else ""
        return Honour(text.strip(" 的“”"), int(year[1]) if year else None) if text.strip() else None
    if not year:
        is_prize = re.search(rf"\b{_PRIZE}\b", piece) and re.search(r"\b(?:the|an?)\s+[A-Z]|^[A-Z]", piece)
        text = _LEAD.sub("", piece).strip() if is_prize else ""
        return Honour(text) if text[:1].isupper() and re.search(rf"\b{_PRIZE}\b", text) else None
    after = piece[year.end() :].strip(" ):,'’")
    before = re.sub(r"[\s(]+(?:in|of|for)?[\s(]*$", "", piece[: year.start()])
    if after[:1].isupper() or after[:1] in '“"‘':
        return (
            Honour(after, int(year[1]))
            if re.search(rf"\b{_PRIZE}", after) or re.search(r"\bthe\s*$", before + " the")
            else None
        )
    text = _LEAD.sub("", before).strip()
    return Honour(text, int(year[1])) if text[:1].isupper() and re.search(rf"\b{_PRIZE}\b", text) else None
