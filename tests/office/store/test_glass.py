"""Broken glass ends by itself."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, MOMENT
from virksom.office.store import glass
from virksom.office.store.models import Glass, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
REASON = "Kandidaten er kommet til skade på arbejdet."


def leader() -> int:
    return User.objects.get(username="team_leader").pk


def is_open(after: timedelta = timedelta(), code: str = "K001") -> bool:
    return glass.open_for(leader(), CODE, code, MOMENT + after)


def test_broken_glass_is_open_for_an_hour_and_for_one_candidate() -> None:
    glass.break_for(leader(), CODE, subject="K001", reason=REASON, moment=MOMENT)
    assert is_open()
    assert is_open(glass.LASTS - timedelta(seconds=1))
    assert not is_open(glass.LASTS)
    assert not is_open(code="K002")


def test_broken_glass_is_open_for_nobody_else() -> None:
    glass.break_for(leader(), CODE, subject="K001", reason=REASON, moment=MOMENT)
    other = User.objects.get(username="adviser").pk
    assert not glass.open_for(other, CODE, "K001", MOMENT)
    assert not glass.open_for(None, CODE, "K001", MOMENT)


def test_the_reason_lies_sealed_and_is_read_again() -> None:
    glass.break_for(leader(), CODE, subject="K001", reason=REASON, moment=MOMENT)
    assert "skade" not in Glass.objects.get().reason_sealed
    assert [row.reason for row in glass.broken(CODE, subject="K001")] == [REASON]
    assert glass.broken(CODE, subject="K002") == ()
