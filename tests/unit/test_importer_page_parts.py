"""The parts of a web page: which of them are the article's, and which stand around or in the midst of it."""

from pathlib import Path

import pytest

from reader.importers.pages.page_noise import is_label, is_related_heading, leads_elsewhere
from tests.unit.test_importer_html import PARAGRAPHS, draft, page, png

LEAD = "Nine weirs hold the river up, and one man looks after them all with a screen and a pair of boots."


def laid_out(above: str = "", amid: str = "", below: str = "") -> str:
    """A page whose text is in an element of its own, with other things above, in the midst of, and below its text."""
    first, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f"<html><head><title>The keeper of nine weirs</title></head><body><article><header>"
        f"<h1>The keeper of nine weirs</h1>{above}</header>"
        f'<div class="entry-content">{first}{amid}{"".join(rest)}{below}</div></article></body></html>'
    )


def test_the_standfirst_comes_first_and_the_byline_does_not(tmp_path: Path) -> None:
    above = f'<p class="standfirst">{LEAD}</p><p class="byline">By Inés Calder</p>'

    body = draft(tmp_path, laid_out(above)).body

    assert body.index(LEAD) < body.index(PARAGRAPHS[0])
    assert "Inés" not in body
    assert "Posted" not in body


def test_the_picture_below_the_headline_comes_with_its_caption_and_once(tmp_path: Path) -> None:
    (tmp_path / "weirs_files").mkdir()
    (tmp_path / "weirs_files" / "weir.png").write_bytes(png(640, 480))
    figure = '<figure><img src="weirs_files/weir.png"><figcaption>The seventh weir</figcaption></figure>'

    above = draft(tmp_path, laid_out(figure))
    both = draft(tmp_path, laid_out(figure, amid='<p><img src="weirs_files/weir.png"></p>'))

    assert above.body.index("weir.png") < above.body.index("The seventh weir") < above.body.index(PARAGRAPHS[0])
    assert [asset.name for asset in above.assets] == ["weirs_files/weir.png"]
    assert both.body.count("weir.png") == 1


@pytest.mark.parametrize(
    "image", ['<img class="avatar" src="keeper.png">', '<img src="keeper.png" width="48" height="48">']
)
def test_small_pictures_of_authors_are_not_the_articles(tmp_path: Path, image: str) -> None:
    (tmp_path / "keeper.png").write_bytes(png(48, 48))

    assert "keeper.png" not in draft(tmp_path, laid_out(f"<div>{image}</div>")).body


@pytest.mark.parametrize("name", ["thumbcaption", "wp-caption-text", "image-caption"])
def test_what_stands_below_a_picture_stays_with_it_also_where_it_is_mostly_links(tmp_path: Path, name: str) -> None:
    (tmp_path / "weirs_files").mkdir()
    (tmp_path / "weirs_files" / "weir.png").write_bytes(png(640, 480))
    caption = (
        f'<div class="{name}"><a href="/w">The seventh weir</a> and <a href="/g">its old gate</a>, at low water</div>'
    )
    picture = '<img src="weirs_files/weir.png">'
    thumb = f'<div class="thumb"><div class="thumbinner">{picture}{caption}</div></div>'

    body = draft(tmp_path, laid_out(amid=thumb)).body

    assert body.index("weir.png") < body.index("The seventh weir") < body.index("at low water")


def test_a_card_that_is_all_link_is_no_caption(tmp_path: Path) -> None:
    (tmp_path / "weirs_files").mkdir()
    (tmp_path / "weirs_files" / "weir.png").write_bytes(png(640, 480))
    picture = '<a href="/o"><img src="weirs_files/weir.png"></a>'
    card = f'<div>{picture}<div class="caption"><a href="/o">Ten boats sold</a></div></div>'

    assert "Ten boats sold" not in draft(tmp_path, laid_out(below=card)).body


LINKED = [f'<p><a href="/gates/{name}">Gate at {name}</a></p>' for name in ("Lindholm", "Ashby", "Corve")]


