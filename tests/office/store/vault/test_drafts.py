"""What is being written, version by version."""

from functools import partial

import pytest

from tests.office.cast import CODE, stand
from tests.office.databases import at_once
from tests.office.store.vault.people import WHEN
from virksom.office.store.models import Draft
from virksom.office.store.vault.drafts import DraftRow, drop, latest, save, version
from virksom.programme.kernel import Json, canonical, digest


@pytest.fixture(autouse=True)
def _programme(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "db")
    stand()


def saved(content: dict[str, Json], *, subject: str = "K001") -> DraftRow:
    return save(CODE, "agreement", subject=subject, content=content, by="konsulent-1", moment=WHEN)


def test_what_was_saved_is_the_latest() -> None:
    row = saved({"goals": ["Et småjob"], "hours": "12.0"})
    assert row == latest(CODE, "agreement", subject="K001")
    assert (row.version, row.by, row.written_at) == (1, "konsulent-1", WHEN)
    assert row.digest == digest(canonical(row.content))


def test_changed_content_is_a_new_version_and_the_old_one_stays() -> None:
    first, second = saved({"hours": "12.0"}), saved({"hours": "15.0"})
    assert (second.version, latest(CODE, "agreement", subject="K001")) == (2, second)
    assert version(CODE, "agreement", subject="K001", number=1) == first
    assert version(CODE, "agreement", subject="K001", number=3) is None


def test_the_same_content_is_the_same_version_in_whatever_order() -> None:
    first = saved({"a": "1", "b": "2"})
    assert saved({"b": "2", "a": "1"}) == first
    assert Draft.objects.count() == 1


def test_what_was_once_written_is_a_new_version_when_written_again() -> None:
    assert [saved({"a": text}).version for text in ("1", "2", "1")] == [1, 2, 3]


def test_drafts_are_told_apart_by_kind_subject_and_programme() -> None:
    saved({"a": "1"})
    assert saved({"a": "2"}, subject="K002").version == 1
    assert latest(CODE, "statusnotat", subject="K001") is None
    assert latest("P2", "agreement", subject="K001") is None


def test_a_dropped_draft_is_gone_with_every_version() -> None:
    saved({"a": "1"})
    saved({"a": "2"})
    saved({"a": "1"}, subject="K002")
    assert drop(CODE, "agreement", subject="K001") == 2
    assert latest(CODE, "agreement", subject="K001") is None
    assert latest(CODE, "agreement", subject="K002") is not None


def test_a_draft_lies_sealed() -> None:
    saved({"name": "Anne-Marie \0 👍🏽"})
    assert "Anne" not in Draft.objects.get().content_sealed
    assert latest(CODE, "agreement", subject="K001").content == {"name": "Anne-Marie \0 👍🏽"}


@pytest.mark.usefixtures("own_database")
def test_those_who_save_at_once_each_get_a_version() -> None:
    deeds = [partial(saved, {"a": str(number)}) for number in range(8)]
    assert at_once(*deeds) == [None] * 8
    assert list(Draft.objects.values_list("version", flat=True)) == list(range(1, 9))


@pytest.mark.usefixtures("own_database")
def test_those_who_save_the_same_at_once_make_one_version() -> None:
    assert at_once(*[partial(saved, {"a": "1"})] * 8) == [None] * 8
    assert Draft.objects.count() == 1
