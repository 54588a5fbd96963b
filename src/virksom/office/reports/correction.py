"""What a correction touches, shown before it is made: tables, weeks and issued documents.

The whole person is read twice, as known now and as it would be known; nothing is estimated.

Source:
    Rules, sections 4 to 6; invariant 5.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from virksom.office.reports import words
from virksom.office.reports.correction_billed import (
    BilledLine,
    BilledWeek,
    billed_amount,
    billed_line,
    billed_weeks,
)
from virksom.office.reports.correction_outcomes import UNSUMMED, reached_as, reached_weeks
from virksom.office.reports.door import Door, fact_door
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.standing import PLACEMENTS
from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Month, Text, Week, day_in_copenhagen
from virksom.programme.record import Draft, Fact, Issued, Log, append
from virksom.programme.settlement import (
    NOTHING,
    WeekReading,
    last_ended,
    month_of,
    read_weeks,
    rules_of,
)
from virksom.programme.status import (
    Person,
    Placement,
    State,
    begun_jobs,
    people,
    placement,
    timeline,
)

Key = TypeVar("Key", tuple[str, date], tuple[str, Week])
Read = TypeVar("Read")
WeekPairs = Mapping[tuple[str, Week], tuple[WeekReading | None, WeekReading | None]]
"""Weeks of persons, each before and after."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where one person stands in the status table of a day.

    Args:
        placement: the row.
        state: full or partial, for the active who are; None for the others.
        reason: code of the withdrawal's reason; "" for the others.
        unit: code of the unit that referred last.
        employments: codes of the paid employments that are counted.
    """

    placement: Placement
    state: State | None
    reason: str
    unit: str
    employments: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What a correction touches.

    Args:
        rows: days on which the table reads otherwise: the person's code and the day, with their
            row before and after; None where the table does not hold the person.
        weeks: weeks that come to something else, each before and after; None for a week that is
            not read.
        documents: issued documents that rest on what is corrected.
        billed: weeks that were billed and come to another amount, by candidate and week.
    """

    rows: Mapping[tuple[str, date], tuple[Row | None, Row | None]]
    weeks: WeekPairs
    documents: tuple[Fact, ...]
    billed: tuple[BilledWeek, ...] = ()

    @property
    def amount(self) -> Decimal:
        """Kroner more that are owed afterwards; less when negative."""
        pairs = self.weeks.values()
        return sum((_amount(after) - _amount(before) for before, after in pairs), NOTHING)


def touched(
    log: Log, drafts: Sequence[Draft], *, terms: Terms, moment: datetime, issued: Iterable[Fact]
) -> Touched:
    """Return what these drafts would touch.

    Args:
        log: every fact about the persons concerned, in force or not.
        drafts: what would be told.
        terms: the terms as known now.
        moment: when.
        issued: facts about documents that may rest on it, in the order of the log.

    Raises:
        BadFacts: a draft is no readable fact.
    """
    before, after = log, append(log, drafts, moment=moment)
    today = day_in_copenhagen(moment)
    since = _first_day(log, drafts, terms=terms)
    days = tuple(_month_ends(since, today))
    weeks = _differing(_weeks(before, terms, today=today), _weeks(after, terms, today=today))
    issued = tuple(issued)
    return Touched(
        rows=_differing(_rows(before, terms, days=days), _rows(after, terms, days=days)),
        weeks=weeks,
        documents=tuple(_resting(issued, weeks, terms=terms)),
        billed=()
        if terms.sums_rest_on_all
        else tuple(billed_weeks(issued, people(after.known()), weeks=weeks)),
    )


def _first_day(log: Log, drafts: Sequence[Draft], *, terms: Terms) -> date:
    old = (log.find(draft.replaces) for draft in drafts if draft.replaces)
    days = [draft.since for draft in drafts] + [fact.since for fact in old if fact is not None]
    return max(min(days), terms.begins())


def _month_ends(since: date, today: date) -> Iterator[date]:
    """Yield the last day of each month from that of ``since``, and today, which may be neither."""
    following = (since.replace(day=1) + timedelta(days=32)).replace(day=1)
    while following <= today:
        yield following - timedelta(days=1)
        following = (following + timedelta(days=32)).replace(day=1)
    if since <= today:
        yield today


def _rows(log: Log, terms: Terms, *, days: Sequence[date]) -> dict[tuple[str, date], Row]:
    found = {
        (person.id, day): _row(person, terms.on(day), on=day)
        for person in people(log.known())
        for day in days
    }
    return {key: row for key, row in found.items() if row is not None}


def _row(person: Person, rules: InForce, *, on: date) -> Row | None:
    place = placement(person, rules, on=on)
    if place is Placement.NOT_REFERRED:
        return None
    course, referral = person.course_on(on), person.referred_by(on)
    left = place is Placement.WITHDRAWN and course is not None
    state = timeline(person, rules).on(on)
    return Row(
        placement=place,
        state=state if place is Placement.ACTIVE and state.self_supporting else None,
        reason=(course.reason or "") if left and course is not None else "",
        unit=(referral.unit or "") if referral is not None else "",
        employments=tuple(sorted({job.says.employment for job in begun_jobs(person, on)})),
    )


def _weeks(log: Log, terms: Terms, *, today: date) -> dict[tuple[str, Week], WeekReading]:
    """Return the persons' weeks; where outcomes are paid, those in which one was reached."""
    through = last_ended(today)
    if terms.pays_outcomes:
        return reached_weeks(people(log.known()), terms, through=through)
    return {
        (person.id, reading.week): reading
        for person in people(log.known())
        for reading in read_weeks(person, terms, through=through)
    }


