"""Folders of note programs and site generators: links become links between articles, attachments pictures."""

from pathlib import Path

import pytest

from reader.importers import sites
from reader.services import importing
from reader.services.reading import page
from reader.storage.library import Library
from tests.unit.books import png

OBSIDIAN = {
    ".obsidian/app.json": "{}",
    "Note A.md": "A. [[Note B]] [[folder/Note C|c]] [[./folder/Note C.md]] [[Bee]] [d](Note%20B.md)"
    " [e](/folder/Note%20C.md)\n\n![[pic.png]] ![[far.png|300]] ![[Note B]] ![[paper.pdf]] ![x](attachments/pic.png)\n",
    "Note B.md": "---\naliases: [Bee]\n---\nB. [[Note A#Heading]] [[Nowhere]]\n",
    "folder/Note C.md": "C. [up](../Note%20A.md) ![[near.png]]\n",
    "attachments/pic.png": png(61),
    "Files/media/far.png": png(62),
    "folder/deep/near.png": png(63),
}
HUGO = {
    "hugo.toml": "",
    "content/posts/a/index.md": "---\ntitle: A\n---\n"
    '[1]({{< ref "posts/b.md" >}}) [2]({{% relref "b" %}}) [3](/posts/b/) [4](../b/)\n\n'
    '![x](img.png)\n\n{{< figure src="fig.png" title="F" >}}\n\n![s](/images/s.png)\n',
    "content/posts/b.md": '+++\ntitle = "B"\n+++\n[1](/posts/a) [2]({{< ref "a" >}})\n',
    "content/posts/a/img.png": png(61),
    "content/posts/a/fig.png": png(62),
    "static/images/s.png": png(63),
}
JEKYLL = {
    "_config.yml": "title: x",
    "_posts/2020-01-02-one.md": "---\ntitle: One\n---\n[1]({% post_url 2020-01-03-two %}) "
    "[2]({% link _posts/2020-01-03-two.md %}) [3](/2020/01/03/two.html) "
    "[4]({{ site.baseurl }}/2020/01/03/two/)\n\n![a]({{ site.baseurl }}/assets/a.png)\n",
    "_posts/2020-01-03-two.md": "---\ntitle: Two\n---\n[1](/2020/01/02/one/)\n",
    "assets/a.png": png(61),
}
PELICAN = {
    "pelicanconf.py": "",
    "content/first.md": "Title: First\nDate: 2020-01-01\n\n[1]({filename}second.md) [2](|filename|second.md) "
    "[3]({filename}/sub/third.md)\n\n![a]({static}/images/a.png) ![b]({attach}b.png)\n",
    "content/second.md": "Title: Second\n\n[1]({filename}first.md)\n",
    "content/sub/third.md": "Title: Third\n\n[1]({filename}../first.md)\n",
    "content/images/a.png": png(61),
    "content/b.png": png(62),
}

HUGO_NAMED = {
    "hugo.toml": '[permalinks]\nnews = "/:year/:month/:slug/"\n',
    "content/posts/a.md": "---\ntitle: A\nslug: the-first\n---\n[1](/posts/the-second/) [2](/own/place)"
    " [3](/old/name.html) [4](../the-second/) [5](/2021/04/big-news/) [6](/posts/spaced-name/)\n",
    "content/posts/b.md": '+++\ntitle = "B"\nslug = "the-second"\n+++\n[](/posts/the-first/#top) [](/posts/before/)\n',
    "content/posts/c.md": "---\ntitle: C\nurl: /own/place/\naliases: [/old/name/, before]\n---\n[](/posts/The-First)\n",
    "content/news/d.md": "---\ntitle: Big news!\ndate: 2021-04-03\n---\nD.\n",
    "content/posts/Spaced Name.md": "E.\n",
}
JEKYLL_NAMED = {
    "_config.yml": "baseurl: /blog\npermalink: /:categories/:title/\n",
    "_posts/2020-01-02-one.md": "---\ntitle: One\n---\n[1](/two/) [2](/blog/my/page) [3](/letters/third.html)"
    " [4](/was/here/) [5]({{ site.baseurl }}/two/)\n",
    "_posts/2020-01-03-two.md": "---\ntitle: Two\nredirect_from:\n  - /was/here/\n---\n[1](/blog/one/)\n",
    "about.md": "---\ntitle: About\npermalink: /my/page/\n---\n[1](/2020/01/03/two.html)\n",
    "_posts/2020-01-04-x.md": "---\ntitle: Third\nslug: third\ncategories: [Letters]\n---\n[1](/my/page.html)\n",
}
PELICAN_NAMED = {
    "pelicanconf.py": "",
    "content/first.md": "Title: First steps, again\nDate: 2020-01-01\n\n[1](own.html) [2]({filename}sub/third.md)"
    " [3](/pages/third-day.html)\n",
    "content/second.md": "Title: Second\nSlug: own\n\n[1](/first-steps-again.html)\n",
    "content/sub/third.md": "Title: Third\nsave_as: pages/third-day.html\n\n[1]({filename}/second.md)"
    " [2](../first-steps-again.html)\n",
}


def imported(folder: Path, files: dict[str, str | bytes]) -> tuple[Library, dict[str, str]]:
    """A library of the files, and its articles' ids by title."""
    for name, content in files.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    library = Library(folder / "library.db")
    report = importing.run(library, [folder / "site"])
    assert not report.failed
    assert not report.notes
    return library, {item.title: item.id for item in report.added}


def targets(library: Library, id_: str) -> dict[str, str | None]:
    return {link.url: link.target for link in library.links(id_)}


