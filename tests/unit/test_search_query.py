"""The language of search: what each form means, that no text is an error, and how choices are put into it."""

from datetime import UTC, datetime

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.domain.search_completion import Completing, completed, completing
from reader.domain.search_query import Clause, Language, Marked, SearchField, SearchQuery, Within, Words, parse

TITLE, AUTHOR, TAG, SOURCE = SearchField

SIGNS = st.one_of(
    st.text(st.sampled_from('ab 1-:：|()（）"“”„‟«»「」『』<>=.≥Oо\t\n\0\ud800é海️👍'), max_size=30),
    st.lists(
        st.sampled_from(
            'a OR NOT AND | - -( ) " “ ” title: author:" tag:x site： lang:en is:un is:read before:2020 '
            "after:9999-12-31 year:0 date:2021..2020 date:.. words:>5 words:<= minutes:9..1 minutes:> 🦀 \u2028".split(
                " "
            )
        ),
        max_size=12,
    ).map(" ".join),
    st.lists(st.sampled_from(["author:", "a", '"', "-", " ", "(", "|", "NOT ", "is:", "words:", "2020"])).map("".join),
    st.text(),
)


def seconds(year, month=1, day=1):
    return datetime(year, month, day, tzinfo=UTC).timestamp()


def only(text, **how):
    """The one atom that `text` asks for."""
    [clause] = parse(text, **how).clauses
    [atom] = clause.any_of
    assert not clause.is_excluded
    return atom


def texts(text, **how):
    """The words looked for, as typed."""
    return [words.text for words in parse(text, **how).words]


class TestWords:
    def test_every_word_is_a_clause_of_its_own(self):
        assert parse("tide  harbour\t潮") == SearchQuery(
            (Clause((Words("tide"),)), Clause((Words("harbour"),)), Clause((Words("潮"),)))
        )

    @pytest.mark.parametrize(
        "text", ["", " ", "\n\t", "()", "-", "- ", "OR", "|", "NOT", "AND", '"', '""', "[ ] ?!", "（"]
    )
    def test_where_nothing_is_asked_the_query_is_empty(self, text):
        assert parse(text).is_empty
        assert parse(text, is_typing=True).is_empty

    def test_words_are_kept_as_they_are_typed(self):
        assert texts("Élan C++ don't x-ray [draft] https://x.org/a?b=c foo:bar") == [
            *("Élan", "C++", "don't", "x-ray", "[draft]", "https://x.org/a?b=c", "foo:bar"),
        ]

    def test_brackets_are_blanks(self):
        assert texts("tide(harbour)（silt）") == ["tide", "harbour", "silt"]

    def test_signs_that_stand_for_themselves_are_words(self):
        assert only("🦀") == Words("🦀")

    def test_control_signs_and_halves_of_signs_are_blanks(self):
        assert texts("ti\0de \ud83d har\x7fbour") == ["ti", "de", "har", "bour"]


class TestPhrases:
    @pytest.mark.parametrize(
        "text",
        [
            *('"low tide"', "“low tide”", "„low tide“", "„low tide”", "”low tide”", "‟low tide”", "«low tide»"),
            *("»low tide«", "「low tide」", "『low tide』", '“low tide"', '"low tide”', "«low tide«"),
        ],
    )
    def test_all_quotes_make_a_phrase(self, text):
        assert only(text) == Words("low tide", is_phrase=True)
        assert texts(f"a {text} b") == ["a", "low tide", "b"]

    def test_a_lone_opening_quote_runs_to_the_end(self):
        assert only('" low (tide) title:x OR') == Words("low (tide) title:x OR", is_phrase=True)

    def test_a_quote_within_other_quotes_is_part_of_the_phrase(self):
        assert only('"he said “no” to me"') == Words("he said “no” to me", is_phrase=True)

    def test_a_quote_ends_the_word_before_it(self):
        assert parse("海港「淤积」史").words == (Words("海港"), Words("淤积", is_phrase=True), Words("史"))

    def test_a_closing_sign_that_closes_nothing_is_a_blank(self):
        assert texts("low」tide") == ["low", "tide"]


