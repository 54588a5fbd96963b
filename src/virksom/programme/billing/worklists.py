"""Work lists: weeks that lose money or cannot be proven, and who must act on them.

Source:
    Clauses 7.1 and 7.2; failures 1, 2, 4, 5, 6 and 14 of outcome payment.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, partial

from virksom.programme.billing.books import books
from virksom.programme.billing.causes import Ground, about
from virksom.programme.billing.claims import Claim, Read, claims
from virksom.programme.billing.without_claim import supported_without_claim
from virksom.programme.billing.worklist_words import CAUSES, LISTS, Cause
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Known
from virksom.programme.settlement import NOTHING, last_ended, read_weeks
from virksom.programme.status import Person, people


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """Consecutive weeks of one person that stand on a list for one cause.

    Args:
        cause: its code in ``CAUSES``.
        candidate: the person's id.
        weeks: one after the other, at least one.
        kroner: what hangs on them, excluding VAT, exact; where nothing is claimed yet, the least
            they would give.
        facts: ids of the facts it rests on, each once; may be empty.
    """

    cause: str
    candidate: str
    weeks: tuple[Week, ...]
    kroner: Decimal
    facts: tuple[str, ...]

    @property
    def says(self) -> Cause:
        """Why, who must act, and what they do next."""
        return CAUSES[self.cause]


@dataclass(frozen=True)
class WorkLists:
    """Every work list as known at one moment.

    Args:
        rows: by list, then kroner from the most, then person and week.
        claims: every claimed week, each once.
        settled: the last month that was settled; None before the first.
    """

    rows: tuple[WorkRow, ...]
    claims: tuple[Claim, ...]
    settled: Month | None

    @cached_property
    def by_list(self) -> Mapping[str, tuple[WorkRow, ...]]:
        """The rows of each list, in the order of ``LISTS``; empty where nothing waits."""
        return {code: tuple(row for row in self.rows if row.says.held_in == code) for code in LISTS}


def work_lists(
    known: Known,
    terms: Terms,
    *,
    on: date,
    everyone: Sequence[Person] | None = None,
    read: Read | None = None,
) -> WorkLists:
    """Return what must be looked at so that every week earned is claimed and every claim proven.

    Source:
        Clauses 7.1 and 7.2; failures 1, 2, 4, 5, 6 and 14.

    Args:
        known: the facts in force.
        terms: the terms as known at the same moment.
        on: weeks whose Sunday is that day or before are looked at.
        everyone: the persons, where the caller has read them; None reads them.
        read: a person's weeks through the last that has ended, likewise.

    Returns:
        Rows, none on two weeks of one cause that touch; empty lists where all is well.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    everyone = people(known) if everyone is None else everyone
    read = read or partial(read_weeks, terms=terms, through=last_ended(on))
    found = claims(everyone, terms, frozen=books(known), read=read)
    ground = Ground(known=known, terms=terms, on=on, everyone=everyone)
    told = [_Told(code, claim, facts) for claim in found for code, facts in about(claim, ground)]
    claimed = {(claim.candidate, claim.week) for claim in found}
    more = supported_without_claim(everyone, terms, claimed=claimed, read=read)
    told += [_Told(code, claim, facts) for code, claim, facts in more]
    return WorkLists(tuple(_rows(told)), found, ground.settled)


@dataclass(frozen=True, slots=True)
class _Told:
    cause: str
    claim: Claim
    facts: tuple[str, ...]


def _rows(told: Iterable[_Told]) -> Iterator[WorkRow]:
    """Join consecutive weeks of one person and one cause."""
    groups: dict[tuple[str, str], list[_Told]] = {}
    for one in told:
        groups.setdefault((one.cause, one.claim.candidate), []).append(one)
    rows = [_row(run) for group in groups.values() for run in _consecutive(group)]
    return iter(sorted(rows, key=_urgency))


def _consecutive(group: Sequence[_Told]) -> Iterator[list[_Told]]:
    run: list[_Told] = []
    for one in sorted(group, key=lambda each: each.claim.week):
        if run and one.claim.week - run[-1].claim.week != 1:
            yield run
            run = []
        run.append(one)
    yield run


def _urgency(row: WorkRow) -> tuple[int, Decimal, str, tuple[Week, ...]]:
    return list(LISTS).index(row.says.held_in), -row.kroner, row.candidate, row.weeks


def _row(run: Sequence[_Told]) -> WorkRow:
    first = run[0]
    return WorkRow(
        cause=first.cause,
        candidate=first.claim.candidate,
        weeks=tuple(one.claim.week for one in run),
        kroner=sum((_kroner(one) for one in run), NOTHING),
        facts=tuple(dict.fromkeys(fact for one in run for fact in one.facts)),
    )


_DIFFERENCE = frozenset({"billed_too_low", "billed_too_high"})


def _kroner(one: _Told) -> Decimal:
    claim = one.claim
    return abs(claim.owed - claim.held) if one.cause in _DIFFERENCE else claim.amount
