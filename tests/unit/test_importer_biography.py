"""Which paragraphs speak of an author, whom they name and which prizes they list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Honour
from reader.importers.pages import biography

WINNER = (
    "As a winner of the 2017 Coast Writers' Prize and the 2019 Tide Table Medal, she has won many awards, including "
    "the 2014 Young Surveyor of the Year and the 2016 Estuary Essay Competition Second Place."
)
BIOS = [
    WINNER,
    "Mara Quill is the author of three books on joinery. She won the Ansley Medal in 2019.",
    "Tomas Wray, a former fitter, is a journalist and columnist. His notebooks are mostly part numbers.",
    "He is an editor and essayist and has won the Marginalia Prize. He lives in Llanfair.",
    "About the author: Ann Lee writes about tea.",
    "作者简介：林舟，作家，著有《器物记》。",
    "林舟，1980年生，专栏作家，现居江南。2022年获灯下年度随笔奖二等奖。",
    "中国作家协会会员，曾获第三届海风文学奖，代表作《灯塔》。",
]
TEXTS = [
    "The harbour was dredged in 1998 and again in 2004.",
    "So if you go there, take a tide table. I always do.",
    "In 2019 the company won an award for its editor, and he has said that the prize was a surprise.",
    "Would he have won the prize?",
    "“She has won many awards,” said the harbour master, an author himself.",
    "我们在2019年去过那座灯塔，你也该去看看。",
    "Short.",
    "She has won many awards. " * 100,
]


@pytest.mark.parametrize("bio", BIOS)
def test_a_bio_is_known_for_one(bio: str) -> None:
    assert biography.score(bio) >= biography.CERTAIN


@pytest.mark.parametrize("text", TEXTS)
def test_an_ordinary_paragraph_is_not_taken_for_a_bio(text: str) -> None:
    assert biography.score(text) < biography.CERTAIN


@pytest.mark.parametrize(
    ("bio", "name"),
    [
        (BIOS[1], "Mara Quill"),
        (BIOS[2], "Tomas Wray"),
        (BIOS[4], "Ann Lee"),
        (BIOS[5], "林舟"),
        (BIOS[6], "林舟"),
        ("Inés de la Calder writes on coasts.", "Inés de la Calder"),
        ("J. R. Smith is a poet.", "J. R. Smith"),
        (WINNER, ""),
        (BIOS[7], ""),
        ("The Harbour Master is an old man.", ""),
        ("He is an editor.", ""),
    ],
)
def test_the_name_a_bio_begins_with_is_found(bio: str, name: str) -> None:
    assert biography.name_in(bio) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Inés Calder", "Inés Calder"),
        ("by Tomas Wray", "Tomas Wray"),
        ("Written by Tomas Wray", "Tomas Wray"),
        ("Author: A. B. Smith", "A. B. Smith"),
        ("By @tides", "@tides"),
        ("作者:林舟", "林舟"),
        ("作者：林舟", "林舟"),
        ("文／林舟", "林舟"),
        ("By the river", ""),
        ("By Boat To The Sea", ""),
        ("By Inés Calder, who never came back", ""),
        ("作者认为，这不对。", ""),
        ("", ""),
    ],
)
def test_a_byline_names_the_author(line: str, name: str) -> None:
    assert biography.byline(line) == name


@pytest.mark.parametrize(
    ("bio", "honours"),
    [
        (
            WINNER,
            [
                (2017, "Coast Writers' Prize"),
                (2019, "Tide Table Medal"),
                (2014, "Young Surveyor of the Year"),
                (2016, "Estuary Essay Competition Second Place"),
            ],
        ),
        (
            "As a winner of the 2017 X and the 2019 Y, she has won many awards, including the 2014 Z and the 2016 W.",
            [(2017, "X"), (2019, "Y"), (2014, "Z"), (2016, "W")],
        ),
        ("She won the 2019 Prize for Prose and Verse.", [(2019, "Prize for Prose and Verse")]),
        ("She won the Ansley Medal for Useful Prose in 2019.", [(2019, "Ansley Medal for Useful Prose")]),
        ("He holds the Bellweather Award (2013).", [(2013, "Bellweather Award")]),
        ("She won the Halloran Medal, and the Culvert Prize.", [(None, "Halloran Medal"), (None, "Culvert Prize")]),
        ("In 2019 she won the Halloran Medal.", [(2019, "Halloran Medal")]),
        ("He took first place in the 2016 Walling Match.", [(2016, "Walling Match, first place")]),
        ("Winner of the 2011 Walling Match, novice class.", [(2011, "Walling Match, novice class")]),
        ("The Culvert Prize, shortlisted, in 2020.", [(2020, "Culvert Prize, shortlisted")]),
        ("曾获2015年青石散文奖、2018年渡口奖提名。", [(2015, "青石散文奖"), (2018, "渡口奖提名")]),
        ("2022年获灯下年度随笔奖二等奖。", [(2022, "灯下年度随笔奖二等奖")]),
        ("荣获第三届海风文学奖和2019年度潮汐奖。", [(None, "第三届海风文学奖"), (2019, "潮汐奖")]),
        ("She was born in 1980 and lives in Dunmoor.", []),
        ("", []),
    ],
)
def test_prizes_are_listed_with_year_and_rank(bio: str, honours: list[tuple[int | None, str]]) -> None:
    assert biography.honours(bio) == tuple(Honour(text, year) for year, text in honours)


@given(
    st.lists(
        st.tuples(st.integers(1950, 2049), st.from_regex(r"[A-Z][a-z]{2,8} (Prize|Medal|Award)", fullmatch=True)),
        min_size=1,
        max_size=6,
        unique=True,
    )
)
def test_any_list_of_prizes_is_taken_apart(prizes: list[tuple[int, str]]) -> None:
    named = [f"the {year} {prize}" for year, prize in prizes]
    bio = f"She has won {', '.join(named[:-1])}{' and ' if len(named) > 1 else ''}{named[-1]}."

    assert biography.honours(bio) == tuple(Honour(prize, year) for year, prize in prizes)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    biography.score(text)
    biography.name_in(text)
    biography.byline(text)
    biography.honours(text)