class TestTogether:
    @pytest.mark.parametrize("text", ["a OR b", "a|b", "a | b", "a || b", "(a OR b)", "a OR | b", "a OR AND b"])
    def test_either_of_two(self, text):
        assert parse(text).clauses == (Clause((Words("a"), Words("b"))),)

    def test_either_of_three_and_a_fourth(self):
        assert parse("a OR tag:b OR is:read c").clauses == (
            Clause((Words("a"), Words("b", TAG), Marked("read"))),
            Clause((Words("c"),)),
        )

    def test_small_letters_are_words(self):
        assert texts("a or b not c and d") == ["a", "or", "b", "not", "c", "and", "d"]

    def test_quoted_operators_are_words(self):
        assert texts('"OR" "NOT" "|a"') == ["OR", "NOT", "|a"]

    @pytest.mark.parametrize("text", ["OR a", "a OR", "| a |", "AND a AND", "a NOT", "OR NOT NOT OR OR [ a"])
    def test_operators_with_nothing_beside_them_do_nothing(self, text):
        assert parse(text).clauses == (Clause((Words("a"),)),)

    @pytest.mark.parametrize("text", ["-a", "NOT a", "NOT -a", "NOT NOT a", "NOT (a)", "-(a)"])
    def test_what_must_not_be_there(self, text):
        query = parse(text)

        assert query.clauses == (Clause((Words("a"),), is_excluded=True),)
        assert query.words == ()
        assert not query.is_empty

    def test_anything_can_be_excluded(self):
        assert parse('-"low tide" -title:x -is:read NOT lang:en').clauses == tuple(
            Clause((atom,), is_excluded=True)
            for atom in (Words("low tide", is_phrase=True), Words("x", TITLE), Marked("read"), Language("en"))
        )

    def test_only_the_next_is_excluded(self):
        assert texts("-a b NOT c d") == ["b", "d"]
        assert texts("NOT ? b") == ["b"]

    @pytest.mark.parametrize("text", ["NOT (a OR b)", "-(a|b)", "-a OR -b"])
    def test_either_of_two_excluded_leaves_out_both(self, text):
        assert parse(text).clauses == (Clause((Words("a"), Words("b")), is_excluded=True),)

    def test_what_is_excluded_is_no_second_way_to_meet_a_clause(self):
        assert parse("a OR -b").clauses == (Clause((Words("a"),)), Clause((Words("b"),), is_excluded=True))

    def test_a_minus_inside_or_a_second_one_excludes_nothing(self):
        assert texts("x-ray a - b --help") == ["x-ray", "a", "b", "--help"]


class TestFieldsOfWords:
    @pytest.mark.parametrize(
        ("text", "field"),
        [
            ("title:tide", TITLE),
            ("author:tide", AUTHOR),
            ("tag:tide", TAG),
            ("source:tide", SOURCE),
            ("site:tide", SOURCE),
            ("TiTle:tide", TITLE),
            ("author：tide", AUTHOR),
        ],
    )
    def test_a_field_holds_the_words_after_it(self, text, field):
        assert only(text) == Words("tide", field)

    @pytest.mark.parametrize("text", ['title:"low tide"', "title：“low tide”", "TITLE:「low tide」", 'title:"low tide'])
    def test_a_field_holds_a_phrase(self, text):
        assert only(text) == Words("low tide", TITLE, is_phrase=True)

    def test_only_the_first_colon_counts(self):
        assert only("title:a:b") == Words("a:b", TITLE)
        assert only("site:https://x.org/a") == Words("https://x.org/a", SOURCE)
        assert only("foo:title:x") == Words("foo:title:x")

    @pytest.mark.parametrize("name", ["title", "author", "is", "before", "words", "lang"])
    @pytest.mark.parametrize("value", ["", '"', '""', "?", "-", ">"])
    def test_a_field_without_a_value_is_left_out(self, name, value):
        assert parse(f"{name}:{value}").is_empty
        assert texts(f"tide {name}:{value}", is_typing=True) == ["tide"]

    def test_a_blank_ends_the_field(self):
        assert only("title: tide") == Words("tide")

    def test_a_name_alone_is_a_word(self):
        assert texts("title :x") == ["title", ":x"]


