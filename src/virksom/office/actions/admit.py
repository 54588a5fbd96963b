"""Let somebody into a programme: a role, an organisation, a code for the log, a name in the vault.

Source:
    Invariant 3; one person, one code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.tell_access import tell_access, trace_access
from virksom.office.store import members, users, write
from virksom.office.store.organisations import (
    COMPANY,
    FINANCE,
    INVESTOR,
    JOBCENTRE_UNIT,
    PROVIDER,
    SOCIAL_ENTERPRISE,
    organisations,
)
from virksom.office.store.users import NewUser
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.kernel import Refusal, Text

STEMS: Mapping[Role, str] = {
    Role.RECRUITMENT_CONSULTANT: "konsulent",
    Role.TEAM_LEADER: "teamleder",
    Role.ADVISER: "raadgiver",
    Role.FINANCE_OFFICER: "oekonomi",
    Role.BOOKKEEPER: "bogholder",
    Role.INVESTOR_ANALYST: "investor",
    Role.TRAINER: "oplaerer",
    Role.COMPANY_CONTACT: "kontakt",
    Role.ADMINISTRATOR: "administrator",
}
"""How codes begin, by role; a candidate's code comes with the referral."""

COMES_FROM: Mapping[Role, tuple[str, ...]] = {
    Role.RECRUITMENT_CONSULTANT: (PROVIDER,),
    Role.TEAM_LEADER: (PROVIDER,),
    Role.ADVISER: (JOBCENTRE_UNIT,),
    Role.FINANCE_OFFICER: (FINANCE,),
    Role.BOOKKEEPER: (PROVIDER,),
    Role.INVESTOR_ANALYST: (INVESTOR,),
    Role.TRAINER: (SOCIAL_ENTERPRISE,),
    Role.COMPANY_CONTACT: (COMPANY, SOCIAL_ENTERPRISE),
    Role.ADMINISTRATOR: (PROVIDER,),
}
"""The kinds of organisation that somebody in a role may come from."""


class CannotAdmit(Refusal):
    """Somebody cannot be let in as asked; the sentence says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody to let in.

    Args:
        role: what they are to be; not a candidate, whose place comes with the referral.
        organisation: kind and code of where they come from.
        name: the whole name; goes to the vault.
        mail: where links and notices go; "" for nobody to write to.
    """

    role: Role
    organisation: tuple[str, str]
    name: str
    mail: str = ""


def admit(actor: Actor, newcomer: Newcomer, *, moment: datetime) -> str:
    """Let somebody in, without a password as yet; return the code they got.

    They sign in under that code. How they choose a password, or come by links only, is
    ``send_link``'s.

    Raises:
        Denied: the actor may not.
        CannotAdmit: the role is the candidate's, or the organisation is not there or does not
            fit the role.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    _check(actor.programme, newcomer)
    with transaction.atomic():
        code = place(actor.programme, newcomer, moment=moment)
        trace_access(actor, code, page="admit", moment=moment)
        tell_access(actor, code, role=newcomer.role, moment=moment)
    return code


def place(programme: str, newcomer: Newcomer, *, moment: datetime) -> str:
    """Give somebody a code and a place in the vault; whoever calls has seen to who asks.

    Args:
        programme: code of the programme.
        newcomer: of a role and an organisation that fit.
        moment: when, by the programme's clock.

    Returns:
        Their code. It is their username too, with the programme's code before it where somebody in
        another programme of the office has it already.
    """
    with transaction.atomic():
        write.hold(programme)
        code = members.next_code(programme, STEMS[newcomer.role])
        user = NewUser(
            username=f"{programme}-{code}" if users.taken(code) else code,
            password="",
            role=newcomer.role,
            code=code,
            organisation=newcomer.organisation,
        )
        users.add(programme, [user])
        data = PersonData(code=code, name=newcomer.name, mail=newcomer.mail)
        put(programme, data, moment=moment)
    return code


def _check(programme: str, newcomer: Newcomer) -> None:
    if newcomer.role not in STEMS:
        raise CannotAdmit(
            Text(
                "En kandidat får sin plads ved henvisningen.",
                "A candidate gets a place by the referral.",
            )
        )
    held = {(row.kind, row.code) for row in organisations(programme)}
    kind = newcomer.organisation[0]
    if newcomer.organisation not in held or kind not in COMES_FROM[newcomer.role]:
        raise CannotAdmit(
            Text(
                "Organisationen passer ikke til rollen; vælg en anden.",
                "The organisation does not fit the role; choose another.",
            )
        )
