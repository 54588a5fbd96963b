"""The companies of a programme: their codes from the log, their names from under their seal."""

import json
from dataclasses import dataclass

from virksom.office.store.company_names import company_names
from virksom.office.store.models import Fact as FactRow
from virksom.office.store.organisations import COMPANY, WORKPLACES, organisations
from virksom.programme.record import Log, Place, read_fact

_KINDS = ("company", "retraction")


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow:
    """A company.

    Args:
        code: its V-code.
        name: what it is called; "" when nobody told.
        kind: kind of organisation.
        told: whether a fact in force tells of it.
    """

    code: str
    name: str
    kind: str
    told: bool

    @property
    def label(self) -> str:
        """``V009 · Netto``; the code alone when nobody told the name."""
        return f"{self.code} · {self.name}" if self.name else self.code


def companies(programme: str) -> tuple[CompanyRow, ...]:
    """Return every company that a fact in force or the list of organisations tells of, by code.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    told = codes_told(programme)
    kinds = {row.code: row.kind for row in organisations(programme) if row.kind in WORKPLACES}
    codes = {*told, *kinds}
    named = company_names(programme, codes)
    rows = (
        CompanyRow(
            code=code,
            name=named.get(code, ""),
            kind=kinds.get(code, COMPANY),
            told=code in told,
        )
        for code in codes
    )
    return tuple(sorted(rows, key=lambda row: (len(row.code), row.code)))


def codes_used(programme: str) -> frozenset[str]:
    """Return every V-code that was ever told of, in force or not."""
    rows = FactRow.objects.filter(programme__code=programme, kind="company")
    listed = (row.code for row in organisations(programme) if row.kind in WORKPLACES)
    return frozenset((*rows.values_list("subject", flat=True), *listed))


def codes_told(programme: str) -> frozenset[str]:
    """Return the V-codes of the companies that a fact in force tells of."""
    rows = FactRow.objects.filter(
        programme__code=programme, kind__in=_KINDS, subject__startswith="V"
    ).order_by("position")
    place = Place(programme, 0)
    facts = [read_fact(json.loads(wire), place) for wire in rows.values_list("wire", flat=True)]
    known = {fact.id for fact in facts}
    whole = [fact for fact in facts if fact.replaces is None or fact.replaces in known]
    return frozenset(
        fact.subject for fact in Log.of((fact, place) for fact in whole).known().of_kind("company")
    )
