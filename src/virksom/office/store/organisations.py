"""The organisations that take part in a programme; their names lie sealed."""

from collections.abc import Sequence
from dataclasses import dataclass

from virksom.office.store.models import Organisation, Programme

PROVIDER = "provider"
JOBCENTRE_UNIT = "jobcentre_unit"
FINANCE = "municipality_finance"
INVESTOR = "investor"
SOCIAL_ENTERPRISE = "social_enterprise"
COMPANY = "company"

KINDS = (PROVIDER, JOBCENTRE_UNIT, FINANCE, INVESTOR, SOCIAL_ENTERPRISE, COMPANY)
"""Every kind of organisation, in the order lists show them."""

WORKPLACES = frozenset({SOCIAL_ENTERPRISE, COMPANY})
"""Kinds whose code is a V-code: where candidates train or work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """An organisation.

    Args:
        kind: one of ``KINDS``.
        code: code of a referring unit, or a company's V-code; "" for the others.
        name_sealed: its name as the vault keeps it; "" when nobody told it.
        mail_sealed: its e-mail address as the vault keeps it; "" when nobody told it.
    """

    kind: str
    code: str
    name_sealed: str = ""
    mail_sealed: str = ""


def add(programme: str, rows: Sequence[OrganisationRow]) -> None:
    """Add organisations to a programme: all or none."""
    home = Programme.objects.get(code=programme)
    Organisation.objects.bulk_create(
        Organisation(
            programme=home,
            kind=row.kind,
            code=row.code,
            name_sealed=row.name_sealed,
            mail_sealed=row.mail_sealed,
        )
        for row in rows
    )


def organisations(programme: str) -> tuple[OrganisationRow, ...]:
    """Return the organisations of a programme, oldest first."""
    return tuple(
        OrganisationRow(
            kind=row.kind, code=row.code, name_sealed=row.name_sealed, mail_sealed=row.mail_sealed
        )
        for row in Organisation.objects.filter(programme__code=programme)
    )
