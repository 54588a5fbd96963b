"""Asking the rows: filtered, sorted, one page at a time, and counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, When

from virksom.office.store.models import CandidateRow
from virksom.office.store.projections.compute import Projected
from virksom.programme.status import State

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which rows are asked for; what is "" or None asks for all.

    Args:
        group: code of a row of the status table.
        reason: code of a withdrawal's reason.
        self_supporting: only those in full or partial self-support.
        several: only those with more than one paid employment.
        unit: code of a referring unit.
        adviser: code of an adviser.
        state: code of a state.
        words: each must be found: in a code, a company's or employment's code, or among
            ``named`` under that word.
        named: codes of candidates by word, from the vault or from labels; may be missing.
    """

    group: str = ""
    reason: str = ""
    self_supporting: bool = False
    several: bool = False
    unit: str = ""
    adviser: str = ""
    state: str = ""
    words: tuple[str, ...] = ()
    named: Mapping[str, tuple[str, ...]] | None = None


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
        first: place of the first row.
        most: how many.
    """
    rows = _asked(programme, asked)
    sign = "-" if sort.startswith("-") else ""
    *columns, last = SORTS.get(sort.removeprefix("-"), SORTS["code"])
    order = [f"{sign}{column}" for column in columns or [last]]
    page = _weighed(rows).order_by(*order, last)[first : first + most]
    return Found(tuple(_projected(row) for row in page), rows.count())


def counts(programme: str) -> Mapping[str, int]:
    """Return how many rows there are in each group of the status table; none is left out at 0."""
    rows = CandidateRow.objects.filter(programme__code=programme).values_list("group")
    return dict(rows.annotate(many=Count("pk")).order_by())


def _asked(programme: str, asked: Filter) -> QuerySet[CandidateRow]:
    rows = CandidateRow.objects.filter(programme__code=programme)
    for column in ("group", "reason", "unit", "adviser", "state"):
        value = getattr(asked, column)
        rows = rows.filter(**{column: value}) if value else rows
    if asked.self_supporting:
        rows = rows.filter(state__in=("full", "partial"))
    if asked.several:
        rows = rows.filter(several=True)
    for word in asked.words:
        rows = rows.filter(_says(word, asked.named or {}))
    return rows


def _says(word: str, named: Mapping[str, tuple[str, ...]]) -> Q:
    return (
        Q(code__icontains=word)
        | Q(companies__icontains=word)
        | Q(adviser__icontains=word)
        | Q(code__in=named.get(word, ()))
    )


def _weighed(rows: QuerySet[CandidateRow]) -> QuerySet[CandidateRow]:
    ranks = [When(state=state.code, then=int(state)) for state in State]
    return rows.annotate(
        weeks=F("full_weeks") + F("partial_weeks"),
        rank=Case(*ranks, default=-1, output_field=IntegerField()),
    )


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
        companies=tuple(row.companies.split()),
        latest=row.latest,
        latest_on=row.latest_on,
        seen_on=row.seen_on,
        turns_on=row.turns_on,
    )
