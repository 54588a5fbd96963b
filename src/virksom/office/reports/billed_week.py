"""Where a candidate's week was billed, whether it still stands, and whether it is disputed.

Source:
    Rules, section 6.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Link
from virksom.office.reports.invoice_annex import line_door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.issued import issued_facts
from virksom.programme.billing import Books, books
from virksom.programme.billing.disputes import ANSWERS, OPEN, disputes, taken_back
from virksom.programme.kernel import Text
from virksom.programme.record import Known
from virksom.programme.settlement import NOTHING
from virksom.programme.status import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledOn:
    """A line on which a week stands, or stood.

    Args:
        line: the line.
        amount: what was asked for.
        credited: the credit note's line that takes it back; None while it stands.
        state: where its dispute stands; empty without one.
        open: whether that waits for an answer.
        then: what the next settlement does about it; empty for nothing.
    """

    line: Link
    amount: Text
    credited: Link | None
    state: Text
    open: bool
    then: Text = words.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    on: BilledOn
    sum: Decimal


def billed_week(
    seen: Standpoint, candidate: str, *, week: str, actor: Actor
) -> tuple[BilledOn, ...]:
    """Return where a week was billed, the first first; empty where it was not, or not for a reader.

    Args:
        seen: the standpoint; of one case is enough.
        candidate: any code of the person.
        week: the week as addresses have it.
        actor: who reads.
    """
    person = seen.persons.get(candidate)
    if person is None or why_not(actor, Deed.SEE_SETTLEMENT) is not None:
        return ()
    issued = issued_facts(seen.code, about=person.ids)
    told = tuple(fact for fact in issued if fact.known_at <= seen.moment)
    frozen = books(Known(moment=seen.moment, facts=told, head=None))
    rows = tuple(_lines(seen, frozen, codes=person.ids, week=week))
    return tuple(_with_next(rows, owed=_owed(seen, person, week=week)))


def _owed(seen: Standpoint, person: Person, *, week: str) -> Decimal:
    """Return what is owed for a week as known; 0.00 where nothing is."""
    found = (one for one in seen.readings(person) if str(one.week) == week)
    return next((one.amount for one in found), NOTHING)


def _with_next(rows: Iterable[_Line], *, owed: Decimal) -> Iterator[BilledOn]:
    """Yield the lines; where more stands than is owed, each that stands says what comes of it."""
    held = tuple(rows)
    stands = sum((one.sum for one in held if one.on.credited is None), NOTHING)
    for one in held:
        credited = one.on.credited is None and stands > owed
        yield replace(one.on, then=_CREDITED_NEXT) if credited else one.on


_CREDITED_NEXT = Text(
    "den næste afregning krediterer den", "the next settlement takes it back by a credit note"
)


def _lines(
    seen: Standpoint, frozen: Books, *, codes: tuple[str, ...], week: str
) -> Iterator[_Line]:
    asked = {one.place: one for one in disputes(seen.log, seen.known, frozen=frozen)}
    back = taken_back(frozen)
    for number, booked in frozen.documents.items():
        for line in booked.lines:
            if line.of is not None or line.week != week or line.candidate not in codes:
                continue
            place = number, line.line
            dispute, credit = asked.get(place), back.get(place)
            on = BilledOn(
                line=_link(*place),
                amount=words.kroner(line.amount),
                credited=_link(*credit) if credit else None,
                state=ANSWERS[dispute.state] if dispute else words.NOTHING,
                open=dispute is not None and dispute.state == OPEN,
            )
            yield _Line(on=on, sum=line.amount)


def _link(number: str, line: int) -> Link:
    told = Text(f"{number}, linje {line}", f"{number}, line {line}")
    return Link(told, line_door(number, line))
