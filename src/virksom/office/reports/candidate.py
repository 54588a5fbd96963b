"""A candidate's page: the path as a picture over a strip of weeks, and what is paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.axis import Axis, axis
from virksom.office.reports.door import Door, Link, clause_door
from virksom.office.reports.findings import Look, look
from virksom.office.reports.path import Step, steps
from virksom.office.reports.picture import Picture, picture
from virksom.office.reports.standing import pill, standing
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.weeks import Cell, MonthRow, WeekAnswer, answer, cells, months
from virksom.programme.contract import WEEKLY
from virksom.programme.kernel import Reason, Refusal, Text, Week, date_text
from virksom.programme.settlement import NOTHING, WeekReading, last_ended, rules_of
from virksom.programme.settlement.wording import sentence
from virksom.programme.status import Person

_MONTHS = 6


class NoSuchCandidate(Refusal):
    """Nobody by that code is known of at the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """The paid weeks within the cap; the bars are in thousandths of the cap."""

    weeks: int
    cap: int
    full: Text
    partial: Text
    amount: Text
    full_bar: int
    partial_bar: int
    rest: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """An outcome reached: in which week, what is paid, or why it is not."""

    label: Text
    week: Text
    amount: Text
    why: Text
    clause: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatePage:
    """Everything a candidate's page shows.

    Args:
        candidate: the person's code.
        also: the person's other codes in words; empty when there are none.
        state: code of the pill.
        state_text: its words.
        unit: the referring unit.
        since: since when in the course, or referred.
        picture: lanes and months.
        steps: the same as a list, oldest first.
        strip: the weeks.
        months: the latest of them by month, newest first.
        older: the months before those.
        older_here: whether the explained week is among the older.
        week: the explained week; None before the first whole week.
        paid: the paid weeks; None where the contract says its outcomes one by one.
        outcomes: those reached by the day, oldest first.
        outcomes_sum: what they come to.
        look: what to look at about this candidate.
        summary: the picture told in one sentence.
        begun: whether there is anything on the path by the day.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    candidate: str
    also: Text
    state: str
    state_text: Text
    unit: Text
    since: Text
    picture: Picture
    steps: tuple[Step, ...]
    strip: tuple[Cell, ...]
    months: tuple[MonthRow, ...]
    older: tuple[MonthRow, ...]
    older_here: bool
    week: WeekAnswer | None
    paid: Paid | None
    outcomes: tuple[OutcomeRow, ...]
    outcomes_sum: Text
    look: Look
    summary: Text
    begun: bool


def candidate_page(
    seen: Standpoint, code: str, *, week: Week | None, whole: Standpoint | None = None
) -> CandidatePage:
    """Return a candidate's page.

    Args:
        seen: the standpoint.
        code: any of the person's codes.
        week: the week to explain; None, or one outside the strip, explains the last ended.
        whole: the programme, where the contract says its outcomes one by one: caps and prices hang
            on everybody; None reads the standpoint itself.

    Raises:
        NoSuchCandidate: no known fact speaks of the code.
        TermMissing: the contract has no terms in force on the day.
    """
    person = find(seen, code)
    path = steps(seen, person)
    along = _along(seen, path)
    chosen = _chosen(week, along)
    strip = cells(seen, person, along=along, here=chosen or Week.of(along.first))
    told = [(Week.of(step.since), step.told) for step in path if step.lane]
    by_month = months(strip, told)
    older = by_month[_MONTHS:]
    state, state_text = pill(seen, person)
    return CandidatePage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        candidate=person.id,
        also=_also(person),
        state=state,
        state_text=state_text,
        unit=standing(seen, person).unit_text,
        since=_since(seen, person),
        picture=picture(path, along),
        steps=path,
        strip=strip,
        months=by_month[:_MONTHS],
        older=older,
        older_here=any(cell.here for month in older for cell in month.cells),
        week=answer(seen, person, week=chosen, along=along) if chosen is not None else None,
        paid=_paid(seen, person),
        outcomes=_outcomes(seen, whole or seen, person=person),
        outcomes_sum=words.kroner((whole or seen).totals(person).amount),
        look=look(seen, person, wait=False),
        summary=_summary(seen, person),
        begun=bool(path),
    )


def week_page(seen: Standpoint, code: str, *, week: Week | None) -> WeekAnswer | None:
    """Return one week of a candidate explained; None before the first whole week.

    Raises:
        NoSuchCandidate: no known fact speaks of the code.
    """
    person = find(seen, code)
    path = steps(seen, person)
    along = _along(seen, path)
    chosen = _chosen(week, along)
    return answer(seen, person, week=chosen, along=along) if chosen is not None else None


def find(seen: Standpoint, code: str) -> Person:
    """Return the person with the code.

    Raises:
        NoSuchCandidate: no known fact speaks of it.
    """
    person = seen.persons.get(code)
    if person is None:
        raise NoSuchCandidate(
            Text(
                f"Der er ingen kandidat {code} med den viden, der vises her.",
                f"There is no candidate {code} by what is known here.",
            )
        )
    return person


def _along(seen: Standpoint, path: Sequence[Step]) -> Axis:
    """Return the axis from the first step; it ends with the payment window, or the last step."""
    days = {step.since for step in path} | {step.until for step in path if step.until is not None}
    if not days:
        return axis(seen.on, seen.on)
    return axis(min(days), min(seen.on, max(seen.last_shown, *days)))


def _chosen(week: Week | None, along: Axis) -> Week | None:
    first, last = Week.of(along.first), last_ended(along.last)
    if last < first:
        return None
    return week if week is not None and first <= week <= last else last


def _also(person: Person) -> Text:
    others = ", ".join(code for code in person.ids if code != person.id)
    if not others:
        return words.NOTHING
    return Text(f"samme person som {others}", f"the same person as {others}")


def _since(seen: Standpoint, person: Person) -> Text:
    course = person.course_on(seen.on)
    if course is None:
        return Text("endnu ikke henvist", "not yet referred")
    if course.ended_by(seen.on) and course.withdrawn is not None:
        return _from("afmeldt", "withdrawn", day=course.withdrawn)
    if course.started is not None and course.started <= seen.on:
        return _from("i forløb siden", "in the programme since", day=course.started)
    return _from("henvist", "referred", day=course.opened)


def _from(da: str, en: str, *, day: date) -> Text:
    return Text(f"{da} {date_text(day)}", f"{en} {date_text(day, 'en')}")


def _outcomes(seen: Standpoint, whole: Standpoint, *, person: Person) -> tuple[OutcomeRow, ...]:
    """Return the outcomes reached, oldest first; those that are weeks together in one row."""
    told: dict[tuple[object, ...], list[WeekReading]] = {}
    for one in whole.outcomes.get(person.id, ()):
        weekly = rules_of(one.week, seen.terms).outcomes()[one.outcome].kind == WEEKLY
        apart = one.reasons[0].code if weekly else one.week
        told.setdefault((one.outcome, apart), []).append(one)
    return tuple(_outcome(seen, tuple(held)) for held in told.values())


def _outcome(seen: Standpoint, held: Sequence[WeekReading]) -> OutcomeRow:
    first, last = held[0], held[-1]
    week = words.week_name(first.week)
    if len(held) > 1:
        until = words.week_name(last.week)
        week = Text(
            f"{len(held)} uger, {week.da.lower()} til {until.da.lower()}",
            f"{len(held)} weeks, {week.en.lower()} to {until.en.lower()}",
        )
    clause = first.reasons[0].clause
    return OutcomeRow(
        label=seen.terms.called(first.outcome),
        week=week,
        amount=words.kroner(sum((one.amount for one in held), NOTHING))
        if first.paid
        else words.DASH,
        why=words.NOTHING if first.paid else _why_not(first.reasons[0], seen),
        clause=Link(words.same(clause), clause_door(clause)),
    )


def _why_not(reason: Reason, seen: Standpoint) -> Text:
    return sentence(reason, seen.known, rules=seen.rules)


def _paid(seen: Standpoint, person: Person) -> Paid | None:
    if seen.terms.pays_outcomes:
        return None
    totals, cap = seen.totals(person), seen.rules.whole("cap")
    weeks = totals.full_weeks + totals.partial_weeks
    return Paid(
        weeks=weeks,
        cap=cap,
        full=_count(totals.full_weeks, one=Text("fuld", "full"), many=Text("fulde", "full")),
        partial=_count(
            totals.partial_weeks, one=Text("delvis", "partial"), many=Text("delvise", "partial")
        ),
        amount=words.kroner(totals.amount),
        full_bar=1000 * totals.full_weeks // cap,
        partial_bar=1000 * totals.partial_weeks // cap,
        rest=Text(f"{cap - weeks} uger tilbage", f"{cap - weeks} weeks left"),
        door=clause_door(seen.rules.clause("cap")),
    )


def _count(count: int, *, one: Text, many: Text) -> Text:
    return words.several(count, one=one, many=many)


def _summary(seen: Standpoint, person: Person) -> Text:
    _, state = pill(seen, person)
    jobs = len({job.says.employment for job in person.jobs if job.span.since <= seen.on})
    count = words.several(jobs, one=Text("job", "job"), many=Text("job", "jobs"))
    return Text(
        f"Vejen for {person.id}: {_since(seen, person).da}, {count.da}, {state.da}",
        f"The path of {person.id}: {_since(seen, person).en}, {count.en}, {state.en}",
    )
