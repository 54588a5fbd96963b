"""The company answers in one tap: its own people, its own month."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from tests.office.cast import Cast, ClientOf
from tests.office.web.openings.reading import text
from virksom.office.access import Role
from virksom.office.actions.ask_confirmation import ask_month
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.actions.send_link import way_in
from virksom.office.store import looks, notices
from virksom.office.store.case import case
from virksom.office.store.looks import Which
from virksom.office.store.mails import page_of
from virksom.office.web import clock
from virksom.programme.kernel import Month
from virksom.programme.record import Confirmation

NOW = cast.MOMENT + timedelta(hours=3)
MONTH = "/virksomhed/bekraeft/2019-09"
ONE = f"{MONTH}/K001"


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture(autouse=True)
def job(office: Cast) -> None:  # noqa: ARG001  # its people
    work()


@pytest.fixture
def company(browser_of: ClientOf) -> Client:
    return browser_of("company_contact")


def work(hours: str | None = "12") -> None:
    told = NewWork(
        company="V009",
        form="ordinary",
        weekly_hours=None if hours is None else Decimal(hours),
        since=date(2019, 9, 2),
    )
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    record_employment(consultant, "K001", work=told, moment=cast.MOMENT)


def say(client: Client, **sent: str) -> HttpResponse:
    whole = {"employment": "E001"} | sent
    return client.post(ONE, whole, follow=True)


def held() -> list[tuple[bool, Decimal | None]]:
    evidence = case(cast.CODE, "K001").person.evidence
    said = [fact.value for fact in evidence if isinstance(fact.value, Confirmation)]
    return [(one.held, one.weekly_hours) for one in said]


def test_a_company_is_asked_about_its_own_people(company: Client) -> None:
    page = text(company.get(MONTH))
    assert "Har K001 arbejdet hos jer i september 2019?" in page
    assert "12 timer om ugen, 02.09.2019–29.09.2019" in page
    assert "Ja, det passer" in page
    assert "Bekræft september 2019 (1)" in text(company.get("/", follow=True))


def test_each_name_shown_is_a_look(company: Client) -> None:
    company.get(MONTH)
    found = looks.page(cast.CODE, Which(subjects=("K001",)), after=0, most=9)
    assert "confirm_month" in {row.page for row in found}


def test_one_tap_answers_and_thanks_and_can_be_taken_back(company: Client) -> None:
    page = text(say(company, answer="yes"))
    assert "Tak. Det er noteret." in page
    assert "Tak. I har svaret for alle." in page
    assert held() == [(True, Decimal(12))]
    (fact,) = case(cast.CODE, "K001").person.evidence
    company.post(f"/fortryd/{fact.id}")
    assert held() == []


def test_the_mail_leads_straight_to_the_month_and_one_tap_answers() -> None:
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    ask_month(consultant, month=Month(2019, 9), moment=cast.MOMENT)
    (row,) = notices.waiting(cast.CODE, "kontakt-1")
    now = datetime.now(UTC)  # noqa: TID251  # links are as real as the browser's
    link = way_in(cast.CODE, "kontakt-1", after=page_of(row), moment=now)
    client = Client()
    path = link.removeprefix(settings.OFFICE_URL)
    page = client.post(path, follow=True)
    assert page.redirect_chain[-1][0] == MONTH
    say(client, answer="yes")
    assert held() == [(True, Decimal(12))]
    assert notices.waiting(cast.CODE, "kontakt-1") == ()


def test_the_same_tap_twice_is_told_and_tells_nothing_new(company: Client) -> None:
    say(company, answer="yes")
    again = say(company, answer="yes")
    assert again.status_code == 422
    assert "allerede" in text(again)
    assert len(held()) == 1


def test_other_hours_are_typed_and_what_is_wrong_is_kept(company: Client) -> None:
    wrong = say(company, answer="other", hours="mange")
    assert wrong.status_code == 422
    assert 'value="mange"' in wrong.content.decode()
    say(company, answer="other", hours="18,5")
    assert held() == [(True, Decimal("18.5"))]


def test_a_no_stands_in_the_place_of_a_yes(company: Client) -> None:
    say(company, answer="yes")
    assert "I har svaret nej" in text(say(company, answer="no"))
    assert held() == [(False, None)]


def test_all_are_answered_in_one_tap_when_there_are_several(company: Client) -> None:
    assert "Ja til alle" not in text(company.get(MONTH))
    work("20")
    work(None)
    assert "Ja til alle 2" in text(company.get(MONTH))
    page = text(company.post(f"{MONTH}/alle", follow=True))
    assert sorted(hours or Decimal(0) for _, hours in held()) == [Decimal(12), Decimal(20)]
    assert "Timerne er ikke kendt" in page
    assert company.get(f"{MONTH}/alle").status_code == 302


def test_a_month_without_anybody_says_so(company: Client) -> None:
    assert "ingen fra programmet at svare for" in text(company.get("/virksomhed/bekraeft/2019-03"))
    assert "ikke gået endnu" in text(company.get("/virksomhed/bekraeft/2019-10"))


def test_what_is_no_month_and_nobody_is_not_there(company: Client) -> None:
    assert company.get("/virksomhed/bekraeft/sommer").status_code == 404
    assert company.post(f"{MONTH}/K099", {"answer": "yes"}).status_code == 404
    assert company.post(f"{MONTH}/K002", {"answer": "yes"}).status_code == 403
    assert company.get(ONE).status_code == 302


@pytest.mark.parametrize("who", ["recruitment_consultant", "bookkeeper", "finance_officer"])
def test_nobody_else_comes_in(browser_of: ClientOf, who: str) -> None:
    assert browser_of(who).get(MONTH).status_code == 403
    assert browser_of(who).post(ONE, {"employment": "E001", "answer": "yes"}).status_code == 403
