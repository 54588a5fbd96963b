"""Make a key for a jobcentre unit's own system."""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Role, may
from virksom.office.actions.tell_access import tell_access, trace_access
from virksom.office.store import api_keys, members, write
from virksom.office.store.organisations import JOBCENTRE_UNIT, organisations
from virksom.office.store.users import NewUser
from virksom.programme.kernel import Refusal, Text

STEM = "system"
"""How the code of a key's holder begins; facts told by the API carry it."""


class CannotMakeKey(Refusal):
    """There is no unit with that code."""


def make_api_key(actor: Actor, unit: str, *, moment: datetime) -> tuple[str, str]:
    """Make a key that refers on behalf of a unit; return its holder's code and the key.

    The key is told this once; only its digest is kept. Shutting the holder's door ends it.

    Raises:
        Denied: the actor may not.
        CannotMakeKey: the programme has no unit with that code.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    held = {row.code for row in organisations(actor.programme) if row.kind == JOBCENTRE_UNIT}
    if unit not in held:
        raise CannotMakeKey(
            Text(
                f"Der er ingen henvisende enhed »{unit}« i programmet.",
                f"There is no referring unit “{unit}” in the programme.",
            )
        )
    with transaction.atomic():
        write.hold(actor.programme)
        code = members.next_code(actor.programme, STEM)
        holder = NewUser(
            username=code,
            password="",
            role=Role.ADVISER,
            code=code,
            organisation=(JOBCENTRE_UNIT, unit),
        )
        key = api_keys.make(actor.programme, holder, moment=moment)
        trace_access(actor, code, page="make_key", moment=moment)
        tell_access(actor, code, role=holder.role, moment=moment)
    return code, key
