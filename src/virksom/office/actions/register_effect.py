"""What a register's list would do to the weeks that are paid: of those it is about, and no others.

Source:
    Clause 7.1; rules, section 6; failure 7 of outcome payment: a benefit that becomes known late.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from virksom.office.store import read
from virksom.office.store.case import Case, cases, with_companies
from virksom.office.store.contracts import contract_of
from virksom.office.store.register_facts import issued_facts
from virksom.office.store.register_told import Effect, WeeksMoved
from virksom.programme.billing import books
from virksom.programme.evidence import VERIFIED
from virksom.programme.kernel import Week, day_in_copenhagen
from virksom.programme.record import Draft, Log, append
from virksom.programme.settlement import NOTHING, WeekReading, last_ended, owed_weeks
from virksom.programme.status import people, with_disputes

SHOWN = 100
"""Stretches of weeks that are told one by one."""

_Weeks = Mapping[Week, WeekReading]


class Weighing:
    """The weeks of those a list is about, before and after, as they are asked for.

    Args:
        programme: its code.
        moment: when the list is looked at.
    """

    def __init__(self, programme: str, *, moment: datetime) -> None:
        """Read the contract, and what was billed."""
        contract = contract_of(read.programme(programme).contract)
        issued = Log(issued_facts(programme)).known(moment)
        self._programme, self._moment = programme, moment
        self._terms = contract.terms.known(moment)
        self._billed = frozenset(books(issued).standing)
        self._moved: list[WeeksMoved] = []
        self._verified = 0

    def weigh(self, drafts: Mapping[str, Sequence[Draft]]) -> None:
        """Weigh the changes of some candidates, by their codes."""
        for one in cases(self._programme, tuple(drafts)):
            told = [draft for code in one.codes for draft in drafts.get(code, ())]
            whole = with_companies(one, one.log)
            changed = append(whole, told, moment=self._moment)
            was, will = self._owed(one, whole), self._owed(one, changed)
            self._verified += _verified(will) - _verified(was)
            for week in sorted({*was, *will}):
                self._compare(one, week, was=_paid(was.get(week)), will=_paid(will.get(week)))

    def _owed(self, one: Case, log: Log) -> _Weeks:
        through = last_ended(day_in_copenhagen(self._moment))
        person = next(each for each in people(log.known()) if one.person.id in each.ids)
        owed = owed_weeks(with_disputes(person, one.disputes), self._terms, through=through)
        return {reading.week: reading for reading in owed}

    def _compare(self, one: Case, week: Week, *, was: Decimal, will: Decimal) -> None:
        if was == will:
            return
        moved = WeeksMoved(
            candidate=one.person.id,
            first=str(week),
            last=str(week),
            weeks=1,
            before=was,
            after=will,
            billed=any((code, week) in self._billed for code in one.codes),
        )
        last = self._moved[-1] if self._moved else moved
        if _goes_on(last, moved):
            self._moved[-1] = replace(last, last=moved.last, weeks=last.weeks + 1)
        else:
            self._moved.append(moved)

    @property
    def effect(self) -> Effect:
        """What all that was weighed comes to."""
        billed = [one for one in self._moved if one.billed]
        ordered = sorted(self._moved, key=lambda one: (not one.billed, one.candidate, one.first))
        return Effect(
            weeks=sum(one.weeks for one in self._moved),
            billed=sum(one.weeks for one in billed),
            kroner=_difference(self._moved),
            billed_kroner=_difference(billed),
            verified=self._verified,
            moved=len(self._moved),
            shown=tuple(ordered[:SHOWN]),
        )


def _goes_on(before: WeeksMoved, one: WeeksMoved) -> bool:
    """Say whether a week follows on others of the same person, and is moved alike."""
    alike = (before.candidate, before.before, before.after, before.billed) == (
        *(one.candidate, one.before, one.after, one.billed),
    )
    return alike and Week.parse(before.last) + 1 == Week.parse(one.first)


def _difference(moved: Collection[WeeksMoved]) -> Decimal:
    return sum((one.kroner for one in moved), NOTHING)


def _verified(owed: _Weeks) -> int:
    return sum(reading.standing == VERIFIED for reading in owed.values())


def _paid(reading: WeekReading | None) -> Decimal:
    return NOTHING if reading is None else reading.amount
