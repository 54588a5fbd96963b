"""Adding and removing second factors."""

from datetime import timedelta

import pytest
from django.http import HttpRequest

from tests.office.authenticator import SoftKey
from tests.office.cast import MOMENT, PASSWORD, visitor
from tests.office.otp import totp
from virksom.office.actions import change_factors as acts
from virksom.office.actions.change_factors import CannotAddFactor, CannotRemoveFactor
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import code_app, passkeys, session_marks
from virksom.office.store.factors import Factors, factors
from virksom.office.store.models import User
from virksom.office.store.session_marks import By

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def number() -> int:
    return User.objects.get(username="adviser").pk


def held() -> Factors:
    return factors(number())


def inside() -> HttpRequest:
    request = visitor()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    return request


def add_app(request: HttpRequest) -> None:
    code = totp(code_app.proposed(request, anew=True), MOMENT)
    acts.add_app(request, number(), code=code, moment=MOMENT)


def add_passkey(request: HttpRequest) -> None:
    answer = SoftKey().made(passkeys.invitation(request, user_id=number(), moment=MOMENT))
    acts.add_passkey(request, number(), answer=answer, moment=MOMENT)


def test_the_first_factor_brings_recovery_codes_and_marks_the_session() -> None:
    request = inside()
    assert session_marks.by(request) is By.PASSWORD
    add_app(request)
    assert (held().count, held().codes_left) == (1, 10)
    assert session_marks.by(request) is By.FACTOR


def test_another_factor_leaves_the_codes_as_they_are() -> None:
    request = inside()
    add_app(request)
    before = acts.recovery_codes.shown(request, number(), moment=MOMENT)
    add_passkey(request)
    assert acts.recovery_codes.shown(request, number(), moment=MOMENT) == before
    assert held().count == 2


@pytest.mark.parametrize("code", ["", "000000"])
def test_an_app_that_shows_another_code_is_not_taken(code: str) -> None:
    with pytest.raises(CannotAddFactor, match="telefonens ur"):
        acts.add_app(inside(), number(), code=code, moment=MOMENT)
    assert held().count == 0


def test_a_passkey_that_was_not_made_is_not_taken() -> None:
    with pytest.raises(CannotAddFactor, match="blev ikke lavet"):
        acts.add_passkey(inside(), number(), answer="{}", moment=MOMENT)


def test_codes_go_with_the_last_factor() -> None:
    request = inside()
    add_app(request)
    add_passkey(request)
    acts.remove_app(number(), must=False)
    assert (held().count, held().codes_left) == (1, 10)
    acts.remove_passkey(number(), held().passkeys[0].id, must=False)
    assert (held().count, held().codes_left) == (0, 0)


def test_who_must_have_one_keeps_the_last() -> None:
    request = inside()
    add_app(request)
    with pytest.raises(CannotRemoveFactor, match="før du fjerner det sidste"):
        acts.remove_app(number(), must=True)
    add_passkey(request)
    acts.remove_app(number(), must=True)
    with pytest.raises(CannotRemoveFactor):
        acts.remove_passkey(number(), held().passkeys[0].id, must=True)
    assert held().count == 1


def test_removing_what_is_not_there_is_fine() -> None:
    acts.remove_app(number(), must=True)
    acts.remove_passkey(number(), 7, must=True)
    assert held().count == 0


def test_without_a_factor_there_are_no_recovery_codes() -> None:
    acts.make_codes(inside(), number(), moment=MOMENT)
    assert held().codes_left == 0


def test_new_codes_can_be_made_at_any_time() -> None:
    request = inside()
    add_app(request)
    later = MOMENT + timedelta(days=1)
    before = acts.recovery_codes.shown(request, number(), moment=MOMENT)
    acts.make_codes(request, number(), moment=later)
    assert not set(before) & set(acts.recovery_codes.shown(request, number(), moment=later))
