"""Colours of code: Pygments' many kinds of token folded into the few classes that the document style sheet knows.

They are k keyword, s string, c comment, n name of a function or class, m number, o operator, d decorator, t tag or
attribute, b built-in, gi inserted, gd deleted, gh heading of a diff or prompt, e error.
"""

import re
import threading
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pygments.lexer import Lexer

LONGEST = 60_000
"""Characters of one code block beyond which it is shown without colours."""

_FOLDED = (
    ("Keyword", "k"),
    ("Literal.String", "s"),
    ("Comment.Preproc", "d"),
    ("Comment", "c"),
    ("Name.Function", "n"),
    ("Name.Class", "n"),
    ("Name.Namespace", "n"),
    ("Name.Exception", "n"),
    ("Name.Decorator", "d"),
    ("Name.Tag", "t"),
    ("Name.Attribute", "t"),
    ("Name.Builtin", "b"),
    ("Name.Constant", "m"),
    ("Name.Entity", "m"),
    ("Literal", "m"),
    ("Operator.Word", "k"),
    ("Operator", "o"),
    ("Generic.Inserted", "gi"),
    ("Generic.Deleted", "gd"),
    ("Generic.Heading", "gh"),
    ("Generic.Subheading", "gh"),
    ("Generic.Prompt", "gh"),
    ("Generic.Error", "e"),
    ("Generic.Traceback", "e"),
)
_NAME = re.compile(r"[A-Za-z][\w+#.-]*")
_PLAIN = frozenset(
    ("text", "txt", "plain", "plaintext", "none", "output", "no-highlight", "nohighlight", "mermaid", "math")
)
_OTHER_NAMES = {
    "golang": "go",
    "shell": "console",
    "vb6": "vb.net",
    "jsonc": "json",
    "dockerfile": "docker",
    "node": "js",
}
_own = threading.local()


def language_of(info: str) -> str:
    """The language named by a fence's info string (`rust,ignore`, `{.python .wide}`, `go linenos`); "" if none."""
    match = _NAME.search(info.replace("{.", " ").replace("language-", " ")[:200])
    return match[0].lower() if match else ""


def highlight(code: str, language: str) -> str:
    """`code` escaped for HTML, with `<span class>` around its tokens where `language` is known."""
    lexer = _lexer(language) if len(code) <= LONGEST else None
    if lexer is None:
        return escape(code, quote=False)
    try:
        return "".join(_spans(lexer, f"{code}\n")).rstrip("\n")
    except Exception:  # a lexer that stumbles over unforeseen code must not cost the reader the article
        return escape(code, quote=False)


def _spans(lexer: "Lexer", code: str) -> Iterator[str]:
    current, waiting = "", ""
    for _, kind, text in lexer.get_tokens_unprocessed(code):
        name = _class(kind)
        if name == current or not text.strip():
            waiting += text
            continue
        yield _span(current, waiting)
        current, waiting = name, text
    yield _span(current, waiting)


def _span(name: str, text: str) -> str:
    if not name or not text:
        return escape(text, quote=False)
    kept = text.rstrip()
    return f'<span class="{name}">{escape(kept, quote=False)}</span>{text[len(kept) :]}'


@lru_cache(maxsize=512)
def _class(kind: Any) -> str:
    name = str(kind).removeprefix("Token.")
    return next((folded for prefix, folded in _FOLDED if name == prefix or name.startswith(prefix + ".")), "")


def _lexer(language: str) -> "Lexer | None":
    """One lexer a thread and language, since lexers keep notes while they read."""
    known: dict[str, Lexer | None] = _own.__dict__.setdefault("lexers", {})
    if language not in known:
        if len(known) > 200:
            known.clear()
        known[language] = _new_lexer(language)
    return known[language]


def _new_lexer(language: str) -> "Lexer | None":
    if not language or language in _PLAIN:
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(_OTHER_NAMES.get(language, language))
    except ClassNotFound:
        return None
