"""Settling a cohort in columns: where it comes from, and what it comes to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from virksom.cli.heading import Asker
from virksom.cli.how_read import SETTLED, slowly
from virksom.cli.out_file import for_owner_alone
from virksom.cli.question import Question
from virksom.cli.sources import note_taken_out
from virksom.cli.working import COUNTING, working
from virksom.programme.columns.changed import changed
from virksom.programme.columns.crowded import told_alone, without_crowded
from virksom.programme.columns.owed import Owed, paid_by_week, read_owed
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.spells import Cohort
from virksom.programme.columns.told import cohort_of
from virksom.programme.columns.totals import MonthSum, by_month
from virksom.programme.columns.vouched import with_standings
from virksom.programme.contract import Terms
from virksom.programme.evidence import evidence_of
from virksom.programme.files.cohort_form import Proven
from virksom.programme.files.cohort_made import ChangedSince, MadeOf
from virksom.programme.files.runs import RunsFile, runs_file, runs_said
from virksom.programme.files.storage import Stored
from virksom.programme.kernel import Month, Text, Week
from virksom.programme.kernel.week import calendar_place
from virksom.programme.outcomes import statement_of
from virksom.programme.settlement import WeekReading, last_ended, month_of, rules_of
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import State
from virksom.programme.status.parted import disputes_of_others


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a cohort is owed.

    Args:
        asker: who is answered.
        persons: how many persons were read.
        sums: what is owed by month and tier.
        told: sentences on how it was read; usually none.
        unsaid: digest of a cohort in a folder that does not say which facts it was made from;
            None when that is known.
    """

    asker: Asker
    persons: int
    sums: Sequence[MonthSum]
    told: Sequence[Text] = ()
    unsaid: str | None = None

    @property
    def form(self) -> Mapping[str, str | bool | None]:
        """What the answer repeats for machines."""
        return answer_form(self.asker, unsaid=self.unsaid)


def answer_form(asker: Asker, *, unsaid: str | None = None) -> Mapping[str, str | bool | None]:
    """Return what an answer in columns, and a file of stretches, repeats.

    Args:
        asker: who is answered.
        unsaid: as ``Settled`` has it; what nobody knows then is null.
    """
    form = asker.asked().form
    if unsaid is None:
        return {**form, "cohort": None}
    return {**form, "expected": None, "invented": None, "cohort": unsaid}


def settled_log(asked: Question, *, out: Stored | None) -> Settled:
    """Settle the cohort of a log; by the reference where the contract cannot be said in numbers.

    Whoever the fast reading cannot hold is read by the reference alone, and so it is said.

    Args:
        asked: the question.
        out: the file of stretches; None for none. Of the office it is noted first.

    Raises:
        CannotWrite: the file of stretches cannot be written.
        Refusal: it cannot be noted.
        TermMissing: the contract has no terms in force on the day; nothing is written then.
    """
    _ = asked.rules
    if out is not None and asked.options.facts is None:
        note_taken_out(asked.edge, asked.log, form="parquet")
    try:
        sums, told = _by_columns(asked, out=out)
    except NotExpressed as why:
        sums, told = _by_the_reference(asked, out=out), (slowly(SETTLED, why.text),)
    return Settled(asker=asked, persons=len(asked.people), sums=sums, told=told)


def made_from(asked: Question) -> MadeOf:
    """Return which facts a cohort of a question is made from."""
    form = asked.asked()
    return MadeOf(
        head=form.facts_head,
        known=asked.moment,
        last=asked.log.last_day(moment=asked.moment),
        on=asked.on,
        invented=asked.invented,
        played=asked.played,
    )


def cohort_to_write(asked: Question) -> tuple[Cohort, Proven | None]:
    """Return a log's cohort, and what the standings in it were read by.

    The latter is None where no evidence is told of anybody: what says nothing by one contract may
    by another. Weeks are asked about up to the payment window's end, or the day.
    """
    window = asked.rules.span("payment_window").until
    through = last_ended(asked.on)
    if window is not None:
        through = max(through, Week.of(window))
    told = any(not evidence_of(person).absent for person in asked.people)
    proven = Proven(terms=asked.contract.digest, through=through) if told else None
    return _standing(asked, through=through), proven


def changed_to_write(
    asked: Question, *, since: datetime
) -> tuple[Cohort, Proven | None, ChangedSince]:
    """Return those of a log's cohort whose rows are not what they were as known at a moment.

    Args:
        asked: the question; what was known by its own moment is what they are now.
        since: the moment.

    Returns:
        As ``cohort_to_write``, of them alone, and what standings were read by also where only those
        of before were; and what the folder is to say of that.

    Raises:
        NotExpressed: an id cannot be told in numbers.
    """
    now, proven = cohort_to_write(asked)
    then = replace(asked, moment=since)
    before, proven_then = cohort_to_write(then)
    found, gone = changed(before, now)
    said = ChangedSince(moment=since, head=then.asked().facts_head, gone=gone)
    return found, proven or proven_then, said


