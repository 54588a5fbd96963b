"""The pages of notices, and the outbox."""

from dataclasses import replace

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.reports.notices import outbox_page
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.read import ProgrammeRow


def told(code: str = "konsulent-1", *, page: str = "candidate", by_mail: bool = False) -> int:
    at = ("K001",) if page == "candidate" else ()
    return notices.tell(
        CODE, code, Kind.TALK, subject="K001", page=page, at=at, by_mail=by_mail, moment=MOMENT
    )


def test_what_waits_is_listed_and_what_is_read_is_not(browser_of: ClientOf) -> None:
    number, client = told(), browser_of("recruitment_consultant")
    assert "Nogen vil gerne tale om jobbet." in client.get("/beskeder").content.decode()
    answer = client.post(f"/beskeder/{number}/laest", follow=True)
    assert "Intet venter på dig." in answer.content.decode()


def test_a_notice_leads_to_its_page_and_is_read(browser_of: ClientOf) -> None:
    number = told()
    answer = browser_of("recruitment_consultant").get(f"/beskeder/{number}")
    assert answer["Location"] == "/kandidater/K001"
    assert notices.waiting(CODE, "konsulent-1") == ()


def test_a_notice_whose_page_is_no_more_leads_home(browser_of: ClientOf) -> None:
    number = told(page="nowhere")
    assert browser_of("recruitment_consultant").get(f"/beskeder/{number}")["Location"] == "/"


def test_somebody_elses_notice_is_not_there(browser_of: ClientOf) -> None:
    number, client = told(), browser_of("team_leader")
    assert client.get(f"/beskeder/{number}")["Location"] == "/beskeder"
    assert client.post(f"/beskeder/{number}/laest").status_code == 422
    assert len(notices.waiting(CODE, "konsulent-1")) == 1


def test_an_address_that_is_only_opened_marks_nothing(browser_of: ClientOf) -> None:
    number = told()
    browser_of("recruitment_consultant").get(f"/beskeder/{number}/laest")
    assert len(notices.waiting(CODE, "konsulent-1")) == 1


def test_a_real_outbox_shows_no_mail_and_no_link(browser_of: ClientOf) -> None:
    told(by_mail=True)
    page = browser_of("administrator").get("/udbakke").content.decode()
    assert "Nogen vil gerne tale om jobbet." in page
    assert "Læs mailen" not in page
    assert "Følg linket" not in page


@pytest.mark.usefixtures("office")
def test_a_demos_outbox_shows_mails_with_links_to_this_office() -> None:
    number = told(by_mail=True)
    row = ProgrammeRow(CODE, "impact60", invented=True)
    page = outbox_page(row, sends=False, base="http://localhost:8000", moment=MOMENT)
    assert page.opened
    assert page.mails[0].link == f"/beskeder/{number}"
    assert "samtale" not in page.mails[0].body


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(("invented", "sends"), [(True, True), (False, False), (False, True)])
def test_no_other_outbox_shows_links(*, invented: bool, sends: bool) -> None:
    told(by_mail=True)
    row = ProgrammeRow(CODE, "impact60", invented=invented)
    page = outbox_page(row, sends=sends, base="http://localhost:8000", moment=MOMENT)
    assert not page.opened
    assert (page.mails[0].link, page.mails[0].body) == ("", "")


def test_the_outbox_says_what_became_of_each_mail(office: cast.Cast) -> None:
    told(by_mail=True)
    row = read.programme(office.programme)
    (tried,) = notices.unmailed(CODE, moment=MOMENT, most=1)
    notices.hold(tried, moment=MOMENT)
    waits = outbox_page(row, sends=True, base="", moment=MOMENT).mails[0]
    ends = outbox_page(row, sends=True, base="", moment=MOMENT + notices.KEPT_UP).mails[0]
    assert waits.standing.da == "venter, 1 forsøg"
    assert ends.standing.da == "opgivet efter tre dage"


def demo(monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(read.programme(CODE), invented=True)
    monkeypatch.setattr(read, "programme", lambda _: row)


def test_a_mail_followed_in_the_demo_lets_a_company_in_without_a_password(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, client = told("kontakt-1", by_mail=True), browser_of("administrator")
    demo(monkeypatch)
    assert f'action="/udbakke/{number}"' in client.get("/udbakke").content.decode()
    way_in = client.post(f"/udbakke/{number}")["Location"]
    newcomer = Client()
    assert newcomer.get(f"/beskeder/{number}").status_code == 302
    assert newcomer.post(way_in)["Location"] == f"/beskeder/{number}"
    assert newcomer.get(f"/beskeder/{number}")["Location"] == "/kandidater/K001"
    assert newcomer.post(way_in).status_code == 410


def test_a_mail_is_followed_by_pressing_and_where_people_are_invented(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, client = told("kontakt-1", by_mail=True), browser_of("administrator")
    assert client.post(f"/udbakke/{number}")["Location"] == "/udbakke"
    demo(monkeypatch)
    assert client.get(f"/udbakke/{number}")["Location"] == "/udbakke"
    assert client.post(f"/udbakke/{number + 1}")["Location"] == "/udbakke"
    assert browser_of("investor_analyst").post(f"/udbakke/{number}").status_code == 403


def test_whoever_has_a_password_is_led_to_the_notice(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    number, client = told(by_mail=True), browser_of("administrator")
    demo(monkeypatch)
    assert client.post(f"/udbakke/{number}")["Location"] == f"/beskeder/{number}"
