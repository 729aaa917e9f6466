"""Addresses as templates of site generators write them, made plain."""

import re

_ADDRESS_PARTS = (
    (re.compile(r"""\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s]+)["']?\s*[%>]\}\}"""), r"\1"),
    (re.compile(r"""\{%-?\s*post_url\s+["']?([^"'\s%]+?)(?:\.md)?["']?\s*-?%\}"""), r"\1.md"),
    (re.compile(r"""\{%-?\s*\w+\s+["']?([^"'\s%]+)["']?[^%]*%\}"""), r"\1"),
    (re.compile(r"""\{\{-?\s*["']([^"']*)["'][^}]*\}\}"""), r"\1"),
    (re.compile(r"\{\{[^}]*\}\}|\{%[^%]*%\}"), ""),
)


def plain_address(address: str) -> str:
    """An `href` or `src` without template tags: `{{ site.url }}/a` is `/a`, `{% link b.md %}` is `b.md`."""
    if "{{" in address or "{%" in address:
        for pattern, kept in _ADDRESS_PARTS:
            address = pattern.sub(kept, address[:2000])
    return address
