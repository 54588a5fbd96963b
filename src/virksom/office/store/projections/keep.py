"""Keeping the rows: renewed with each fact, refreshed when a day turns, rebuilt from nothing."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction

from virksom.office.store.case import Case, cases, ever_same
from virksom.office.store.contracts import contract_of
from virksom.office.store.issued import STATUSNOTAT, issued_on
from virksom.office.store.members import codes_as
from virksom.office.store.models import CandidateRow, Programme
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.projections.compute import Projected, projected
from virksom.office.store.projections.waits import Beside
from virksom.office.store.whose import CONSULTANT
from virksom.programme.contract import TermMissing

_CHUNK = 500
_PUT = tuple(
    field.name
    for field in CandidateRow._meta.concrete_fields  # noqa: SLF001  # Django's own door to it
    if field.name not in {"id", "programme", "code"}
)


def renew(programme: str, codes: Iterable[str], *, on: date) -> None:
    """Compute the rows of these candidates anew; join the transaction that changed them.

    Args:
        programme: code of the programme.
        codes: of candidates; other codes are left alone.
        on: the day it is there.
    """
    asked = sorted(ever_same(programme, [code for code in codes if code.startswith("K")]))
    for first in range(0, len(asked), _CHUNK):
        chunk = asked[first : first + _CHUNK]
        _put(programme, cases(programme, chunk), on=on, codes=chunk)


def refresh(programme: str, *, on: date, most: int = _CHUNK) -> int:
    """Compute anew the rows that may read differently by ``on``; return how many are left.

    Args:
        programme: code of the programme.
        on: the day it is there.
        most: how many to compute at once.
    """
    due = CandidateRow.objects.filter(programme__code=programme, turns_on__lte=on)
    codes = list(due.order_by("turns_on").values_list("code", flat=True)[:most])
    if codes:
        with transaction.atomic():
            _put(programme, cases(programme, codes), on=on, codes=codes)
    return max(0, due.count()) if codes else 0


def rebuild(programme: str, *, on: date) -> None:
    """Throw the rows away and compute them all from the log."""
    subjects = FactRow.objects.filter(programme__code=programme, subject__startswith="K")
    every = list(subjects.order_by("subject").values_list("subject", flat=True).distinct())
    CandidateRow.objects.filter(programme__code=programme).delete()
    for first in range(0, len(every), _CHUNK):
        chunk = every[first : first + _CHUNK]
        with transaction.atomic():
            _put(programme, cases(programme, chunk), on=on, codes=chunk)


def _put(programme: str, told: Sequence[Case], *, on: date, codes: Sequence[str]) -> None:
    """Write the rows of the cases; a code that is no longer anybody's own loses its row."""
    home = Programme.objects.get(code=programme)
    terms = contract_of(home.contract).terms.known()
    noted = issued_on(programme, STATUSNOTAT, about=[code for one in told for code in one.codes])
    consultants = codes_as(programme, CONSULTANT)
    rows = []
    for one in told:
        days = [day for code in one.codes for day in noted.get(code, ())]
        beside = Beside(consultants=consultants, noted=days)
        try:
            rows.append(projected(one.person, terms, known=one.known, on=on, beside=beside))
        except TermMissing:
            continue
    kept = {row.code for row in rows}
    own = {code for one in told for code in one.codes}
    gone = {*codes, *own} - kept
    CandidateRow.objects.filter(programme=home, code__in=gone).delete()
    CandidateRow.objects.bulk_create(
        [_row(home, row) for row in rows],
        update_conflicts=True,
        unique_fields=["programme", "code"],
        update_fields=_PUT,
    )


def _row(home: Programme, row: Projected) -> CandidateRow:
    return CandidateRow(
        programme=home,
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
        amount=row.amount,
        several=row.several,
        employments=row.employments,
        companies=_spaced(row.companies),
        units=_spaced(row.units),
        says=_spaced(row.says),
        latest=row.latest,
        latest_on=row.latest_on,
        seen_on=row.seen_on,
        turns_on=row.turns_on,
        consultant=row.waits.consultant,
        asks=row.waits.asks,
        asks_on=row.waits.asks_on,
        notat=row.waits.notat,
        notat_on=row.waits.notat_on,
    )


def _spaced(codes: Iterable[str]) -> str:
    """Return codes with a space around each, so that one is not found inside another."""
    together = " ".join(codes)
    return f" {together} " if together else ""
