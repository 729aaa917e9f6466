"""Drafts into library.db and out again: identity, updates, links in both directions."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.errors import NotFound
from reader.storage.arriving.arrivals import Arrival, Outcome, many_arrive
from reader.storage.library import Library


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.db")
    yield library
    library.close()


def draft(title="Seven knots", body="A knot holds because rope rubs on rope.", **more):
    return Draft(title, body, BodyFormat.MARKDOWN, **more)


def save(library, *drafts, file=None):
    """One file with all `drafts` in it, or drafts without a file."""
    return library.save([Arrival(each, file, part) for part, each in enumerate(drafts)])


def next_of(library, id_):
    return next(link.target for link in library.links(id_) if link.kind is LinkKind.NEXT)


def test_an_article_comes_back_as_it_was_saved(library):
    author = Author(
        "Inés Calder", "Writes on coasts.", (Honour("Tide Table Medal", 2017), Honour("Fellow")), "http://a"
    )
    picture = Asset("pictures/a.png", "image/png", b"\x89PNG", 3, 4)
    published = datetime(1962, 5, 1, 12, 30, tzinfo=timezone(timedelta(hours=8)))

    [saved] = save(
        library,
        draft(
            authors=(author,),
            published=published,
            saved=datetime(2024, 1, 2, tzinfo=UTC),
            source_url="https://example.org/knots",
            language="en",
            tags=("rope", "Rope", "hands"),
            series="Knots",
            series_place=2.5,
            summary="Learn these seven.",
            assets=(picture,),
            original=b"raw \xff bytes",
        ),
        file=Path("/articles/knots.md"),
    )

    article = library.article(saved.id)
    assert article is not None
    assert saved.outcome is Outcome.ADDED
    assert article.authors == (replace(author, stored_id=author.id),)
    assert article.published == published
    assert article.published.tzinfo is UTC
    assert article.saved == datetime(2024, 1, 2, tzinfo=UTC)
    assert (article.source_url, article.source_file) == ("https://example.org/knots", "/articles/knots.md")
    assert article.tags == ("Rope", "hands")
    assert (article.series, article.series_place) == ("Knots", 2.5)
    assert article.summary == "Learn these seven."
    assert [(asset.name, asset.width, asset.data) for asset in article.assets] == [("pictures/a.png", 3, b"")]
    assert library.asset(article.assets[0].id).data == b"\x89PNG"
    assert library.original(saved.id) == b"raw \xff bytes"


@pytest.mark.parametrize("moment", [datetime.min, datetime.max, datetime(1, 1, 1, 3), datetime(1969, 12, 31)])
@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_dates_at_the_ends_of_the_calendar_do_not_hinder_reading(library, moment, hours):
    zone = timezone(timedelta(hours=hours))

    [saved] = save(library, draft(published=moment.replace(tzinfo=zone), saved=moment.replace(tzinfo=zone)))

    assert library.article(saved.id).title == "Seven knots"


def test_the_same_file_again_is_unchanged(library):
    file = Path("/articles/knots.md")
    [first] = save(library, draft(), file=file)

    [second] = save(library, draft(), file=file)

    assert (second.id, second.outcome) == (first.id, Outcome.UNCHANGED)


def test_a_changed_text_keeps_its_id(library):
    file = Path("/articles/knots.md")
    [first] = save(library, draft(), file=file)

    [second] = save(library, draft(body="Another text."), file=file)

    assert (second.id, second.outcome) == (first.id, Outcome.UPDATED)
    assert library.article(first.id).body == "Another text."


def test_a_changed_title_and_address_in_a_file_of_its_own_keep_the_id(library):
    file = Path("/articles/knots.md")
    [first] = save(library, draft(), file=file)

    [second] = save(library, draft(title="Eight knots"), file=file)
    [third] = save(library, draft(title="Eight knots", source_url="https://example.org/knots"), file=file)

    assert [second.id, third.id] == [first.id, first.id]


def test_the_same_content_in_two_files_is_one_article_until_one_changes(library):
    [first] = save(library, draft(), file=Path("/a.md"))
    [same] = save(library, draft(), file=Path("/b.md"))

    [other] = save(library, draft(body="Changed in b."), file=Path("/b.md"))

    assert (same.id, same.outcome) == (first.id, Outcome.UNCHANGED)
    assert other.outcome is Outcome.ADDED
    assert library.article(first.id).body == draft().body
    assert library.article(other.id).body == "Changed in b."


def test_two_files_that_claim_one_address_are_two_articles(library):
    url = "https://example.org/a"
    [one] = save(library, draft("One", "First.", source_url=url), file=Path("/one.md"))
    [two] = save(library, draft("Two", "Second.", source_url=url), file=Path("/two.md"))

    again = save(library, draft("One", "First.", source_url=url), file=Path("/one.md"))
    again += save(library, draft("Two", "Second.", source_url=url), file=Path("/two.md"))

    assert one.id != two.id
    assert [(saved.id, saved.outcome) for saved in again] == [
        (one.id, Outcome.UNCHANGED),
        (two.id, Outcome.UNCHANGED),
    ]


def test_the_same_address_and_title_from_a_new_file_is_the_same_article(library):
    [old] = save(library, draft(source_url="https://example.org/a?utm_source=x"), file=Path("/old.html"))

    [new] = save(library, draft(body="Saved again.", source_url="http://www.example.org/a/"), file=Path("/new.html"))

    assert (new.id, new.outcome) == (old.id, Outcome.UPDATED)


@pytest.mark.parametrize("address", ["https://example.org/{}", ""])
def test_articles_of_one_file_keep_their_ids_when_one_is_put_before_them(library, address):
    def entry(name, text=""):
        return draft(f"Title {name}", f"Text {name}{text}.", source_url=address.format(name) if address else "")

    file = Path("/export.json")
    ids = {saved.title: saved.id for saved in save(library, entry("a"), entry("b", " changes"), file=file)}

    saved = save(library, entry("new"), entry("a"), entry("b", " has changed"), file=file)

    assert [each.outcome for each in saved] == [Outcome.ADDED, Outcome.UNCHANGED, Outcome.UPDATED]
    assert {each.title: each.id for each in saved[1:]} == ids
    assert len({each.id for each in saved}) == 3


def test_an_export_of_one_that_becomes_one_of_two_keeps_the_id(library):
    file = Path("/export.json")
    [first] = save(library, draft("A", "Text a."), file=file)

    new, again = save(library, draft("New", "Text new."), draft("A", "Text a."), file=file)

    assert (again.id, again.outcome) == (first.id, Outcome.UNCHANGED)
    assert new.id != first.id


def test_another_article_saved_over_a_file_does_not_take_the_old_ones_place(library):
    file = Path("/latest.html")
    [old] = save(library, draft("Old", "Old text.", source_url="https://example.org/old"), file=file)

    [new] = save(library, draft("New", "New text.", source_url="https://example.org/new"), file=file)

    assert new.id != old.id
    assert library.article(old.id).body == "Old text."


def test_file_names_that_are_not_text_are_kept_apart(library):
    names = [b"/caf\xe9.md", b"/caf\xe8.md"]
    files = [Path(os.fsdecode(name)) for name in names]

    ids = [save(library, draft(f"Title {n}", f"Text {n}."), file=file)[0].id for n, file in enumerate(files)]
    again = [save(library, draft(f"Title {n}", f"Text {n}."), file=file)[0] for n, file in enumerate(files)]

    assert ids[0] != ids[1]
    assert [saved.outcome for saved in again] == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert [library.articles_of_file(str(file))[0][0] for file in files] == ids
    assert len(library.known_files(Path("/"))) == 2


def test_half_a_character_in_a_text_is_replaced_not_refused(library):
    broken = draft(
        title="Half \ud83d a face",
        body="And \udcff more.",
        authors=(Author("A \ud800"),),
        tags=("t\ud800",),
        links=(Link(LinkKind.NEXT, title="n\ud800"),),
    )

    [saved] = save(library, broken)

    assert library.article(saved.id).body == "And \ufffd more."
    assert save(library, broken)[0].outcome is Outcome.UNCHANGED


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (Link(LinkKind.NEXT, title="THE  lighthouse that moved inland."), {}),
        (
            Link(LinkKind.NEXT, url="https://www.example.org/light/?utm_source=x"),
            {"source_url": "http://example.org/light"},
        ),
        (Link(LinkKind.NEXT, url="light.md"), {}),
        (Link(LinkKind.NEXT, title="Leuchtturm", url="wiki:Leuchtturm"), {"addresses": ("name:leuchtturm",)}),
    ],
    ids=["title", "address", "file", "wiki name"],
)
@pytest.mark.parametrize("is_target_first", [True, False])
def test_a_link_finds_its_article_whichever_comes_first(library, link, target, is_target_first):
    source = Arrival(draft(links=(link,)), Path("/articles/knots.md"))
    lighthouse = Arrival(draft("The lighthouse that moved inland", "Text.", **target), Path("/articles/light.md"))

    if is_target_first:
        [stored] = library.save([lighthouse])
        [linking] = library.save([source])
    else:
        [linking] = library.save([source])
        assert next_of(library, linking.id) is None
        [stored] = library.save([lighthouse])

    assert next_of(library, linking.id) == stored.id


def test_two_articles_of_one_batch_link_to_each_other(library):
    one = draft("One", "1", links=(Link(LinkKind.NEXT, title="Two"),))
    two = draft("Two", "2", links=(Link(LinkKind.NEXT, title="One"),))

    first, second = library.save([Arrival(one), Arrival(two)])

    assert next_of(library, first.id) == second.id
    assert next_of(library, second.id) == first.id


@pytest.mark.parametrize("at_once", [True, False], ids=["one batch", "a batch each"])
@pytest.mark.parametrize("url", ["https://example.org/light", ""], ids=["address", "title"])
def test_a_link_means_the_article_that_was_there_first_however_many_come_at_once(library, url, at_once):
    def light(number):
        return Arrival(draft("Light", f"Light {number}.", source_url=url), Path(f"/light-{number}.md"))

    early = Arrival(draft("Early", links=(Link(LinkKind.NEXT, title="Light", url=url),)), Path("/early.md"))
    late = Arrival(draft("Late", links=(Link(LinkKind.NEXT, title="Light", url=url),)), Path("/late.md"))
    arrivals = [early, light(1), late, light(2)]

    saved = library.save(arrivals) if at_once else [library.save([arrival])[0] for arrival in arrivals]

    assert [next_of(library, saved[n].id) for n in (0, 2)] == [saved[1].id, saved[1].id]


def test_a_link_by_title_alone_does_not_mean_another_article_from_the_same_address(library):
    url = "https://example.org/a"
    [linking] = save(
        library, draft("One", "1", source_url=url, links=(Link(LinkKind.NEXT, title="Two"),)), file=Path("/one.md")
    )
    save(library, draft("Other", "2", source_url=url), file=Path("/other.md"))

    assert next_of(library, linking.id) is None


def test_what_arrives_together_is_saved_as_what_arrives_one_by_one(tmp_path):
    shared = Author("Ann", "A bio.")
    files = [
        (draft("One", "1", authors=(shared,)), "/one.md"),
        (draft("Two", "2", authors=(Author("ann"), Author(bio="Nameless."))), "/two.md"),
        (draft("One", "1", authors=(shared,)), "/copy.md"),
        (draft("One", "Changed.", authors=(shared,)), "/one.md"),
        (draft("Three", "3", source_url="https://example.org/x"), "/three.md"),
        (draft("Four", "4", source_url="https://example.org/x"), "/four.md"),
        (draft("Three", "3 again", source_url="https://example.org/x"), "/moved.md"),
    ]
    arrivals = [Arrival(each, Path(name)) for each, name in files]
    together, apart = Library(tmp_path / "together.db"), Library(tmp_path / "apart.db")

    saved = together.save(arrivals)

    assert saved == [answer for arrival in arrivals for answer in apart.save([arrival])]
    for one in saved:
        articles = [library.article(one.id)._replace(saved=None) for library in (together, apart)]
        assert articles[0] == articles[1]
    together.close()
    apart.close()


def test_room_for_many_is_given_back(library):
    def room():
        with library.database.reading() as connection:
            return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("cache_size", "wal_autocheckpoint")]

    before = room()

    with many_arrive(library):
        within = room()

    assert within != before
    assert room() == before


def test_an_article_never_links_to_itself(library):
    [saved] = save(library, draft("One", links=(Link(LinkKind.NEXT, title="One"),)))

    assert next_of(library, saved.id) is None


def test_a_link_by_title_follows_when_the_title_changes(library):
    [linking] = save(library, draft(links=(Link(LinkKind.NEXT, title="Light"),)))
    [target] = save(library, draft("Lihgt", "Text."), file=Path("/light.md"))
    assert next_of(library, linking.id) is None

    save(library, draft("Light", "Text."), file=Path("/light.md"))
    assert next_of(library, linking.id) == target.id

    save(library, draft("Lamp", "Text."), file=Path("/light.md"))
    assert next_of(library, linking.id) is None


def test_a_link_left_by_a_title_goes_to_the_other_article_with_it(library):
    [linking] = save(library, draft(links=(Link(LinkKind.NEXT, title="Light"),)))
    save(library, draft("Light", "First."), file=Path("/one.md"))
    [other] = save(library, draft("Light", "Second."), file=Path("/two.md"))

    save(library, draft("Lamp", "First."), file=Path("/one.md"))

    assert next_of(library, linking.id) == other.id


def test_what_an_article_no_longer_says_is_gone_after_an_update(library):
    file = Path("/a.md")
    rich = draft(
        tags=("rope",), authors=(Author("Ann"),), links=(Link(LinkKind.NEXT, title="X"),), addresses=("name:x",)
    )
    [saved] = save(library, rich, file=file)
    library.keep_html(saved.id, "<p>old</p>", 1)

    save(library, draft(body="Changed."), file=file)

    article = library.article(saved.id)
    assert (article.tags, article.authors, article.html, library.links(saved.id)) == ((), (), "", ())


def test_html_made_of_an_older_text_is_not_kept(library):
    file = Path("/a.md")
    [saved] = save(library, draft(), file=file)
    old = library.article(saved.id)
    save(library, draft(body="Changed meanwhile."), file=file)

    library.keep_html(saved.id, "<p>old</p>", 1, body=old.body)

    assert library.rendered_by(saved.id) == 0


def test_a_name_given_to_an_author_without_one_shows_and_goes(library):
    author = Author(bio="She has won many awards.")
    [saved] = save(library, draft(authors=(author,)))

    library.apply_author_names({author.id: "Zoë"})
    assert library.article(saved.id).author_names == "Zoë"

    library.apply_author_names({})
    assert library.article(saved.id).author_names == ""


def test_an_author_with_a_name_of_his_own_is_never_renamed(library):
    author = Author("Ann", "A bio.")
    [saved] = save(library, draft(authors=(author,)))

    assert library.apply_author_names({author.id: "Bob"}) == 0
    assert library.article(saved.id).author_names == "Ann"


def test_find_takes_an_id_its_beginning_or_an_exact_title(library):
    [saved] = save(library, draft())

    assert library.find(saved.id) == saved.id
    assert library.find(saved.id[:4].upper()) == saved.id
    assert library.find("  SEVEN knots. ") == saved.id


@pytest.mark.parametrize("name", ["", "abc", "%", "____", "a\\%", "no such title", "x" * 5000])
def test_find_says_when_nothing_answers(library, name):
    save(library, draft())

    with pytest.raises(NotFound, match="No article"):
        library.find(name)


def test_find_says_which_articles_share_a_title(library):
    saved = save(library, draft(body="1"), draft(body="2"))

    with pytest.raises(NotFound) as caught:
        library.find("seven knots")

    assert all(each.id in str(caught.value.hint) for each in saved)


def test_a_title_that_looks_like_the_beginning_of_another_id_is_not_taken_for_it(library):
    [other] = save(library, draft())
    [meant] = save(library, draft(other.id[:5], "Titled by chance."))

    with pytest.raises(NotFound) as caught:
        library.find(other.id[:5])

    assert other.id in str(caught.value.hint)
    assert meant.id in str(caught.value.hint)


def test_files_are_known_by_size_and_time_below_a_folder(library):
    library.save([Arrival(draft(), Path("/a/b/one.md"), 0, 10, 20), Arrival(draft("Two", "2"), Path("/c.md"), 0, 1, 2)])

    assert library.known_files(Path("/a")) == {"/a/b/one.md": (10, 20)}


def test_facts_are_remembered(library):
    library.remember("welcome", "1")
    library.remember("welcome", "2")

    assert (library.fact("welcome"), library.fact("other")) == ("2", "")


def test_neighbours_are_told_of_one_another(library):
    one, two, three = save(
        library,
        draft("Tide tables", "1", series="Sea", series_place=2, tags=("sea",), authors=(Author("Ann"),)),
        draft("Tide pools", "2", series="sea", series_place=1, tags=("Sea",), authors=(Author("Ann"),)),
        draft("Other", "3", links=(Link(LinkKind.BODY, url="wiki:Tide tables", title="Tide tables"),)),
    )

    assert [row.id for row in library.in_series("SEA")] == [two.id, one.id]
    assert [row.id for row in library.by_author(Author("ann").id, 5)] == [one.id, two.id]
    assert [row.id for row in library.linking_to(one.id, 5)] == [three.id]
    assert [(row.id, row.shared) for row in library.sharing_tags(one.id, 5)] == [(two.id, ("Sea",))]
    assert set(library.neighbours([one.id, "unknown", two.id])) == {one.id, two.id}
