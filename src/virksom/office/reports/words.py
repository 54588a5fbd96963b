"""Words the pages share: days, amounts, counts and labels, each in both languages."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from virksom.programme.kernel import (
    COPENHAGEN,
    Text,
    Week,
    date_text,
    kroner_text,
    number_text,
)

NOTHING = Text("", "")
DASH = Text("–", "–")

_MONTHS = (
    Text("jan", "Jan"),
    Text("feb", "Feb"),
    Text("mar", "Mar"),
    Text("apr", "Apr"),
    Text("maj", "May"),
    Text("jun", "Jun"),
    Text("jul", "Jul"),
    Text("aug", "Aug"),
    Text("sep", "Sep"),
    Text("okt", "Oct"),
    Text("nov", "Nov"),
    Text("dec", "Dec"),
)


def same(text: str) -> Text:
    """Return a text that reads alike in both languages, such as a code."""
    return Text(text, text)


def day(when: date) -> Text:
    """Return a day: ``30.09.2019``."""
    return Text(date_text(when), date_text(when, "en"))


def moment(when: datetime) -> Text:
    """Return a moment in Copenhagen: ``07.10.2019 kl. 09.12``."""
    here = when.astimezone(COPENHAGEN)
    told = day(here.date())
    return Text(f"{told.da} kl. {here:%H.%M}", f"{told.en} at {here:%H:%M}")


def stretch(since: date, until: date | None) -> Text:
    """Return a half-open stretch as people write it, the last day included."""
    begins = day(since)
    if until is None:
        return Text(f"fra {begins.da}", f"from {begins.en}")
    ends = day(date.fromordinal(until.toordinal() - 1))
    return Text(f"{begins.da}–{ends.da}", f"{begins.en}–{ends.en}")


def month_name(when: date, *, year: bool) -> Text:
    """Return ``okt 2018``, or ``okt`` alone."""
    name = _MONTHS[when.month - 1]
    return Text(f"{name.da} {when.year}", f"{name.en} {when.year}") if year else name


def week_name(week: Week) -> Text:
    """Return ``Uge 32, 2019``."""
    return Text(f"Uge {week.number}, {week.year}", f"Week {week.number}, {week.year}")


def kroner(amount: Decimal) -> Text:
    """Return an amount: ``34.478 kr.``."""
    return Text(kroner_text(amount), kroner_text(amount, "en"))


def signed_kroner(amount: Decimal) -> Text:
    """Return a difference with its sign: ``+1.644 kr.``, ``−411 kr.``, or ``0 kr.`` for none."""
    sign = "" if not amount else "−" if amount < 0 else "+"
    told = kroner(abs(amount))
    return Text(f"{sign}{told.da}", f"{sign}{told.en}")


def number(count: Decimal | int) -> Text:
    """Return a number with the language's marks: ``1.234,5``."""
    return Text(number_text(count), number_text(count, "en"))


def several(count: int, *, one: Text, many: Text) -> Text:
    """Return a number with the word that fits it: ``1 uge``, ``3 uger``."""
    word = one if count == 1 else many
    told = number(count)
    return Text(f"{told.da} {word.da}", f"{told.en} {word.en}")


def joined(*parts: Text, mark: str = " · ") -> Text:
    """Return the parts that say something, with a mark between."""
    told = [part for part in parts if part.da]
    return Text(mark.join(part.da for part in told), mark.join(part.en for part in told))


def looked_up(labels: Mapping[str, Text], code: str) -> Text:
    """Return a code's words; a code without any stands as it is."""
    return labels.get(code, same(code))


_CLAUSE = re.compile(r"(§|\b(?:stk\.|nr\.|litra|[Aa]rtikel|[Aa]rticle|section)) (?=\w)")


def clauses(text: Text) -> Text:
    """Return a text in which no line is broken between a mark of law and its number: § 7."""
    return Text(*(_CLAUSE.sub("\\1\u00a0", told) for told in (text.da, text.en)))
