"""What a settlement run issues: what is owed as known now less what was frozen.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.programme.billing.books import CREDIT_NOTE, INVOICE, Billed, Books
from virksom.programme.billing.moved import Moved
from virksom.programme.kernel import Json, Week, amount_text, canonical, digest
from virksom.programme.record import FrozenLine
from virksom.programme.settlement import NOTHING, WeekReading

GONE = "nothing_known"
"""Why a line is credited when nothing at all is known of the person any longer."""

LOWERED = "lower_tier"
"""Why a line is credited whose week is still owed for, but at a lower tier."""

LOWER_RATE = "lower_rate"
"""Why a line is credited whose week is owed for at the same tier, which now pays less."""

BILLED_TWICE = "billed_twice"
"""Why a line is credited whose week stood billed under two codes, which are one person."""

RAISE_BACK = "raise_taken_back"
"""Why a line is credited whose week stood raised, and is owed for without that raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A document that a run would issue.

    Args:
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        credits: number of the invoice it credits; "" for an invoice.
        lines: at least one, by candidate and week, numbered from 1.
    """

    kind: str
    credits: str
    lines: tuple[FrozenLine, ...]

    @property
    def amount(self) -> Decimal:
        """The sum of the lines, in exact kroner excluding VAT; always more than nothing."""
        return sum((line.amount for line in self.lines), NOTHING)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would issue: at most one invoice, then credit notes by the number they credit.

    Empty when what is owed is what was frozen.
    """

    documents: tuple[Planned, ...]

    @property
    def amount(self) -> Decimal:
        """What the invoice asks for less what the credit notes give back; may be negative."""
        return sum(
            (one.amount if one.kind == INVOICE else -one.amount for one in self.documents), NOTHING
        )

    @property
    def digest(self) -> str:
        """SHA-256 over every document and line: equal plans issue the same."""
        return digest(canonical([_form(one) for one in self.documents]))


def plan(
    owed: Iterable[WeekReading],
    frozen: Books,
    *,
    same: Mapping[str, str],
    why: Callable[[Moved], WeekReading | None],
) -> Plan:
    """Return what must be issued so that invoices less credit notes are what is owed.

    A week owed for with more than was billed becomes a line with the difference; one owed for
    with less has every line that stands credited in whole, and is billed anew. No line is
    negative. What stands and is owed is not touched, so the same plan carried out leaves none.

    Source:
        Rules, section 6.

    Args:
        owed: the weeks to be billed by now, each person's week once.
        frozen: what was issued before.
        same: the person's id for each candidate code that differs from it.
        why: the reading of a person's week, paid or not; None when nothing is known of it.

    Returns:
        At most one invoice, then one credit note for each invoice that is lowered.
    """
    wanted = {(reading.candidate, reading.week): reading for reading in owed}
    stands = by_person(frozen.standing, same)
    every = dict.fromkeys((*wanted, *stands))
    moved = (Moved(*key, wanted.get(key), stands.get(key, ())) for key in every)
    return plan_of((one for one in moved if one.amount != one.held), why=why)


def plan_of(moved: Iterable[Moved], *, why: Callable[[Moved], WeekReading | None]) -> Plan:
    """Return what ``plan`` returns, given only the weeks that differ from what was billed.

    Args:
        moved: each person's week once, in any order.
        why: the reading of a person's week, paid or not; None when nothing is known of it.
    """
    new: list[FrozenLine] = []
    back: dict[str, list[FrozenLine]] = {}
    for one in sorted(moved, key=lambda one: (one.candidate, one.week, one.outcome)):
        held, amount = one.held, one.amount
        if amount < held:
            now = one.reading or why(one)
            for billed in one.lines:
                gone = _taken_back(billed.line, now, lines=one.lines)
                back.setdefault(billed.number, []).append(gone)
        if one.reading:
            new.append(_billed(one.reading, amount - held if amount > held else amount))
    return Plan(tuple(_documents(new, back)))


def by_person(
    standing: Mapping[tuple[str, Week], tuple[Billed, ...]], same: Mapping[str, str]
) -> Mapping[tuple[str, Week], tuple[Billed, ...]]:
    """Return standing lines by the person's id, where several codes are one person.

    Args:
        standing: by the candidate's code and the week.
        same: the person's id for each candidate code that differs from it.
    """
    if same.keys().isdisjoint(code for code, _ in standing):
        return standing
    found: dict[tuple[str, Week], tuple[Billed, ...]] = {}
    for (code, week), lines in standing.items():
        key = same.get(code, code), week
        found[key] = (*found.get(key, ()), *lines)
    return found


def _documents(new: list[FrozenLine], back: Mapping[str, list[FrozenLine]]) -> Iterator[Planned]:
    if new:
        yield Planned(kind=INVOICE, credits="", lines=_numbered(new))
    for number, lines in sorted(back.items()):
        yield Planned(kind=CREDIT_NOTE, credits=number, lines=_numbered(lines))


def _numbered(lines: list[FrozenLine]) -> tuple[FrozenLine, ...]:
    return tuple(replace(line, line=number) for number, line in enumerate(lines, start=1))


def _billed(reading: WeekReading, amount: Decimal) -> FrozenLine:
    tier = reading.tier or reading.state
    return FrozenLine(
        line=1,
        candidate=reading.candidate,
        week=str(reading.week),
        tier=tier.code,
        amount=amount,
        facts=_facts(reading),
        outcome=reading.outcome or None,
    )


def _taken_back(
    line: FrozenLine, now: WeekReading | None, *, lines: Sequence[Billed]
) -> FrozenLine:
    """Return the line that credits one, with why and the facts that say so."""
    if now is None:
        return replace(line, of=line.line, why=GONE)
    said = _why(line, now, lines=lines)
    return replace(line, of=line.line, why=said, facts=_facts(now) or line.facts)


def _why(line: FrozenLine, now: WeekReading, *, lines: Sequence[Billed]) -> str:
    """Return why one of the lines of a week is credited; the last of them is its latest raise."""
    if now.tier is None:
        return now.reasons[0].code
    if len({one.line.candidate for one in lines}) > 1:
        return BILLED_TWICE
    if len(lines) > 1 and now.tier.code in {line.tier, lines[-1].line.tier}:
        return RAISE_BACK
    return LOWERED if now.tier.code != line.tier else LOWER_RATE


def _facts(reading: WeekReading) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for reason in reading.reasons for fact in reason.facts))


def line_form(line: FrozenLine) -> dict[str, Json]:
    """Return a line as it stands in the fact that freezes it."""
    form: dict[str, Json] = {
        "line": line.line,
        "candidate": line.candidate,
        "week": line.week,
        "tier": line.tier,
        "amount": amount_text(line.amount),
        "facts": list(line.facts),
    }
    more = {"of": line.of, "why": line.why, "outcome": line.outcome}
    return form | {name: told for name, told in more.items() if told is not None}


def _form(one: Planned) -> Json:
    return {
        "kind": one.kind,
        "credits": one.credits,
        "lines": [line_form(line) for line in one.lines],
    }
