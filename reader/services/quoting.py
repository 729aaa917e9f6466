"""A passage as a quote that says where it is from."""

from reader.domain.article import Article

DASH = "\u2014"


def quote_of(article: Article, text: str) -> str:
    """`text` in quotation marks, then author, title, date and address, as far as they are known."""
    quote = "\n".join(line.strip() for line in text.strip().split("\n") if line.strip())
    return f"“{quote}”\n{DASH} {source_of(article)}"


def source_of(article: Article) -> str:
    """Author, title, date and address in one line."""
    day = article.published.date().isoformat() if article.published else ""
    return ", ".join(filter(None, (article.author_names, f"“{article.title}”", day, article.source_url)))
