"""Change to another of one's programmes; the choice lasts as long as the session."""

from django.http import HttpRequest

from virksom.office.access import Actor
from virksom.office.store import notices, session_marks
from virksom.programme.kernel import Refusal, Text


class NotYourProgramme(Refusal):
    """There is no such programme, or the actor is nothing in it: nobody learns which."""


def choose_programme(request: HttpRequest, actor: Actor, *, code: str) -> None:
    """Let the session be in another of the actor's programmes; in its own, nothing happens.

    Raises:
        NotYourProgramme: the actor is nothing in it, or it is not there.
    """
    if code == actor.programme and code:
        return
    if code not in {one.programme for one in actor.elsewhere}:
        raise NotYourProgramme(
            Text("Du er ikke med i det program.", "You have no part in that programme.")
        )
    session_marks.choose_programme(request, code)


def where_it_waits(actor: Actor, number: int) -> str:
    """Return the code of another of the actor's programmes where a notice is theirs; "" for none.

    Args:
        actor: who asks.
        number: the notice's.
    """
    for one in actor.elsewhere:
        if notices.notice_of(one.programme, one.by, number) is not None:
            return one.programme
    return ""
