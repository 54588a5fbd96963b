"""Signing in and out: the session belongs to the user who passed every step of the door.

allauth leads from step to step. What waits between two steps lies in a session that is nobody's.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import (
    perform_login,
    perform_password_login,
    record_authentication,
)
from allauth.account.models import Login
from allauth.account.stages import LoginStageController
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.stages import AuthenticateStage
from allauth.usersessions.models import UserSession
from django.contrib import auth
from django.http import HttpRequest

from virksom.office.store import code_app, passkeys, recovery_codes, session_marks, tries
from virksom.office.store.asked import asked
from virksom.office.store.backend import welcome
from virksom.office.store.models import User
from virksom.office.store.session_marks import By
from virksom.office.store.users import UserRow, row


@dataclass(frozen=True, slots=True)
class Entry:
    """How far somebody came at the door.

    Args:
        user: who it is.
        inside: whether they are signed in; else the second factor is asked for.
        after: where they were going; "" for nowhere in particular.
    """

    user: UserRow
    inside: bool
    after: str = ""


def sign_in(
    request: HttpRequest, username: str, *, password: str, moment: datetime, after: str = ""
) -> Entry | None:
    """Pass the first step under a new key; None when the two do not fit or the door is closed."""
    user = auth.authenticate(request, username=username, password=password, moment=moment)
    if not isinstance(user, User):
        return None
    with asked(request, moment=moment):
        login = _login(request, user, after=after)
        perform_password_login(request, {}, login)
        entry = _entry(request, login, by=By.PASSWORD, moment=moment)
    if not entry.inside:
        tries.give_back(username)
    return entry


def sign_in_by_passkey(
    request: HttpRequest, answer: str, *, moment: datetime, after: str = ""
) -> Entry | None:
    """Pass both steps with a passkey that tells whose it is; None when it fits not."""
    with asked(request, moment=moment):
        used = passkeys.answered(answer)
        if used is None or not welcome(used.user):
            return None
        login = _login(request, used.user, after=after)
        post_authentication(request, used, passwordless=True)
        perform_login(request, login)
        return _entry(request, login, by=By.FACTOR, moment=moment)


def sign_in_by_link(
    request: HttpRequest, user_id: int, *, moment: datetime, after: str = ""
) -> Entry | None:
    """Pass the first step with a link that was used; None when its holder may not be here."""
    user = User.objects.filter(pk=user_id).first()
    if user is None or not welcome(user):
        return None
    with asked(request, moment=moment):
        login = _login(request, user, after=after)
        perform_login(request, login)
        return _entry(request, login, by=By.LINK, moment=moment)


def sign_in_elsewhere(
    request: HttpRequest, user_id: int, *, vouched: bool, moment: datetime, after: str = ""
) -> Entry | None:
    """Pass the first step by an account elsewhere, both where it vouches for two factors.

    None when its holder may not be here.
    """
    user = User.objects.filter(pk=user_id).first()
    if user is None or not welcome(user):
        return None
    with asked(request, moment=moment):
        login = _login(request, user, after=after)
        if vouched:
            # What allauth asks for is whether a passkey was both steps; the provider's word is so.
            record_authentication(request, user, "mfa", type="webauthn", passwordless=True)
        perform_login(request, login)
        by = By.FACTOR if vouched else By.ELSEWHERE
        return _entry(request, login, by=by, moment=moment)


def waiting(request: HttpRequest) -> UserRow | None:
    """Return who has passed the first step and owes the second; None for nobody."""
    stage = _stage(request)
    return None if stage is None else row(stage.login.user)


def pass_code(request: HttpRequest, code: str, *, moment: datetime) -> Entry | None:
    """Pass the second step with a code of an app, or a recovery code; None when it fits not."""
    stage = _stage(request)
    if stage is None or not tries.take(stage.login.user.username, moment=moment):
        return None
    user = stage.login.user
    used = code_app.fitting(user, code, moment=moment) or recovery_codes.fitting(user, code)
    return None if used is None else _second(request, stage, used=used, moment=moment)


def pass_passkey(request: HttpRequest, answer: str, *, moment: datetime) -> Entry | None:
    """Pass the second step with a passkey; None when its answer fits not."""
    stage = _stage(request)
    if stage is None:
        return None
    with asked(request, moment=moment):
        used = passkeys.answered(answer, user=stage.login.user)
    return None if used is None else _second(request, stage, used=used, moment=moment)


def sign_out(request: HttpRequest) -> None:
    """End the session and forget everything in it."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    auth.logout(request)


def signed_in(request: HttpRequest) -> UserRow | None:
    """Return whose session it is; None when nobody's, or when they may no longer be here."""
    user = request.user = auth.get_user(request)
    return row(user) if isinstance(user, User) else None


def _login(request: HttpRequest, user: User, *, after: str) -> Login:
    """Begin at the door; a session that somebody has here already ends."""
    if auth.SESSION_KEY in request.session:
        sign_out(request)
    return Login(user=user, redirect_url=after or None)


def _stage(request: HttpRequest) -> Any:  # noqa: ANN401  # allauth has no types
    """Return allauth's second step; None when nobody stands at it who may be here."""
    stage = LoginStageController.enter(request, AuthenticateStage.key)
    return stage if stage is not None and welcome(stage.login.user) else None


def _second(request: HttpRequest, stage: Any, *, used: Any, moment: datetime) -> Entry:  # noqa: ANN401  # the same
    with asked(request, moment=moment):
        post_authentication(request, used)
        stage.exit()
        return _entry(request, stage.login, by=By.FACTOR, moment=moment)


def _entry(request: HttpRequest, login: Login, *, by: By, moment: datetime) -> Entry:
    """Return how far the login came, and mark the session when it came inside."""
    inside = request.user.pk == login.user.pk
    if inside:
        session_marks.begin(request, by, moment=moment)
    return Entry(row(login.user), inside, login.redirect_url or "")
