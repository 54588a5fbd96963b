"""Asking the rows: filtered, sorted, one page at a time, and counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, When

from virksom.office.store.models import CandidateRow
from virksom.office.store.projections.compute import Projected
from virksom.office.store.projections.tally import number_of
from virksom.office.store.projections.waits import DUE, NEEDED, Waits
from virksom.office.store.vault.find import named
from virksom.programme.status import Placement, State

SORTS: Mapping[str, tuple[str, ...]] = {
    "code": ("code",),
    "unit": ("unit", "code"),
    "placement": ("group", "reason", "code"),
    "state": ("rank", "code"),
    "weeks": ("weeks", "code"),
    "amount": ("amount", "code"),
    "last": ("latest_on", "code"),
}
"""What a list can be sorted by, and the columns that say so."""

_CHUNK = 500
_FEW_NAMED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word that must be found in a row: a code told of the person, or a name, begins with it.

    Args:
        text: as it was typed.
        codes: codes that the word is part of the label of; each counts as the word.
        name: whether it may be part of a name; those that may must all be of the same name.
    """

    text: str
    codes: tuple[str, ...] = ()
    name: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which rows are asked for; what is "", None or False asks for all.

    Args:
        group: code of a row of the status table.
        reason: code of a withdrawal's reason.
        referred: only those referred by now.
        states: codes of states, one of which must be theirs; empty for any.
        several: only those with more than one paid employment.
        unit: code of a referring unit.
        adviser: code of an adviser.
        state: code of a state.
        words: each must be found.
        names_of: whose names the words are also looked for in: a unit's code for those it ever
            referred, "" for everybody's, None for nobody's.
    """

    group: str = ""
    reason: str = ""
    referred: bool = False
    states: tuple[str, ...] = ()
    several: bool = False
    unit: str = ""
    adviser: str = ""
    state: str = ""
    words: tuple[Word, ...] = ()
    names_of: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One page of rows, and how many there are in all."""

    rows: tuple[Projected, ...]
    total: int


def found(programme: str, asked: Filter, *, sort: str, first: int, most: int) -> Found:
    """Return the rows from place ``first``, counted from 0, at most ``most`` of them.

    Args:
        programme: code of the programme.
        asked: which rows.
        sort: one of ``SORTS``, with a minus before it for the other way round; anything else
            sorts by code.
        first: place of the first row; where there is none there, the last page is given.
        most: how many.
    """
    parts = _parts(programme, asked)
    return _page(_sorted(_whole(parts), sort), first=first, most=most, total=_total(parts))


def to_ask(programme: str, *, until: date, consultant: str, first: int, most: int) -> Found:
    """Return whom to ask how it goes: a wish to talk first, then other dangers, then by the day.

    Args:
        programme: code of the programme.
        until: the last day of what is due, inclusive.
        consultant: whose candidates; "" for everybody's.
        first: place of the first row, counted from 0; where there is none, the last page is given.
        most: how many.
    """
    rows = _of(programme).filter(Q(asks__lt=DUE) | Q(asks=DUE, asks_on__lte=until))
    if consultant:
        rows = rows.filter(consultant=consultant)
    page = rows.order_by("asks", F("asks_on").asc(nulls_last=True), "code")
    return _page(page, first=first, most=most, total=rows.count())


def to_note(programme: str, notat: str, *, first: int, most: int) -> Found:
    """Return those with this ``notat`` by its day, then by code; places as in ``to_ask``."""
    rows = _of(programme).filter(notat=notat)
    order = ("notat_on", "code") if notat == NEEDED else ("code",)
    return _page(rows.order_by(*order), first=first, most=most, total=rows.count())


def by_unit(programme: str) -> Mapping[str, int]:
    """Return how many persons each unit has referred by today; a unit of none is left out."""
    rows = _of(programme).exclude(group=Placement.NOT_REFERRED.value).exclude(unit="")
    return dict(rows.values_list("unit").annotate(many=Count("pk")).order_by())


