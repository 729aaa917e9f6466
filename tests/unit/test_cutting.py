"""Passages that are too long for where they are shown."""

from hypothesis import given
from hypothesis import strategies as st

from reader.services.quoting import cut


@given(st.text(alphabet=st.sampled_from("ab .。？！\n静水”’"), max_size=90), st.integers(4, 60))
def test_what_is_cut_is_the_beginning_and_an_ellipsis(text, most):
    shown = cut(text, most)

    if len(text) <= most:
        assert shown == text
    else:
        assert shown.endswith("…")
        assert text.startswith(shown[:-1].rstrip())
        assert len(shown) <= most + 1


def test_it_ends_with_a_sentence_else_with_a_word_else_with_a_character():
    assert cut("One thing is. Another is not so here.", 16) == "One thing is. …"
    assert cut("One thing is another thing", 24) == "One thing is another…"
    assert cut("静水留下它所携带的一切。港口每年都淤积一点。", 14) == "静水留下它所携带的一切。 …"
    assert cut("静水留下它所携带的一切", 6) == "静水留下它…"
