"""A start that meets a damaged database: it is mended by another process, and the window tells of it."""

import pytest

from reader.domain.errors import DamagedData, StorageProblem
from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services.opening import open_state
from reader.storage.state import State
from reader.ui.keeping import mending
from reader.ui.words import say


@pytest.fixture
def damaged(tmp_path):
    folder = DataFolder(tmp_path / "data")
    state = State(folder.state)
    state.bookmarks.add(["a"], phrase("A step"), "kept")
    state.close()
    data = bytearray(folder.state.read_bytes())
    data[:16] = b"?" * 16
    folder.state.write_bytes(data)
    return folder


def test_what_can_be_read_is_saved_and_told_with_the_place_of_the_damaged_file(qtbot, damaged):
    with pytest.raises(DamagedData):
        open_state(damaged)

    [notice] = mending.mend(damaged)

    assert say(notice.text).startswith("state.db was damaged: ")
    assert str(damaged.root / "damaged") in say(notice.hint)
    assert notice.is_problem
    state = open_state(damaged)
    assert state.bookmarks.of("a")[0].label == "kept"
    state.close()


def test_mending_that_is_stopped_says_that_nothing_was_changed():
    with pytest.raises(StorageProblem, match="could not be saved: It was stopped") as problem:
        mending._notices(b"", 9)

    assert "Nothing was changed" in str(problem.value.hint)


def test_lost_articles_are_counted():
    answer = b'[{"path": "/d/library.db", "kept_in": "/d/damaged/x", "read": 7, "from_copy": 0, "copy": null,'
    answer += b' "unreadable": 2, "lost_articles": ["One", "Two"]}]'

    [notice] = mending._notices(answer, 0)

    assert say(notice.text) == "library.db was damaged: 7 entries could be read."
    assert say(notice.hint).startswith("Articles that are lost: 2.")


def test_where_both_were_damaged_one_notice_tells_of_both():
    one = '{"path": "/d/%s.db", "kept_in": "/d/damaged/%s", "read": 7, "from_copy": 0, "copy": null,'
    one += ' "unreadable": 0, "lost_articles": []}'
    answer = f"[{one % ('state', 'x')}, {one % ('library', 'y')}]".encode()

    [notice] = mending._notices(answer, 0)

    assert "state.db was damaged" in say(notice.text)
    assert "library.db was damaged" in say(notice.text)
    assert "/d/damaged/x" in say(notice.hint)
    assert "/d/damaged/y" in say(notice.hint)
