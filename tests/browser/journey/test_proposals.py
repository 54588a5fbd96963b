"""From proposal to employment and around again: a company and a candidate on their phones."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.reader import Reader

PHONE = 390
AT = "/jobaabninger/O001/forslag/K033"
CARD = "[aria-labelledby='O001-K033']"
NAME = "Ali Rasmussen"


@pytest.fixture(scope="module")
def consultant(people: People) -> Person:
    """Give the consultant a browser."""
    return people("konsulent")


@pytest.fixture(scope="module")
def firm(people: People) -> Person:
    """Give the company's contact a phone."""
    person = people("virksomhed")
    person.page.set_viewport_size({"width": PHONE, "height": 844})
    return person


@pytest.fixture(scope="module")
def candidate(people: People) -> Person:
    """Give the candidate a phone."""
    person = people("kandidat")
    person.page.set_viewport_size({"width": PHONE, "height": 844})
    return person


def quiet(reader: Reader) -> None:
    """Assert that a page is accessible and fits."""
    assert reader.axe() == []
    assert reader.overflow() <= 0


def test_a_consultant_proposes_and_says_why(consultant: Person) -> None:
    consultant.reader.goto("/jobaabninger/O001/foreslaa/K033")
    quiet(consultant.reader)
    consultant.fill({"Hvorfor passer det?": "Vil gerne prøve et køkken."})
    assert "K033 er foreslået." in consultant.press("Foreslå")
    quiet(consultant.reader)


def test_the_company_sees_no_name_and_says_yes_in_one_tap(firm: Person) -> None:
    firm.reader.goto("/vores-medarbejdere")
    quiet(firm.reader)
    card = firm.page.locator(CARD)
    expect(card).to_contain_text("Navnet får I, når I begge har sagt ja")
    assert NAME not in firm.main()
    card.get_by_role("button", name=re.compile("^Vil gerne mødes")).click()
    assert "Tak" in firm.said()
    expect(firm.page.locator(CARD)).to_contain_text("I har sagt ja. Vi hører kandidaten.")
    assert NAME not in firm.main()


def test_the_candidate_says_yes_and_only_then_the_name_is_known(
    candidate: Person, firm: Person
) -> None:
    candidate.reader.goto("/min-side")
    quiet(candidate.reader)
    offer = candidate.page.locator("[aria-labelledby=O001]")
    offer.get_by_role("button", name=re.compile("^Ja, det vil jeg gerne")).click()
    assert "Tak" in candidate.said()
    firm.reader.goto("/vores-medarbejdere")
    expect(firm.page.locator(CARD)).to_contain_text(NAME)


def test_they_meet_and_twelve_hours_are_agreed(consultant: Person) -> None:
    said = {"Hvornår?": "7/10 kl. 15", "Hvor?": "Bagindgangen"}
    assert "kalenderen" in consultant.write(f"{AT}/samtale", said, press="Aftal samtale")
    quiet(consultant.reader)
    consultant.reader.goto(f"{AT}/ansaet")
    quiet(consultant.reader)
    consultant.fill({"Timer om ugen": "12", "Første dag": "7/10"})
    assert "K033 er ansat." in consultant.press("Ansæt")
    assert "mentor" in consultant.main().lower()


def test_the_company_backs_out_and_the_experience_goes_along(consultant: Person) -> None:
    running = consultant.page.locator(".running li", has_text="12 t")
    running.get_by_role("link", name=re.compile("^Slut")).click()
    consultant.fill({"Sidste dag": "7/10", "Hvorfor sluttede det?": "virksomheden trak sig"})
    assert "Slutdagen er registreret." in consultant.press("Registrér")
    quiet(consultant.reader)
    assert "Tilføjet." in consultant.press("Tilføj")
    consultant.page.get_by_role("link", name="Find nyt match").click()
    expect(consultant.page).to_have_url(re.compile("/kandidater/K033/match"))


def test_the_board_is_quiet_on_a_phone_too(consultant: Person) -> None:
    for width in (1280, PHONE):
        consultant.page.set_viewport_size({"width": width, "height": 844})
        consultant.reader.goto("/forslag")
        quiet(consultant.reader)
    consultant.page.set_viewport_size({"width": 1280, "height": 900})
