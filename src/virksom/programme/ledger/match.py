"""Which invoices a line of the bank's pays: a suggestion that somebody confirms.

Source:
    Rules, section 6 (netting happens at payment, in the ledger); clause 7.3.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations, count

from virksom.programme.kernel import canonical, digest
from virksom.programme.ledger.entries import takes_off
from virksom.programme.ledger.open_items import OpenItem

_NUMBER = re.compile(r"\b(?:FK?-\d{4}-\d{4,}|S\d{4,})\b", re.ASCII)
KRONER = "DKK"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLine:
    """A line of a bank's statement.

    Args:
        day: the day it was booked.
        ore: øre; below nothing when it went out.
        currency: three letters.
        reference: what stood with it.
        digest: of the line, by which it is known again.
    """

    day: date
    ore: int
    currency: str
    reference: str
    digest: str


class Verdict(StrEnum):
    """What a line turned out to be."""

    EXACT = "exact"
    """It pays what it names, or the one amount that fits."""
    TOO_LITTLE = "too_little"
    """It pays a part of what it names."""
    TOO_MUCH = "too_much"
    """It pays what it names, and something is left over."""
    TWICE = "twice"
    """What it names was paid already."""
    KNOWN = "known"
    """The line itself is on record already."""
    OTHER_CURRENCY = "other_currency"
    """It is not in kroner."""
    GOES_OUT = "goes_out"
    """It is money paid, not received."""
    AHEAD = "ahead"
    """Its day has not come."""
    UNKNOWN = "unknown"
    """Nothing tells what it pays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What a line of the bank's seems to pay.

    Args:
        line: the line.
        verdict: what it turned out to be.
        parts: numbers with øre above nothing; those of credit notes are what is netted.
        beside: digest of the line of the same statement that takes what this one names; "" where
            none does.
    """

    line: BankLine
    verdict: Verdict
    parts: tuple[tuple[str, int], ...] = ()
    beside: str = ""

    @property
    def placed(self) -> int:
        """Øre of the line that pay something: invoices less credit notes."""
        return sum(-part if takes_off(number) else part for number, part in self.parts)

    @property
    def unplaced(self) -> int:
        """Øre of the line that pay nothing that is known."""
        return self.line.ore - self.placed


def line_digest(day: date, amount: int, *, currency: str, reference: str, nth: int = 1) -> str:
    """Return the digest by which a line of the bank's is known again.

    Args:
        day: the day it was booked.
        amount: øre; below nothing when it went out.
        currency: three letters.
        reference: what stood with it.
        nth: of lines that say the same in one statement, which it is; from 1.
    """
    return digest(canonical([day.isoformat(), amount, currency, reference, nth]))


def digest_again(line: BankLine, *, taken: AbstractSet[str]) -> str:
    """Return a digest for one more payment that says just what a line on record says.

    Args:
        line: the bank's line.
        taken: digests that stand for others.
    """
    told = (
        line_digest(line.day, line.ore, currency=line.currency, reference=line.reference, nth=nth)
        for nth in count(2)
    )
    return next(one for one in told if one not in taken)


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers of invoices, credit notes and samples in a text, in its order."""
    return tuple(_NUMBER.findall(text))


def match(
    lines: Iterable[BankLine],
    items: Sequence[OpenItem],
    *,
    known: AbstractSet[str],
    today: date = date.max,
) -> tuple[Suggestion, ...]:
    """Return a suggestion for each line, in their order; what one line pays the next does not.

    A line is read by the numbers in its text, less the credit notes of the invoices it names
    where that is its amount; a number that is none tells that nobody knows. Without any it is
    read by an amount that fits one invoice, one less its credit notes, or just one pair.

    Source:
        Rules, section 6.

    Args:
        lines: the bank's lines.
        items: documents with what is left of them.
        known: digests of lines that are on record.
        today: lines of later days pay nothing yet.
    """
    took: dict[str, str] = {}
    left = {item.number: item.left for item in items}
    seen = set(known)
    found = []
    for line in lines:
        if line.day > today:
            found.append(Suggestion(line=line, verdict=Verdict.AHEAD))
            continue
        made = _suggested(line, items, left=left, seen=seen)
        if made.verdict is Verdict.TWICE:
            taken = (took.get(number, "") for number in numbers_in(line.reference))
            made = replace(made, beside=next(filter(None, taken), ""))
        seen.add(line.digest)
        for number, part in made.parts:
            left[number] -= part
            took[number] = line.digest
        found.append(made)
    return tuple(found)


