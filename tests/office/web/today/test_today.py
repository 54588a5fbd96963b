"""The first page of each role."""

from datetime import date

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.reports.today import large
from virksom.office.store import glass, notices, read, write
from virksom.office.store.models import User
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock
from virksom.programme.kernel import Json
from virksom.programme.record import Draft

TODAY = date(2019, 10, 7)
JOB: dict[str, Json] = {
    "employment": "E001",
    "company": "V009",
    "form": "ordinary",
    "weekly_hours": "12.0",
}
STAFF = ("recruitment_consultant", "team_leader", "adviser", "finance_officer")


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


def told(kind: str, value: dict[str, Json], *, since: date, subject: str = "K001") -> None:
    draft = Draft(kind=kind, subject=subject, since=since, value=value, by="konsulent-1")
    write.append(CODE, [draft], moment=MOMENT)


def home(browser_of: ClientOf, username: str) -> str:
    return browser_of(username).get("/").content.decode()


@pytest.mark.parametrize("username", [*STAFF, "investor_analyst", "administrator"])
def test_it_greets_by_the_hour_and_says_the_day(browser_of: ClientOf, username: str) -> None:
    page = home(browser_of, username)
    assert "God eftermiddag" in page
    assert "Mandag den 7. oktober 2019" in page
    assert page.count("button-primary") <= 1


@pytest.mark.parametrize(
    ("username", "page"),
    [
        ("candidate", "/min-side"),
        ("trainer", "/hos-os"),
        ("company_contact", "/vores-medarbejdere"),
    ],
)
def test_who_has_a_page_of_their_own_is_led_there(
    browser_of: ClientOf, username: str, page: str
) -> None:
    assert browser_of(username).get("/")["Location"] == page


def test_a_follow_up_that_is_due_is_answered_in_one_tap(browser_of: ClientOf) -> None:
    told("employment", JOB, since=date(2019, 9, 2))
    client = browser_of("recruitment_consultant")
    page = client.get("/").content.decode()
    assert "K001 hos V009: en måned i job" in page
    answer = client.post("/kandidater/K001/svar", {"answer": "all_well"}, follow=True)
    assert "det går godt med K001" in answer.content.decode()
    assert "K001 hos V009" not in answer.content.decode()


def test_a_meeting_today_stands_first_with_its_time(browser_of: ClientOf) -> None:
    planned = "2019-10-07T15:30:00+02:00"
    value: dict[str, Json] = {"planned": planned, "consultant": "konsulent-1"}
    told("interview", value, since=TODAY, subject="K002")
    page = home(browser_of, "recruitment_consultant")
    assert "Rekrutteringssamtale kl. 15.30" in page
    assert "/kandidater/K002/samtale" in page


def test_a_job_in_danger_stands_with_the_companies_and_before_the_candidates(
    browser_of: ClientOf,
) -> None:
    told("employment", JOB, since=date(2019, 9, 2))
    told("check_in", {"answer": "talk"}, since=date(2019, 10, 4))
    page = home(browser_of, "recruitment_consultant")
    danger = page.index("Vil gerne tale, sagt 04.10.2019.")
    assert page.index("Først virksomhederne") < danger < page.index("Kandidater</h2>")
    assert "Vil gerne tale, sagt 04.10.2019." in home(browser_of, "team_leader")


def test_there_is_no_card_for_companies_without_anything_in_it(browser_of: ClientOf) -> None:
    assert "Først virksomhederne" not in home(browser_of, "recruitment_consultant")


def test_a_notice_is_counted_and_leads_on(browser_of: ClientOf) -> None:
    before = home(browser_of, "finance_officer")
    assert "intet venter på dig" in before
    number = notices.tell(CODE, "oekonomi-1", Kind.CORRECTED, page="overview", moment=MOMENT)
    page = home(browser_of, "finance_officer")
    assert "én ting venter på dig" in page
    assert f"/beskeder/{number}" in page


