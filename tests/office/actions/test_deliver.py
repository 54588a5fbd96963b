"""Mails go out by a real server on loopback; one that is down makes them wait."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.post_office import PostOffice, free_port, opened, send_to
from tests.office.cast import CODE, MOMENT
from virksom.office.actions.deliver import Round, deliver
from virksom.office.store import links, notices
from virksom.office.store.models import Notice
from virksom.office.store.notice_kinds import SENTENCES, Kind
from virksom.office.store.vault.persons import PersonData, put

pytestmark = pytest.mark.django_db
NAME, MAIL = "Hedvig Utzon Lindstrøm", "hedvig@adresse.example"
SENT, WAITS, NOTHING = (Round(sent=s, waiting=w) for s, w in ((1, 0), (0, 1), (0, 0)))


@pytest.fixture
def port(settings: Settings) -> int:
    port = free_port()
    send_to(settings, port)
    return port


@pytest.fixture
def post(port: int) -> Iterator[PostOffice]:
    with opened(PostOffice(refuses=frozenset({"nobody@adresse.example"})), port=port) as office:
        yield office


@pytest.fixture
def notice(office: cast.Cast) -> int:  # noqa: ARG001  # its programme
    return waits()


def waits(
    mail: str = MAIL,
    *,
    code: str = "K001",
    kind: Kind = Kind.INTERVIEW,
    attached: bytes | None = None,
) -> int:
    put(CODE, PersonData(code=code, name=NAME, mail=mail), moment=MOMENT)
    return notices.tell(
        CODE,
        code,
        kind,
        subject="K001",
        page="own",
        by_mail=True,
        moment=MOMENT,
        attached=attached,
    )


def after(minutes: int) -> Round:
    return deliver(CODE, moment=MOMENT + timedelta(minutes=minutes))


def test_a_mail_goes_out_once(notice: int, post: PostOffice) -> None:
    assert (after(0), after(1), after(60)) == (SENT, NOTHING, NOTHING)
    assert [address for address, _ in post.taken] == [MAIL]
    assert Notice.objects.get(pk=notice).mailed_at == MOMENT


@pytest.mark.usefixtures("office")
def test_a_mail_says_a_sentence_and_a_link_in_both_languages(post: PostOffice) -> None:
    notice = waits(code="konsulent-1")
    after(0)
    lines = post.mails[0].get_content().splitlines()
    assert post.mails[0]["Subject"] == "Der er en samtale at svare på"
    assert lines[0] == "Der er en samtale at svare på."
    assert lines[1] == f"https://virksom.example/beskeder/{notice}"
    assert "There is an interview to answer." in lines


def test_whoever_has_no_password_is_let_in_by_the_mail_once(notice: int, post: PostOffice) -> None:
    after(0)
    (token,) = re.findall(r"https://virksom.example/ind/(\S+)", post.mails[0].get_content())
    first, second = (links.use(token, MOMENT) for _ in range(2))
    assert first is not None
    assert first.after == f"/beskeder/{notice}"
    assert second is None


@pytest.mark.usefixtures("office")
def test_an_address_of_before_is_told_so_and_let_in_nowhere(post: PostOffice) -> None:
    waits(kind=Kind.MAIL_MOVED, attached=b"before@adresse.example")
    assert after(0) == SENT
    assert [address for address, _ in post.taken] == ["before@adresse.example"]
    lines = post.mails[0].get_content().splitlines()
    assert lines[:2] == [SENTENCES[Kind.MAIL_MOVED].da, "https://virksom.example/"]
    assert NAME not in post.mails[0].as_string()


@pytest.mark.usefixtures("notice")
def test_a_mail_holds_no_person_but_the_address(post: PostOffice) -> None:
    after(0)
    ((_, whole),) = post.taken
    mail = post.mails[0]
    told = f"{mail.as_string()}{mail.get_content()}{mail['Subject']}{whole!r}"
    assert mail["To"] == MAIL
    assert mail["From"] == "virksom@virksom.example"
    told = told.replace(MAIL, "")
    assert not any(part.lower() in told.lower() for part in (*NAME.split(), "K001", "hedvig"))


@pytest.mark.usefixtures("notice")
def test_a_server_that_is_down_makes_the_mail_wait(port: int) -> None:
    assert after(0) == WAITS
    assert after(0) == NOTHING
    with opened(PostOffice(), port=port) as post:
        assert after(1) == SENT
    assert len(post.taken) == 1


@pytest.mark.usefixtures("notice", "port")
def test_a_server_that_stays_down_is_given_up_after_three_days() -> None:
    for minutes in range(0, 3 * 24 * 60 + 240, 240):
        after(minutes)
    end = MOMENT + notices.KEPT_UP
    assert notices.unmailed(CODE, moment=end, most=9) == ()
    assert [row.code for row in notices.given_up(CODE, moment=end)] == ["K001"]


@pytest.mark.usefixtures("office", "port")
def test_when_the_server_is_down_only_one_mail_feels_it() -> None:
    waits()
    waits()
    assert after(0) == Round(sent=0, waiting=2)
    assert sorted(Notice.objects.values_list("tries", flat=True)) == [0, 1]


@pytest.mark.usefixtures("office")
def test_a_refused_address_holds_nobody_else_up(post: PostOffice) -> None:
    waits("nobody@adresse.example")
    after(0)
    waits()
    assert after(0) == SENT
    assert [address for address, _ in post.taken] == [MAIL]


@pytest.mark.usefixtures("office", "post")
def test_somebody_without_an_address_gets_the_mail_when_there_is_one() -> None:
    waits("")
    assert after(0) == WAITS
    put(CODE, PersonData(code="K001", name=NAME, mail=MAIL), moment=MOMENT)
    assert after(1) == SENT


@pytest.mark.usefixtures("office", "post")
def test_an_address_on_two_lines_goes_nowhere() -> None:
    waits("a@adresse.example\nBcc: b@adresse.example")
    assert after(0) == WAITS


@pytest.mark.usefixtures("office")
def test_an_invitation_goes_along_as_a_calendar_file(post: PostOffice) -> None:
    waits(attached=b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n")
    after(0)
    (part,) = post.mails[0].iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert part["Content-Type"].params["method"] == "REQUEST"
    assert part.get_filename() == "moede.ics"
    assert "BEGIN:VCALENDAR" in part.get_content()


@pytest.mark.usefixtures("office")
def test_a_link_to_sign_in_stands_in_the_mail_itself(post: PostOffice) -> None:
    waits(kind=Kind.LINK, attached=b"https://virksom.example/link/secret")
    after(0)
    assert "https://virksom.example/link/secret" in post.mails[0].get_content().splitlines()
    assert list(post.mails[0].iter_attachments()) == []


@pytest.mark.usefixtures("notice")
def test_without_a_server_mails_wait_untried(settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    assert after(0) == NOTHING
    assert Notice.objects.get().tries == 0


@pytest.mark.usefixtures("notice", "port")
def test_the_log_says_the_number_and_never_the_address(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", logger="virksom.mail"):
        caplog.handler.setLevel("INFO")
        after(0)
    assert MAIL not in caplog.text
