"""A company is named: one there is already, or a new one that goes on record.

Source:
    Invariant 3: the fact speaks of ``V009``; the name lies sealed.
"""

from datetime import date

from virksom.office.access import Actor
from virksom.office.store import organisations
from virksom.office.store.companies import codes_used, companies
from virksom.office.store.organisations import COMPANY, OrganisationRow
from virksom.office.store.vault.sealing import seal
from virksom.programme.kernel import Refusal
from virksom.programme.path import company_meant, next_code, why_not_new_company
from virksom.programme.record import Draft


class NoSuchCompany(Refusal):
    """What was typed as a company is neither one there is nor the name of a new one."""


def name_company(actor: Actor, typed: str, *, since: date) -> tuple[str, tuple[Draft, ...]]:
    """Return a company's code, and the draft that puts it on record when no fact in force does.

    Ask for it inside the transaction that appends the draft, the programme being held, so that
    two who name new companies at once get codes of their own.

    Args:
        actor: who says so; has been let in already.
        typed: a V-code or a name; a name nobody has is that of a new company.
        since: the day a new company is known from.

    Raises:
        NoSuchCompany: a code that no company has.
    """
    held = companies(actor.programme)
    code = company_meant(typed, names={row.code: row.name for row in held})
    if code is None:
        code = _new(actor.programme, typed.strip())
    elif any(row.told for row in held if row.code == code):
        return code, ()
    return code, (Draft(kind="company", subject=code, since=since, by=actor.by),)


def _new(programme: str, name: str) -> str:
    reason = why_not_new_company(name)
    if reason is not None:
        raise NoSuchCompany(reason)
    code = next_code("V", taken=codes_used(programme))
    row = OrganisationRow(kind=COMPANY, code=code, name_sealed=seal(name))
    organisations.add(programme, [row])
    return code