def test_paragraphs_of_one_link_each_amid_the_text_are_a_list_of_it(tmp_path: Path) -> None:
    body = draft(tmp_path, laid_out(amid="<p>These are open in winter:</p>" + "".join(LINKED))).body

    assert body.index(PARAGRAPHS[0]) < body.index("Gate at Lindholm") < body.index("Gate at Corve")
    assert body.index("Gate at Corve") < body.index(PARAGRAPHS[1])


@pytest.mark.parametrize("before", ["<p>Read also:</p>", "<h3>Related</h3>", "<p>Lees ook</p>"])
def test_links_to_other_articles_are_no_list_of_the_text(tmp_path: Path, before: str) -> None:
    assert "Gate at" not in draft(tmp_path, laid_out(amid=before + "".join(LINKED))).body


def test_a_lone_link_amid_the_text_and_many_below_it_are_left_out(tmp_path: Path) -> None:
    assert "Gate at" not in draft(tmp_path, laid_out(amid=LINKED[0], below="".join(LINKED))).body


def test_what_editors_doubt_is_said_and_what_they_press_is_not(tmp_path: Path) -> None:
    doubted = '<sup class="noprint">[<a href="/doubts">citation needed</a>]</sup>'
    edited = '<span class="noprint"><a href="/edit">change this</a></span>'
    amid = f"<p>The river once ran the other way{doubted}, and the mill with it, as the oldest maps show.{edited}</p>"

    body = draft(tmp_path, laid_out(amid=amid)).body

    assert 'ran the other way<sup>[<a href="/doubts">citation needed</a>]</sup>, and' in body
    assert "change this" not in body


SAID = (
    "It took us a whole winter to write this down, and we should like you to hear of the next one by mail every week."
)


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="newsletter-signup"><p>{SAID}</p></div>',
        f'<aside class="related-articles"><h3>More of this</h3><p>{SAID}</p></aside>',
        f'<div id="cookie-notice"><p>{SAID}</p></div>',
        f'<section class="comments"><p>{SAID}</p></section>',
        f'<div class="author-bio"><p>{SAID}</p></div>',
        f'<div class="post-ratings"><p>{SAID}</p></div>',
    ],
)
def test_boxes_in_the_midst_of_the_text_are_left_out(tmp_path: Path, box: str) -> None:
    body = draft(tmp_path, laid_out(amid=box)).body

    assert SAID not in body
    assert all(text in body for text in PARAGRAPHS)


def test_an_element_that_holds_the_article_is_kept_whatever_it_is_named(tmp_path: Path) -> None:
    text = laid_out().replace('class="entry-content"', 'class="related comments newsletter"')

    assert all(paragraph in draft(tmp_path, text).body for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Advertisement</p>",
        "<p>Share this article</p>",
        "<p>Teilen Sie dies mit:</p>",
        "<p><strong>Lea también: <a href='/a'>Por qué los ríos crecen en otoño</a></strong></p>",
        "<p>Read more: <a href='/a'>Why the rivers rise in autumn</a></p>",
        "<p>À lire aussi : <a href='/a'>Pourquoi les rivières montent en automne</a></p>",
        "<p>関連記事：<a href='/a'>秋に川が増水する理由</a></p>",
    ],
)
def test_lines_of_buttons_and_to_other_articles_are_left_out(tmp_path: Path, line: str) -> None:
    words = line.partition(">")[2].rpartition("</p>")[0].partition("<a")[0].replace("<strong>", "").strip(" :：")

    assert words not in draft(tmp_path, laid_out(amid=line)).body


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Share this", True), ("»Anzeige«", True), ("分享到", True), ("Advertisements are older than newspapers.", False)],
)
def test_labels_are_whole_lines(text: str, is_one: bool) -> None:
    assert is_label(text) is is_one


