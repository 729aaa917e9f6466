"""Keeping the index as the library is: taking in, being cut off, stale and damaged indexes, other programs."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import StorageProblem
from reader.domain.listing import ListQuery
from reader.domain.progress import Cancelled
from reader.services import indexing
from reader.services.indexing import Difference, difference, due, is_due, repair, take_in
from reader.services.searching import listed
from reader.storage.arriving.arrivals import Arrival
from reader.storage.index import IndexInUse, IndexWriter, SearchIndex, alone_with
from reader.storage.indexing.index_label import SHAPE
from reader.storage.indexing.index_queue import IndexQueue
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State

ROOT = Path(__file__).parents[2]


class Stored:
    """A library with its index; the shelf is that of another connection, as the window has it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.path, self.index = folder / "library.db", folder / "index"
        State(folder / "state.db").close()
        self.library, self.read = Library(self.path), Library(self.path)
        self.shelf = Shelf(self.read, folder / "state.db")

    def save(self, *titles, text="Text."):
        drafts = [Draft(title, text, BodyFormat.MARKDOWN, given_id=title) for title in titles]
        self.library.save([Arrival(draft) for draft in drafts])

    def take_in(self, *progress):
        return take_in(self.library, self.index, *progress)

    def search(self, words):
        """The titles found, by alphabet, and whether only titles were searched."""
        results = listed(self.shelf, ListQuery(words=words))
        return sorted(row.title for row in self.shelf.rows(results.order)), results.is_by_title

    def difference(self):
        return difference(self.library, self.index)

    def close(self):
        self.library.close()
        self.read.close()


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path / "data")
    yield stored
    stored.close()


def several(count):
    return [f"Title {n}" for n in range(count)]


def test_what_waits_is_taken_in_once(stored):
    stored.save("Slow mud", "Knots", text="Of the harbour.")
    assert is_due(stored.library, stored.index)

    assert stored.take_in() == 2

    assert stored.search("harbour") == (["Knots", "Slow mud"], False)
    assert not is_due(stored.library, stored.index)
    assert stored.take_in() == 0
    assert stored.difference() == Difference(2, 0, 0, 0)


def test_nothing_is_made_for_an_empty_library(stored):
    assert not is_due(stored.library, stored.index)
    assert stored.take_in() == 0

    assert not stored.index.exists()
    assert stored.difference().is_sound


def test_a_changed_article_is_found_by_what_it_says_now(stored):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    stored.save("Mud", text="Of the river.")
    assert stored.search("harbour") == (["Mud"], False)

    assert stored.take_in() == 1

    assert stored.search("harbour") == ([], False)
    assert stored.search("river") == (["Mud"], False)
    assert stored.difference() == Difference(1, 0, 0, 0)


def test_progress_counts_to_the_end(stored, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 2)
    stored.save(*several(5))
    told = []

    stored.take_in(lambda *args: told.append(args))

    assert told == [(0, 5, ""), (2, 5, ""), (4, 5, ""), (5, 5, "")]


def stop_at(place):
    def progress(done, total, what):
        if done >= place:
            raise Cancelled

    return progress


def test_what_was_taken_in_before_a_stop_is_kept_and_the_rest_waits(stored, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 10)
    monkeypatch.setattr(indexing, "COMMIT_EVERY", 20)
    stored.save("First")
    stored.take_in()
    stored.save(*several(60))

    with pytest.raises(Cancelled):
        stored.take_in(stop_at(30))

    assert IndexQueue(stored.library).count() == 30
    assert len(stored.search("title")[0]) == 30
    assert stored.difference() == Difference(31, 0, 0, 30)
    assert stored.take_in() == 30
    assert len(stored.search("title")[0]) == 60


def test_a_stop_is_heeded_after_few_articles(stored):
    stored.save(*several(200))

    with pytest.raises(Cancelled):
        stored.take_in(stop_at(1))

    assert IndexQueue(stored.library).count() >= 140


def test_a_stop_before_anything_was_done_changes_nothing(stored):
    stored.save("Mud")

    with pytest.raises(Cancelled):
        stored.take_in(stop_at(0))

    assert IndexQueue(stored.library).count() == 1
    assert stored.search("mud") == (["Mud"], True)
    assert stored.take_in() == 1


def test_titles_are_searched_until_a_new_index_is_whole(stored, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 10)
    monkeypatch.setattr(indexing, "COMMIT_EVERY", 10)
    stored.save(*several(30), text="Of the harbour.")
    seen = []

    def look(done, total, what):
        seen.append((stored.search("harbour"), len(stored.search("title")[0])))

    stored.take_in(look)

    assert seen[:-1] == [(([], True), 30)] * 3
    assert (len(seen[-1][0][0]), seen[-1][0][1]) == (30, False)


