"""Readers for the fields of facts about evidence and money: hours of a month, kroner, lines.

A reader raises ``Unexpected`` with what it expected; the caller adds file, line and field.
"""

import re
from decimal import Decimal
from functools import lru_cache

from virksom.programme.kernel import Json, Month, Text, Week
from virksom.programme.kernel.week import NotAMonth, NotAWeek
from virksom.programme.record.issued_values import FrozenLine
from virksom.programme.record.ledger_values import Matched
from virksom.programme.record.place import Found, is_label
from virksom.programme.record.reading import KEPT, Unexpected

MOST_MONTH_HOURS = Decimal(400)
"""Most paid hours one month may have; a negative number takes earlier hours back."""

_HOURS = re.compile(r"-?\d{1,3}(\.\d{1,6})?", re.ASCII)
_MONEY = re.compile(r"-?\d{1,9}\.\d{2}", re.ASCII)
_TIERS = ("full", "partial")
_LINE = frozenset({"line", "candidate", "week", "tier", "amount", "facts"})
_MORE = frozenset({"of", "why", "outcome"})


def month_hours(found: Found) -> Decimal:
    """Read the paid hours of a month: a text such as ``"160.33"``, from -400 to 400."""
    if (
        isinstance(found, str)
        and _HOURS.fullmatch(found)
        and abs(Decimal(found)) <= (MOST_MONTH_HOURS)
    ):
        return Decimal(found)
    raise Unexpected(
        Text(
            'timer i måneden som "160.33", fra -400 til 400',
            'hours in the month such as "160.33", from -400 to 400',
        )
    )


def money(found: Found) -> Decimal:
    """Read kroner with two decimals: a text such as ``"796.00"``; may be negative."""
    if isinstance(found, str):
        return _kroner(found)
    raise Unexpected(_KRONER)


@lru_cache(maxsize=KEPT)
def _kroner(text: str) -> Decimal:
    if _MONEY.fullmatch(text):
        return Decimal(text)
    raise Unexpected(_KRONER)


_KRONER = Text('kroner med to decimaler som "796.00"', 'kroner with two decimals such as "796.00"')


def month(found: Found) -> str:
    """Read a month such as ``"2019-09"``."""
    try:
        if isinstance(found, str):
            return str(Month.parse(found))
    except NotAMonth:
        pass
    raise Unexpected(Text("en måned som 2019-09", "a month such as 2019-09"))


def frozen_lines(found: Found) -> tuple[FrozenLine, ...]:
    """Read the lines of an issued document, numbered from 1 without a gap; none is less than 1."""
    if isinstance(found, list) and found:
        lines = tuple(_line(item) for item in found)
        if [line.line for line in lines] == list(range(1, len(lines) + 1)):
            return lines
    raise Unexpected(_LINES)


_LINES = Text(
    "mindst én linje, nummereret fra 1, hver med line, candidate, week, tier, amount og facts, "
    "og beløb over 0",
    "at least one line, numbered from 1, each with line, candidate, week, tier, amount and facts, "
    "and amounts above 0",
)


def above_nothing(found: Found) -> Decimal:
    """Read kroner with two decimals that are more than nothing."""
    amount = money(found)
    if amount > 0:
        return amount
    raise Unexpected(Text("kroner over 0", "kroner above 0"))


def matched(found: Found) -> tuple[Matched, ...]:
    """Read what a payment pays: a list of documents with amounts above nothing, each once."""
    if isinstance(found, list):
        parts = tuple(_part(item) for item in found)
        if len({part.document for part in parts}) == len(parts):
            return parts
    raise Unexpected(_PARTS)


_PARTS = Text(
    "en liste med document og amount over 0, hvert bilag én gang",
    "a list with document and amount above 0, each document once",
)


def _part(item: Json) -> Matched:
    if not isinstance(item, dict) or item.keys() != {"document", "amount"}:
        raise Unexpected(_PARTS)
    document = item["document"]
    if not is_label(document):
        raise Unexpected(_PARTS)
    try:
        return Matched(document=document, amount=above_nothing(item["amount"]))
    except Unexpected:
        raise Unexpected(_PARTS) from None


def _line(item: Json) -> FrozenLine:
    if not isinstance(item, dict) or not _LINE <= item.keys() <= _LINE | _MORE:
        raise Unexpected(_LINES)
    number, of, why = item["line"], item.get("of"), item.get("why")
    candidate, facts = item["candidate"], item["facts"]
    if not (_is_count(number) and (of is None or _is_count(of)) and (why is None or is_label(why))):
        raise Unexpected(_LINES)
    outcome = item.get("outcome")
    if not (outcome is None or is_label(outcome)):
        raise Unexpected(_LINES)
    if not (is_label(candidate) and item["tier"] in _TIERS and _are_labels(facts)):
        raise Unexpected(_LINES)
    return FrozenLine(
        line=number,
        candidate=candidate,
        week=_week(item["week"]),
        tier=item["tier"],
        amount=_above_nothing(item["amount"]),
        facts=tuple(facts),
        of=of,
        why=why,
        outcome=outcome,
    )


def _is_count(found: Json) -> bool:
    return isinstance(found, int) and not isinstance(found, bool) and found > 0


def _are_labels(found: Json) -> bool:
    return isinstance(found, list) and all(map(is_label, found))


def _week(found: Json) -> str:
    try:
        if isinstance(found, str):
            return _week_read(found)
    except NotAWeek:
        pass
    raise Unexpected(_LINES)


@lru_cache(maxsize=KEPT)
def _week_read(text: str) -> str:
    return str(Week.parse(text))


def _above_nothing(found: Json) -> Decimal:
    try:
        amount = money(found)
    except Unexpected:
        raise Unexpected(_LINES) from None
    if amount <= 0:
        raise Unexpected(_LINES)
    return amount