def _standing(asked: Question, *, through: Week) -> Cohort:
    """Return the cohort with how its weeks stand; by the reference where numbers cannot say it."""
    try:
        return with_standings(with_evidence(asked), asked.terms, through=through)
    except NotExpressed:
        proofs = proofs_of(asked.people, asked.terms, through=through)
        return cohort_of(asked.known, proofs=proofs)


def with_evidence(asked: Question) -> Cohort:
    """Return a log's cohort with its evidence, and disputes told of other codes that hold too."""
    held = disputes_of_others(asked.known)
    others = {code: [fact.since for fact in facts] for code, facts in held.items()}
    return cohort_of(asked.known, others=others)


def _by_columns(
    asked: Question, *, out: Stored | None
) -> tuple[Sequence[MonthSum], tuple[Text, ...]]:
    """Return what is owed by month and tier, and whom the reference had to read, if anybody."""
    through = last_ended(asked.on)
    cohort, crowded = without_crowded(with_evidence(asked))
    with working(asked.edge, COUNTING):
        owed = read_owed(cohort, asked.terms, through=through)
        alone = _read_alone(asked, {owed.persons[one] for one in crowded.tolist()})
        if out is not None:
            with _stretches(asked, out) as file:
                _add(file, owed, places=crowded.tolist(), alone=alone)
    paid = paid_by_week(owed, weeks=calendar_place(through.monday) + 1)
    sums = by_month(paid, owed.rules, terms=asked.terms)
    if not alone:
        return sums, ()
    weeks = [week for some in alone.values() for week in some]
    return _together(sums, _summed(weeks, asked.terms)), (told_alone(sorted(alone)),)


def _read_alone(asked: Question, persons: AbstractSet[str]) -> Mapping[str, Sequence[WeekReading]]:
    """Return what some persons are owed by the reference, each with their weeks."""
    if not persons:
        return {}
    people = [one for one in asked.people if one.id in persons]
    found: dict[str, list[WeekReading]] = {one: [] for one in persons}
    for week in statement_of(people, asked.terms, on=asked.on).weeks:
        found[week.candidate].append(week)
    return found


def _add(
    file: RunsFile,
    owed: Owed,
    *,
    places: Sequence[int],
    alone: Mapping[str, Sequence[WeekReading]],
) -> None:
    """Add everybody in their order, those who were read alone in their places."""
    first = 0
    for place in places:
        file.add(owed.part(first, place))
        file.add_weeks(alone[owed.persons[place]])
        first = place + 1
    file.add(owed.part(first, len(owed.persons)) if places else owed)


def _together(one: Iterable[MonthSum], other: Iterable[MonthSum]) -> Sequence[MonthSum]:
    """Return two sums by month and tier as one."""
    found: dict[tuple[Month, bool], MonthSum] = {}
    for some in (*one, *other):
        key = some.month, some.full
        held = found.get(key)
        found[key] = (
            some
            if held is None
            else replace(held, weeks=held.weeks + some.weeks, ore=held.ore + some.ore)
        )
    return tuple(found[key] for key in sorted(found))


@contextmanager
def _stretches(asked: Question, out: Stored) -> Iterator[RunsFile]:
    said = runs_said(answer_form(asked))
    with for_owner_alone(), runs_file(out.path, system=out.system, said=said) as file:
        yield file


def _by_the_reference(asked: Question, *, out: Stored | None) -> Sequence[MonthSum]:
    with working(asked.edge, COUNTING) as bar:
        people = bar.each(asked.people, len(asked.people))
        weeks = statement_of(people, asked.terms, on=asked.on).weeks
    if out is not None:
        with _stretches(asked, out) as file:
            file.add_weeks(weeks)
    return tuple(_summed(weeks, asked.terms))


def _summed(weeks: Iterable[WeekReading], terms: Terms) -> Iterator[MonthSum]:
    held: dict[tuple[object, bool], list[WeekReading]] = {}
    for one in weeks:
        month = month_of(one.week, rules_of(one.week, terms))
        held.setdefault((month, one.tier is State.FULL), []).append(one)
    for (_, full), some in sorted(held.items(), key=lambda item: str(item[0])):
        yield MonthSum(
            month=month_of(some[0].week, rules_of(some[0].week, terms)),
            full=full,
            weeks=len(some),
            ore=int(sum(one.amount * 100 for one in some)),
        )
