"""Use a link that opens the door once."""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpRequest

from virksom.office.actions.send_link import comes_by_link
from virksom.office.actions.sign_in import safe_next
from virksom.office.store import links, notices, read, session_marks, sessions, users
from virksom.office.store.links import LinkState, LinkUse
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.sessions import Entry
from virksom.office.store.users import UserRow
from virksom.programme.kernel import Refusal, Text


class LinkIsOver(Refusal):
    """A link opens nothing: it is used, over, or nobody's."""


_USED = Text(
    "Linket er brugt. Et link lukker kun ind én gang; bed den, der sendte det, om et nyt.",
    "The link is used. A link lets in once only; ask whoever sent it for another.",
)
_EXPIRED = Text(
    "Linket er udløbet. Bed den, der sendte det, om et nyt.",
    "The link has expired. Ask whoever sent it for another.",
)
_UNKNOWN = Text(
    "Vi kender ikke linket. Se efter, om hele adressen kom med, eller bed om et nyt link.",
    "We do not know the link. See that the whole address is there, or ask for another link.",
)
_WHY: Mapping[LinkState, Text] = {
    LinkState.USED: _USED,
    LinkState.EXPIRED: _EXPIRED,
    LinkState.UNKNOWN: _UNKNOWN,
}


def why_over(token: str, *, moment: datetime) -> Text | None:
    """Return why a link opens nothing; None when it does. Looking uses up nothing."""
    return _WHY.get(links.state(token, moment))


def use_link(request: HttpRequest, token: str, *, moment: datetime) -> Entry | None:
    """Use a link up, and let its holder in.

    Returns:
        How far they came; None when the link is for choosing a password, which this session then
        lets its holder do for a quarter of an hour.

    Raises:
        LinkIsOver: it is used, over or unknown, or its holder may no longer come by a link.
    """
    used = links.use(token, moment)
    if used is None:
        raise LinkIsOver(why_over(token, moment=moment) or _USED)
    user = users.by_id(used.user_id)
    _told(used, user, moment=moment)
    if user is not None and used.after == links.CHOOSES:
        session_marks.let_choose(request, user.id, moment=moment)
        return None
    if user is not None and comes_by_link(user):
        after = safe_next(request, used.after)
        entry = sessions.sign_in_by_link(request, user.id, moment=moment, after=after)
        if entry is not None:
            return entry
    raise LinkIsOver(_EXPIRED)


def _told(used: LinkUse, user: UserRow | None, *, moment: datetime) -> None:
    """Let the notice of the link wait no longer."""
    when = read.programme(used.programme).clock(moment)
    for held in () if user is None else user.memberships:
        if held.programme == used.programme:
            notices.done_with(held.programme, Kind.LINK, subject=held.code, moment=when)