def test_a_sentence_that_begins_like_a_pointer_is_none() -> None:
    said = "Read more of him than of anyone else, said the miller, and he read until the lamp went out."

    assert not leads_elsewhere(said, 0, len(said))
    assert not leads_elsewhere(said, 10, len(said))
    assert is_related_heading("Mehr zum Thema")
    assert not is_related_heading("Related rivers of the north")


def test_the_lists_of_sources_at_the_end_are_sections_of_the_article(tmp_path: Path) -> None:
    middle = "".join(f"<h2>Part {place}</h2><p>{text[::-1]} {text}</p>" for place, text in enumerate(PARAGRAPHS))
    links = "".join(
        f'<li><a href="https://papers.example/{place}">Paper {place} on rivers</a></li>' for place in range(4)
    )
    text = laid_out(below=f"{middle}<h2>External links</h2><ul>{links}</ul><h2>Related articles</h2><ul>{links}</ul>")

    body = draft(tmp_path, text).body

    assert "External links" in body
    assert body.count("Paper 2 on rivers") == 1
    assert "Related articles" not in body


def test_a_list_of_links_within_an_item_stays_whole(tmp_path: Path) -> None:
    inner = "".join(f'<li><a href="/bug/{place}">Mend the gate of weir {place}</a></li>' for place in range(3))
    text = laid_out(
        amid=f"<ul><li>{PARAGRAPHS[1][:90]}</li><li>In progress:<ul>{inner}</ul></li><li>{PARAGRAPHS[2][:90]}</li></ul>"
    )

    assert draft(tmp_path, text).body.count("Mend the gate") == 3


def test_a_heading_in_an_element_of_its_own_stays_with_what_follows(tmp_path: Path) -> None:
    section = f'<section><header><h2><a href="/mills">Of mills</a></h2></header><p>{PARAGRAPHS[1]} {LEAD}</p></section>'

    assert "Of mills" in draft(tmp_path, laid_out(amid=section)).body


def test_a_short_article_that_the_page_calls_one_is_sure(tmp_path: Path) -> None:
    others = "".join(f"<li><b>{word}</b></li>" for word in PARAGRAPHS[0].split())
    said = "The gate of the third weir is being mended, and boats wait for an hour at the mill."
    text = (
        f'<html><body><h1>A gate</h1><div class="post-content"><p>{said}</p></div>'
        f'<div class="sidebar"><ul>{others}</ul></div></body></html>'
    )

    found = draft(tmp_path, text)

    assert said in found.body
    assert "<b>" not in found.body
    assert found.notes == ()


def test_a_picture_is_not_taken_for_an_empty_one_by_the_beginning_of_its_name(tmp_path: Path) -> None:
    text = laid_out(amid='<p><img src="https://papers.example/blanket-weir.png"></p><p><img src="/blank.gif"></p>')

    body = draft(tmp_path, text).body

    assert "blanket-weir.png" in body
    assert "blank.gif" not in body


def test_a_title_in_other_quotation_marks_is_not_said_twice(tmp_path: Path) -> None:
    head = '<title>x</title><meta property="og:title" content=\'The "keeper" of weirs\'>'
    text = page(head=head).replace("<h1>The keeper of nine weirs", "<h1>The “keeper” of weirs")

    assert "keeper” of weirs" not in draft(tmp_path, text).body


def test_a_caption_is_not_said_again_below_its_picture(tmp_path: Path) -> None:
    caption = "The keeper at the gate of the seventh weir, in the year of the flood."
    figure = f'<figure><img src="https://papers.example/a.jpg"><figcaption>{caption}</figcaption></figure>'

    assert draft(tmp_path, laid_out(amid=f"{figure}<p>{caption}</p>")).body.count(caption) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://latex.codecogs.com/svg.image?%5Cfrac%7Bq%7D%7Bb%7D",
        "https://chart.googleapis.com/chart?cht=tx&chl=%5Cfrac%7Bq%7D%7Bb%7D",
        "https://s0.wp.com/latex.php?latex=%5Cfrac%7Bq%7D%7Bb%7D&bg=ffffff",
    ],
)
def test_formulas_that_a_service_draws_are_formulas(tmp_path: Path, address: str) -> None:
    body = draft(tmp_path, laid_out(amid=f'<p>The height is <img src="{address}"> at every gate.</p>')).body

    assert '<span class="math">$\\frac{q}{b}$</span> at every gate' in body


