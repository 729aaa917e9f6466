"""The look of exported pages: that of the article view, in the colours of its themes, by day and by night."""

import json
from functools import cache

from reader.paths import shipped

_DAY, _NIGHT = "light", "dark"
_MARKS = {
    "yellow": ("#fbe6a2", "#5a4a14"),
    "green": ("#cdebc5", "#24472a"),
    "blue": ("#cfe4f7", "#22415c"),
    "pink": ("#f9d3e0", "#5c2a40"),
    "red": ("#f8cfc8", "#5f2a25"),
    "orange": ("#fbd9b4", "#5c3c14"),
    "purple": ("#e3d5f5", "#43305e"),
}
_PAGE = """
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; font: 1.125rem/1.6 "Source Serif 4", \
"Source Serif Pro", "Noto Serif", Charter, Georgia, serif; overflow-wrap: break-word; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.75; }
"""
_COMMON = """
h1 { font-size: 1.85em; line-height: 1.18; margin: 0 0 .5em; }
h2 { font-size: 1.4em; } h3 { font-size: 1.17em; } h4, h5, h6 { font-size: 1em; }
h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
p, ul, ol, dl, table, pre { margin: 0 0 1em; }
a { color: var(--accent); text-underline-offset: .15em; }
img { max-width: 100%; height: auto; }
blockquote { margin: 0 0 1em; padding-inline-start: 1.1em; border-inline-start: 3px solid var(--line); \
color: var(--soft); }
pre, code, kbd { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .88em; }
code { background: var(--code); padding: .1em .3em; border-radius: 4px; }
pre { background: var(--code); padding: .8em 1em; border-radius: 6px; overflow-x: auto; white-space: pre-wrap; \
direction: ltr; text-align: left; }
pre code { background: none; padding: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
table { border-collapse: collapse; max-width: 100%; display: block; overflow-x: auto; }
th, td { padding: .35em .6em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
td.center, th.center { text-align: center; } td.right, th.right { text-align: right; } \
td.left, th.left { text-align: left; }
table.callout { display: table; width: 100%; border-collapse: separate; border-spacing: 0; }
table.callout td > :last-child { margin-bottom: 0; }
table.callout td { border: 0; border-inline-start: 3px solid var(--accent); background: var(--card); \
padding: .8em 1em; }
details { border: 1px solid var(--line); border-radius: 6px; background: var(--card); \
padding: .5em .9em; margin: 1em 0; }
summary { font-weight: 600; cursor: pointer; } summary > * { display: inline; }
details > :last-child { margin-bottom: .3em; }
math[display="block"] { margin: 1em 0; overflow-x: auto; }
p.title { font-weight: 600; } p.figure, p.caption { text-align: center; }
p.caption, p.postscript, .meta, .why { color: var(--soft); font-size: .85em; }
.meta, .why { font-family: system-ui, sans-serif; }
ul.tasks { list-style: none; padding-inline-start: .5em; } .missing { color: var(--faint); }
mark { color: inherit; background: var(--hl-yellow); } sup, sub { line-height: 1; }
.k { color: var(--keyword); font-weight: 600; } .s { color: var(--string); } .c { color: var(--comment); }
.n { color: var(--function); } .m, .d, .b, .t { color: var(--number); } .gi { color: var(--inserted); }
.gd, .e { color: var(--deleted); }
article + article, .contents + article { margin-top: 4rem; padding-top: 3rem; border-top: 1px solid var(--line); }
.about, .marks, .contents { border-top: 1px solid var(--line); margin-top: 2.5em; padding-top: 1em; }
.about img { width: 4.5em; height: 4.5em; object-fit: cover; border-radius: 50%; float: inline-end; \
margin-inline-start: 1em; }
.contents li { margin-bottom: .4em; } p.note { margin-inline-start: 1.1em; }
"""


@cache
def page_style() -> str:
    """The style sheet of a page for browsers."""
    return _variables() + _PAGE + _common()


@cache
def book_style() -> str:
    """The style sheet of a book: its reader chooses the face, the size and the margins."""
    colours = _colours(_DAY)
    style = _common()
    for name, value in colours.items():
        style = style.replace(f"var(--{name})", value)
    return (
        style.replace("display: block; overflow-x: auto; ", "")
        .replace("overflow-x: auto; ", "")
        .replace("direction: ltr; ", "")
    )


def _common() -> str:
    return _COMMON + "".join(f"mark.hl-{name} {{ background: var(--hl-{name}); }}\n" for name in _MARKS)


def _variables() -> str:
    day, night = (_declared(_colours(name)) for name in (_DAY, _NIGHT))
    return (
        f":root {{ color-scheme: light dark; {day} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {night} }} }}\n"
    )


def _declared(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def _colours(name: str) -> dict[str, str]:
    stored = json.loads((shipped("resources") / "themes" / "palettes.json").read_text(encoding="utf-8"))
    marks = {f"hl-{colour}": both[name == _NIGHT] for colour, both in _MARKS.items()}
    return {**stored[name], **marks}