def test_an_adviser_sees_whom_to_invite_and_the_places(browser_of: ClientOf) -> None:
    page = home(browser_of, "adviser")
    assert "K002" in page[page.index("Skal indkaldes") : page.index("Pladserne")]
    assert "2 af 120 henvist" in page
    assert "Henvis en kandidat" in page


def test_an_adviser_is_not_asked_about_another_units_candidates(browser_of: ClientOf) -> None:
    told("referral", {"unit": "job_og_aktivhuset"}, since=date(2019, 9, 2), subject="K003")
    assert "K003" not in home(browser_of, "adviser")


def test_a_team_leader_sees_who_has_whom_and_which_mails_were_given_up(
    browser_of: ClientOf,
) -> None:
    notices.tell(
        CODE,
        "konsulent-1",
        Kind.TALK,
        page="home",
        by_mail=True,
        moment=MOMENT - notices.KEPT_UP,
    )
    page = home(browser_of, "team_leader")
    assert "Hvem har hvem" in page
    assert "1 mail kunne ikke sendes" in page


def test_finance_sees_the_weeks_of_the_month(browser_of: ClientOf) -> None:
    told("employment", JOB, since=date(2019, 9, 2))
    page = home(browser_of, "finance_officer")
    assert "Denne måned: oktober 2019" in page
    assert "De regnes ud" not in page
    assert "385 kr." in page.replace("\N{NO-BREAK SPACE}", " ")


def test_an_investor_is_told_quarter_ends_with_small_counts_hidden(browser_of: ClientOf) -> None:
    page = home(browser_of, "investor_analyst")
    assert "Status pr. 30.06.2019" in page
    assert "<b>skjult</b> Henvist i alt" in page
    assert "Skjult er tal under 5 og de tal, de kunne regnes ud af" in page
    assert "Næste udgave er pr. 30.09.2019 og kommer 01.11.2019." in page
    assert page.count("henvist skjult") + page.count("henvist 0") == 2
    assert "Offentliggjort" not in page
    assert "K001" not in page


@pytest.mark.parametrize("asked", ["?pr=2019-07-15", "?kendt=2019-07-15"])
def test_an_investor_chooses_no_day_and_no_knowledge(browser_of: ClientOf, asked: str) -> None:
    client = browser_of("investor_analyst")
    page = client.get(f"/{asked}").content.decode()
    assert "15.07.2019" not in page
    assert "Status pr. 30.06.2019" in page


def test_an_administrator_sees_access_looks_and_broken_glass(browser_of: ClientOf) -> None:
    user = User.objects.get(username="adviser").pk
    glass.break_for(user, CODE, subject="K002", reason="Ringede i nat.", moment=MOMENT)
    page = home(browser_of, "administrator")
    assert "9</a> <small>kan logge ind" in page
    assert "1</a> <small>nødadgange åbne nu" in page


@pytest.mark.parametrize("username", STAFF)
def test_no_name_stands_on_a_first_page_of_the_staff(browser_of: ClientOf, username: str) -> None:
    put(CODE, PersonData(code="K001", name="Hedvig Utzon"), moment=MOMENT)
    assert "Hedvig" not in home(browser_of, username)


@pytest.mark.parametrize("username", [*STAFF, "investor_analyst", "administrator"])
def test_a_programme_too_large_to_be_gone_through_is_not(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch, username: str
) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(read, "log", lambda _code: pytest.fail("the whole log was read"))
    client = browser_of(username)
    assert client.get("/").status_code == 200


def test_meetings_are_there_in_a_large_programme_too(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = "2019-10-07T15:30:00+02:00"
    told("interview", {"planned": planned, "consultant": "konsulent-1"}, since=TODAY)
    monkeypatch.setattr(large, "MOST", 0)
    assert "Rekrutteringssamtale kl. 15.30" in home(browser_of, "recruitment_consultant")
