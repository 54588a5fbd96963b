"""Forgetting: second factors that were lost, and what the door has noted."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.usersessions.models import UserSession

from tests.office import cast
from tests.office.cast import CODE, MOMENT, PASSWORD, visitor
from virksom.office.access import Denied, Role
from virksom.office.actions.forget_factors import NobodyThere, forget_factors
from virksom.office.actions.forget_tries import forget_tries
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import links, recovery_codes, tries
from virksom.office.store.factors import factors
from virksom.office.store.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)


def number() -> int:
    return User.objects.get(username="adviser").pk


def test_an_administrator_forgets_what_somebody_has_lost_and_ends_their_sessions() -> None:
    request = visitor()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    recovery_codes.make(visitor(), number(), moment=MOMENT)
    forget_factors(ADMINISTRATOR, "raadgiver-1", moment=cast.MOMENT)
    assert factors(number()).codes_left == 0
    assert not request.session.exists(request.session.session_key)


def test_nobody_else_does() -> None:
    with pytest.raises(Denied):
        forget_factors(cast.actor(Role.TEAM_LEADER), "raadgiver-1", moment=cast.MOMENT)


def test_somebody_must_be_there() -> None:
    with pytest.raises(NobodyThere):
        forget_factors(ADMINISTRATOR, "raadgiver-9", moment=cast.MOMENT)


def test_notes_of_the_door_are_kept_for_thirty_days() -> None:
    moment = datetime(2030, 1, 1, tzinfo=UTC)
    lasts = timedelta(days=1)
    for days in (29, 31):
        then = moment - timedelta(days=days)
        tries.take(f"anna-{days}", moment=then)
        links.make(number(), CODE, after="", moment=then - lasts, lasts=lasts)
        key = f"key{days}"
        row = UserSession(user_id=number(), ip="0.0.0.0", session_key=key, created_at=then)  # noqa: S104  # nobody's
        row.save()
    assert forget_tries(moment=moment) == 3
    assert forget_tries(moment=moment) == 0
    assert UserSession.objects.get().session_key == "key29"
