"""Whatever bytes a file holds, an importer makes drafts of it or says why not."""

import dataclasses
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import article_id
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.importers import importer_for

PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "+++\n",
            "{",
            "}",
            "title: ",
            "date: ",
            "tags: ",
            "authors:\n- ",
            "series: ",
            "- ",
            "\t",
            "\n",
            "\n\n",
        ),
        *("# ", "===\n", "[a](b.md)", "![x](y.png)", "[[z]]", "<<: ", ">>: ", "Recommend\n", "《：", "...", "a", "é"),
        *("&a ", "*a", "!!python/object:os.system", "2021-02-30", "\ufeff", "\u2028", "\x1b$B", "\x0c", "'", '"', "\\"),
        *(
            "[#]: author: (A)\n",
            "Title: x\n",
            "```\n",
            "`",
            "<a href=",
            "<!--",
            "作者：",
            "As a winner of the 2017 X",
            ": ",
        ),
    ]
)
FILES = st.binary(max_size=400) | st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode("utf-8"))


@pytest.mark.parametrize("name", ["post.md", "page.txt", "file.log"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(raw=FILES)
def test_any_bytes_make_a_sound_draft_or_a_reason(tmp_path: Path, name: str, raw: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(raw)

    try:
        drafts = list(importer_for(path).read(path))
    except ReaderError as exc:
        assert str(exc)
        return

    assert drafts
    for draft in drafts:
        assert draft.title
        assert len(article_id(draft)) == 16
        for value in leaves(draft):
            check(value)


def leaves(value: object) -> Iterator[object]:
    """The single values in a draft."""
    if isinstance(value, Phrase):
        yield str(value)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def check(value: object) -> None:
    """Text can be stored, times are aware."""
    if isinstance(value, str):
        value.encode("utf-8")
        assert "\x00" not in value
    elif isinstance(value, datetime):
        assert value.tzinfo is not None


@pytest.mark.parametrize("name", ["post.md", "page.txt"])
@pytest.mark.parametrize(
    "piece", ["a: b\n", "- ", "\n", "=\n", "# ", "[", "<<:\n", "Recommend\n", "x\n\n", "1990 Prize, ", " "]
)
def test_long_runs_of_anything_are_read(tmp_path: Path, name: str, piece: str) -> None:
    path = tmp_path / name
    path.write_text("---\n" + piece * (200_000 // len(piece)) + "\n---\nThe end")

    assert list(importer_for(path).read(path))