def test_a_new_index_goes_on_where_it_was_cut_off(stored, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 10)
    stored.save(*several(30))
    with pytest.raises(Cancelled):
        stored.take_in(stop_at(20))
    assert due(stored.library, stored.index) == 10

    assert stored.take_in() == 10

    assert stored.search("title")[1] is False
    assert due(stored.library, stored.index) == 0


def test_a_new_index_that_only_lacks_its_last_commit_gets_it(stored, monkeypatch):
    stored.save("Mud")
    end_commit = IndexQueue.end_commit
    monkeypatch.setattr(indexing, "BATCH", 1)
    monkeypatch.setattr(indexing, "COMMIT_EVERY", 1)
    commits = []

    def once(queue, done, label):
        end_commit(queue, done, label)
        commits.append(label)
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(IndexQueue, "end_commit", once)
        with pytest.raises(KeyboardInterrupt):
            stored.take_in()
    assert (len(commits), IndexQueue(stored.library).count()) == (1, 0)
    assert stored.search("text") == ([], True)
    assert is_due(stored.library, stored.index)

    assert stored.take_in() == 0

    assert stored.search("text") == (["Mud"], False)


CUTS = {
    "before the commit": (IndexQueue, "begin_commit"),
    "between label and commit": (IndexWriter, "commit"),
    "between commit and queue": (IndexQueue, "end_commit"),
}


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("is_new", [True, False])
def test_wherever_taking_in_is_cut_off_the_next_one_ends_it(stored, monkeypatch, cut, is_new):
    if not is_new:
        stored.save("Old")
        stored.take_in()
    stored.save("Mud", "Old", text="Of the river.")

    def fail(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as cutting:
        cutting.setattr(*CUTS[cut], fail)
        with pytest.raises(KeyboardInterrupt):
            stored.take_in()
    is_sound = stored.difference().is_sound
    taken = stored.take_in()

    assert is_sound
    assert taken == 2
    assert stored.search("river") == (["Mud", "Old"], False)
    assert stored.difference() == Difference(2, 0, 0, 0)


def test_an_article_that_changes_while_it_is_taken_in_is_taken_in_again(stored, monkeypatch):
    stored.save("Mud")
    put = IndexWriter.put

    def change_then_put(writer, entry):
        put(writer, entry)
        monkeypatch.setattr(IndexWriter, "put", put)
        stored.save("Mud", text="Of the river.")

    monkeypatch.setattr(IndexWriter, "put", change_then_put)
    stored.take_in()
    assert is_due(stored.library, stored.index)

    stored.take_in()

    assert stored.search("river") == (["Mud"], False)


# Indexes that cannot be used.


def foreign(stored, tmp_path):
    other = Stored(tmp_path / "other")
    other.save("Theirs", text="Of the harbour.")
    other.take_in()
    other.close()
    shutil.rmtree(stored.index)
    shutil.copytree(other.index, stored.index)


def emptied(stored, _):
    for path in stored.index.iterdir():
        path.unlink()


def without_a_file(stored, _):
    next(stored.index.glob("*.term")).unlink()


def cut_short(stored, _):
    for path in stored.index.glob("*.idx"):
        os.truncate(path, path.stat().st_size // 2)


def unlabelled(stored, _):
    (stored.index / "armchair.json").unlink()


def of_another_shape(stored, _):
    path = stored.index / "armchair.json"
    path.write_text(path.read_text().replace(f'"shape": {SHAPE}', '"shape": 99'))


def removed(stored, _):
    shutil.rmtree(stored.index)


def lacking_articles(stored, _):
    with IndexWriter(stored.index, IndexQueue(stored.library).labels()) as writer:
        writer.remove(1)
        writer.commit(writer.label)


@pytest.mark.parametrize(
    "harm", [removed, emptied, without_a_file, cut_short, unlabelled, of_another_shape, foreign, lacking_articles]
)
def test_an_index_that_cannot_be_used_is_made_anew(stored, tmp_path, harm):
    stored.save("Slow mud", "Knots", text="Of the harbour.")
    stored.take_in()

    harm(stored, tmp_path)
    before, sound = stored.search("mud"), stored.difference().is_sound
    taken = stored.take_in()

    assert not sound
    assert before == (["Slow mud"] if harm is not lacking_articles else [], harm is not lacking_articles)
    assert taken == 2
    assert stored.search("harbour") == (["Knots", "Slow mud"], False)
    assert stored.difference() == Difference(2, 0, 0, 0)


@pytest.mark.parametrize("kind", ["*.term", "*.idx", "*.pos", "*.fast", "*.fieldnorm", "meta.json"])
@pytest.mark.parametrize("seed", range(3))
def test_after_damage_that_a_search_or_the_doctor_meets_all_is_found_again(stored, capfd, kind, seed):
    stored.save("Slow mud", *several(40), text="Of the harbour, 海港, and seven knots.")
    stored.take_in()
    dice = random.Random(f"{kind} {seed}")
    path = next(stored.index.glob(kind))
    data = bytearray(path.read_bytes())
    for _ in range(20):
        data[dice.randrange(len(data))] = dice.randrange(256)
    path.write_bytes(data)

    for words in ("harbour", '"seven knots"', "海港", "ha", "words:>1", "title:mud OR tide"):
        stored.search(words)
    if not stored.difference().is_sound:
        repair(stored.library, stored.index)

    assert stored.search("slow harbour 海港") == (["Slow mud"], False)
    assert stored.difference() == Difference(41, 0, 0, 0)
    capfd.readouterr()


def copy_of(path, to):
    source = Library(path)
    source.database.connection.execute("VACUUM INTO ?", (str(to),))
    source.close()


@pytest.mark.parametrize("change", ["another article", "another text", "nothing"])
def test_an_older_copy_of_the_library_gets_an_index_of_its_own(tmp_path, change):
    stored = Stored(tmp_path / "data")
    stored.save("Mud", "Knots", text="Of the harbour.")
    stored.take_in()
    copy_of(stored.path, tmp_path / "older.db")
    if change == "another article":
        stored.save("Silt", text="Of the river.")
    elif change == "another text":
        stored.save("Mud", text="Of the river.")
    stored.take_in()
    stored.close()
    for path in stored.path.parent.glob("library.db*"):
        path.unlink()
    shutil.copyfile(tmp_path / "older.db", stored.path)

    stored = Stored(tmp_path / "data")
    before, is_made_anew = stored.search("harbour"), stored.take_in() > 0

    assert is_made_anew is (change != "nothing")
    assert before == (([], True) if is_made_anew else (["Knots", "Mud"], False))
    assert stored.search("harbour") == (["Knots", "Mud"], False)
    assert stored.search("river") == ([], False)
    stored.close()


def test_an_older_copy_of_the_index_is_not_taken_for_the_present_one(stored, tmp_path):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    shutil.copytree(stored.index, tmp_path / "older")
    stored.save("Mud", text="Of the river.")
    stored.take_in()
    shutil.rmtree(stored.index)
    shutil.copytree(tmp_path / "older", stored.index)

    assert stored.search("harbour") == ([], True)
    assert stored.take_in() == 1
    assert stored.search("river") == (["Mud"], False)


def test_a_folder_that_is_deleted_in_use_is_missed_and_made_anew(stored):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    assert stored.search("harbour") == (["Mud"], False)
    shutil.rmtree(stored.index)

    assert stored.search("harbour") == ([], True)
    assert stored.search("mud") == (["Mud"], True)
    assert stored.take_in() == 1
    assert stored.search("harbour") == (["Mud"], False)


def test_an_index_that_goes_bad_while_it_is_written_is_made_anew(stored, monkeypatch):
    stored.save("Mud", "Knots", text="Of the harbour.")
    stored.take_in()
    stored.save("Silt", text="Of the river.")
    put = IndexWriter.put

    def put_and_lose_the_folder(writer, entry):
        monkeypatch.setattr(IndexWriter, "put", put)
        put(writer, entry)
        stored.index.rename(stored.index.with_name("moved"))

    monkeypatch.setattr(IndexWriter, "put", put_and_lose_the_folder)

    assert stored.take_in() == 3
    assert stored.search("harbour OR river")[1] is False
    assert stored.difference() == Difference(3, 0, 0, 0)


def test_a_library_with_an_article_that_lost_its_text_has_a_sound_index(stored):
    stored.save("Mud", "Knots")
    with stored.library.database.write() as connection:
        connection.execute("DELETE FROM contents WHERE article = 1")

    assert stored.take_in() == 2

    assert not is_due(stored.library, stored.index)
    assert stored.search("mud") == (["Mud"], False)


def test_an_index_without_articles_is_made_where_it_is_missed(stored):
    stored.save("Mud")
    stored.take_in()
    with stored.library.database.write() as connection:
        connection.execute("DELETE FROM articles")
    shutil.rmtree(stored.index)
    assert is_due(stored.library, stored.index)

    stored.take_in()

    assert not is_due(stored.library, stored.index)
    assert stored.search("mud") == ([], False)


def test_repair_makes_it_anew(stored):
    stored.save("Mud", "Knots")
    stored.take_in()
    label = IndexQueue(stored.library).labels()

    repair(stored.library, stored.index)

    assert IndexQueue(stored.library).labels() != label
    assert stored.difference() == Difference(2, 0, 0, 0)


def test_a_file_in_the_way_of_the_folder_is_told_and_leaves_search_by_title(stored):
    stored.save("Mud")
    stored.index.write_text("mine")

    with pytest.raises(StorageProblem) as told:
        stored.take_in()

    assert "cannot be written" in str(told.value.message)
    assert stored.index.read_text() == "mine"
    assert stored.search("mud") == (["Mud"], True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_only_be_read_is_told_and_leaves_search_by_title(stored):
    stored.save("Mud")
    stored.take_in()
    stored.save("Knots")
    stored.index.chmod(0o500)
    try:
        with pytest.raises(StorageProblem) as told:
            stored.take_in()

        assert "cannot be written" in str(told.value.message)
        assert stored.search("mud")[0] == ["Mud"]
        assert IndexQueue(stored.library).count() == 1
    finally:
        stored.index.chmod(0o700)
    stored.take_in()
    assert stored.search("text") == (["Knots", "Mud"], False)


# Other programs.


class Other:
    """Another program at the same data folder, which does one thing after another as it is told."""

    CODE = """
import sys
from pathlib import Path
from reader.domain.article import BodyFormat, Draft
from reader.services.indexing import take_in
from reader.storage.arriving.arrivals import Arrival
from reader.storage.index import alone_with
from reader.storage.library import Library
folder = Path(sys.argv[1])
library = Library(folder / "library.db")
for line in sys.stdin:
    verb, _, text = line.strip().partition(" ")
    if verb == "save":
        library.save([Arrival(Draft(text, "Of the river.", BodyFormat.MARKDOWN))])
    elif verb == "take_in":
        take_in(library, folder / "index")
    elif verb == "lock":
        alone = alone_with(folder / "index")
        alone.__enter__()
    print("done", flush=True)
"""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.CODE, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def do(self, line):
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        assert self.process.stdout.readline() == b"done\n"

    def close(self):
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def other(stored):
    other = Other(stored.path.parent)
    yield other
    other.close()


def test_what_another_program_takes_in_is_found_at_once(stored, other):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    assert stored.search("river") == ([], False)

    for number in range(3):
        other.do(f"save Silt {number}")
        other.do("take_in")
        assert len(stored.search("river")[0]) == number + 1


def test_while_another_program_writes_nothing_is_touched(stored, other):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    stored.save("Knots")
    before = sorted(path.name for path in stored.index.iterdir())
    other.do("lock")

    for work in (take_in, repair):
        with pytest.raises(IndexInUse):
            work(stored.library, stored.index)

    assert sorted(path.name for path in stored.index.iterdir()) == before
    assert IndexQueue(stored.library).count() == 1
    assert stored.search("harbour") == (["Mud"], False)
    other.close()
    assert stored.take_in() == 1


def test_what_another_program_takes_in_between_two_looks_is_no_reason_to_begin_anew(stored, other, monkeypatch):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    stored.save("Knots")
    counts, articles = IndexQueue.counts, SearchIndex.articles.fget
    work = iter(["take_in", "save Silt", "take_in", "save Sand", "take_in"])

    def counts_then_work(queue):
        found = counts(queue)
        other.do(next(work))
        return found

    def work_then_articles(index):
        other.do(next(work))
        other.do(next(work))
        return articles(index)

    monkeypatch.setattr(IndexQueue, "counts", counts_then_work)
    monkeypatch.setattr(SearchIndex, "articles", property(work_then_articles))

    assert due(stored.library, stored.index) == 1
    assert [*work] == []


def test_a_search_between_two_labels_is_a_whole_one(stored, monkeypatch):
    stored.save("Mud", text="Of the harbour.")
    stored.take_in()
    labels = IndexQueue.labels

    def labels_then_commit(queue):
        before = labels(queue)
        monkeypatch.setattr(IndexQueue, "labels", labels)
        stored.save("Knots", text="Of the harbour.")
        stored.take_in()
        return before

    monkeypatch.setattr(IndexQueue, "labels", labels_then_commit)

    assert stored.search("harbour") == (["Knots", "Mud"], False)


def test_the_lock_does_not_outlive_its_block(stored):
    stored.save("Mud")
    with alone_with(stored.index):
        pass

    assert stored.take_in() == 1
