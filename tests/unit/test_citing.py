"""Citations as reference managers and editors take them."""

from datetime import UTC, datetime

import pytest

from reader.domain.article import Author, BodyFormat, Draft
from reader.paths import DataFolder
from reader.services.citing import apa, bibtex, ris
from reader.services.opening import open_library
from reader.storage.arriving.arrivals import Arrival


@pytest.fixture
def article(tmp_path):
    """`article(...)` is a stored article with these fields."""
    library, _ = open_library(DataFolder(tmp_path / "data"), can_write=True)

    def make(title="Why harbours silt up", **fields):
        (saved,) = library.save([Arrival(Draft(title, "Text.", BodyFormat.MARKDOWN, **fields))])
        return library.article(saved.id)

    yield make
    library.close()


WHOLE = {
    "authors": (Author("Inés Calder"), Author("Jan van der Berg")),
    "published": datetime(2021, 3, 9, tzinfo=UTC),
    "source_url": "https://www.estuary.example/silt_up?a=1&b=2",
    "language": "en",
}


def test_apa_names_authors_day_title_site_and_address(article):
    assert apa(article(**WHOLE)) == (
        "Calder, I., & van der Berg, J. (2021, March 9). Why harbours silt up. estuary.example. "
        "https://www.estuary.example/silt_up?a=1&b=2"
    )


def test_apa_without_author_and_day_begins_with_the_title(article):
    assert apa(article("Who was it?")) == "Who was it? (n.d.)."


def test_a_name_in_one_word_or_turned_round_is_kept(article):
    assert apa(article(authors=(Author("林舟"),))).startswith("林舟. (n.d.)")
    assert apa(article(authors=(Author("Calder, Inés-Maria"),))).startswith("Calder, I.-M. (n.d.)")


def test_bibtex_masks_what_tex_would_read(article):
    written = bibtex(article("100 % of {mud} & $5", **WHOLE))

    assert written.startswith("@misc{calder2021")
    assert "author = {Calder, Inés and van der Berg, Jan}" in written
    assert r"title = {{100 \% of \{mud\} \& \$5}}" in written
    assert "url = {https://www.estuary.example/silt_up?a=1&b=2}" in written


def test_a_title_without_latin_letters_still_has_a_key(article):
    one = article("潮汐表怎么读")

    assert bibtex(one).startswith(f"@misc{{article{one.id[:8]},")


def test_titles_without_latin_letters_of_the_same_year_have_keys_of_their_own(article):
    keys = {bibtex(article(title, published=WHOLE["published"])).split(",")[0] for title in ("潮汐表怎么读", "编目法")}

    assert len(keys) == 2


def test_ris_has_one_row_a_field_and_an_end(article):
    rows = ris(article(**WHOLE)).split("\r\n")

    assert rows[0] == "TY  - ELEC"
    assert "AU  - Calder, Inés" in rows
    assert "DA  - 2021/03/09" in rows
    assert rows[-2:] == ["ER  - ", ""]
