"""Recovery codes."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from tests.office.cast import MOMENT, visitor
from virksom.office.store import recovery_codes
from virksom.office.store.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def adviser() -> User:
    return User.objects.get(username="adviser")


def made() -> tuple[HttpRequest, tuple[str, ...]]:
    request = visitor()
    recovery_codes.make(request, adviser().pk, moment=MOMENT)
    return request, recovery_codes.shown(request, adviser().pk, moment=MOMENT)


def test_there_are_ten_different_ones_of_eight_digits() -> None:
    _, codes = made()
    assert len(set(codes)) == 10
    assert {len(code) for code in codes} == {8}
    assert recovery_codes.left(adviser().pk) == 10


def test_each_opens_once() -> None:
    _, codes = made()
    assert recovery_codes.fitting(adviser(), f"{codes[3][:4]} {codes[3][4:]}")
    assert recovery_codes.fitting(adviser(), codes[3]) is None
    assert recovery_codes.left(adviser().pk) == 9


def test_new_ones_put_the_old_out_of_use() -> None:
    _, old = made()
    _, new = made()
    assert not set(old) & set(new)
    assert recovery_codes.fitting(adviser(), old[0]) is None
    assert recovery_codes.fitting(adviser(), new[0])


@pytest.mark.parametrize("code", ["", "\0", "00000000", "å" * 9000, "-" * 8])
def test_no_other_code_opens(code: str) -> None:
    made()
    assert recovery_codes.fitting(adviser(), code) is None


def test_nobody_elses_open() -> None:
    _, codes = made()
    assert recovery_codes.fitting(User.objects.get(username="team_leader"), codes[0]) is None


def test_they_are_shown_for_ten_minutes_in_the_session_they_were_made_in() -> None:
    request, codes = made()
    last = MOMENT + timedelta(minutes=9, seconds=59)
    assert recovery_codes.shown(request, adviser().pk, moment=last) == codes
    over = MOMENT + timedelta(minutes=10)
    assert recovery_codes.shown(request, adviser().pk, moment=over) == ()
    assert recovery_codes.shown(visitor(), adviser().pk, moment=MOMENT) == ()


def test_once_kept_they_are_shown_no_more() -> None:
    request, _ = made()
    recovery_codes.hide(request)
    assert recovery_codes.shown(request, adviser().pk, moment=MOMENT) == ()


def test_neither_table_nor_session_holds_them() -> None:
    request, codes = made()
    held = str(Authenticator.objects.get().data) + str(request.session._session)  # noqa: SLF001  # all that it keeps
    assert not [code for code in codes if code in held]
