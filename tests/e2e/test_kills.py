"""The real program, killed at random moments while it imports and takes articles into the search index."""

from pathlib import Path

import pytest

from benchmarks import kills

ROUNDS = 6


@pytest.mark.slow
def test_whatever_moment_an_import_is_killed_at_all_that_was_stored_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kills, "FILES_A_ROUND", 60)

    found = kills.Trial(tmp_path, seed=7).run(ROUNDS)

    assert found.wrong == []
    assert found.articles == 60 * (ROUNDS + 1)


def test_an_article_that_is_not_found_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The measurement can fail."""
    monkeypatch.setattr(kills, "FILES_A_ROUND", 3)
    monkeypatch.setattr(kills, "take_in", lambda *_: 0)
    trial = kills.Trial(tmp_path, seed=1)
    trial._write(0)
    trial._import(None)
    trial._write(1)
    found = kills.Kills(1)

    trial._check(found)
    assert found.wrong == []

    with kills.opened(trial.data, can_write=True) as stored, stored.library.database.write() as connection:
        connection.execute("UPDATE contents SET body = 'another', packing = 0 WHERE article = 1")
    trial._check(found)

    assert found.wrong == ["Article 0 is not found by another"]
