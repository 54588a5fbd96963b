"""Send somebody a link that opens the door once: to come in by, or to choose a password by."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from virksom.office.access import BY_LINK, Actor, Deed, Role, may
from virksom.office.actions.account_of import may_touch_account
from virksom.office.actions.look import look
from virksom.office.store import links, looks, members, notices, read, users, write
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.users import NewUser, UserRow
from virksom.office.store.vault.persons import person
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Referral

LINK_LASTS = timedelta(days=7)
"""How long a link of a candidate, a company or a trainer opens."""

SETTLES = timedelta(days=30)
"""How long an address that somebody else wrote gets no link in a notice, only one sent to it."""

PASSWORD_LINK_LASTS = timedelta(days=1)
"""How long a link to choose a password opens."""


class CannotSend(Refusal):
    """A link cannot be sent to somebody."""


def send_link(actor: Actor, code: str, *, after: str, moment: datetime) -> None:
    """Mail a link that lets a candidate, a company's contact or a trainer in once.

    A candidate who was referred gets their access with the first link. The link goes into the
    mail and nowhere else: whoever has it is let in.

    Args:
        actor: who sends it, in their own programme.
        code: how facts speak of whom it is for.
        after: where it leads, a path in this office; "" for their first page.
        moment: when, by the programme's clock.

    Raises:
        Denied: the actor may not send links.
        CannotSend: nobody with that code can come in or be written to, or they sign in with a
            password.
    """
    may(actor, Deed.SEND_LINK)
    _give_access(actor.programme, code)
    user = _open(actor.programme, code)
    if not comes_by_link(user):
        raise CannotSend(
            Text(
                f"{code} logger ind med adgangskode; kun kandidater, virksomheder og oplærere "
                "kommer ind med et link.",
                f"{code} signs in with a password; only candidates, companies and trainers come "
                "in by a link.",
            )
        )
    look(actor, [code], what=Deed.SEND_LINK, page="send_link", moment=moment)
    _mail(user, code, programme=actor.programme, after=after, moment=moment)


def send_password_link(actor: Actor, code: str, *, moment: datetime) -> None:
    """Mail a link by which somebody chooses their first password, or another when it is lost.

    It lets nobody in: with the password they sign in as ever, second factor and all.

    Raises:
        Denied: the actor does not manage people.
        CannotSend: nobody with that code can come in or be written to, or they come by links.
        SharedAccount: they sign in to a programme that the actor does not manage.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    user = _open(actor.programme, code)
    if comes_by_link(user):
        raise CannotSend(
            Text(
                f"{code} har ingen adgangskode, men kommer ind med et link.",
                f"{code} has no password, but comes in by a link.",
            )
        )
    may_touch_account(actor, user.id)
    _mail(user, code, programme=actor.programme, after=links.CHOOSES, moment=moment)


def invite(actor: Actor, code: str, *, moment: datetime) -> None:
    """Mail the link that fits somebody who was let in: to come in by, or to choose a password by.

    Raises:
        Denied: the actor does not manage people.
        CannotSend: nobody with that code can come in or be written to.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    if comes_by_link(_open(actor.programme, code)):
        send_link(actor, code, after="", moment=moment)
    else:
        send_password_link(actor, code, moment=moment)


def fitting_link(user: UserRow, programme: str, *, moment: datetime) -> str:
    """Make the link that fits somebody and return its path; whoever calls knows who asks.

    Args:
        user: whose.
        programme: code of the programme.
        moment: when, by the programme's clock.
    """
    after = "" if comes_by_link(user) else links.CHOOSES
    return _made(user, programme, after=after, moment=moment)


def way_in(programme: str, code: str, *, after: str, moment: datetime) -> str:
    """Make the address by which somebody without a password comes straight to what a mail tells.

    A candidate who was referred gets their access with the first. Whoever calls puts it into the
    mail and nowhere else.

    Args:
        programme: code of the programme.
        code: whom the mail is for.
        after: where it leads, a path in this office.
        moment: when, by the programme's clock.

    Returns:
        An address that lets in once; "" for those who sign in with a password, for those who
        cannot come in at all, and where the address was written anew by somebody else.
    """
    if looks.mail_given(programme, code, after=moment - SETTLES):
        return ""
    _give_access(programme, code)
    held = members.member(programme, code)
    user = None if held is None or not held.active else users.by_id(held.user)
    if user is None or not comes_by_link(user):
        return ""
    return f"{settings.OFFICE_URL}{_made(user, programme, after=after, moment=moment)}"


def comes_by_link(user: UserRow) -> bool:
    """Say whether a link may let somebody in: all that they are sees only its own."""
    return bool(user.memberships) and {held.role for held in user.memberships} <= BY_LINK


def _open(programme: str, code: str) -> UserRow:
    held = members.member(programme, code)
    user = None if held is None else users.by_id(held.user)
    if user is None:
        raise CannotSend(
            Text(
                f"{code} har ingen adgang; bed administratoren om at give den.",
                f"{code} has no access; ask the administrator to give it.",
            )
        )
    return user


def _give_access(programme: str, code: str) -> None:
    """Let a candidate come in by links, when they were referred and cannot yet."""
    if members.member(programme, code) is not None:
        return
    facts = read.log(programme).known().about(code)
    if not any(isinstance(fact.value, Referral) for fact in facts):
        return
    with transaction.atomic():
        write.hold(programme)
        if members.member(programme, code) is None:
            name = f"{programme}-{code}"
            newcomer = NewUser(username=name, password="", role=Role.CANDIDATE, code=code)
            users.add(programme, [newcomer])


def _mail(user: UserRow, code: str, *, programme: str, after: str, moment: datetime) -> None:
    known = person(programme, code)
    if known is None or not known.mail:
        raise CannotSend(
            Text(
                f"{code} har ingen e-mailadresse, et link kan sendes til; skriv den først.",
                f"{code} has no e-mail address to send a link to; write it first.",
            )
        )
    with transaction.atomic():
        address = f"{settings.OFFICE_URL}{_made(user, programme, after=after, moment=moment)}"
        notices.tell(
            programme,
            code,
            Kind.LINK,
            subject=code,
            page="home",
            by_mail=True,
            moment=moment,
            attached=address.encode(),
        )


def _made(user: UserRow, programme: str, *, after: str, moment: datetime) -> str:
    lasts = PASSWORD_LINK_LASTS if after == links.CHOOSES else LINK_LASTS
    real = read.programme(programme).real(moment)
    token = links.make(user.id, programme, after=after, moment=real, lasts=lasts)
    return reverse("use_link", args=(token,))
