"""Companies by name for those who may see companies, by code for others."""

from datetime import date

import pytest

from tests.office.actions.firms import CONSULTANT, added
from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.actions.log_contact import ContactTold, log_contact
from virksom.office.reports.companies.called import codes_in, named
from virksom.office.store import write
from virksom.office.web import clock
from virksom.programme.kernel import Text
from virksom.programme.record import Draft

PAGES = ("/kandidater/K001", "/ansaettelser")


@pytest.fixture(autouse=True)
def _employed(office: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # the cast stands
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    value = {"employment": "E001", "company": added(), "form": "ordinary", "weekly_hours": "12.0"}
    job = Draft(kind="employment", subject="K001", since=date(2019, 9, 2), value=value)
    write.append(CODE, [job], moment=MOMENT)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("username", ["recruitment_consultant", "team_leader"])
def test_who_may_see_companies_reads_the_name(
    browser_of: ClientOf, username: str, path: str
) -> None:
    assert "Havnens Kantine" in browser_of(username).get(path).content.decode()


STEPS = ("ret", "job/E001/timer", "job/E001/slut")


@pytest.mark.parametrize(
    "path", [*(f"/kandidater/K001/{step}" for step in STEPS), "/opfoelgning?hvem=alle"]
)
def test_whoever_takes_a_step_reads_the_name_too(browser_of: ClientOf, path: str) -> None:
    page = browser_of("recruitment_consultant").get(path).content.decode()
    assert "Havnens Kantine" in page
    assert "V010" not in page.replace('value="V010"', "")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("username", ["adviser", "finance_officer"])
def test_others_read_the_code(browser_of: ClientOf, username: str, path: str) -> None:
    page = browser_of(username).get(path).content.decode()
    assert "V010" in page
    assert "Havnens" not in page


def test_a_day_begins_with_the_companies_that_wait(browser_of: ClientOf) -> None:
    told = ContactTold(channel="phone", asked=True)
    log_contact(CONSULTANT, "V010", told=told, moment=MOMENT)
    page = browser_of("recruitment_consultant").get("/").content.decode()
    assert "Havnens Kantine</a></b> venter på et svar" in page
    assert 'href="/virksomheder/V010/kontakt"' in page
    assert page.index("venter på et svar") < page.index("Kandidater</h2>")


def test_companies_without_a_contact_for_four_weeks_are_told_of(browser_of: ClientOf) -> None:
    told = ContactTold(channel="visit", since=date(2019, 9, 9))
    log_contact(CONSULTANT, "V001", told=told, moment=MOMENT)
    page = browser_of("recruitment_consultant").get("/").content.decode()
    assert "Fire uger uden kontakt" in page
    assert "sidst 09.09.2019" in page


def test_only_whole_codes_are_replaced() -> None:
    text = Text("hos V010, V0101 og XV010", "at V010")
    assert named(text, {"V010": "Fit"}).da == "hos Fit, V0101 og XV010"
    assert codes_in([text]) == {"V010", "V0101"}
    assert named(text, {}) is text


@pytest.mark.parametrize(
    ("username", "text", "found"),
    [
        ("recruitment_consultant", "havnens", "Havnens Kantine"),
        ("adviser", "havnens", "Intet"),
        ("adviser", "V010", "V010"),
    ],
)
def test_a_search_by_name_is_for_those_who_may_see_companies(
    browser_of: ClientOf, username: str, text: str, found: str
) -> None:
    answer = browser_of(username).post("/soeg", {"soeg": text}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert found in page
    assert username != "adviser" or "Havnens" not in page


def test_a_week_is_explained_by_the_companys_name(browser_of: ClientOf) -> None:
    page = browser_of("team_leader").get("/kandidater/K001").content.decode()
    assert "Ansat i Havnens Kantine" in page
    page = browser_of("adviser").get("/kandidater/K001").content.decode()
    assert "Ansat i V010" in page
