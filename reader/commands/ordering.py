"""`armchair tag`, `rate`, `archive`, `later` and `collect`: what keeps articles in order, each as one step of undo."""

from collections.abc import Callable, Sequence
from typing import Any

from reader.commands.call import Call
from reader.commands.output import clean
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.tags import clean_tag, tag_key
from reader.services.opening import Opened, opened
from reader.storage.deeds.own_collections import Collection


def tag(call: Call) -> int:
    """Give an article tags or take them away, rename or remove tags everywhere, or list them."""
    asked = call.asked
    if [bool(asked.id), bool(asked.rename), bool(asked.drop)].count(True) > 1 or bool(asked.id) != bool(asked.tags):
        asked.wrong("give ID TAG..., or --rename OLD NEW, or --drop TAG, or nothing to list the tags")
    with opened(call.folder) as stored:
        if asked.rename:
            return _rename_tag(call, stored, *map(_tag, asked.rename))
        if asked.drop:
            return _drop_tag(call, stored, _tag(asked.drop))
        if asked.id:
            return _tag_article(call, stored)
        return _list_tags(call, stored)


def rate(call: Call) -> int:
    """Give articles stars; 0 takes their rating away."""
    stars = call.asked.stars
    return _mark(
        call,
        lambda stored, ids: stored.state.verdicts.rate(ids, stars, phrase("Rate {n} articles", n=len(ids))),
        lambda stored, id_: {"rating": stored.state.verdicts.rating(id_)},
        phrase("Rated with {stars}: {n}", stars=stars, n=_number(call)),
    )


def archive(call: Call) -> int:
    """Put articles into the archive, or take them out of it."""
    is_archived = not call.asked.remove
    text = phrase("Archive {n} articles", n=_number(call))
    if not is_archived:
        text = phrase("Take {n} articles out of the archive", n=_number(call))
    return _mark(
        call,
        lambda stored, ids: stored.state.verdicts.archive(ids, is_archived, text),
        lambda stored, id_: {"archived": bool(stored.state.verdicts.archived([id_]))},
        phrase("Archived: {n}", n=_number(call)) if is_archived else phrase("Not archived: {n}", n=_number(call)),
    )


def later(call: Call) -> int:
    """Put articles at the end of the queue, or at its top, or take them out of it."""
    asked = call.asked

    def do(stored: Opened, ids: Sequence[str]) -> None:
        queue = stored.state.later
        if asked.remove:
            queue.remove(ids, phrase("Take {n} articles out of Read later", n=len(ids)))
            return
        queue.add(ids, phrase("Read {n} articles later", n=len(ids)), is_first=asked.top)

    said = phrase("To be read later: {n}", n=_number(call))
    if asked.remove:
        said = phrase("Not to be read later: {n}", n=_number(call))
    return _mark(call, do, lambda stored, id_: {"read_later": bool(stored.state.later.queued([id_]))}, said)


def collect(call: Call) -> int:
    """Put articles into a collection, take them out of it, rename it or take it away."""
    asked = call.asked
    if [bool(asked.ids), bool(asked.rename), asked.drop].count(True) != 1:
        asked.wrong("give NAME ID..., or NAME --rename NEW, or NAME --drop")
    with opened(call.folder) as stored:
        known = stored.state.collections.named(asked.name)
        if known is None and (asked.rename or asked.drop or asked.remove):
            raise ReaderError(
                phrase("There is no collection called “{name}”.", name=asked.name),
                phrase("armchair list --view collections lists them."),
            )
        if known and asked.rename:
            name = " ".join(asked.rename.split())
            text = phrase("Rename the collection “{name}”", name=known.name)
            stored.state.collections.rename(known.id, name, text)
            return call.tell_done(phrase("The collection is called “{name}”.", name=name), {"collection": name})
        if known and asked.drop:
            stored.state.collections.remove(known.id, phrase("Remove the collection “{name}”", name=known.name))
            return call.tell_done(
                phrase("Removed: “{name}”.", name=known.name), {"collection": "", "removed": known.name}
            )
        return _collect(call, stored, known)


