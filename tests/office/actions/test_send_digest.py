"""One mail a day at most: counts and a link, to whoever has something in it."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, MOMENT
from virksom.office.actions.send_digest import send_digest
from virksom.office.actions.tell import News, tell
from virksom.office.store import notice_ways, notices
from virksom.office.store.mails import mail_of
from virksom.office.store.models import Notice
from virksom.office.store.notice_kinds import SENTENCES, Kind
from virksom.office.store.notice_ways import Way
from virksom.programme.kernel import COPENHAGEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine", "office")]
WHO = "konsulent-1"
SEVEN = MOMENT.astimezone(COPENHAGEN).replace(hour=7, minute=0) + timedelta(days=1)


def told(kind: Kind = Kind.WITHDRAWN, *, after: timedelta = timedelta(0)) -> None:
    news = News(kind=kind, subject="K001", page="candidate", at=("K001",))
    tell(CODE, news, to=[WHO], moment=MOMENT + after)


def digests() -> list[notices.NoticeRow]:
    return [row for row in notices.latest_mails(CODE, most=9) if row.kind is Kind.DIGEST]


def test_a_digest_counts_and_names_nobody() -> None:
    for kind in (Kind.WITHDRAWN, Kind.REOPENED, Kind.WITHDRAWN):
        told(kind)
    assert send_digest(CODE, hour=7, moment=SEVEN) == 1
    (row,) = digests()
    body = mail_of(row).body
    assert f"2 × {SENTENCES[Kind.WITHDRAWN].da}" in body
    assert f"1 × {SENTENCES[Kind.REOPENED].en}" in body
    assert f"/beskeder/{row.number}" in body
    assert "K001" not in f"{body}{mail_of(row).subject}"


def test_a_digest_says_nothing_of_its_own_in_the_office() -> None:
    told()
    send_digest(CODE, hour=7, moment=SEVEN)
    assert [row.kind for row in notices.waiting(CODE, WHO)] == [Kind.WITHDRAWN]


def test_nobody_gets_two_on_a_day() -> None:
    told()
    assert send_digest(CODE, hour=7, moment=SEVEN) == 1
    told(after=timedelta(days=1))
    later = SEVEN + timedelta(hours=12)
    assert send_digest(CODE, hour=7, moment=later) == 0
    assert send_digest(CODE, hour=7, moment=SEVEN + timedelta(days=1)) == 1
    assert digests()[0].attached == b"withdrawn 1"


def test_nothing_goes_where_nothing_is_new() -> None:
    assert send_digest(CODE, hour=7, moment=SEVEN) == 0
    told()
    send_digest(CODE, hour=7, moment=SEVEN)
    assert send_digest(CODE, hour=7, moment=SEVEN + timedelta(days=1)) == 0


def test_nothing_goes_before_its_hour() -> None:
    told()
    assert send_digest(CODE, hour=7, moment=SEVEN - timedelta(minutes=1)) == 0
    assert send_digest(CODE, hour=7, moment=SEVEN) == 1


def test_what_was_read_meanwhile_is_left_out() -> None:
    told()
    (row,) = notices.waiting(CODE, WHO)
    notices.mark_read(CODE, WHO, number=row.number, moment=MOMENT)
    assert send_digest(CODE, hour=7, moment=SEVEN) == 0


def test_of_two_who_make_it_at_once_one_does() -> None:
    told()
    taken = [notice_ways.take_digest(CODE, WHO, before=None, moment=SEVEN) for _ in range(2)]
    assert taken == [True, False]


@pytest.mark.parametrize("way", Way)
def test_each_way_mails_as_it_says(way: Way) -> None:
    notice_ways.choose(CODE, WHO, chosen={Kind.TALK: way})
    told(Kind.TALK)
    at_once = Notice.objects.filter(kind=Kind.TALK.value, by_mail=True).count()
    sent = send_digest(CODE, hour=7, moment=SEVEN)
    assert (at_once, sent) == {Way.AT_ONCE: (1, 0), Way.DIGEST: (0, 1), Way.OFFICE: (0, 0)}[way]
    assert len(notices.waiting(CODE, WHO)) == 1
