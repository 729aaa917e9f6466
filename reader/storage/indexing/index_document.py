"""What of an article goes into the search index, and into which of its fields."""

from math import floor
from typing import NamedTuple

from tantivy import Document, Schema, SchemaBuilder

from reader.storage.indexing import index_queries, index_text

_NUMBERS = ("published", "words", "minutes")
_LARGEST = 2**63 - 1
"""What the index takes; times that an archive of another library has may be beyond it."""


class Entry(NamedTuple):
    """What the index knows of an article; `published` in seconds since 1970, `text` without markup."""

    key: int
    title: str
    authors: str
    tags: tuple[str, ...]
    source: str
    text: str
    language: str
    published: float | None
    words: int
    minutes: int


def schema() -> Schema:
    """The fields of the index."""
    builder = SchemaBuilder().add_integer_field("key", indexed=True, fast=True)
    for name in index_queries.TEXTS:
        builder.add_text_field(name, tokenizer_name=index_text.WORDS)
    builder.add_text_field("pairs", tokenizer_name=index_text.WORDS, index_option="freq")
    for name in index_text.STEMMERS:
        builder.add_text_field(index_queries.stems_in(name), tokenizer_name=name, index_option="freq")
    for name in ("language", "stemmer"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in _NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    return builder.build()


def document(entry: Entry) -> Document:
    """What the index is given of an article."""
    made = Document()
    made.add_integer("key", entry.key)
    title, authors, tags = (index_text.searchable(t) for t in (entry.title, entry.authors, "\n".join(entry.tags)))
    body = index_text.searchable(entry.text)
    for name, text in zip(index_queries.TEXTS, (title, authors, tags, body), strict=False):
        made.add_text(name, text)
    made.add_text("source", index_text.searchable(entry.source))
    all_text = "\n".join((title, authors, tags, body))
    stemmer = index_text.language_of(entry.language)
    made.add_text("stemmer", stemmer)
    made.add_text(index_queries.stems_in(stemmer), index_text.stemmable(all_text, stemmer))
    if pairs := index_text.pairs(all_text):
        made.add_text("pairs", pairs)
    made.add_text("language", entry.language.split("-")[0].lower())
    numbers = (entry.published, entry.words, entry.minutes)
    for name, number in zip(_NUMBERS, numbers, strict=True):
        if number is not None:
            made.add_integer(name, max(-_LARGEST, min(_LARGEST, floor(number))))
    return made
