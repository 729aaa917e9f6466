"""What an article was made of: the whole page that was saved, or the text of the file, ready to be shown."""

from html import escape
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Article, BodyFormat
from reader.services.rendering import render
from reader.storage.library import Library

MOST_SIGNS = 2_000_000
"""Of a text that is shown; what an editor would not open at once either."""
_HEAD = 32_768
_PACKED = b"PK\x03\x04"
"""Books and documents are archives: what is shown of them is the text that was taken out."""


class Original(NamedTuple):
    """Safe HTML, as `rendering` makes it; `is_page` for a page, else it is the source text. `file` is where it came
    from, None for what was pasted: whether it `is_there` still, and whether it may be opened by the system, which
    `is_ours`: of a kind that is imported. `others` are the files that gave further forms of the article."""

    article: Article
    html: str
    is_page: bool
    file: Path | None = None
    others: tuple[str, ...] = ()
    is_cut: bool = False
    is_there: bool = False
    is_ours: bool = False


def original(library: Library, id_: str) -> Original | None:
    """What the article was made of; None when there is no such article."""
    from reader.importers import can_import

    article = library.article(id_)
    if article is None:
        return None
    raw = library.original(id_)
    file = Path(article.source_file) if article.source_file else None
    others = tuple(library.other_files(id_))
    found = Original(article, "", is_page=False, file=file, others=others)
    if file is not None:
        found = found._replace(is_there=_is_there(file), is_ours=can_import(file))
    if raw is not None and article.body_format is BodyFormat.HTML and (page := _page(raw, article)):
        return found._replace(html=page, is_page=True)
    is_text = raw is not None and not raw.startswith(_PACKED)
    text = _text(raw, file or Path(article.title)) if raw and is_text else article.body
    return found._replace(html=_source(text[:MOST_SIGNS], article.body_format), is_cut=len(text) > MOST_SIGNS)


def _is_there(file: Path) -> bool:
    """Whether the file is there. What would be on another computer is taken to be: looking would ask that computer, and
    archives of other people's libraries name whatever files they like."""
    if str(file).startswith(("\\\\", "//")):
        return True
    try:
        return file.exists()
    except (OSError, ValueError):
        return False


def _page(raw: bytes, article: Article) -> str:
    """The whole page, cleaned; "" for a file that is none, such as an export with pages in it."""
    from reader.importers.pages.whole_page import is_page, whole_page

    if not is_page(raw[:_HEAD]):
        return ""
    assets = {asset.name: asset for asset in article.assets}
    return render(whole_page(raw, Path(article.source_file), assets), BodyFormat.HTML, assets=assets)


def _text(raw: bytes, path: Path) -> str:
    from reader.domain.errors import ReaderError
    from reader.importers.decoding import decode

    try:
        return decode(raw, path).text
    except ReaderError:
        return raw.decode("utf-8", "replace")


def _source(text: str, body_format: BodyFormat) -> str:
    return f'<pre class="language-{body_format}">{escape(text, quote=False)}</pre>'
