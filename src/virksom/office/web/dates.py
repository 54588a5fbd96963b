"""Days as people type them: 7/10, 0710, 7.10.2019, 30/9-19, 7 Oct 2019, or »i dag«."""

import re
from datetime import date

from virksom.programme.kernel import Refusal, Text, date_text
from virksom.programme.kernel.text import quoted

TODAY = frozenset({"i dag", "i-dag", "idag", "nu", "today", "now"})
"""Words for the day it is."""

_SPLIT = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})\.?(?:\s*[./ -]\s*(\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.? ([a-zæøå]{3})[a-zæøå]*\.?(?: (\d{4}|\d{2}))?")
_MONTHS = {
    name: str(number)
    for names in (
        "jan feb mar apr maj jun jul aug sep okt nov dec",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), start=1)
}
_CENTURY = 2000
_YEARS_AHEAD = 5
_SHORT = 2


class NotADate(Refusal):
    """What was typed is no day."""


class OutOfBounds(Refusal):
    """The day lies before anything was agreed, or so far ahead that it can only be a slip."""


def within(day: date, *, first: date, today: date) -> date:
    """Return the day again.

    Args:
        day: the day asked for.
        first: the first that may be, inclusive.
        today: the last that may be is five years after it, inclusive.

    Raises:
        OutOfBounds: it lies outside.
    """
    leaps = (today.month, today.day) == (2, 29)
    ahead = today.replace(year=today.year + _YEARS_AHEAD, day=28 if leaps else today.day)
    if first <= day <= ahead:
        return day
    raise OutOfBounds(
        Text(
            f"Skriv en dag fra {date_text(first)} til {date_text(ahead)}.",
            f"Write a day from {date_text(first, 'en')} to {date_text(ahead, 'en')}.",
        )
    )


def typed_day(text: str, *, near: date, today: date) -> date:
    """Return the day that was typed.

    Args:
        text: as typed; a year of two figures lies in this century.
        near: a day without a year is read in the year of this one.
        today: what »i dag« means.

    Raises:
        NotADate: no day in the calendar, or in a form we do not read.
    """
    plain = text.strip().casefold()
    if plain in TODAY:
        return today
    parts = _parts(plain)
    try:
        if parts is None:
            raise ValueError
        year, month, day = parts
        return date(_year(year, near), int(month), int(day))
    except ValueError:
        found = quoted(text.strip())
        raise NotADate(
            Text(
                f"{found.da} er ikke en dag; skriv den som 7/10, 0710 eller 7.10.2019.",
                f"{found.en} is not a day; write it as 7/10, 0710 or 7.10.2019.",
            )
        ) from None


def _parts(plain: str) -> tuple[str | None, str, str] | None:
    iso = _ISO.fullmatch(plain)
    if iso is not None:
        return iso[1], iso[2], iso[3]
    named = _NAMED.fullmatch(plain)
    if named is not None and named[2] in _MONTHS:
        return named[3], _MONTHS[named[2]], named[1]
    found = _RUN.fullmatch(plain) or _SPLIT.fullmatch(plain)
    return None if found is None else (found[3], found[2], found[1])


def _year(text: str | None, near: date) -> int:
    if text is None:
        return near.year
    return _CENTURY + int(text) if len(text) == _SHORT else int(text)
