"""Sign out: here, at one other place, or everywhere."""

from django.http import HttpRequest

from virksom.office.access import Actor
from virksom.office.store import session_list, sessions


def sign_out(request: HttpRequest) -> None:
    """End the session and forget everything in it; signed out already is fine too."""
    sessions.sign_out(request)


def sign_out_there(actor: Actor, session: int) -> None:
    """End one of the actor's own sessions; one that is over already is fine too."""
    if actor.id is not None:
        session_list.end(actor.id, session)


def sign_out_everywhere(request: HttpRequest, actor: Actor) -> None:
    """End every session of the actor, this one too."""
    if actor.id is not None:
        session_list.end_all(actor.id)
    sessions.sign_out(request)
