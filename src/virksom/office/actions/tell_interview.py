"""Those who take part in an interview are told of it, with a calendar file once a time is fixed.

Source:
    Clause 2.2; invariant 3 (codes and roles only in what travels by mail).
"""

from collections.abc import Iterable
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings

from virksom.exchange.calendar import Party, cancellation, invitation
from virksom.office.access import Actor
from virksom.office.actions.tell import News, tell
from virksom.office.store import members, notices
from virksom.office.store.meetings import Chain, meeting
from virksom.office.store.notice_kinds import Kind
from virksom.programme.kernel import Text
from virksom.programme.record import Interview


def tell_interview(actor: Actor, chain: Chain, *, kind: Kind, moment: datetime) -> None:
    """Tell all who take part but the one who did it.

    While times are only proposed, the staff is told; the candidate and the employer hear of it
    once one is fixed. Nobody is invited to what is past.

    Args:
        actor: who did it.
        chain: the interview as it stands now.
        kind: what is told once a time is fixed.
        moment: when.
    """
    said, candidate = chain.told[-1], chain.first.subject
    notices.done_with(actor.programme, Kind.INTERVIEW, subject=candidate, moment=moment)
    file = calendar_file(actor.programme, chain, moment=moment)
    if chain.planned is not None and chain.planned < moment:
        return
    staff = News(
        kind=Kind.INTERVIEW if file is None and kind is Kind.MEETING else kind,
        subject=candidate,
        page="interview",
        at=(candidate,),
    )
    _tell(actor, staff, to=_staff(said), moment=moment, attached=file)
    if file is not None:
        others = News(kind=kind, subject=candidate, page="home")
        speak = (candidate, *_employers(actor.programme, said))
        _tell(actor, others, to=speak, moment=moment, attached=file)


def calendar_file(programme: str, chain: Chain, *, moment: datetime) -> bytes | None:
    """Return the invitation, or the cancellation of what is called off; None without a time."""
    email = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    organizer = Party("jobcentre", Text("Jobcentret", "The jobcentre"), email=email)
    told = meeting(programme, chain, organizer=organizer, url=f"{settings.OFFICE_URL}/")
    if told is None:
        return None
    write = cancellation if told.cancelled else invitation
    return write(told, moment=moment)


def _tell(
    actor: Actor, news: News, *, to: Iterable[str], moment: datetime, attached: bytes | None
) -> None:
    others = [code for code in to if code != actor.by]
    tell(actor.programme, news, to=others, moment=moment, attached=attached)


def _staff(said: Interview) -> tuple[str, ...]:
    return tuple(code for code in (said.adviser, said.consultant) if code)


def _employers(programme: str, said: Interview) -> tuple[str, ...]:
    """Return all who speak for the workplace that takes part."""
    if said.employer is None:
        return ()
    told = (one for one in members.members(programme) if one.active)
    return tuple(one.code for one in told if one.code and one.organisation == said.employer)
