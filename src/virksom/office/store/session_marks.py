"""What a session remembers of its door: how it was passed, when, and when somebody was last here.

A session ends after twelve hours, and one begun with a password after an hour in which nothing
was asked. Who came by a link sits with a phone of their own and has no password to type again.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.contrib import auth
from django.http import HttpRequest
from django.middleware.csrf import rotate_token

LASTS = timedelta(hours=12)
"""How long a session may last, from its beginning."""

IDLE = timedelta(hours=1)
"""How long nothing may be asked in a session that a password began."""

FRESH = timedelta(minutes=15)
"""How long a proof of who it is counts when something about the access itself is changed."""

_NOTED_EVERY = timedelta(minutes=1)
_MARKS = "door"
_CHOOSES = "chooses"
_PROGRAMME = "programme"


class By(StrEnum):
    """How a session was begun; the value is what it keeps."""

    PASSWORD = "password"  # noqa: S105  # a word, not a password
    FACTOR = "factor"
    """With a second factor too, or with a passkey alone, which is both."""
    LINK = "link"
    ELSEWHERE = "elsewhere"
    """By an account elsewhere that did not vouch for a second factor."""


def begin(request: HttpRequest, by: By, *, moment: datetime) -> None:
    """Mark a session that has just begun."""
    at = moment.isoformat()
    request.session[_MARKS] = {"by": by, "began": at, "seen": at, "proved": at}


def prove(request: HttpRequest, *, moment: datetime) -> None:
    """Mark that somebody has just shown who they are once more."""
    _note(request, proved=moment.isoformat())


def add_factor(request: HttpRequest, *, moment: datetime) -> None:
    """Mark that a second factor was made in this session, which its maker thereby has shown."""
    _note(request, by=By.FACTOR, proved=moment.isoformat())


def keep(request: HttpRequest, *, moment: datetime) -> None:
    """End the session when it has lasted or rested too long; else note that somebody is here."""
    if auth.SESSION_KEY not in request.session:
        return
    if _MARKS not in request.session:
        begin(request, By.PASSWORD, moment=moment)
    elif over(request.session[_MARKS], moment=moment):
        request.session.flush()
    elif moment - _at(request, "seen") >= _NOTED_EVERY:
        _note(request, seen=moment.isoformat())


def let_choose(request: HttpRequest, user_id: int, *, moment: datetime) -> None:
    """Let whoever holds this session choose a user's password for a while; it is nobody's."""
    request.session.flush()
    request.session[_CHOOSES] = {"user": user_id, "until": (moment + FRESH).isoformat()}


def chooses(request: HttpRequest, *, moment: datetime) -> int | None:
    """Return whose password may be chosen in this session; None when nobody's."""
    ticket = request.session.get(_CHOOSES)
    if ticket is None or moment >= datetime.fromisoformat(ticket["until"]):
        return None
    return int(ticket["user"])


def has_chosen(request: HttpRequest) -> None:
    """Note that the password was chosen: no other can be chosen in this session."""
    request.session.flush()


def choose_programme(request: HttpRequest, code: str) -> None:
    """Keep which programme the session is in; forms that stood open before are refused.

    A form carries the code of a candidate and not of a programme, and another may have the same.
    """
    request.session[_PROGRAMME] = code
    rotate_token(request)


def programme(request: HttpRequest) -> str:
    """Return the code of the programme that was chosen in this session; "" for none."""
    return str(request.session.get(_PROGRAMME, ""))


def by(request: HttpRequest) -> By:
    """Return how the session was begun."""
    return By(request.session.get(_MARKS, {}).get("by", By.PASSWORD))


def fresh(request: HttpRequest, *, moment: datetime) -> bool:
    """Say whether somebody has shown lately enough who they are to change their own access."""
    marked = _MARKS in request.session and by(request) is not By.LINK
    return marked and moment - _at(request, "proved") < FRESH


def over(marks: Mapping[str, str], *, moment: datetime) -> bool:
    """Say whether a session with these marks has lasted or rested too long."""
    if moment - datetime.fromisoformat(marks["began"]) >= LASTS:
        return True
    return marks["by"] != By.LINK and moment - datetime.fromisoformat(marks["seen"]) >= IDLE


def marks_in(kept: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the marks among all that a session keeps; empty when it has none."""
    marks: Mapping[str, str] = kept.get(_MARKS, {})
    return marks


def _at(request: HttpRequest, mark: str) -> datetime:
    return datetime.fromisoformat(request.session[_MARKS][mark])


def _note(request: HttpRequest, **marks: str) -> None:
    request.session[_MARKS] = {**request.session[_MARKS], **marks}