@pytest.mark.parametrize(
    ("address", "tex"),
    [
        ("https://s0.wp.com/latex.php?latex=%5Clambda+A+%2B+B", r"\lambda A + B"),
        ("https://latex.codecogs.com/svg.image?A+B", "A+B"),
    ],
)
def test_a_plus_in_a_form_is_a_space_and_elsewhere_a_plus(tmp_path: Path, address: str, tex: str) -> None:
    body = draft(tmp_path, laid_out(amid=f'<p>The height is <img src="{address}"> at every gate.</p>')).body

    assert f'<span class="math">${tex}$</span> at every gate' in body


@pytest.mark.parametrize("form", ["{late}<noscript>{image}</noscript>", "<noscript>{image}</noscript>{late}"])
def test_a_picture_for_browsers_with_and_without_scripts_is_shown_once(tmp_path: Path, form: str) -> None:
    image = '<img src="https://papers.example/weir.jpg">'
    late = '<img class="lazyload" src="data:image/gif;base64,R0lGODlhAQ==">'

    body = draft(tmp_path, laid_out(amid=f"<p>{form.format(image=image, late=late)}</p>")).body

    assert body.count("<img") == body.count("weir.jpg") == 1


@pytest.mark.parametrize("image", ['<img src="/count/7f3" width="1" height="1">', '<img src="/renderTimingPixel.png">'])
def test_pictures_that_count_readers_are_left_out(tmp_path: Path, image: str) -> None:
    assert "<img" not in draft(tmp_path, laid_out(amid=f"<p>{image}</p>")).body


def test_a_formula_pictured_in_a_line_stays_in_it(tmp_path: Path) -> None:
    image = '<img class="mwe-math-fallback-image-{}" alt="{{\\displaystyle a_{{1}}}}" src="/math/1.svg">'

    body = draft(tmp_path, laid_out(amid=f"<p>As {image.format('inline')} says.</p>{image.format('display')}")).body

    assert 'As <span class="math">$a_{1}$</span> says.' in body
    assert '<p class="math">$$a_{1}$$</p>' in body


def test_the_best_stored_picture_is_found_among_the_sources(tmp_path: Path) -> None:
    (tmp_path / "weirs_files").mkdir()
    for name, side in (("small", 30), ("large", 300)):
        (tmp_path / "weirs_files" / f"{name}.png").write_bytes(png(side, side))
    sources = (
        '<source type="image/avif" srcset="https://papers.example/largest.avif 900w">'
        '<source data-srcset="weirs_files/small.png 30w, weirs_files/large.png 300w">'
    )

    found = draft(tmp_path, laid_out(amid=f'<picture>{sources}<img data-src="weirs_files/small.png"></picture>'))

    assert [asset.name for asset in found.assets] == ["weirs_files/large.png"]


def test_details_and_definitions_keep_their_form(tmp_path: Path) -> None:
    said = "Nine thousand in the first year, and the same again in each that came after it."
    details = f"<details><summary>What it cost</summary><p>{said}</p></details>"
    amid = f"{details}<dl><dt>Sill</dt><dd>The top of a weir.</dd></dl>"

    body = draft(tmp_path, laid_out(amid=amid)).body

    assert details in body
    assert "<dl><dt>Sill</dt><dd>The top of a weir.</dd></dl>" in body


def test_the_pictures_of_buttons_that_share_are_left_out(tmp_path: Path) -> None:
    buttons = '<div>分享到<img src="/image/share/facebook.png"><img src="/image/share_twitter_24.png"></div>'
    text = laid_out(amid=f'{buttons}<p><img src="/twitter-headquarters.png"></p>')

    assert draft(tmp_path, text).body.count("<img") == 1
