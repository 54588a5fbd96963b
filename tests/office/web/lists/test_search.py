"""The search of every page: each finds what they may see, and nothing of it is left behind."""

import logging
import re

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, ClientOf
from virksom.office.store import looks, write
from virksom.office.store.looks import Which
from virksom.office.store.vault import persons
from virksom.office.store.vault.persons import PersonData
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("people")
JOB = {"employment": "E017", "company": "V001", "form": "ordinary", "weekly_hours": "20.0"}
NOW = {"HX-Request": "true"}


@pytest.fixture
def people(office: cast.Cast) -> None:
    other = Draft(
        kind="referral",
        subject="K003",
        since=cast.MOMENT.date(),
        value={"unit": "job_og_aktivhuset"},
    )
    job = Draft(kind="employment", subject="K001", since=cast.MOMENT.date(), value=JOB)
    write.append(office.programme, [other, job], moment=cast.MOMENT)
    for code, cpr in (("K001", "0101901234"), ("K003", "")):
        data = PersonData(code=code, name="Åse Holm", cpr=cpr)
        persons.put(CODE, data, moment=cast.MOMENT)


def found(client: Client, text: str) -> list[str]:
    page = client.post("/soeg", {"soeg": text}, headers=NOW).content.decode()
    return re.findall(r'data-hit href="([^"]+)"', page)


@pytest.mark.parametrize(
    ("text", "door"),
    [
        ("k1", "/kandidater/K001"),
        ("K003", "/kandidater/K003"),
        ("åse", "/kandidater/K001"),
        ("010190-1234", "/kandidater/K001"),
        ("0101901234", "/kandidater/K001"),
        ("E17", "/kandidater/K001"),
        ("V001", "/virksomheder/V001"),
        ("f3", "/fakta/f000003"),
        ("overb", "/overblik"),
    ],
)
def test_each_sort_is_found_first(text: str, door: str, browser_of: ClientOf) -> None:
    consultant = browser_of("recruitment_consultant")
    assert found(consultant, text)[0] == door
    assert consultant.post("/soeg", {"soeg": text})["Location"] == door


@pytest.mark.parametrize(
    ("role", "doors"),
    [
        ("recruitment_consultant", ["/kandidater/K001", "/kandidater/K003"]),
        ("adviser", ["/kandidater/K001"]),
        ("finance_officer", []),
    ],
)
def test_names_are_found_by_those_who_may_see_them(
    role: str, doors: list[str], browser_of: ClientOf
) -> None:
    assert found(browser_of(role), "åse holm") == doors
    assert looks.count(CODE, Which()) == len(doors)


def test_others_are_found_by_code_without_their_names(browser_of: ClientOf) -> None:
    page = browser_of("adviser").post("/soeg", {"soeg": "K003"}, headers=NOW).content.decode()
    assert "/kandidater/K003" in page
    assert "Åse" not in page


def test_nothing_that_is_typed_is_logged(
    browser_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="django.request")
    browser_of("recruitment_consultant").post("/soeg", {"soeg": "0101901234"})
    assert "0101901234" not in caplog.text


def test_nothing_found_is_said_kindly(browser_of: ClientOf) -> None:
    answer = browser_of("recruitment_consultant").post("/soeg", {"soeg": "qqqq"})
    assert answer.status_code == 200
    assert "Intet fundet." in answer.content.decode()


@pytest.mark.parametrize("role", ["recruitment_consultant", "investor_analyst"])
def test_the_field_stands_on_the_pages_of_those_who_may(role: str, browser_of: ClientOf) -> None:
    page = browser_of(role).get("/beskeder").content.decode()
    assert ('id="soeg"' in page) is (role == "recruitment_consultant")


def test_whoever_is_recognised_by_a_cpr_was_looked_at(browser_of: ClientOf) -> None:
    browser_of("recruitment_consultant").post("/soeg", {"soeg": "010190-1234"})
    (seen,) = looks.page(CODE, Which(subjects=("K001",)), after=0, most=9)
    assert (seen.what, seen.page) == ("see_cpr", "search")
