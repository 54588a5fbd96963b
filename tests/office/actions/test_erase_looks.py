"""Who looked is kept its time too: then the looks go, but for those that tell of an erasure."""

import pytest
from django.db import DatabaseError, transaction

from tests.office.actions.test_erase_due import DAY, LATER, administrator
from tests.office.cast import CODE, MOMENT, Cast, actor
from tests.office.store.vault.full import fill
from virksom.office.access import Deed, Role
from virksom.office.actions.erase_due import erase_due
from virksom.office.actions.look import look
from virksom.office.actions.replay_erasures import replay_erasures
from virksom.office.actions.tell_erasure import tell_erasure
from virksom.office.store import erased, keeping, looks
from virksom.office.store.looks import Which
from virksom.office.store.models import Glass, Look, User
from virksom.programme.contract import Keeping, KeepingTerm

pytestmark = pytest.mark.django_db
KEEP = Keeping(notice_days=30, terms={"looks": KeepingTerm(months_after=None, latest=DAY)})


@pytest.fixture(autouse=True)
def _seen(office: Cast) -> None:  # noqa: ARG001  # stands in the database
    fill()
    reader = actor(Role.TEAM_LEADER, user=User.objects.get(username="team_leader").pk)
    look(reader, ["K001", "K002"], what=Deed.SEE_PERSON, page="candidate", moment=MOMENT)


def told() -> list[tuple[str, str]]:
    rows = looks.page(CODE, Which(), after=0, most=99)
    return sorted((row.subject, row.page) for row in rows)


def erase() -> None:
    tell_erasure(administrator(), KEEP, moment=MOMENT)
    erase_due(administrator(), KEEP, moment=LATER)


def test_they_go_when_told_of_in_time_and_that_they_went_stays() -> None:
    assert [(row.code, row.kind) for row in keeping.due_rows(CODE, KEEP, on=DAY)] == [
        *(("K001", "looks"), ("K002", "looks"))
    ]
    erase()
    assert told() == [("K001", "erase_looks"), ("K002", "erase_looks")]
    assert not Glass.objects.exists()
    assert keeping.due_rows(CODE, KEEP, on=DAY) == ()


def test_the_database_refuses_to_lose_a_look_otherwise() -> None:
    for rows in (Look.objects.all(), Look.objects.filter(subject="K001")):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.delete()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Look.objects.update(page="home")


def test_what_tells_of_an_erasure_never_goes() -> None:
    erase()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Look.objects.all().delete()


def test_a_look_from_after_the_erasure_stays() -> None:
    erase()
    look(administrator(), ["K001"], what=Deed.KEEP_LONGER, page="keep_longer", moment=LATER)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Look.objects.filter(page="keep_longer").delete()


def test_a_restored_office_forgets_them_again() -> None:
    there = [
        erased.Erasure(
            programme=CODE, code="K001", kind="looks", user=1, at="2024-02-01T09:00:00+00:00"
        )
    ]
    assert replay_erasures(there) == 1
    assert ("K001", "candidate") not in told()
    assert ("K002", "candidate") in told()