def _suggested(
    line: BankLine, items: Sequence[OpenItem], *, left: dict[str, int], seen: AbstractSet[str]
) -> Suggestion:
    if line.digest in seen:
        return Suggestion(line=line, verdict=Verdict.KNOWN)
    if line.currency != KRONER:
        return Suggestion(line=line, verdict=Verdict.OTHER_CURRENCY)
    if line.ore <= 0:
        return Suggestion(line=line, verdict=Verdict.GOES_OUT)
    numbers = set(numbers_in(line.reference))
    if not numbers:
        return _by_amount(line, items, left=left)
    if not numbers <= {item.number for item in items}:
        return Suggestion(line=line, verdict=Verdict.UNKNOWN)
    named = [item for item in items if item.number in numbers]
    netted = _with_notes(line, named, items=items, left=left)
    return _by_number(line, netted or named, left=left)


def _with_notes(
    line: BankLine, named: Sequence[OpenItem], *, items: Sequence[OpenItem], left: dict[str, int]
) -> Sequence[OpenItem]:
    """Return what is named with the credit notes of it that are not, where that is the amount."""
    invoices = {item.number for item in named if item.kind == "invoice"}
    still = [item for item in items if item.number in invoices or item.credits in invoices]
    group = [item for item in still if left[item.number] > 0]
    every = {item.number for item in named} <= {item.number for item in group}
    return group if every and _sum(group, left) == line.ore else ()


def _by_number(line: BankLine, named: Sequence[OpenItem], *, left: dict[str, int]) -> Suggestion:
    still = [item for item in named if left[item.number] > 0]
    if not any(item.kind == "invoice" for item in still):
        return Suggestion(line=line, verdict=Verdict.TWICE)
    credit = {item.number: left[item.number] for item in still if item.kind != "invoice"}
    parts, rest = dict[str, int](), line.ore + sum(credit.values())
    for item in still:
        if item.kind == "invoice" and rest > 0:
            parts[item.number] = min(rest, left[item.number])
            rest -= parts[item.number]
    whole = all(
        parts.get(item.number) == left[item.number] for item in still if item.kind == "invoice"
    )
    verdict = Verdict.TOO_MUCH if rest else Verdict.EXACT if whole else Verdict.TOO_LITTLE
    return Suggestion(line=line, verdict=verdict, parts=tuple((parts | credit).items()))


def _by_amount(line: BankLine, items: Sequence[OpenItem], *, left: dict[str, int]) -> Suggestion:
    """Return what the amount alone tells; of several ways that fit none is taken."""
    groups = [group for group in _groups(items, left) if _sum(group, left) == line.ore]
    smallest = min(map(len, groups), default=0)
    fits = [group for group in groups if len(group) == smallest]
    if len(fits) != 1:
        return Suggestion(line=line, verdict=Verdict.UNKNOWN)
    parts = tuple((item.number, left[item.number]) for item in fits[0])
    return Suggestion(line=line, verdict=Verdict.EXACT, parts=parts)


def _groups(items: Sequence[OpenItem], left: dict[str, int]) -> Iterable[tuple[OpenItem, ...]]:
    """Yield what one payment may pay: an invoice with or without its credit notes, or two."""
    invoices = [item for item in items if item.kind == "invoice" and left[item.number] > 0]
    for item in invoices:
        yield (item,)
        notes = [one for one in items if one.credits == item.number and left[one.number] > 0]
        if notes:
            yield (item, *notes)
    yield from combinations(invoices, 2)


def _sum(group: Iterable[OpenItem], left: dict[str, int]) -> int:
    return sum(
        left[item.number] if item.kind == "invoice" else -left[item.number] for item in group
    )
