"""Sign in by the account somebody has elsewhere, once it is known whose account that is here."""

from datetime import datetime

from django.http import HttpRequest

from virksom.office.access import BY_LINK, Role
from virksom.office.actions.admit import COMES_FROM, Newcomer, place
from virksom.office.store import identities, members, openid, read, sessions, users
from virksom.office.store.identities import Identity
from virksom.office.store.openid import Told
from virksom.office.store.openid_told import OpenId
from virksom.office.store.organisations import organisations
from virksom.office.store.sessions import Entry
from virksom.office.store.vault.find import by_mail
from virksom.programme.kernel import Refusal, Text


class NotLinked(Refusal):
    """The account elsewhere belongs to nobody here, or opens nothing any longer."""


def sign_in_elsewhere(request: HttpRequest, told: Told, *, moment: datetime) -> Entry:
    """Pass the first step as whomever the account elsewhere belongs to here.

    Where the provider vouches for two factors it is both steps. An account that nobody has linked
    opens only as the operator allowed: for the one person with that e-mail address, or with the
    role that the mapping gives.

    Args:
        request: the one that brought the answer.
        told: what the provider says, believed.
        moment: the real moment it is.

    Raises:
        NotLinked: it belongs to nobody here who may come in by it.
    """
    provider = openid.told()
    if provider is None:
        raise NotLinked(_NOBODY)
    known = identities.find(provider.issuer, told.subject)
    user = _known(known, told) if known else _new(provider, told, moment=moment)
    entry = sessions.sign_in_elsewhere(
        request, user, vouched=told.vouched, moment=moment, after=told.after
    )
    if entry is None:
        raise NotLinked(_NOBODY)
    return entry


def _known(known: Identity, told: Told) -> int:
    """Return whose it is; who came by the mapping must still have the role that let them in."""
    if known.mapped:
        user = users.by_id(known.user)
        if user is None or told.role not in {held.role for held in user.memberships}:
            raise NotLinked(_OTHER_ROLE)
    return known.user


def _new(provider: OpenId, told: Told, *, moment: datetime) -> int:
    """Return whose it is to be from now on."""
    user = _by_mail(told.mail) if provider.mail and told.mail else None
    mapped = user is None and bool(told.role)
    if mapped:
        user = _let_in(provider, told, moment=moment)
    if user is None or not identities.link(
        user, issuer=provider.issuer, subject=told.subject, mapped=mapped
    ):
        raise NotLinked(_NOBODY)
    return user


def _by_mail(mail: str) -> int | None:
    """Return the one who signs in with a password and has this address; None unless just one.

    Who is in several programmes links their account themselves: the address in one of them is
    written by somebody who need not have a part in the others.
    """
    found = {
        held.user
        for row in read.programmes()
        for held in members.members_by(row.code, by_mail(row.code, mail))
        if held.active and Role(held.role) not in BY_LINK
    }
    alone = {user for user in found if len(users.programmes_of(user)) == 1}
    return found.pop() if len(found) == 1 and alone else None


def _let_in(provider: OpenId, told: Told, *, moment: datetime) -> int:
    """Let somebody in with the role of the mapping; return their number."""
    role, home = Role(told.role), read.programme(provider.programme)
    fitting = [
        (row.kind, row.code) for row in organisations(home.code) if row.kind in COMES_FROM[role]
    ]
    if len(fitting) != 1:
        raise NotLinked(_WHERE_FROM)
    newcomer = Newcomer(role=role, organisation=fitting[0], name=told.name, mail=told.mail)
    code = place(home.code, newcomer, moment=home.clock(moment))
    held = members.member(home.code, code)
    if held is None:
        raise AssertionError(code)
    return held.user


_NOBODY = Text(
    "Ingen her er knyttet til den konto. Log ind med brugernavn og adgangskode, og knyt den under "
    "Din adgang, eller bed administratoren om adgang.",
    "Nobody here is linked to that account. Sign in with username and password and link it under "
    "Your access, or ask the administrator for access.",
)
_OTHER_ROLE = Text(
    "Din rolle dér giver ikke længere adgang hertil. Tal med administratoren.",
    "Your role there no longer gives access here. Speak with the administrator.",
)
_WHERE_FROM = Text(
    "Programmet har ikke netop én organisation, som din rolle kan komme fra. Bed administratoren "
    "om at give dig adgang.",
    "The programme has not just one organisation that your role can come from. Ask the "
    "administrator to let you in.",
)
