"""What templates may ask for: a text in the reader's language, and the address of a door."""

import json
import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.forms import BoundField
from django.urls import get_script_prefix, get_urlconf, reverse

from virksom.office.reports.door import Door
from virksom.office.reports.language import word_hints as hints_of
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.web import clock
from virksom.programme.kernel import LANGUAGES, Text, number_text

register = template.Library()

_TOGETHER = re.compile(r"(?<=[0-9]) (?=kr\.|%)|(?<=DKK) (?=[0-9])")


def _language(context: dict[str, Any]) -> str:
    return getattr(context.get("request"), "LANGUAGE_CODE", LANGUAGES[0])


@register.simple_tag(takes_context=True)
def say(context: dict[str, Any], text: Text) -> str:
    """Return a text in the reader's language; no number is parted from its kr. or % by a line."""
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", text.read(_language(context)))


@register.simple_tag(takes_context=True)
def many(context: dict[str, Any], count: int | str) -> str:
    """Return a whole number with the language's marks: ``85.711``."""
    return number_text(int(count), _language(context))


@register.simple_tag(takes_context=True)
def t(context: dict[str, Any], da: str, en: str) -> str:  # noqa: PLR0917  # as templates pass them
    """Return the one of two wordings that is in the reader's language."""
    return Text(da, en).read(_language(context))


@register.simple_tag(takes_context=True)
def href(context: dict[str, Any], door: Door) -> str:
    """Return the address of a door, carrying on the day and the knowledge that are shown."""
    asks = (*door.asks, *context.get("carry", ()))
    query = _query(asks) if asks else ""
    spot = f"#{door.spot}" if door.spot else ""
    place = _path(door.page, door.at, urls=get_urlconf(), prefix=get_script_prefix())
    return f"{place}{query}{spot}"


_DOORS, _QUERIES = 8_192, 256
"""Addresses and queries that are kept: a page of very many leads to well over a thousand."""


@lru_cache(_DOORS)
def _path(page: str, at: tuple[str, ...], *, urls: str | None, prefix: str) -> str:
    """Return where a page lies; it hangs on the addresses there are and on what is before all."""
    del prefix
    return reverse(page, urls, args=at)


@lru_cache(_QUERIES)
def _query(asks: tuple[tuple[str, str], ...]) -> str:
    return f"?{urlencode(asks)}"


@register.simple_tag
def ask(pairs: tuple[tuple[str, str], ...]) -> str:
    """Return names and values as a query; "?" alone when there are none."""
    return f"?{urlencode(pairs)}"


@register.simple_tag
def shown_value(bound: BoundField) -> str:
    """Return what stands in a field: as typed, or its first value as people write it."""
    value = bound.value()
    return "" if value is None else str(value)


@register.simple_tag(takes_context=True)
def word_hints(context: dict[str, Any]) -> str:
    """Return the words to avoid as JSON, each with what is said of it; ``[]`` for none."""
    actor = context["request"].actor
    if not actor.programme:
        return "[]"
    row = read.programme(actor.programme)
    rules = contract_of(row.contract).terms.on(clock.today(row))
    told = [
        {"word": hint.word, "say": hint.say.read(_language(context))}
        for hint in hints_of(actor, rules)
    ]
    return json.dumps(told, ensure_ascii=False)