class TestOtherFields:
    @pytest.mark.parametrize(
        ("text", "mark"),
        [
            *(
                ("is:read", "read"),
                ("is:unread", "unread"),
                ("is:bookmarked", "bookmarked"),
                ("is:starred", "bookmarked"),
            ),
            *(("IS:Read", "read"), ('is:"unread"', "unread"), ("is：read", "read")),
        ],
    )
    def test_marks(self, text, mark):
        assert only(text) == Marked(mark)

    @pytest.mark.parametrize(
        ("text", "code"),
        [("lang:en", "en"), ("language:ZH", "zh"), ("lang:en-GB", "en"), ("lang:zh_CN", "zh"), ("lang:yue", "yue")],
    )
    def test_languages(self, text, code):
        assert only(text) == Language(code)

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("before:2021", None, seconds(2021)),
            ("after:2021", seconds(2021), None),
            ("before:2020-05", None, seconds(2020, 5)),
            ("after:2020-5", seconds(2020, 5), None),
            ("before:2021-03-04", None, seconds(2021, 3, 4)),
            ("after:2021/3/4", seconds(2021, 3, 4), None),
            ("year:2020", seconds(2020), seconds(2021)),
            ("date:2020-02", seconds(2020, 2), seconds(2020, 3)),
            ("date:2020-12", seconds(2020, 12), seconds(2021)),
            ("date:2020-02-29", seconds(2020, 2, 29), seconds(2020, 3)),
            ("date:2020..2021", seconds(2020), seconds(2022)),
            ("date:2021..2020", seconds(2020), seconds(2022)),
            ("year:2020-03..2020-04-02", seconds(2020, 3), seconds(2020, 4, 3)),
            ("date:2020..", seconds(2020), None),
            ("date:..2020", None, seconds(2021)),
            ("date:>2020", seconds(2021), None),
            ("date:<=2020-05", None, seconds(2020, 6)),
            ("BEFORE：２０２１", None, seconds(2021)),
            ('after:"2021"', seconds(2021), None),
            ("before:1969", None, seconds(1969)),
            ("after:0001", seconds(1), None),
            ("date:9999-12-31", seconds(9999, 12, 31), seconds(9999, 12, 31) + 86_400),
            ("date:9999", seconds(9999), seconds(9999, 12, 31) + 86_400),
        ],
    )
    def test_dates(self, text, low, high):
        assert only(text) == Within("published", low, high)

    @pytest.mark.parametrize("what", ["words", "minutes"])
    @pytest.mark.parametrize(
        ("value", "low", "high"),
        [
            (">2000", 2001, None),
            (">=2000", 2000, None),
            ("≥2000", 2000, None),
            ("<500", None, 500),
            ("<=500", None, 501),
            ("＜＝500", None, 501),
            ("500", 500, 501),
            ("=500", 500, 501),
            ("500..900", 500, 901),
            ("500…900", 500, 901),
            ("900..500", 500, 901),
            ("500..", 500, None),
            ("..500", None, 501),
            ("0", 0, 1),
            (">" + "9" * 5000, 10**15 + 1, None),
        ],
    )
    def test_numbers(self, what, value, low, high):
        assert only(f"{what}:{value}") == Within(what, low, high)

    @pytest.mark.parametrize(
        "text",
        [
            *("is:odd", "Before:soon", "before:0000", "before:2020-13", "after:2021-02-29", "year:99999", "date:20"),
            *("date:2020-1-1-1", "date:2020-001", "before:2020..2021", "before:<2020", "date:2020..x", "date:x..2020"),
            *("words:many", "words:5.5", "words:-5", "words:>x", "words:²³x", "minutes:5..x", "lang:e", "lang:日本"),
            *("words:>>5", "words:5..6..7"),
        ],
    )
    def test_a_value_that_cannot_be_is_read_as_words(self, text):
        assert only(text) == Words(text)
        assert only(f"{text} ", is_typing=True) == Words(text)
        assert only(text.replace(":", ':"') + '"') == Words(text, is_phrase=True)

    def test_a_value_that_cannot_be_can_be_excluded_too(self):
        assert parse("-is:odd").clauses == (Clause((Words("is:odd"),), is_excluded=True),)


