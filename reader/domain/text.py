"""Rules about text: folding for comparison, keys of titles and addresses, counting, cutting."""

import re
import unicodedata
from functools import cache, lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

LATIN_WORDS_A_MINUTE = 230
CJK_SIGNS_A_MINUTE = 400

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_HANGUL = "\uac00-\ud7af"
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_CJK_SIGN = f"[{_CJK}]"  # with the words compiled at its first use: each takes 2 ms, and the window starts without
_RTL_SIGN = re.compile(f"[{_RTL}]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = r"[^\W_]+(?:['’\-][^\W_]+)*"
_ASCII_KINDS = "".join("a" if chr(sign).isalnum() else "-" if chr(sign) in "'-" else " " for sign in range(128))
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_EDGE_PUNCTUATION = " \t\n.,:;!?…\"'“”‘’«»《》〈〉「」『』()[]{}*_-–—|·。，：；！？、"
_PLAIN_ADDRESS = re.compile(r"https?://([a-z0-9.-]+)((?:/[^?#;%\s\x00-\x20]*)?)(?:#[^\s\x00-\x20]*)?$")
"""A whole address of the web with nothing in it to be decoded, joined or left out, as nearly all are."""
_OTHER_FORMS = ("www.", "m.", "mobile.", "amp.")


def fold(text: str) -> str:
    """`text` without case, accents, width and run-on white space, for comparing and searching.

    Unicode compatibility decomposition, marks (general category Mn) removed, recomposed, case-folded.
    """
    if not text.isascii():
        # No ASCII sign joins with what follows, so that the few others of a Latin text can be looked at by themselves.
        text = _BEYOND_ASCII.sub(_plainer_run, text) if _is_mostly_ascii(text) else _plainer(text)
    return " ".join(text.casefold().split())


def _is_mostly_ascii(text: str) -> bool:
    return len(text.encode("utf-8", "surrogatepass")) < 1.2 * len(text)


def _plainer_run(found: re.Match[str]) -> str:
    return _plainer_again(found[0])


@lru_cache(maxsize=1024)
def _plainer_again(run: str) -> str:
    return _plainer(run)


def _plainer(text: str) -> str:
    """`text` without marks and width."""
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", _BEYOND.sub(_unless_mark, _marks().sub("", decomposed)))


@cache
def _marks() -> re.Pattern[str]:
    """What `fold` takes away in the basic plane: marks, and the Arabic sign that only stretches words.

    Made when first needed; Chinese signs and Korean syllables have no marks among them. Signs beyond the basic plane
    are judged one by one: in one class with these they would make the search a hundred times as slow.
    """
    places = (*range(0x300, 0x3400), *range(0xA000, 0xAC00), *range(0xFB00, 0x10000))
    marks = "".join(chr(place) for place in places if unicodedata.category(chr(place)) == "Mn")
    return re.compile(f"[\u0640{marks}]+")


def _unless_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.category(found[0]) == "Mn" else found[0]


def title_key(title: str) -> str:
    """The key under which titles are held to be the same: folded, without punctuation at the ends."""
    folded = fold(title)
    return folded.strip(_EDGE_PUNCTUATION) or folded


def url_key(url: str, base: str = "") -> str:
    """The key under which addresses are held to be the same; "" for what is no address.

    Relative addresses are joined to `base`. Scheme (of the web), `www.`, default port, fragment, tracking parameters,
    the forms for telephones and a closing slash do not count, nor does the order of parameters.
    """
    url = url.strip()
    if plain := _PLAIN_ADDRESS.match(url):
        host, path = plain[1], plain[2]
        if host.startswith(_OTHER_FORMS) or ".m." in host or "amp" in url or "google." in host:
            from reader.domain.addresses import same_page  # showing stored articles does without

            host, path = same_page(host, path)
        return host + path.rstrip("/")
    if not url and not base:
        return ""
    try:
        parts = urlsplit(urljoin(base, url))
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme == "file":
        return "file:" + unquote(parts.path)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    from reader.domain.addresses import is_tracking, same_page

    host, path = same_page(parts.hostname, unquote(parts.path))
    if port and port not in (80, 443):
        host += f":{port}"
    query = urlencode(
        sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not is_tracking(k, v))
    )
    return f"{host}{path.rstrip('/')}" + (f"?{query}" if query else "")


def plain_address(address: str) -> str:
    """An address in the spelling that an importer and the renderer agree on; a wiki link goes to its page."""
    plain = unquote(address)
    return plain.partition("#")[0] if plain.startswith("wiki:") else plain


def length_of(text: str) -> tuple[int, int]:
    """Words, where Chinese and Japanese signs count one by one; and minutes of reading.

    Whole minutes, at least one, at 230 words or 400 Chinese or Japanese signs a minute.
    """
    rest, runs = (text, 0) if text.isascii() else re.subn(f"{_CJK_SIGN}+", " ", text)
    words, signs = _word_count(rest), len(text) - len(rest) + runs
    return words + signs, max(1, round(words / LATIN_WORDS_A_MINUTE + signs / CJK_SIGNS_A_MINUTE))


def _word_count(text: str) -> int:
    if not text.isascii():
        if not _is_mostly_ascii(text):
            return len(re.findall(_WORD, text))
        text = _BEYOND_ASCII.sub(_kinds_of_run, text)
    return _ascii_words(text)


def _ascii_words(text: str) -> int:
    """What `_WORD` finds, five times as fast: a word begins behind a blank, and a joint that follows no word."""
    kinds = f" {text.translate(_ASCII_KINDS)}"
    return kinds.count(" a") + kinds.count(" -a") + kinds.count("--a")


def _kinds_of_run(found: re.Match[str]) -> str:
    return _kinds_again(found[0])


@lru_cache(maxsize=1024)
def _kinds_again(run: str) -> str:
    """ASCII signs of the same kinds."""
    return "".join("a" if sign.isalnum() else "-" if sign == "’" else " " for sign in run)


def excerpt(text: str, length: int = 180) -> str:
    """The beginning of `text` on one line, cut at a word and closed with an ellipsis when longer than `length`."""
    line = " ".join(text[: length * 3].split())
    if len(line) <= length:
        return line
    cut = line[:length]
    space = cut.rfind(" ")
    if space > length * 2 // 3:
        cut = cut[:space]
    return cut.rstrip(_EDGE_PUNCTUATION) + "…"


def has_right_to_left(text: str) -> bool:
    """Whether any letter belongs to a right-to-left script."""
    return not text.isascii() and bool(_RTL_SIGN.search(text))


def is_right_to_left(text: str) -> bool:
    """Whether most letters of the first 2,000 characters belong to a right-to-left script."""
    head = text[:2000]
    if head.isascii() or not (found := _RTL_SIGN.findall(head)):
        return False
    return len(found) * 2 > len(_LETTER.findall(head))


def isolated(text: str) -> str:
    """`text` in a direction of its own, whatever it stands in: FSI and PDI of the Unicode Bidirectional Algorithm."""
    return f"\u2068{text}\u2069"


def has_cjk(text: str) -> bool:
    """Whether a good part of the first 2,000 characters is Chinese, Japanese or Korean."""
    head = text[:2000]
    if max(head, default="") < _CJK[0]:  # nearly all texts but those, without the slow patterns
        return False
    signs = len(re.findall(_CJK_SIGN, head)) + len(re.findall(f"[{_HANGUL}]", head))
    return signs * 4 > len(_LETTER.findall(head))


def language_by_script(text: str) -> str:
    """The language that the script of the first 2,000 characters leaves no doubt about, of those that share theirs with
    few others: `zh`, `ja`, `ko`, `ar`, `he`, `th` or `el`; else ""."""
    head = text[:2000]
    if head.isascii() or not re.search(_OF_SCRIPTS, head):
        return ""
    letters = len(_LETTER.findall(head))
    for language, signs in _SCRIPTS.items():
        if len(re.findall(f"[{signs}]", head)) * (4 if language in _DENSE else 2) > letters:
            return "" if language == "ar" and re.search(f"[{_NOT_ARABIC}]", head) else language
    return ""


_KANA, _HAN = "\u3041-\u30ff", "\u3400-\u4dbf\u4e00-\u9fff"
_SCRIPTS = {
    "ja": _KANA,
    "ko": _HANGUL,
    "zh": _HAN,
    "ar": "\u0620-\u064a",
    "he": "\u05d0-\u05ea",
    "th": "\u0e01-\u0e4e",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
}
"""In this order: kana stands among Chinese signs."""
_OF_SCRIPTS = f"[{''.join(_SCRIPTS.values())}]"
_DENSE = ("ja", "ko", "zh")
"""One sign of theirs is worth several letters of the Latin words beside them."""
_NOT_ARABIC = "\u067e\u0686\u0698\u06a9\u06af\u06cc\u06d2\u06ba\u0679\u0688"
"""Letters of Persian and Urdu."""
