"""Money comes in by the bank and is placed, the investor sees its side, and a sample is controlled.

The demo stands on Monday 7 October 2019: F-2019-0008 is not paid, and of the sample S0001 one line
waits for the provider's answer and one was not looked at.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.journey.test_settlement import quiet

OPEN = "F-2019-0008"
FILE = f"""Dato;Tekst;Beløb;Valuta
04-10-2019;{OPEN};1000,00;DKK
07-10-2019;Betaling uden nummer;250,00;DKK
07-10-2019;{OPEN};75,00;EUR
"""


@pytest.fixture(scope="module")
def bookkeeper(people: People) -> Person:
    return people("bogholder")


@pytest.fixture(scope="module")
def payer(people: People) -> Person:
    return people("oekonomi")


@pytest.fixture(scope="module")
def investor(people: People) -> Person:
    return people("investor")


@pytest.fixture(scope="module")
def recorded(bookkeeper: Person) -> str:
    """Send the bank's file, look its lines through, and put two on record."""
    bookkeeper.reader.goto("/regnskab/bank")
    quiet(bookkeeper)
    file = {"name": "bank.csv", "mimeType": "text/csv", "buffer": FILE.encode()}
    bookkeeper.page.locator("#file").set_input_files(file)
    bookkeeper.page.get_by_role("button", name="Se udtoget igennem").click()
    expect(bookkeeper.page.locator("main")).to_contain_text("3 linjer; 0 passer.")
    quiet(bookkeeper)
    for line in bookkeeper.page.get_by_role("checkbox", name=re.compile(r"Linje\s[12]")).all():
        line.check()
    return bookkeeper.press("Bogfør de valgte")


@pytest.fixture(scope="module")
def loose(recorded: str, bookkeeper: Person) -> Locator:
    """Return the money that pays nothing yet."""
    assert "Bogført" in recorded
    bookkeeper.reader.goto("/regnskab")
    return bookkeeper.page.locator("[aria-labelledby=loose]")


@pytest.fixture(scope="module")
def issued(bookkeeper: Person) -> tuple[str, ...]:
    """Issue the statement of the latest quarter; the numbers of its two editions."""
    bookkeeper.reader.goto("/investering")
    return tuple(re.findall(r"O-\d{4}-\d{4}", bookkeeper.press("Udsted")))


def test_in_other_money_a_line_is_told_and_not_recorded(recorded: str, bookkeeper: Person) -> None:
    assert re.search(r"B\d{4}–B\d{4}", recorded)
    bookkeeper.reader.goto("/regnskab/journal")
    quiet(bookkeeper)
    expect(bookkeeper.page.locator("main")).not_to_contain_text("75 kr.")


def test_what_pays_nothing_is_placed_on_an_invoice(loose: Locator, bookkeeper: Person) -> None:
    expect(loose).to_contain_text("250 kr.")
    quiet(bookkeeper)
    loose.get_by_role("link", name=re.compile("^Placér")).click()
    expect(bookkeeper.page.locator("main")).to_contain_text(OPEN)
    quiet(bookkeeper)
    bookkeeper.fill({"Hvilke fakturaer betaler den?": f"{OPEN} 250,00"})
    assert "er placeret" in bookkeeper.press("Placér")
    expect(bookkeeper.page.locator("[aria-labelledby=loose]")).to_have_count(0)


def test_both_see_the_same_sum_from_their_side(loose: Locator, payer: Person) -> None:
    payer.reader.goto("/regnskab")
    row = payer.page.locator("[aria-labelledby=sums] tr", has_text="Faktureret, ikke betalt")
    told = [text.strip("−") for text in row.locator("td").all_inner_texts()[:2]]
    assert told[0] == told[1], loose
    payer.reader.goto("/kommunen")
    quiet(payer)
    expect(payer.page.locator("main")).to_contain_text(f"{told[0]} er tilbage at betale.")


def test_each_is_given_their_edition_of_the_quarter(
    issued: tuple[str, ...], bookkeeper: Person, investor: Person
) -> None:
    quiet(bookkeeper)
    assert len(issued) == 2
    assert taken(bookkeeper, issued[0]).read_bytes().startswith(b"%PDF-")
    investor.reader.goto("/investering")
    quiet(investor)
    expect(investor.page.locator("main")).to_contain_text("Ekstern udgave pr. 30.06.2019")
    expect(investor.page.get_by_role("link", name=issued[0])).to_have_count(0)
    assert taken(investor, issued[1]).read_bytes().startswith(b"%PDF-")


def taken(person: Person, number: str) -> Path:
    """Take a statement as a file."""
    person.reader.goto("/investering")
    with person.page.expect_download() as coming:
        person.page.get_by_role("link", name=re.compile(number)).click()
    return coming.value.path()


def step(person: Person, link: str) -> None:
    """Open the form of the first line of the sample that has a link, and look at it."""
    person.reader.goto("/kontrol/S0001")
    quiet(person)
    person.page.get_by_role("link", name=re.compile(f"^{link}")).first.click()
    quiet(person)


def test_what_is_found_is_answered_before_it_is_ruled_on(bookkeeper: Person, payer: Person) -> None:
    step(bookkeeper, "Svar")
    said = {"Jeres svar": "Bestridt", "Hvad taler imod?": "Kontrakten ligger hos os"}
    bookkeeper.fill(said)
    bookkeeper.press("Svar")
    step(payer, "Afgør")
    expect(payer.page.locator("main")).to_contain_text("Kontrakten ligger hos os")
    payer.fill({"Afgørelse": "Frafaldet"})
    payer.press("Afgør")
    expect(payer.page.locator("main")).to_contain_text("2 af 7")


def test_a_sample_is_drawn_and_a_line_proven_by_one_press(payer: Person) -> None:
    payer.reader.goto("/kontrol")
    quiet(payer)
    payer.page.get_by_role("link", name="Træk en stikprøve").click()
    quiet(payer)
    payer.press("Træk")
    expect(payer.page.locator("main")).to_contain_text("giver den samme igen")
    payer.page.get_by_role("button", name=re.compile("^Bevist")).first.click()
    expect(payer.page.locator("main")).to_contain_text("0 af 1")
