"""The match played: a profile told, who fits an opening side by side, all seats at once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import sign_in
from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.reader import Reader

PHONE = 390
OPENING = "/jobaabninger/O001"
PAGES = (
    "/match",
    f"{OPENING}/match?sammen=K033&sammen=K034",
    "/kandidater/K033/match",
    "/kandidater/K033/profil",
    "/kandidater/K033/fortael",
)


@pytest.fixture(scope="module")
def consultant(people: People) -> Person:
    """Give the consultant a browser."""
    return people("konsulent")


def quiet(reader: Reader) -> None:
    """Assert that a page is accessible and fits."""
    assert reader.axe() == []
    assert reader.overflow() <= 0


def test_a_consultant_tells_a_profile_and_sees_what_companies_see(consultant: Person) -> None:
    consultant.reader.goto("/kandidater/K033/profil")
    consultant.fill({"Timer om ugen nu": "20", "Timer om ugen højst": "25"})
    consultant.page.get_by_label("Køkken", exact=True).check()
    assert "Profilen er gemt." in consultant.press("Gem")
    consultant.reader.goto("/kandidater/K033/profil")
    expect(consultant.page.get_by_text("20 til 25 timer om ugen")).to_be_visible()


def test_the_openings_page_shows_who_fits_and_two_lie_side_by_side(consultant: Person) -> None:
    page = consultant.page
    consultant.reader.goto(OPENING)
    page.get_by_role("link", name="Se alle, og sammenlign").click()
    ticks = page.get_by_role("checkbox", name="Sammenlign K")
    ticks.nth(0).check()
    ticks.nth(1).check()
    page.get_by_role("button", name="Sammenlign de valgte").click()
    expect(page.get_by_role("heading", name="Side om side")).to_be_visible()
    assert page.locator(".beside .column").count() == 2


def test_all_seats_at_once_are_proved(consultant: Person) -> None:
    consultant.reader.goto("/match")
    expect(consultant.page.get_by_text("Det er bevist.")).to_be_visible()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [1280, PHONE])
def test_each_page_is_accessible_and_fits(address: str, width: int, consultant: Person) -> None:
    consultant.reader.resize(width)
    consultant.reader.goto(address)
    quiet(consultant.reader)


def test_a_candidate_tells_on_a_phone_and_keeps_what_is_right(
    played: str, newcomer: Callable[..., Person]
) -> None:
    person = newcomer(width=PHONE)
    sign_in(person.page, played, "kandidat")
    person.reader.goto("/min-side/fortael")
    person.page.locator("#ord").fill("Jeg har stået ved kasseapparatet og kan køre truck.")
    person.page.get_by_role("button", name="Find kompetencer").click()
    person.page.locator("input[name=kode]").first.check()
    quiet(person.reader)
    assert "Kompetencerne er gemt" in person.press("Behold de valgte")
    quiet(person.reader)