def _differing(
    before: Mapping[Key, Read], after: Mapping[Key, Read]
) -> dict[Key, tuple[Read | None, Read | None]]:
    """Return what reads otherwise afterwards, in order; what only its reasons changed is alike."""
    pairs = {key: (before[key], after.get(key)) for key in before}
    new = {key: (None, after[key]) for key in after if key not in before}
    differ = {key: (one, two) for key, (one, two) in pairs.items() if _plain(one) != _plain(two)}
    return dict(sorted({**differ, **new}.items(), key=lambda item: item[0]))


def _plain(read: object) -> object:
    """Return what a week comes to, without its reasons and its number within the cap."""
    if isinstance(read, WeekReading):
        return (read.state, read.tier, read.amount, read.outcome)
    return read


def _amount(reading: WeekReading | None) -> Decimal:
    return NOTHING if reading is None else reading.amount


def _resting(issued: Iterable[Fact], weeks: WeekPairs, *, terms: Terms) -> Iterator[Fact]:
    """Yield the documents that rest on it: those of a month with a changed week, bills, and notes.

    A document without months is about one person; whoever asks gives only those of the person.
    """
    months = {str(_month(week, terms)) for _, week in weeks}
    for fact in issued:
        if isinstance(fact.value, Issued) and _rests(fact.value, weeks, months=months):
            yield fact


def _rests(says: Issued, weeks: WeekPairs, *, months: AbstractSet[str]) -> bool:
    if says.lines is not None:
        changed = {str(week) for _, week in weeks}
        return any(line.week in changed for line in says.lines)
    return says.months is None or bool(months & set(says.months))


def _month(week: Week, terms: Terms) -> Month:
    return month_of(week, rules_of(week, terms))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLine:
    """A day on which the status table reads otherwise."""

    day: Text
    before: Text
    after: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """A week that comes to something else."""

    week: Text
    before: Text
    after: Text
    difference: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a correction touches, ready to show.

    Args:
        tables: days of the status table, the earliest first.
        weeks: weeks, the earliest first.
        amount: kroner more or less in all; empty when no week changes its amount.
        documents: the issued documents, each with its door.
        billed: the billed weeks that come to another amount, the earliest first.
        billed_amount: what the next settlement adds or gives back for them; empty for nothing.
        nothing: whether it touches none of these.
        unsummed: why no amounts are told; no text where they are.
    """

    tables: tuple[TableLine, ...]
    weeks: tuple[WeekLine, ...]
    amount: Text
    documents: tuple[tuple[Text, Door], ...]
    billed: tuple[BilledLine, ...]
    billed_amount: Text
    nothing: bool
    unsummed: Text


def preview(found: Touched, *, terms: Terms) -> Preview:
    """Return what a correction touches, ready to show."""
    return Preview(
        tables=tuple(
            TableLine(
                day=words.day(day),
                before=_told(before, terms.on(day)),
                after=_told(after, terms.on(day)),
            )
            for (_, day), (before, after) in found.rows.items()
        ),
        weeks=tuple(_line(week, pair, terms=terms) for (_, week), pair in found.weeks.items()),
        amount=words.signed_kroner(found.amount) if found.amount else words.NOTHING,
        documents=tuple((words.same(fact.subject), fact_door(fact.id)) for fact in found.documents),
        billed=tuple(map(billed_line, found.billed)),
        billed_amount=billed_amount(found.billed),
        nothing=not (found.rows or found.weeks or found.documents),
        unsummed=UNSUMMED if terms.sums_rest_on_all and found.weeks else words.NOTHING,
    )


def _told(row: Row | None, rules: InForce) -> Text:
    """Return a row in words: where the person stands, and how many employments are counted."""
    if row is None:
        return PLACEMENTS[Placement.NOT_REFERRED]
    reason = withdrawn_for(row.reason, rules.labels("withdrawal_reasons")) if row.reason else None
    count, units = len(row.employments), rules.labels("referring_units")
    return words.joined(
        words.looked_up(units, row.unit),
        PLACEMENTS[row.placement],
        reason or words.NOTHING,
        row.state.text if row.state is not None else words.NOTHING,
        words.several(count, one=_JOB, many=_JOBS) if count else words.NOTHING,
    )


_JOB = Text("lønnet ansættelse", "paid employment")
_JOBS = Text("lønnede ansættelser", "paid employments")


def _line(
    week: Week, pair: tuple[WeekReading | None, WeekReading | None], *, terms: Terms
) -> WeekLine:
    before, after = pair
    differs = words.signed_kroner(_amount(after) - _amount(before))
    return WeekLine(
        week=words.week_name(week),
        before=_come(before, terms),
        after=_come(after, terms),
        difference=words.DASH if terms.sums_rest_on_all else differs,
    )


def _come(reading: WeekReading | None, terms: Terms) -> Text:
    if reading is None:
        return words.DASH
    if reading.outcome:
        paid = words.NOTHING if terms.sums_rest_on_all else words.kroner(reading.amount)
        return words.joined(reached_as(reading, terms), paid, mark=", ")
    paid = words.kroner(reading.amount) if reading.paid else Text("ikke betalt", "not paid")
    return words.joined(reading.state.text, paid, mark=", ")
