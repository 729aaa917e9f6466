"""A passage as a quote that says where it is from."""

import re

from reader.domain.article import Article
from reader.domain.text import has_cjk

DASH = "\u2014"
_SENTENCE_END = re.compile(r"[.!?؟۔][”\"’')\]]*(?=\s)|[。！？][”’」』）]*")


def quote_of(article: Article, text: str) -> str:
    """`text` in quotation marks, then author, title, date and address, as far as they are known."""
    quote = "\n".join(line.strip() for line in text.strip().split("\n") if line.strip())
    return f"“{quote}”\n{DASH} {source_of(article)}"


def cut(text: str, most: int) -> str:
    """`text` if it has no more than `most` characters, else its beginning with an ellipsis: to the end of a sentence in
    the last third where there is one, else of a word."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    floor = 2 * most // 3
    if ends := [found.end() for found in _SENTENCE_END.finditer(kept) if found.end() > floor]:
        return kept[: ends[-1]] + " …"
    if not has_cjk(kept[floor:]) and (blank := max(kept.rfind(sign) for sign in " \n")) > floor:
        kept = kept[:blank]
    return kept.rstrip() + "…"


def source_of(article: Article) -> str:
    """Author, title, date and address in one line."""
    day = article.published.date().isoformat() if article.published else ""
    return ", ".join(filter(None, (article.author_names, f"“{article.title}”", day, article.source_url)))