def _page(rows: QuerySet[CandidateRow], *, first: int, most: int, total: int) -> Found:
    first = max(0, min(first, (total - 1) // most * most))
    return Found(tuple(_projected(row) for row in rows[first : first + most]), total)


def first_of(programme: str, asked: Filter, *, most: int) -> tuple[Projected, ...]:
    """Return the first of the rows by code, at most ``most``, without counting the others."""
    return tuple(_projected(row) for row in _asked(programme, asked).order_by("code")[:most])


def every(programme: str, asked: Filter, *, sort: str) -> Iterator[Sequence[Projected]]:
    """Yield all the rows asked for in their order, some hundreds at a time.

    They are never all in memory at once.
    """
    rows = _sorted(_asked(programme, asked), sort)
    chunk: list[Projected] = []
    for row in rows.iterator(chunk_size=_CHUNK):
        chunk.append(_projected(row))
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def row_of(programme: str, code: str) -> Projected | None:
    """Return the row of a candidate, by any of their codes; None for nobody's."""
    rows = _of(programme)
    row = (
        rows.filter(code=code).first() or rows.filter(says__contains=f" {code.casefold()} ").first()
    )
    return None if row is None else _projected(row)


def counts(programme: str) -> Mapping[str, int]:
    """Return how many rows there are in each group of the status table; none is left out at 0."""
    rows = _of(programme).values_list("group")
    return dict(rows.annotate(many=Count("pk")).order_by())


def reasons(programme: str) -> tuple[str, ...]:
    """Return the codes of the reasons somebody is withdrawn for, ascending; those of none left out.

    The index is asked for one reason after another: few questions, and no row is gone through.
    """
    rows = _of(programme).filter(group=Placement.WITHDRAWN.value).order_by("reason")
    codes = rows.values_list("reason", flat=True)
    found: list[str] = []
    while (code := codes.filter(reason__gt=found[-1] if found else "").first()) is not None:
        found.append(code)
    return tuple(found)


def anybody(programme: str) -> bool:
    """Say whether there is any row."""
    return _of(programme).exists()


def _of(programme: str) -> QuerySet[CandidateRow]:
    """Return the rows of a programme, told by its number: the database plans badly by its code."""
    return CandidateRow.objects.filter(programme_id=number_of(programme))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """Rows that are asked for: those that say the words, or are somebody whose name has them.

    Args:
        rows: all that the columns leave.
        said: that a row says the words; None where no word may be a name.
        named: that it is somebody of that name; None where names are not looked in.
    """

    rows: QuerySet[CandidateRow]
    said: Q | None
    named: Q | None


def _asked(programme: str, asked: Filter) -> QuerySet[CandidateRow]:
    return _whole(_parts(programme, asked))


def _whole(parts: _Parts) -> QuerySet[CandidateRow]:
    if parts.said is None:
        return parts.rows
    return parts.rows.filter(parts.said if parts.named is None else parts.said | parts.named)


def _total(parts: _Parts) -> int:
    """Return how many there are.

    Those who say the words and those who are named are counted each by an index of its own, less
    those who are both: »or« makes the database go through every row.
    """
    if parts.said is None or parts.named is None:
        return _whole(parts).count()
    said, theirs = parts.rows.filter(parts.said), parts.rows.filter(parts.named)
    many = said.count()
    both = theirs.filter(parts.said).count() if many else 0
    return many + theirs.count() - both


def _parts(programme: str, asked: Filter) -> _Parts:
    rows = _of(programme)
    for column in ("group", "reason", "unit", "adviser", "state"):
        value = getattr(asked, column)
        rows = rows.filter(**{column: value}) if value else rows
    if asked.referred:
        rows = rows.exclude(group=Placement.NOT_REFERRED.value)
    if asked.states:
        rows = rows.filter(state__in=asked.states)
    if asked.several:
        rows = rows.filter(several=True)
    for word in asked.words:
        rows = rows if word.name else rows.filter(_says(word))
    names = [word for word in asked.words if word.name]
    if not names:
        return _Parts(rows=rows, said=None, named=None)
    said = Q()
    for word in names:
        said &= _says(word)
    return _Parts(rows=rows, said=said, named=_named(programme, names, names_of=asked.names_of))


def _says(word: Word) -> Q:
    """Return that a row says a word, or a code that it is part of the label of."""
    begins = word.text.casefold()
    says = Q(says__contains=f" {begins}")
    for code in word.codes:
        column = _COLUMN_OF.get(code)
        if column:
            says |= Q(**{column: code})
        elif not code.startswith(begins):
            says |= Q(says__contains=f" {code} ")
    return says


_COLUMN_OF = {
    **{place.value: "group" for place in Placement},
    **{state.code: "state" for state in State},
}
"""Codes that stand in a column of their own."""


def _named(programme: str, words: Sequence[Word], *, names_of: str | None) -> Q | None:
    """Return that a row is somebody whose name has every word; None where nobody is looked for.

    A few people are named by their codes, which the database finds by an index; many are not.
    """
    people = None if names_of is None else named(programme, " ".join(word.text for word in words))
    if people is None:
        return None
    people = people.order_by()  # the first that are met will do
    few = tuple(people.values_list("code", flat=True)[: _FEW_NAMED + 1])
    theirs = Q(code__in=few if len(few) <= _FEW_NAMED else people.values("code"))
    return theirs & Q(units__contains=f" {names_of} ") if names_of else theirs


def _sorted(rows: QuerySet[CandidateRow], sort: str) -> QuerySet[CandidateRow]:
    ranks = [When(state=state.code, then=int(state)) for state in State]
    sign = "-" if sort.startswith("-") else ""
    *columns, last = SORTS.get(sort.removeprefix("-"), SORTS["code"])
    order = [f"{sign}{column}" for column in columns or [last]]
    return rows.annotate(
        weeks=F("full_weeks") + F("partial_weeks"),
        rank=Case(*ranks, default=-1, output_field=IntegerField()),
    ).order_by(*order, last)


def _projected(row: CandidateRow) -> Projected:
    return Projected(
        code=row.code,
        unit=row.unit,
        adviser=row.adviser,
        group=row.group,
        reason=row.reason,
        state=row.state,
        referred=row.referred,
        started=row.started,
        full_weeks=row.full_weeks,
        partial_weeks=row.partial_weeks,
        amount=Decimal(row.amount),
        several=row.several,
        employments=row.employments,
        companies=tuple(row.companies.split()),
        units=tuple(row.units.split()),
        says=tuple(row.says.split()),
        latest=row.latest,
        latest_on=row.latest_on,
        seen_on=row.seen_on,
        turns_on=row.turns_on,
        waits=Waits(
            consultant=row.consultant,
            asks=row.asks,
            asks_on=row.asks_on,
            notat=row.notat,
            notat_on=row.notat_on,
        ),
    )
