"""Runs of weeks with the same answer, and how many weeks each answer has: plain, whoever read them.

Source:
    Rules, section 4; invariant 5: every answer carries its reasons.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from virksom.programme.columns.why_codes import CODES, PAID_FULL, PAID_PARTIAL
from virksom.programme.kernel import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyRun:
    """Consecutive weeks of one person with the same answer, paid or not.

    Args:
        person: the person's id.
        week: the first week; with the person, what ``virksom explain`` takes.
        weeks: how many, from 1.
        code: the deciding reason, one of ``why_codes.CODES``.
        number: the first one's number within the cap, from 1; None where they are not paid.
    """

    person: str
    week: Week
    weeks: int
    code: str
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonSum:
    """The weeks that one reason decides.

    Args:
        code: the reason, one of ``why_codes.CODES``.
        weeks: how many weeks, from 1.
        persons: how many persons have any of them, from 1.
        person: the id of one of those.
        week: one of their weeks; with the person, what ``virksom explain`` takes.
    """

    code: str
    weeks: int
    persons: int
    person: str
    week: Week

    @property
    def paid(self) -> bool:
        """Whether they are paid themselves."""
        return self.code in _PAID


_PAID = (CODES[PAID_PARTIAL], CODES[PAID_FULL])


def sums_of_runs(runs: Iterable[WhyRun]) -> Sequence[ReasonSum]:
    """Return the weeks of each reason in runs that lie person by person; the weightiest first."""
    people, sums = dict[str, str](), dict[str, ReasonSum]()
    for run in runs:
        held = sums.get(run.code)
        if held is None:
            held = ReasonSum(code=run.code, weeks=0, persons=0, person=run.person, week=run.week)
        another = people.get(run.code) != run.person
        people[run.code] = run.person
        sums[run.code] = replace(held, weeks=held.weeks + run.weeks, persons=held.persons + another)
    return _in_order(sums.values())


def added_sums(parts: Iterable[Sequence[ReasonSum]]) -> Sequence[ReasonSum]:
    """Return the sums of several parts as one, in whatever order they come; no person is in two."""
    sums = dict[str, ReasonSum]()
    for one in (one for part in parts for one in part):
        held = sums.get(one.code)
        sums[one.code] = one if held is None else _both(held, one)
    return _in_order(sums.values())


def _both(one: ReasonSum, other: ReasonSum) -> ReasonSum:
    """Return two sums of one reason as one; of their persons the one whose id is lower is told."""
    told = min(one, other, key=lambda some: some.person)
    return replace(told, weeks=one.weeks + other.weeks, persons=one.persons + other.persons)


def _in_order(sums: Iterable[ReasonSum]) -> Sequence[ReasonSum]:
    return sorted(sums, key=lambda one: CODES.index(one.code))
