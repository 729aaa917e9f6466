"""W3C Web Annotations back onto stored articles: as one step, each once, with what could not be placed told."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.domain.anchoring import Ground, placed
from reader.domain.errors import BadFile
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.domain.progress import Progress, silent
from reader.importers.entry_values import moment
from reader.services.keeping import words_of
from reader.storage.library import Library
from reader.storage.state import State
from reader.storage.views.mark_rows import known_as

OWN = "urn:armchair:"
MOST_BYTES = 200_000_000
_LONGEST = 100_000


class Brought(NamedTuple):
    """What became of annotations: new ones by article, how many were here already, those whose passage is not in its
    article, and the addresses or titles of articles that are not stored."""

    new: tuple[tuple[str, Highlight], ...] = ()
    known: int = 0
    orphans: tuple[tuple[str, Highlight], ...] = ()
    homeless: tuple[str, ...] = ()


class _Read(NamedTuple):
    url: str
    article: str
    title: str
    mark: Highlight


def read(library: Library, path: Path, progress: Progress = silent) -> Brought:
    """What annotations a file has, and where they belong. Raises `BadFile` for what is none; changes nothing."""
    found = list(_annotations(path))
    new: list[tuple[str, Highlight]] = []
    orphans: list[tuple[str, Highlight]] = []
    homeless: dict[str, None] = {}
    grounds: dict[str, Ground] = {}
    for number, each in enumerate(found):
        progress(number, len(found), each.title or each.url)
        id_ = _article(library, each)
        if id_ is None:
            homeless[each.title or each.url or each.article] = None
            continue
        if id_ not in grounds:
            article = library.article(id_)
            grounds[id_] = Ground(words_of(article) if article else "")
        mark = placed(grounds[id_], each.mark)
        # It is looked for once more in the text as it is drawn: what was found in another text holds for that alone.
        kept = each.mark._replace(offset=mark.offset, lost=mark.lost, id=each.mark.id or _id(id_, each.mark))
        new.append((id_, kept))
        if mark.is_orphan:
            orphans.append((id_, kept))
    return Brought(tuple(new), 0, tuple(orphans), tuple(homeless))


def take(state: State, brought: Brought) -> Brought:
    """Keep what is new of it, as one step of undo: what that was."""
    known = state.marked.known(mark.id for _, mark in brought.new)
    new = tuple(each for each in brought.new if each[1].id not in known)
    orphans = tuple(each for each in brought.orphans if each[1].id not in known)
    if new:
        state.marked.add_many(new, phrase("Bring in {n} highlights", n=len(new)))
    return Brought(new, len(brought.new) - len(new), orphans, brought.homeless)


def _article(library: Library, each: _Read) -> str | None:
    if each.article and library.neighbours([each.article]):
        return each.article
    return known_as(library, each.url, each.title)


def _annotations(path: Path) -> Iterator[_Read]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadFile(path, phrase("It is too large to be a file of annotations."))
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as exc:
        raise BadFile(path, phrase("It cannot be read: {reason}.", reason=exc.strerror or exc)) from exc
    except (ValueError, RecursionError) as exc:
        raise BadFile(path, phrase("It is not JSON.")) from exc
    items = told if isinstance(told, list) else _listed(told)
    if items is None:
        raise BadFile(path, phrase("There are no annotations in it."))
    for item in items:
        if isinstance(item, dict) and (found := _annotation(item)):
            yield found


def _listed(told: Any) -> list[Any] | None:
    """The annotations of a page, a set, a collection with its first page, or one that stands alone."""
    if not isinstance(told, dict):
        return None
    for holder in (told, told.get("first")):
        if isinstance(holder, dict) and isinstance(holder.get("items"), list):
            items: list[Any] = holder["items"]
            return items
    return [told] if told.get("type") == "Annotation" or "target" in told else None


def _annotation(item: Mapping[str, Any]) -> _Read | None:
    target = _first(item.get("target"))
    if isinstance(target, str):
        target = {"source": target}
    if not isinstance(target, dict):
        return None
    source = target.get("source", target.get("id", ""))
    url = source if isinstance(source, str) else _text(source, "id") if isinstance(source, dict) else ""
    selectors = list(_selectors(target.get("selector")))
    quote = next((each for each in selectors if each.get("type") == "TextQuoteSelector"), {})
    position = next((each for each in selectors if each.get("type") == "TextPositionSelector"), {})
    note, tags = _bodies(item.get("body", item.get("bodyValue")))
    exact = _text(quote, "exact")
    if not exact.strip() and not note.strip():
        return None
    start = position.get("start")
    own = _text(item, "id").removeprefix(f"{OWN}mark:")
    mark = Highlight(
        exact,
        note=note,
        colour=_text(item, "armchair:colour")[:40],
        prefix=_text(quote, "prefix"),
        suffix=_text(quote, "suffix"),
        created=moment(_text(item, "created")),
        tags=tags,
        offset=start if isinstance(start, int) and 0 <= start < 2**40 else None,
        id=own[:64] if _text(item, "id").startswith(f"{OWN}mark:") else "",
    )
    article = _text(item, "armchair:article") or (url.removeprefix(OWN) if url.startswith(OWN) else "")
    return _Read("" if url.startswith(OWN) else url, article, _text(item, "armchair:title"), mark)


def _selectors(told: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """All selectors, those that refine others too."""
    for each in told if isinstance(told, list) else [told]:
        if isinstance(each, dict) and depth < 9:
            yield each
            yield from _selectors(each.get("refinedBy"), depth + 1)


def _bodies(told: Any) -> tuple[str, tuple[str, ...]]:
    """What was written on it, and its tags."""
    notes: list[str] = []
    tags: list[str] = []
    for each in told if isinstance(told, list) else [told]:
        if isinstance(each, str):
            notes.append(each)
        elif isinstance(each, dict):
            (tags if each.get("purpose") == "tagging" else notes).append(_text(each, "value"))
    return "\n\n".join(filter(None, notes)), tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))


def _first(told: Any) -> Any:
    return told[0] if isinstance(told, list) and told else told


def _text(told: Mapping[str, Any], name: str) -> str:
    """A text that can be stored, however it was written."""
    value = told.get(name)
    return value[:_LONGEST].encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _id(article: str, mark: Highlight) -> str:
    """The same each time it comes."""
    parts = article, mark.quote, mark.prefix, mark.suffix, "" if mark.quote else mark.note
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()[:32]
