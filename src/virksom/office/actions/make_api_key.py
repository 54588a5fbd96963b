"""Make a key for the own system of an organisation: a unit's, the payer's, or the provider's."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from virksom.office.access import SYSTEM, Actor, Deed, Role, Scope, may, scopes_of
from virksom.office.actions.tell_access import tell_access, trace_access
from virksom.office.store import api_keys, members, write
from virksom.office.store.organisations import (
    FINANCE,
    JOBCENTRE_UNIT,
    PROVIDER,
    organisations,
)
from virksom.office.store.users import NewUser
from virksom.programme.kernel import Refusal, Text

KEYED: Mapping[str, Role] = {
    JOBCENTRE_UNIT: Role.ADVISER,
    FINANCE: Role.FINANCE_OFFICER,
    PROVIDER: Role.BOOKKEEPER,
}
"""The kinds of organisations whose system may have a key, and what the key then acts as."""


class CannotMakeKey(Refusal):
    """There is no organisation with that code that may have a key."""


class CannotOpen(Refusal):
    """A key of the organisation cannot open what was chosen, or nothing was."""


def make_api_key(
    actor: Actor, organisation: str, *, scopes: Collection[Scope] | None = None, moment: datetime
) -> tuple[str, str]:
    """Make a key that acts for an organisation; return its holder's code and the key.

    A unit's refers, the payer's sees what is billed and disputes weeks, the provider's settles.
    The key is told this once; only its digest is kept. Shutting the holder's door ends it.

    Args:
        actor: who makes it.
        organisation: a unit's code, or ``municipality_finance`` or ``provider``.
        scopes: what it opens; None for all that the organisation's system may.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotMakeKey: the programme has no such organisation.
        CannotOpen: no scope was chosen, or one that the organisation's system may not have.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    held = {row.code or row.kind: row for row in organisations(actor.programme)}
    whose = held.get(organisation)
    if whose is None or whose.kind not in KEYED:
        raise CannotMakeKey(
            Text(
                f"Der er ingen organisation »{organisation}«, som kan få en nøgle.",
                f"There is no organisation “{organisation}” that may have a key.",
            )
        )
    chosen = _chosen(KEYED[whose.kind], scopes)
    with transaction.atomic():
        write.hold(actor.programme)
        code = members.next_code(actor.programme, SYSTEM)
        holder = NewUser(
            username=code,
            password="",
            role=KEYED[whose.kind],
            code=code,
            organisation=(whose.kind, whose.code),
        )
        key = api_keys.make(actor.programme, holder, scopes=chosen, moment=moment)
        trace_access(actor, code, page="make_key", moment=moment)
        tell_access(actor, code, role=holder.role, moment=moment)
    return code, key


def _chosen(role: Role, scopes: Collection[Scope] | None) -> tuple[str, ...]:
    """Return the codes of what a key opens, in order.

    Raises:
        CannotOpen: nothing was chosen, or something the role may not.
    """
    allowed = scopes_of(role)
    wanted = allowed if scopes is None else tuple(scope for scope in Scope if scope in scopes)
    beyond = [scope.value for scope in wanted if scope not in allowed]
    if beyond or not wanted:
        raise CannotOpen(_beyond(beyond, allowed) if beyond else _NOTHING)
    return tuple(scope.value for scope in wanted)


def _beyond(beyond: Collection[str], allowed: Collection[Scope]) -> Text:
    codes, may_have = ", ".join(beyond), ", ".join(scope.value for scope in allowed)
    return Text(
        f"Organisationens system kan ikke få {codes}; det kan få {may_have}.",
        f"The organisation's system cannot have {codes}; it can have {may_have}.",
    )


_NOTHING = Text("Vælg, hvad nøglen åbner.", "Choose what the key opens.")
