"""What a correction means for weeks that were billed: shown before it is made.

Source:
    Rules, section 6: an issued line is never edited; the next settlement credits it or bills more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Link
from virksom.office.reports.invoice_annex import line_door
from virksom.programme.billing import Billed, books
from virksom.programme.billing.plan import by_person
from virksom.programme.kernel import Text, Week
from virksom.programme.record import Fact, Known
from virksom.programme.settlement import NOTHING, WeekReading
from virksom.programme.status import Person

Pairs = Mapping[tuple[str, Week], tuple[WeekReading | None, WeekReading | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledWeek:
    """A billed week that would come to another amount.

    Args:
        week: the week.
        billed: its lines that stand.
        before: what stands, in kroner excluding VAT.
        after: what would be owed.
    """

    week: Week
    billed: tuple[Billed, ...]
    before: Decimal
    after: Decimal

    @property
    def difference(self) -> Decimal:
        """Kroner more; less when negative."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledLine:
    """A billed week that would come to another amount, ready to show."""

    week: Text
    bills: tuple[Link, ...]
    before: Text
    after: Text
    difference: Text


def billed_weeks(
    issued: Iterable[Fact], everyone: Iterable[Person], *, weeks: Pairs
) -> Iterator[BilledWeek]:
    """Yield the billed weeks among those that change, by candidate and week.

    Args:
        issued: the facts about documents, in the order of the log.
        everyone: the persons as they would be known.
        weeks: the weeks that change, each before and after.
    """
    same = {code: person.id for person in everyone for code in person.ids[1:]}
    frozen = books(Known(moment=None, facts=tuple(issued), head=None))
    stands = by_person(frozen.standing, same)
    for key, (_, after) in weeks.items():
        billed = stands.get(key, ())
        held = sum((one.line.amount for one in billed), NOTHING)
        owed = NOTHING if after is None else after.amount
        if billed and held != owed:
            yield BilledWeek(week=key[1], billed=billed, before=held, after=owed)


def billed_line(one: BilledWeek) -> BilledLine:
    """Return a billed week, ready to show."""
    return BilledLine(
        week=words.week_name(one.week),
        bills=tuple(map(_link, one.billed)),
        before=words.kroner(one.before),
        after=words.kroner(one.after) if one.after else words.DASH,
        difference=words.signed_kroner(one.difference),
    )


def billed_amount(held: Iterable[BilledWeek]) -> Text:
    """Return what the next settlement adds or gives back for them; empty when there are none."""
    found = tuple(held)
    if not found:
        return words.NOTHING
    return words.signed_kroner(sum((one.difference for one in found), NOTHING))


def _link(billed: Billed) -> Link:
    number, line = billed.number, billed.line.line
    return Link(Text(f"{number}, linje {line}", f"{number}, line {line}"), line_door(number, line))
