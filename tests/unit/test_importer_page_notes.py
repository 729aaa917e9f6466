"""Footnotes of web pages: whoever wrote them, they lead from the text to the note and back."""

from pathlib import Path

import pytest

from reader.domain.article import BodyFormat
from reader.services.rendering import render
from tests.unit.test_importer_html import draft
from tests.unit.test_importer_page_parts import laid_out

FORMS = {
    "Markdown": (
        '<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>',
        '<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>The miller said so. '
        '<a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
    ),
    "Wikipedia": (
        '<sup id="cite_ref-Lind_1-0" class="reference"><a href="#cite_note-Lind-1">[1]</a></sup>',
        '<h2>References</h2><ol class="references"><li id="cite_note-Lind-1"><span class="mw-cite-backlink">'
        '<a href="#cite_ref-Lind_1-0">^</a></span> <span class="reference-text">The miller said so.</span></li></ol>',
    ),
    "Substack": (
        '<a class="footnote-anchor" id="footnote-anchor-1-99" href="#footnote-1-99" target="_self">1</a>',
        '<div class="footnote"><a id="footnote-1-99" href="#footnote-anchor-1-99" class="footnote-number">1</a>'
        '<div class="footnote-content"><p>The miller said so.</p></div></div>',
    ),
    "WordPress": (
        '<sup><a href="#easy-footnote-bottom-1-7" id="easy-footnote-1-7" class="easy-footnote-link">1</a></sup>',
        '<ol class="easy-footnotes-wrapper"><li><span id="easy-footnote-bottom-1-7"></span>The miller said so.'
        '<a href="#easy-footnote-1-7">&#8617;</a></li></ol>',
    ),
    "Word": (
        '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
        '<hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> The miller said so.</p>',
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_footnotes_lead_to_their_notes_and_back(tmp_path: Path, form: str) -> None:
    sign, notes = FORMS[form]

    amid = f"<p>There are nine weirs on the river.{sign} Nobody counted.</p>"
    html = render(draft(tmp_path, laid_out(amid=amid, below=notes)).body, BodyFormat.HTML, assets={})

    assert '<sup id="fnref-1"><a href="#fn-1">1</a></sup> Nobody counted.' in html
    note = html[html.index('<ol class="footnotes"') :]
    assert note.index('<li id="fn-1">') < note.index("The miller said so.") < note.index('<a href="#fnref-1">↩</a>')
    assert note.count("1]") == note.count("^") == 0
    assert html.count("The miller said so.") == 1


def test_notes_that_stand_outside_the_text_come_along(tmp_path: Path) -> None:
    sign, notes = FORMS["Markdown"]
    text = laid_out(amid=f"<p>There are nine weirs on the river.{sign} Nobody counted.</p>")

    body = draft(tmp_path, text.replace("</article>", f"</article><footer>{notes}</footer>")).body

    assert body.count("The miller said so.") == 1


def test_a_note_asked_for_twice_is_there_once(tmp_path: Path) -> None:
    sign, notes = FORMS["Wikipedia"]
    again = sign.replace("1-0", "1-1")
    notes = notes.replace("^</a>", "^</a> <sup><a href='#cite_ref-Lind_1-1'>b</a></sup>")

    body = draft(
        tmp_path, laid_out(amid=f"<p>Nine weirs.{sign} Nobody counted them so far.{again}</p>", below=notes)
    ).body

    assert body.count('href="#fn-1"') == 2
    assert '<li id="fn-1">' in body
    assert "^" not in body and ">b<" not in body
    assert body.count("The miller said so.") == body.count('id="fnref-1"') == body.count('id="fnref-1-2"') == 1


def test_a_note_leads_back_to_every_place_that_asks_for_it(tmp_path: Path) -> None:
    sign, notes = FORMS["Wikipedia"]
    places = "".join(f"<p>Weir {place} is as old as the mill.{sign}</p>" for place in range(1, 29))

    html = render(draft(tmp_path, laid_out(amid=places, below=notes)).body, BodyFormat.HTML, assets={})

    note = html[html.index('<li id="fn-1">') :]
    assert '<a href="#fnref-1">↩a</a> <a href="#fnref-1-2">↩b</a>' in note
    assert '<a href="#fnref-1-26">↩z</a> <a href="#fnref-1-27">↩aa</a> <a href="#fnref-1-28">↩ab</a>' in note
    assert html.index('<sup id="fnref-1-28">') < html.index('<li id="fn-1">')


def test_links_to_parts_of_the_page_are_not_taken_for_footnotes(tmp_path: Path) -> None:
    amid = '<p>See <a href="#two">2</a> and <a class="reference" href="#elsewhere">3</a>.</p><h2 id="two">Two</h2>'

    body = draft(tmp_path, laid_out(amid=amid)).body

    assert 'href="#two"' in body
    assert "fn-" not in body
