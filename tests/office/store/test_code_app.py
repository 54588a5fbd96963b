"""Codes of an app that shows a new one every half minute."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator

from tests.office.cast import MOMENT, visitor
from tests.office.otp import RFC_SECRET, totp
from virksom.office.store import code_app
from virksom.office.store.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
STEP = timedelta(seconds=30)
LATER = MOMENT + timedelta(minutes=5)


def adviser() -> User:
    return User.objects.get(username="adviser")


def added() -> str:
    """Give the adviser an app; its secret."""
    request = visitor()
    secret = code_app.proposed(request, anew=True)
    user = adviser()
    assert code_app.add(request, user.pk, code=totp(secret, MOMENT), moment=MOMENT)
    return secret


@pytest.mark.parametrize(
    ("second", "code"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")]
)
def test_the_oracle_is_the_rfcs(second: int, code: str) -> None:
    assert totp(RFC_SECRET, datetime.fromtimestamp(second, UTC)) == code


def test_an_app_is_taken_into_use_by_a_code_of_its_secret() -> None:
    secret = added()
    assert code_app.fitting(adviser(), totp(secret, LATER), moment=LATER)


@pytest.mark.parametrize("code", ["", "000000", "abcdef", "\0", "å" * 9000, "12345"])
def test_another_code_fits_not(code: str) -> None:
    request = visitor()
    code_app.proposed(request, anew=True)
    assert not code_app.add(request, adviser().pk, code=code, moment=MOMENT)
    added()
    assert code_app.fitting(adviser(), code, moment=LATER) is None


def test_a_phones_clock_may_be_half_a_minute_off_and_no_more() -> None:
    secret = added()
    code = totp(secret, LATER)
    assert code_app.fitting(adviser(), code, moment=LATER + 2 * STEP) is None
    assert code_app.fitting(adviser(), code, moment=LATER - 2 * STEP) is None
    assert code_app.fitting(adviser(), f"{code[:3]} {code[3:]}", moment=LATER - STEP)


def test_a_code_fits_once_and_none_before_it_fits_after() -> None:
    secret = added()
    before, now = totp(secret, LATER - STEP), totp(secret, LATER)
    assert code_app.fitting(adviser(), now, moment=LATER)
    assert code_app.fitting(adviser(), now, moment=LATER) is None
    assert code_app.fitting(adviser(), before, moment=LATER) is None
    assert code_app.fitting(adviser(), totp(secret, LATER + STEP), moment=LATER)


def test_the_code_that_added_the_app_opens_no_door() -> None:
    secret = added()
    assert code_app.fitting(adviser(), totp(secret, MOMENT), moment=MOMENT) is None


def test_somebody_elses_code_fits_not() -> None:
    secret = added()
    other = User.objects.get(username="team_leader")
    assert code_app.fitting(other, totp(secret, LATER), moment=LATER) is None


def test_there_is_one_app_for_each() -> None:
    added()
    request = visitor()
    secret = code_app.proposed(request, anew=True)
    later = totp(secret, LATER)
    assert not code_app.add(request, adviser().pk, code=later, moment=LATER)


def test_the_secret_lies_sealed_in_the_table_and_in_the_session() -> None:
    request = visitor()
    secret = code_app.proposed(request, anew=True)
    assert code_app.proposed(request, anew=False) == secret
    assert secret not in str(request.session._session)  # noqa: SLF001  # all that it keeps
    kept = added()
    assert kept not in str(Authenticator.objects.get().data)
    assert code_app.proposed(request, anew=True) != secret


def test_the_picture_is_drawn_here() -> None:
    picture = code_app.picture(adviser().pk, RFC_SECRET)
    assert picture.startswith("<?xml")
    assert "<path" in picture
