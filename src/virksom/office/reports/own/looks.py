"""Who has seen me: by role and organisation, and by name only where the programme says so."""

from virksom.office.reports.looks import OwnLook, own_looks
from virksom.office.reports.own.self import Self
from virksom.office.store.privacy import privacy_of
from virksom.programme.contract.privacy import NAME


def own_looks_of(me: Self) -> tuple[OwnLook, ...]:
    """Return who saw the candidate's data, the latest day first."""
    told = privacy_of(me.case.row.contract)
    named = told is not None and told.looks_show == NAME
    return own_looks(me.case.row.code, me.codes, named=named)