@pytest.mark.parametrize(
    ("files", "links"),
    [
        (OBSIDIAN, {"Note A": {"Note B", "Note C"}, "Note C": {"Note A"}}),
        (HUGO, {"A": {"B"}, "B": {"A"}}),
        (JEKYLL, {"One": {"Two"}, "Two": {"One"}}),
        (PELICAN, {"First": {"Second", "Third"}, "Second": {"First"}, "Third": {"First"}}),
        (HUGO_NAMED, {"A": {"B", "C", "Big news!", "Spaced Name"}, "B": {"A", "C"}, "C": {"A"}}),
        (JEKYLL_NAMED, {"One": {"Two", "About", "Third"}, "Two": {"One"}, "About": {"Two"}, "Third": {"About"}}),
        (
            PELICAN_NAMED,
            {
                "First steps, again": {"Second", "Third"},
                "Second": {"First steps, again"},
                "Third": {"Second", "First steps, again"},
            },
        ),
    ],
)
def test_every_link_within_a_folder_leads_to_its_article(tmp_path, files, links):
    library, ids = imported(tmp_path, files)

    for title, others in links.items():
        found = targets(library, ids[title])
        assert None not in found.values(), found
        assert set(found.values()) == {ids[other] for other in others}
    library.close()


@pytest.mark.parametrize("files", [OBSIDIAN, HUGO, JEKYLL, PELICAN])
def test_every_picture_of_a_folder_is_shown(tmp_path, files):
    library, ids = imported(tmp_path, files)

    for id_ in ids.values():
        shown = page(library, id_)
        assert shown and "missing" not in shown.article.html
    library.close()


def test_what_a_vault_does_not_have_is_wanted_and_its_other_files_are_not(tmp_path):
    library, ids = imported(tmp_path, OBSIDIAN)

    assert targets(library, ids["Note B"]) == {"wiki:Note A": ids["Note A"], "wiki:Nowhere": None}
    assert "wiki:paper.pdf" not in targets(library, ids["Note A"])
    library.close()


def test_of_two_notes_with_one_name_the_path_tells_which(tmp_path):
    files = {
        ".obsidian/app.json": "{}",
        "x/Plan.md": "The first plan.",
        "y/Plan.md": "The second plan.",
        "Start.md": "[[y/Plan]] [[x/Plan|other]]",
    }
    library, ids = imported(tmp_path, files)

    found = targets(library, ids["Start"])

    first, second = (library.article(found[f"wiki:{name}/Plan"] or "") for name in ("x", "y"))
    assert first and second and ("first" in first.body, "second" in second.body) == (True, True)
    library.close()


def test_a_link_waits_for_a_page_that_comes_later_under_another_name(tmp_path):
    first = {"hugo.toml": "", "content/a.md": "[b](/posts/later/)"}
    library, ids = imported(tmp_path, first)
    assert set(targets(library, ids["A"]).values()) == {None}
    (tmp_path / "site/content/posts").mkdir()
    (tmp_path / "site/content/posts/b.md").write_text("---\ntitle: B\nslug: later\n---\nB.")

    [b] = importing.run(library, [tmp_path / "site"]).added

    assert targets(library, ids["A"]) == {"/posts/later/": b.id}
    library.close()


def test_sites_do_not_answer_for_each_other(tmp_path):
    files = {
        "x/hugo.toml": "",
        "x/content/a.md": "---\ntitle: A\n---\n[b](/posts/b/)",
        "y/hugo.toml": "",
        "y/content/b.md": "---\ntitle: B\nurl: /posts/b/\n---\nB.",
    }
    library, ids = imported(tmp_path, files)

    assert targets(library, ids["A"]) == {"/posts/b/": None}
    library.close()


def test_an_article_of_the_web_has_its_own_pages_around_it(tmp_path):
    files = {
        ".obsidian/app.json": "{}",
        "A.md": "---\ntitle: A\nsource: https://example.org/a\n---\n[b](/b)",
        "Clip.md": "---\ntitle: B\nsource: https://example.org/b\n---\nB.",
    }
    library, ids = imported(tmp_path, files)

    assert targets(library, ids["A"]) == {"/b": ids["B"]}
    library.close()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hugo.toml", "permalinks = ["),
        ("hugo.toml", "permalinks = 5"),
        ("hugo.json", '{"permalinks": {"page": [1], "posts": {}}}'),
        ("_config.yml", "permalink: [x]\nbaseurl: {a: b}"),
        ("_config.yml", "permalink: /:nonsense/:title/"),
    ],
)
def test_settings_that_make_no_sense_say_nothing(tmp_path, name, text):
    library, ids = imported(tmp_path, {name: text, "posts/a.md": "[b](/posts/b/)", "posts/b.md": "B."})

    assert targets(library, ids["A"]) == {"/posts/b/": ids["B"]}
    library.close()


def test_links_never_leave_the_site(tmp_path):
    (tmp_path / "outside.md").write_text("Secret.")
    (tmp_path / "site" / ".obsidian").mkdir(parents=True)
    library, ids = imported(tmp_path, {"Note.md": "[[../outside]] [x](/../outside.md)"})

    assert set(targets(library, ids["Note"]).values()) == {None}
    library.close()


def test_a_folder_that_is_no_site_is_left_alone(tmp_path):
    from reader.domain.article import Link, LinkKind

    (tmp_path / "b.md").write_text("B.")

    links = sites.placed(tmp_path / "a.md", [Link(LinkKind.BODY, url="/b/")])

    assert [link.means for link in links] == [""]