class TestTyping:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("tid", Words("tid", is_prefix=True)),
            ("author:ad", Words("ad", AUTHOR, is_prefix=True)),
            ('"low ti', Words("low ti", is_phrase=True, is_prefix=True)),
            ('author:"Ada L', Words("Ada L", AUTHOR, is_phrase=True, is_prefix=True)),
            ("https://x", Words("https://x", is_prefix=True)),
            ("before:soo", Words("before:soo", is_prefix=True)),
            ("NOT", Words("NO", is_prefix=True)),
        ],
    )
    def test_the_word_at_the_end_goes_on(self, text, words):
        text = text.removesuffix("T")

        assert only(text, is_typing=True) == words
        assert only(text) == words._replace(is_prefix=False)

    @pytest.mark.parametrize(
        "text", ["tid ", "tid)", "tid|", '"tid"', "“tid”", 'author:"tid"', '"tid ', "tid OR", "tid -", "tid\0"]
    )
    def test_what_is_finished_does_not_go_on(self, text):
        assert not only(text, is_typing=True).is_prefix

    def test_only_the_last_word_goes_on(self):
        assert [words.is_prefix for words in parse("a OR b c", is_typing=True).words] == [False, False, True]

    @pytest.mark.parametrize("text", ["-tid", "NOT tid", "-author:tid", "-(a OR tid", "-before:soo"])
    def test_what_is_excluded_does_not_go_on(self, text):
        assert parse(text, is_typing=True) == parse(text)

    @pytest.mark.parametrize(
        "text",
        ["is:", "is:u", "is:Bookm", "before:2", "after:2020-", "date:2020..", "year:2020-0", "words:>", "lang:z"],
    )
    def test_a_value_that_is_not_yet_one_asks_nothing(self, text):
        begun = parse(f"tide {text}", is_typing=True).clauses

        assert begun[:1] == (Clause((Words("tide"),)),)
        assert not any(isinstance(atom, Words) for clause in begun[1:] for atom in clause.any_of)
        assert parse(f"tide -{text}", is_typing=True).clauses[:1] == begun[:1]

    def test_a_value_that_is_complete_asks_for_it(self):
        assert only("is:read", is_typing=True) == Marked("read")
        assert only("words:>5", is_typing=True) == Within("words", 6)


class TestAnyText:
    @given(SIGNS, st.booleans())
    @example("a" * 20_000, True)
    @example('"' * 9_999, True)
    @example("words:" + "9" * 20_000, False)
    def test_no_text_is_an_error(self, text, is_typing):
        query = parse(text, is_typing=is_typing)

        assert query == parse(text, is_typing=is_typing)
        assert query.is_empty is (query.clauses == ())
        assert all(clause.any_of for clause in query.clauses)
        for words in query.words:
            assert words.text == words.text.strip() != ""
            assert "\0" not in words.text
            words.text.encode()

    @given(SIGNS)
    def test_typing_changes_only_the_end(self, text):
        whole, typed = parse(text).clauses, parse(text, is_typing=True).clauses

        assert typed[:-1] == whole[: len(typed) - 1]
        assert len(whole) - len(typed) in (0, 1)
        assert sum(words.is_prefix for words in parse(text, is_typing=True).words) <= 1
        assert not any(words.is_prefix for words in parse(text).words)

    @given(SIGNS)
    def test_blanks_around_it_change_nothing(self, text):
        assert parse(f" {text} ") == parse(text) == parse(f"({text}\t", is_typing=True)

    @given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1)))
    def test_plain_words_come_back_as_they_are(self, words):
        assume(not {"OR", "NOT", "AND"} & {*words})

        assert texts(" ".join(words)) == words


