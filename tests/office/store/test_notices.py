"""Notices: who is told what, and whose mail is tried when."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, MOMENT
from virksom.office.store import notices
from virksom.office.store.models import Notice
from virksom.office.store.notice_kinds import SENTENCES, Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
MINUTE = timedelta(minutes=1)


def told(
    code: str = "konsulent-1",
    *,
    subject: str = "K001",
    by_mail: bool = True,
    attached: bytes | None = None,
) -> int:
    return notices.tell(
        CODE,
        code,
        Kind.INTERVIEW,
        subject=subject,
        page="candidate",
        at=(subject,),
        by_mail=by_mail,
        moment=MOMENT,
        attached=attached,
    )


def unmailed(after: timedelta = timedelta()) -> list[int]:
    rows = notices.unmailed(CODE, moment=MOMENT + after, most=10)
    return [row.number for row in rows]


def test_a_notice_waits_for_the_one_it_is_for() -> None:
    number = told()
    (row,) = notices.waiting(CODE, "konsulent-1")
    assert (row.number, row.kind, row.at) == (number, Kind.INTERVIEW, ("K001",))
    assert notices.waiting(CODE, "konsulent-2") == ()


def test_whoever_has_no_code_has_no_notices() -> None:
    told("")
    assert notices.waiting(CODE, "") == ()


def test_a_notice_is_read_once_and_only_by_its_own() -> None:
    number = told()
    assert not notices.mark_read(CODE, "konsulent-2", number=number, moment=MOMENT)
    assert notices.mark_read(CODE, "konsulent-1", number=number, moment=MOMENT)
    assert not notices.mark_read(CODE, "konsulent-1", number=number, moment=MOMENT)
    assert notices.waiting(CODE, "konsulent-1") == ()


def test_what_is_done_no_longer_waits_for_anybody() -> None:
    told()
    told("raadgiver-1")
    told(subject="K002")
    assert notices.done_with(CODE, Kind.INTERVIEW, subject="K001", moment=MOMENT) == 2
    assert [row.subject for row in notices.waiting(CODE, "konsulent-1")] == ["K002"]


def test_only_what_is_told_by_mail_is_mailed() -> None:
    told(by_mail=False)
    number = told()
    assert unmailed() == [number]


def test_a_notice_is_held_by_one_at_a_time() -> None:
    told()
    (row,) = notices.unmailed(CODE, moment=MOMENT, most=10)
    assert notices.hold(row, moment=MOMENT)
    assert not notices.hold(row, moment=MOMENT)
    assert unmailed() == []


def test_who_dies_on_the_way_leaves_the_mail_to_the_next() -> None:
    number = told()
    (row,) = notices.unmailed(CODE, moment=MOMENT, most=10)
    notices.hold(row, moment=MOMENT)
    assert unmailed(notices.HELD) == [number]


def test_each_pause_is_longer_than_the_one_before() -> None:
    told()
    moment, pauses = MOMENT, []
    for _ in range(6):
        (row,) = notices.unmailed(CODE, moment=moment, most=10)
        notices.hold(row, moment=moment)
        notices.try_later(row, moment=moment)
        after = Notice.objects.get().next_try
        assert after is not None
        pauses.append(after - moment)
        moment = after
    assert pauses == [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 240 * MINUTE]


def test_a_mail_is_given_up_after_three_days() -> None:
    number = told()
    assert unmailed(notices.KEPT_UP - MINUTE) == [number]
    assert unmailed(notices.KEPT_UP) == []
    (row,) = notices.given_up(CODE, moment=MOMENT + notices.KEPT_UP)
    assert row.number == number


def test_what_was_attached_lies_sealed_and_is_forgotten_when_mailed() -> None:
    told(attached=b"BEGIN:VCALENDAR")
    assert "VCALENDAR" not in Notice.objects.get().attached_sealed
    (row,) = notices.unmailed(CODE, moment=MOMENT, most=10)
    assert row.attached == b"BEGIN:VCALENDAR"
    notices.mailed(row, moment=MOMENT)
    assert Notice.objects.get().attached_sealed == ""
    assert unmailed() == []


def test_every_kind_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Kind)
    assert all(text.da.endswith((".", "?")) for text in SENTENCES.values())
