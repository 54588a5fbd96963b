"""The tables go back to what they were before looks could be erased, and come again."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from tests.office.cast import CODE, MOMENT, gather
from virksom.office.store import append_only, looks
from virksom.office.store.looks import LookRow
from virksom.office.store.models import Look, User

pytestmark = pytest.mark.usefixtures("engine", "own_database")


def go(name: str) -> None:
    MigrationExecutor(connection).migrate([("store", name)])


def looked(what: str, page: str) -> LookRow:
    user = User.objects.get(username="administrator").pk
    told = {"by": "", "role": "administrator", "subject": "K001", "at": MOMENT}
    return LookRow(user=user, what=what, page=page, **told)  # type: ignore[arg-type]  # as told


def erase() -> None:
    with transaction.atomic():
        Look.objects.exclude(what="erase_person").delete()


def test_before_no_look_could_be_erased_and_after_those_that_are_told_of_can() -> None:
    gather()
    looks.add(CODE, [looked("see_person", "candidate"), looked("erase_person", "erase_looks")])
    go("0016_notice_settings")
    with pytest.raises(DatabaseError, match="append-only"):
        erase()
    go("0017_kept_longer")
    erase()
    assert [row.page for row in Look.objects.all()] == ["erase_looks"]


def loosely(text: str) -> str:
    """Return the trigger as 0017 once laid it: whatever erasure stood, before or after."""
    assert "AND told.id > OLD.id" in text
    return text.replace("AND told.id > OLD.id", "")


def test_an_office_laid_out_before_holds_later_looks_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gather()
    go("0016_notice_settings")
    for name in ("SQLITE_LOOKS", "POSTGRESQL_LOOKS"):
        monkeypatch.setattr(append_only, name, loosely(getattr(append_only, name)))
    go("0017_kept_longer")
    monkeypatch.undo()
    looks.add(CODE, [looked("erase_person", "erase_looks"), looked("see_person", "candidate")])
    go("0018_looks_told_of_before")
    with pytest.raises(DatabaseError, match="append-only"):
        erase()
