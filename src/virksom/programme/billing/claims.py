"""What is claimed of the payer, week by week: what was billed and stands, and what is owed for.

Source:
    Rules, section 6; clause 7.1; failures 2, 4 and 5 of outcome payment.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.programme.billing.books import Billed, Books
from virksom.programme.contract import Terms
from virksom.programme.evidence import MISSING
from virksom.programme.kernel import Reason, Week
from virksom.programme.settlement import NOTHING, WeekReading, rate_of, rules_of
from virksom.programme.status import Person

Read = Callable[[Person], Sequence[WeekReading]]
"""Returns a person's weeks from the first start on, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A person's week that somebody is asked to pay for, or was.

    Args:
        candidate: the person's id.
        week: the week.
        reading: what the week comes to now; None when nothing is known of it any longer.
        billed: its lines that stand, under any of the person's codes; empty before it is billed.
        amount: kroner excluding VAT that hang on it: what was billed; before that, what is owed,
            or would be if its evidence allowed.
    """

    candidate: str
    week: Week
    reading: WeekReading | None
    billed: tuple[Billed, ...]
    amount: Decimal

    @property
    def held(self) -> Decimal:
        """What was billed and stands, in exact kroner excluding VAT; 0.00 before."""
        return sum((one.line.amount for one in self.billed), NOTHING)

    @property
    def owed(self) -> Decimal:
        """What is owed for the week as known now; 0.00 when nothing is."""
        return NOTHING if self.reading is None else self.reading.amount

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it is owed for, or why not; empty where nothing is known."""
        return () if self.reading is None else self.reading.reasons

    @property
    def standing(self) -> str:
        """How it is proven, one of ``evidence.STANDINGS``; missing where nothing is known."""
        return MISSING if self.reading is None else self.reading.standing


def claims(
    everyone: Iterable[Person], terms: Terms, *, frozen: Books, read: Read
) -> tuple[Claim, ...]:
    """Return every week that is claimed, by the person's id and then the week; each once.

    A week is claimed when a billed line of it stands, when it is owed for, and when nothing but
    its evidence keeps it from being owed for.

    Source:
        Rules, section 6; clause 7.1 (``payable_evidence``).

    Args:
        everyone: the persons.
        terms: as known at the moment asked for.
        frozen: what was issued by then.
        read: a person's weeks that are to be looked at.

    Returns:
        Claims whose billed lines are exactly those that stand; empty when nothing was ever
        billed and nobody has a week.
    """
    stands: dict[str, _Lines] = {}
    for (code, week), lines in frozen.standing.items():
        stands.setdefault(code, {})[week] = lines
    found = [claim for person in everyone for claim in _of(person, terms, stands=stands, read=read)]
    gone = (
        _billed(code, week, billed=lines) for code in stands for week, lines in stands[code].items()
    )
    return tuple(sorted([*found, *gone], key=lambda one: (one.candidate, one.week)))


_Lines = dict[Week, tuple[Billed, ...]]


def _of(person: Person, terms: Terms, *, stands: dict[str, _Lines], read: Read) -> Iterator[Claim]:
    """Yield a person's claims, and take their billed lines out of those that stand."""
    lines: _Lines = {}
    for code in person.ids:
        for week, billed in stands.pop(code, {}).items():
            lines[week] = (*lines.get(week, ()), *billed)
    for reading in read(person):
        if reading.week in lines:
            yield replace(
                _billed(person.id, reading.week, billed=lines.pop(reading.week)), reading=reading
            )
        elif (amount := _asked(reading, terms)) is not None:
            yield Claim(
                candidate=person.id, week=reading.week, reading=reading, billed=(), amount=amount
            )
    for week, billed in lines.items():
        yield _billed(person.id, week, billed=billed)


def _billed(candidate: str, week: Week, *, billed: tuple[Billed, ...]) -> Claim:
    held = sum((one.line.amount for one in billed), NOTHING)
    return Claim(candidate=candidate, week=week, reading=None, billed=billed, amount=held)


def _asked(reading: WeekReading, terms: Terms) -> Decimal | None:
    """Return what a week without a bill is claimed for; None when it is not claimed."""
    if reading.paid:
        return reading.amount
    if reading.reasons[0].code.startswith("evidence_"):
        return rate_of(reading.state, rules_of(reading.week, terms))
    return None
