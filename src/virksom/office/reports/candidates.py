"""The list of candidates on a past day: searched, filtered, sorted, and one page of it.

What is dear to compute, weeks and sums, is asked only for the rows shown, unless the list is
sorted by it; sorting by it is offered up to ``MOST_SORTED`` candidates. Today's list is told by
rows: see ``list_today``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from virksom.office.reports import words
from virksom.office.reports.door import candidate_door
from virksom.office.reports.list_page import A_PAGE, Asked, CandidateRow, CandidatesPage
from virksom.office.reports.list_parts import (
    asks,
    chips,
    choices,
    columns,
    list_of,
    pages,
    row_labels,
    states,
    total,
    turned,
)
from virksom.office.reports.path import told_of
from virksom.office.reports.search import finds
from virksom.office.reports.standing import standings
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.record import Fact
from virksom.programme.status import Person, Placement, State, StatusTable

MOST_SORTED = 5000
"""Most candidates that are sorted by weeks or sum."""


def candidates_page(seen: Standpoint, asked: Asked) -> CandidatesPage:
    """Return one page of the list of candidates.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rows = table_rows(seen.table)
    kept = _kept(seen, asked, rows=rows)
    ordered = _ordered(seen, kept, sort=asked.sort)
    page, last_page = turned(asked.page, count=len(ordered))
    shown = ordered[(page - 1) * A_PAGE : page * A_PAGE]
    labels = row_labels(seen.table.withdrawn_by, seen.rules)
    units = seen.rules.labels("referring_units")
    return CandidatesPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        heading=labels.get(asked.row, Text("Kandidater", "Candidates")),
        total=total(len(kept)),
        rows=tuple(_row(seen, person) for person in shown),
        columns=columns(asked, sortable=len(seen.people) <= MOST_SORTED),
        row_choices=choices(asked.row, {code: labels[code] for code in rows}),
        unit_choices=choices(asked.unit, units),
        state_choices=choices(asked.state, states()),
        search=asked.search,
        sort=asked.sort,
        filtered=asked.filtered,
        empty=not kept and bool(seen.people),
        nobody=not seen.people,
        pages=pages(page, last_page),
        earlier=list_of(asked, page=page - 1) if page > 1 else None,
        later=list_of(asked, page=page + 1) if page < last_page else None,
        asks=asks(asked),
        page=page,
        chips=chips(asked, rows={code: labels[code] for code in rows}, units=units),
        personal=asked.personal,
    )


def every_row(seen: Standpoint, asked: Asked) -> Iterator[CandidateRow]:
    """Return all the rows of the list, whatever page is asked for."""
    kept = _kept(seen, asked, rows=table_rows(seen.table))
    return (_row(seen, person) for person in _ordered(seen, kept, sort=asked.sort))


def table_rows(table: StatusTable) -> Mapping[str, tuple[str, ...]]:
    """Return the persons of each row of the status table by the row's code."""
    reasons = {f"withdrawn_{code}": persons for code, persons in table.withdrawn_by.items()}
    return {
        "referred": table.referred,
        "withdrawn": table.withdrawn,
        **reasons,
        "not_started": table.not_started,
        "active": table.active,
        "self_supporting": table.self_supporting,
        "full": table.full,
        "partial": table.partial,
        "several_employments": table.several_employments,
    }


def _kept(
    seen: Standpoint, asked: Asked, *, rows: Mapping[str, tuple[str, ...]]
) -> Sequence[Person]:
    stand = standings(seen)
    among = frozenset(rows[asked.row]) if asked.row in rows else None
    found = finds(seen, asked.search)
    return [
        person
        for person in seen.people
        if (among is None or person.id in among)
        and asked.unit in {"", stand[person.id].unit}
        and asked.state in {"", stand[person.id].state}
        and found(person)
    ]


def _ordered(seen: Standpoint, kept: Sequence[Person], *, sort: str) -> Sequence[Person]:
    key = _KEYS.get(sort.removeprefix("-"))
    if key is None or len(kept) > MOST_SORTED:
        return kept
    return sorted(kept, key=lambda person: key(seen, person), reverse=sort.startswith("-"))


_STATE_ORDER = {"": -1, **{state.code: int(state) for state in State}}


def _weeks(seen: Standpoint, person: Person) -> int:
    totals = seen.totals(person)
    return totals.full_weeks + totals.partial_weeks


def _amount(seen: Standpoint, person: Person) -> Decimal:
    return seen.totals(person).amount


def _placement(seen: Standpoint, person: Person) -> tuple[str, str]:
    course = person.course_on(seen.on)
    group = standings(seen)[person.id].placement
    gone = course is not None and group == Placement.WITHDRAWN.value
    return group, (course.reason or "") if course is not None and gone else ""


def _last(seen: Standpoint, person: Person) -> str:
    latest = _latest(seen, person)
    return latest.since.isoformat() if latest is not None else ""


_KEYS: Mapping[str, Callable[[Standpoint, Person], Any]] = {
    "code": lambda _, person: person.id,
    "unit": lambda seen, person: standings(seen)[person.id].unit,
    "placement": _placement,
    "state": lambda seen, person: _STATE_ORDER[standings(seen)[person.id].state],
    "weeks": _weeks,
    "amount": _amount,
    "last": _last,
}


def _row(seen: Standpoint, person: Person) -> CandidateRow:
    stand, totals, latest = standings(seen)[person.id], seen.totals(person), _latest(seen, person)
    return CandidateRow(
        candidate=person.id,
        door=candidate_door(person.id),
        unit=stand.unit_text,
        placement=stand.placement_text,
        state=stand.state,
        state_text=stand.state_text,
        weeks=str(totals.full_weeks + totals.partial_weeks),
        amount=words.kroner(totals.amount) if totals.amount else words.DASH,
        last=told_of(seen, latest) if latest is not None else words.DASH,
        last_day=words.day(latest.since) if latest is not None else words.NOTHING,
        sum=totals.amount,
        day=latest.since if latest is not None else None,
    )


def _latest(seen: Standpoint, person: Person) -> Fact | None:
    facts = (fact for code in person.ids for fact in seen.known.about(code))
    told = [fact for fact in facts if fact.since <= seen.on]
    return max(told, key=lambda fact: (fact.since, fact.age), default=None)