class TestCompleting:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("au‸", Completing(0, 2, "", "au")),
            ("tide au‸", Completing(5, 7, "", "au")),
            ("-au‸", Completing(1, 3, "", "au")),
            ("(au‸)", Completing(1, 3, "", "au")),
            ("a|au‸", Completing(2, 4, "", "au")),
            ("au‸ tide", Completing(0, 2, "", "au")),
            ("author:‸", Completing(7, 7, "author", "")),
            ("Author：A‸", Completing(7, 8, "author", "A")),
            ("site:x‸", Completing(5, 6, "source", "x")),
            ("is:un‸", Completing(3, 5, "is", "un")),
            ("words:>‸", Completing(6, 7, "words", ">")),
            ('author:"‸', Completing(7, 8, "author", "")),
            ('author:"Ada L‸', Completing(7, 13, "author", "Ada L")),
            ('author:"Ada ‸', Completing(7, 12, "author", "Ada ")),
            ('author:"Ada L‸" b', Completing(7, 14, "author", "Ada L")),
            ('author:"Ad‸ tide', Completing(7, 10, "author", "Ad")),
            ("-tag:「海‸", Completing(5, 7, "tag", "海")),
            ("foo:bar‸", Completing(0, 7, "", "foo:bar")),
        ],
    )
    def test_what_stands_before_the_cursor_is_completed(self, text, expected):
        assert completing(text.replace("‸", ""), text.index("‸")) == expected

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "‸",
                "‸au",
                "au ‸",
                "a‸u",
                "auth‸or:Ada",
                'author:"Ada"‸',
                'author:"A‸da"',
                'author:‸"Ada"',
                '"au‸',
                '"au"‸',
            ),
            *("-‸", "(‸", "author:A‸da", 'author:"Ad‸a tide', "au)‸"),
        ],
    )
    def test_elsewhere_nothing_is(self, text):
        assert completing(text.replace("‸", ""), text.index("‸")) is None

    @pytest.mark.parametrize(
        ("text", "choice", "expected"),
        [
            ("au‸", "author:", "author:‸"),
            ("tide -au‸ b", "author:", "tide -author:‸ b"),
            ("wo‸", "words:>", "words:>‸"),
            ("is‸", "is:unread", "is:unread ‸"),
            ("is:un‸ tide", "unread", "is:unread ‸tide"),
            ("author:‸", "Ada", "author:Ada ‸"),
            ("author:ad‸ tide", "Ada Lorne", 'author:"Ada Lorne" ‸tide'),
            ('author:"Ada L‸" b', "Ada Lorne", 'author:"Ada Lorne" ‸b'),
            ("tag:c‸", "c++", "tag:c++ ‸"),
            ("tag:c‸", "c (language)", 'tag:"c (language)" ‸'),
            ("tag:c‸", "a|b", 'tag:"a|b" ‸'),
            ("author:ki‸", 'Kid "K" Bo', 'author:"Kid K Bo" ‸'),
            ("author:x‸)", "X Y", 'author:"X Y" ‸)'),
            ("tag:a‸", "b:", "tag:b: ‸"),
        ],
    )
    def test_a_choice_takes_the_place_of_what_was_typed(self, text, choice, expected):
        plain, cursor = text.replace("‸", ""), text.index("‸")
        place = completing(plain, cursor)
        assert place

        new, at = completed(plain, place, choice)

        assert f"{new[:at]}‸{new[at:]}" == expected

    @given(SIGNS, st.integers(-3, 40))
    def test_no_text_and_no_place_is_an_error(self, text, cursor):
        place = completing(text, cursor)

        if place:
            assert 0 <= place.start <= cursor <= place.end <= len(text)
            assert len(completed(text, place, "x y")[0]) > 0

    @given(st.text(min_size=1), st.sampled_from(["", "tide ", "-is:read ", '"a b" OR ']))
    @example("Ada Lorne", "")
    @example("“Ada”", "")
    @example("OR", "")
    @example("-x", "")
    @example("-(", "")
    @example("「海", "")
    def test_any_name_that_is_completed_is_found_again(self, name, before):
        assume(any(sign.isalnum() for sign in name))
        typed = f"{before}author:"
        place = completing(typed, len(typed))
        assert place

        text, cursor = completed(typed, place, name)

        assert cursor == len(text)
        found = [words for words in parse(text, is_typing=True).words if words.field is AUTHOR]
        assert [plain(words.text) for words in found] == [plain(name)]
        assert not found[0].is_prefix
        assert len(parse(text).clauses) == len(parse(f"{before}x").clauses)


def plain(name):
    """A name without ASCII quotes, control signs and run-on blanks."""
    return " ".join(
        "".join(" " if sign == '"' or sign < " " or "\x7f" <= sign < "\xa0" else sign for sign in name).split()
    )
