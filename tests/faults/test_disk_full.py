"""The disk fills up while documents are issued: nothing half done, a sentence, and the same number.

How it is made full stands in ``disk.py``: both databases say by themselves that there is no room.
"""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.faults import disk, ground, sound
from tests.faults.ground import BOOKKEEPER, CODE, LEADER
from tests.office import cast
from virksom.office.access import Role
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import read, users
from virksom.office.store.room import NoRoom
from virksom.programme.billing import PREPARED, books, runs
from virksom.programme.kernel import Month
from virksom.programme.record import Fact

pytestmark = pytest.mark.usefixtures("engine", "own_database")
MONTH = Month(2019, 6)
MOMENT = ground.moment_of(MONTH)
PAGES = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
"""How many pages more there is room for, until a release fits."""


@pytest.fixture(autouse=True)
def _office(own_database: str) -> None:  # noqa: ARG001  # it is put there
    ground.stand()
    disk.lengthen()


def prepare() -> Fact:
    return prepare_settlement(BOOKKEEPER, month=MONTH, moment=MOMENT)


def release() -> tuple[Fact, ...]:
    return release_settlement(LEADER, "R0001", moment=MOMENT + timedelta(hours=1))


def test_wherever_the_disk_fills_up_nothing_is_issued_and_the_same_number_is_used_later() -> None:
    prepare()
    refused = 0
    for pages in PAGES:
        disk.fill(pages)
        try:
            _, invoice, *_ = release()
            break
        except NoRoom:
            refused += 1
        unissued()
    assert refused >= 3
    assert invoice.subject == "F-2019-0001"
    assert sound.complaints(CODE) == []


def unissued() -> None:
    assert sound.complaints(CODE) == []
    known = read.log(CODE).known()
    assert [run.state for run in runs(known)] == [PREPARED]
    assert not books(known).documents


def test_with_room_again_the_same_release_goes_through_and_the_sum_is_right() -> None:
    prepare()
    disk.fill()
    with pytest.raises(NoRoom, match="ikke plads på disken"):
        release()
    disk.make_room()
    release()
    assert sound.balance(CODE) == sound.owed(CODE, through=MONTH, moment=MOMENT)


def test_whoever_releases_is_told_on_the_page_and_nothing_is_lost() -> None:
    prepare()
    users.add(CODE, [cast.newcomer(Role.TEAM_LEADER, "leder")])
    client = Client()
    assert client.login(username="leder", password=cast.PASSWORD, moment=MOMENT)
    page = reverse("release_settlement", args=["R0001"])
    disk.fill()
    refused = client.post(page)
    assert refused.status_code == 422
    assert "Der er ikke plads på disken" in refused.content.decode()
    assert sound.complaints(CODE) == []
    disk.make_room()
    assert client.post(page).status_code == 302
