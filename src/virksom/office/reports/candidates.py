"""The list of candidates: searched, filtered, sorted, and one page of it.

What is dear to compute, weeks and sums, is asked only for the rows shown, unless the list is
sorted by it; sorting by it is offered up to ``MOST_SORTED`` candidates.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, candidate_door
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.path import Step, steps
from virksom.office.reports.search import finds
from virksom.office.reports.standing import standings
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.status import ROWS, Person, State, StatusTable

A_PAGE = 50
"""Rows on a page."""

MOST_SORTED = 5000
"""Most candidates that are sorted by weeks or sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the list is asked for; an unknown code asks for everybody.

    Args:
        search: words that must all be found.
        row: code of a row of the status table; "" for everybody.
        unit: code of a referring unit.
        state: code of a state.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
    """

    search: str = ""
    row: str = ""
    unit: str = ""
    state: str = ""
    sort: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """One candidate in the list."""

    candidate: str
    door: Door
    unit: Text
    placement: Text
    state: str
    state_text: Text
    weeks: str
    amount: Text
    last: Text
    last_day: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The head of a column: the door sorts by it, or turns it round.

    Args:
        code: what it is sorted by.
        label: its name.
        door: None where it cannot be sorted.
        sorted_up: whether the list is sorted by it, ascending.
        sorted_down: the same, descending.
        aria: the same for a screen reader.
        figures: whether it holds figures.
    """

    code: str
    label: Text
    door: Door | None
    sorted_up: bool
    sorted_down: bool
    aria: str
    figures: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatesPage:
    """One page of the list; ``empty`` says that nobody fits, ``nobody`` that there is nobody."""

    on: Text
    known: Text
    past: bool
    expected: bool
    heading: Text
    total: Text
    rows: tuple[CandidateRow, ...]
    columns: tuple[Column, ...]
    row_choices: tuple[Choice, ...]
    unit_choices: tuple[Choice, ...]
    state_choices: tuple[Choice, ...]
    search: str
    sort: str
    filtered: bool
    empty: bool
    nobody: bool
    pages: Text
    earlier: Door | None
    later: Door | None


_COLUMNS = (
    ("code", Text("Kandidat", "Candidate"), False),
    ("unit", Text("Henvist af", "Referred by"), False),
    ("placement", Text("Forløb", "Course"), False),
    ("state", Text("Selvforsørgelse", "Self-support"), False),
    ("weeks", Text("Betalte uger", "Paid weeks"), True),
    ("amount", Text("Beløb", "Amount"), True),
    ("last", Text("Sidst", "Latest"), False),
)


def candidates_page(seen: Standpoint, asked: Asked) -> CandidatesPage:
    """Return one page of the list of candidates.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rows = table_rows(seen.table)
    kept = _kept(seen, asked, rows=rows)
    ordered = _ordered(seen, kept, sort=asked.sort)
    last_page = max(1, -(-len(ordered) // A_PAGE))
    page = min(max(asked.page, 1), last_page)
    shown = ordered[(page - 1) * A_PAGE : page * A_PAGE]
    labels = row_labels(seen.table)
    return CandidatesPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        heading=labels.get(asked.row, Text("Kandidater", "Candidates")),
        total=_total(len(kept)),
        rows=tuple(_row(seen, person) for person in shown),
        columns=_columns(asked, sortable=len(seen.people) <= MOST_SORTED),
        row_choices=_choices(asked.row, {code: labels[code] for code in rows}),
        unit_choices=_choices(asked.unit, seen.rules.labels("referring_units")),
        state_choices=_choices(asked.state, {state.code: state.text for state in reversed(State)}),
        search=asked.search,
        sort=asked.sort,
        filtered=bool(asked.search or asked.row or asked.unit or asked.state),
        empty=not kept and bool(seen.people),
        nobody=not seen.people,
        pages=_pages(page, last_page),
        earlier=_door(asked, page=page - 1) if page > 1 else None,
        later=_door(asked, page=page + 1) if page < last_page else None,
    )


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


_SHORT = {
    "active": Text("Aktive i mindst 4 uger", "Active for at least 4 weeks"),
    "full": Text("I fuld selvforsørgelse", "In full self-support"),
    "partial": Text("I delvis selvforsørgelse", "In partial self-support"),
    "several_employments": Text("Med flere end én ansættelse", "With more than one employment"),
}


def row_labels(table: StatusTable) -> Mapping[str, Text]:
    """Return what each row is called above its list."""
    reasons = {f"withdrawn_{code}": _withdrawn(code, table.reasons) for code in table.withdrawn_by}
    return {**ROWS, **_SHORT, **reasons}


def _withdrawn(code: str, labels: Mapping[str, Text]) -> Text:
    return words.joined(Text("Afmeldt", "Withdrawn"), withdrawn_for(code, labels), mark=": ")


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


def _last(seen: Standpoint, person: Person) -> str:
    latest = _latest(seen, person)
    return latest.since.isoformat() if latest is not None else ""


_KEYS: Mapping[str, Callable[[Standpoint, Person], str | int | Decimal]] = {
    "code": lambda _, person: person.id,
    "unit": lambda seen, person: standings(seen)[person.id].unit,
    "placement": lambda seen, person: standings(seen)[person.id].placement,
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
        last=latest.told if latest is not None else words.DASH,
        last_day=words.day(latest.since) if latest is not None else words.NOTHING,
    )


def _latest(seen: Standpoint, person: Person) -> Step | None:
    path = steps(seen, person)
    return path[-1] if path else None


def _columns(asked: Asked, *, sortable: bool) -> tuple[Column, ...]:
    return tuple(
        _column(asked, code, label=label, figures=figures, sortable=sortable)
        for code, label, figures in _COLUMNS
    )


def _column(asked: Asked, code: str, *, label: Text, figures: bool, sortable: bool) -> Column:
    up, down = asked.sort == code, asked.sort == f"-{code}"
    turned = code if down or (not up and not figures) else f"-{code}"
    return Column(
        code=code,
        label=label,
        door=_door(asked, sort=turned) if sortable else None,
        sorted_up=up,
        sorted_down=down,
        aria="ascending" if up else "descending" if down else "none",
        figures=figures,
    )


def _door(asked: Asked, *, sort: str | None = None, page: int = 1) -> Door:
    asks = {
        "q": asked.search,
        "raekke": asked.row,
        "enhed": asked.unit,
        "tilstand": asked.state,
        "orden": asked.sort if sort is None else sort,
        "side": str(page) if page > 1 else "",
    }
    return Door("candidates", asks=tuple((name, value) for name, value in asks.items() if value))


def _choices(chosen: str, labels: Mapping[str, Text]) -> tuple[Choice, ...]:
    return tuple(Choice(code, label, code == chosen) for code, label in labels.items())


def _total(count: int) -> Text:
    return words.several(
        count, one=Text("kandidat", "candidate"), many=Text("kandidater", "candidates")
    )


def _pages(page: int, last: int) -> Text:
    if last == 1:
        return words.NOTHING
    return Text(f"Side {page} af {last}", f"Page {page} of {last}")