def _collect(call: Call, stored: Opened, known: Collection | None) -> int:
    ids, name = _found(call, stored), known.name if known else " ".join(call.asked.name.split())
    if known and call.asked.remove:
        text = phrase("Take {n} articles out of “{name}”", n=len(ids), name=name)
        stored.state.collections.take_out(known.id, ids, text)
        id_ = known.id
    else:
        text = phrase("Put {n} articles into “{name}”", n=len(ids), name=name)
        id_ = stored.state.collections.add(name, ids, text)
    articles = stored.state.collections.articles(id_)
    said = phrase("“{name}” has {n} articles.", name=name, n=len(articles))
    return call.tell_done(said, {"collection": name, "articles": articles})


def _list_tags(call: Call, stored: Opened) -> int:
    known = stored.state.tags.all()
    if call.output.is_json:
        call.output.document([{"tag": each.tag, "articles": each.articles} for each in known])
        return 0
    width = max((len(str(each.articles)) for each in known), default=0)
    lines = [f"{each.articles:>{width}}  {'  ' * each.depth}{clean(each.name)}" for each in known]
    call.output.lines(lines or ["No tags of your own."])
    return 0


def _tag_article(call: Call, stored: Opened) -> int:
    id_ = stored.library.find(call.asked.id)
    title = stored.library.neighbours([id_])[id_].title
    asked = [_tag(each) for each in call.asked.tags]
    if call.asked.remove:
        text = phrase("Take the tag “{tag}” from “{title}”", tag=", ".join(asked), title=title)
        stored.state.tags.retag([id_], [], asked, text)
    else:
        stored.state.tags.retag(
            [id_], asked, [], phrase("Tag “{title}” with “{tag}”", title=title, tag=", ".join(asked))
        )
    tags = stored.state.tags.of(id_)
    said = phrase("“{title}” has the tags {tags}.", title=title, tags=", ".join(tags))
    if not tags:
        said = phrase("“{title}” has no tags of yours.", title=title)
    return call.tell_done(said, {"id": id_, "title": title, "own_tags": list(tags)})


def _rename_tag(call: Call, stored: Opened, old: str, new: str) -> int:
    _known_tag(stored, old)
    stored.state.tags.rename(old, new, phrase("Rename the tag “{tag}” to “{name}”", tag=old, name=new))
    said = phrase("“{tag}” is called “{name}” now.", tag=old, name=new)
    return call.tell_done(said, {"tag": new, "renamed": old})


def _drop_tag(call: Call, stored: Opened, tag: str) -> int:
    _known_tag(stored, tag)
    stored.state.tags.drop(tag, phrase("Remove the tag “{tag}” from all articles", tag=tag))
    return call.tell_done(phrase("No article has the tag “{tag}” any more.", tag=tag), {"tag": "", "removed": tag})


def _known_tag(stored: Opened, tag: str) -> None:
    if tag_key(tag) not in {tag_key(each.tag) for each in stored.state.tags.all()}:
        raise ReaderError(
            phrase("You have no tag “{tag}”.", tag=tag), phrase("armchair tag, without anything else, lists them.")
        )


def _tag(typed: str) -> str:
    tag = clean_tag(typed)
    if not tag:
        raise ReaderError(phrase("“{tag}” is no tag.", tag=typed), phrase("A tag has letters or figures."))
    return tag


def _mark(
    call: Call,
    do: Callable[[Opened, Sequence[str]], None],
    tell: Callable[[Opened, str], dict[str, Any]],
    said: Phrase,
) -> int:
    """Do something with the articles that are named, and tell of each what it is now."""
    with opened(call.folder) as stored:
        ids = _found(call, stored)
        do(stored, ids)
        documents = [{"id": id_, **tell(stored, id_)} for id_ in ids]
    return call.tell_done(said, documents)


def _found(call: Call, stored: Opened) -> list[str]:
    return list(dict.fromkeys(stored.library.find(each) for each in call.asked.ids))


def _number(call: Call) -> int:
    return len(set(call.asked.ids))
