"""The guide's Markdown as HTML: our own files, and still nothing in them can be markup."""

import re
from functools import cache

from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

from virksom.office.reports.guide import GUIDES

_COMMENT = re.compile(r"[ \t]*<!--.*?-->", re.DOTALL)
_PICTURES = "billeder/"
_PHONES = ("kandidat", "virksomhed", "oplaerer")
"""Roles whose pictures are of a phone: a picture's name begins with its role's page."""


@cache
def as_html(written: str) -> SafeString:
    """Return a page of the guide as HTML, its headings one level down.

    Markup is escaped. A picture opens by itself when it is pressed, as it is small on a phone.
    Comments, which name the page of each step for the tests, are left out.
    """
    markdown = MarkdownIt("commonmark", {"html": False})
    tokens = markdown.parse(_COMMENT.sub("", written))
    for token in tokens:
        token.children = [new for one in token.children or () for new in _led(one)]
    drawn: str = markdown.renderer.render(tokens, markdown.options, {})
    return mark_safe(drawn)  # noqa: S308  # a file that ships, its markup escaped


def _led(token: Token) -> tuple[Token, ...]:
    """Return a token as the office shows it: its address ours, a picture within a link."""
    if token.type == "link_open":
        token.attrSet("href", _address(str(token.attrGet("href"))))
    if token.type != "image":
        return (token,)
    name = str(token.attrGet("src")).removeprefix(_PICTURES)
    form = "phone" if name.startswith(_PHONES) else "desk"
    token.attrSet("src", static(f"guide/{name}"))
    opening = Token("link_open", "a", 1, {"href": static(f"guide/{name}"), "class": form})
    return opening, token, Token("link_close", "a", -1)


def _address(target: str) -> str:
    """Return where a link leads: to the page of the office for a file of the guide."""
    name = target.removesuffix(".md")
    return reverse("guide_of", args=(name,)) if name in GUIDES else target
