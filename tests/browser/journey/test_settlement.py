"""A month becomes an invoice, one week of it is disputed, and the credit note stands.

The demo stands on Monday 7 October 2019: the months to July are settled. The provider's bookkeeper
prepares August, the team leader releases it, the municipality disputes a full week of K004, and
what was asked for less what was given back stays what is owed.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.journey.post import Post, link_in
from virksom.cli.register_lists import register_lists

PHONE, WIDE = 390, 1280
WHO, WEEK = "K004", "Uge 32, 2019"
PRICE = 796
NEW, FIRM = "K023", "Muslingbro Køkken"
REASON = "Kandidaten fik ydelse i ugen"
MAIL = "hans.christian.noergaard@demo.virksom.example"
ASKED = "Bekræft i ét tryk, hvem der har arbejdet hos jer"
KRONER = re.compile(r"[−+]?[\d.]+(?= kr\.)")
Sums = Mapping[str, int]


@pytest.fixture(scope="module")
def bookkeeper(people: People) -> Person:
    return people("bogholder")


@pytest.fixture(scope="module")
def leader(people: People) -> Person:
    return people("teamleder")


@pytest.fixture(scope="module")
def payer(people: People) -> Person:
    return people("oekonomi")


@pytest.fixture(scope="module")
def employed(people: People) -> str:
    """Register a job at the company whose contact signs in; the candidate's name."""
    consultant = people("konsulent")
    job = {"Virksomhed": FIRM, "Form": "ordinært job"}
    job |= {"Timer om ugen": "12", "Første dag": "5.8.2019"}
    consultant.write(f"/kandidater/{NEW}/job", job, press="Registrér")
    consultant.reader.goto(f"/kandidater/{NEW}")
    return consultant.page.locator("h1").inner_text().partition(f" {NEW}")[0]


@pytest.fixture(scope="module")
def before(bookkeeper: Person) -> Sums:
    """Read how it stands before anything is done."""
    return sums(bookkeeper)


@pytest.fixture(scope="module")
def run(bookkeeper: Person, before: Sums) -> str:
    """Prepare August; the code of the run."""
    assert before["Forskel"] > 0
    return prepared(bookkeeper)


@pytest.fixture(scope="module")
def invoice(run: str, leader: Person) -> str:
    """Release it by another; the number of the invoice."""
    return released(leader, run)[0]


@pytest.fixture(scope="module")
def billed(invoice: str, bookkeeper: Person) -> Sums:
    """Read how it stands once the invoice is out, with all that others changed before."""
    assert invoice
    return sums(bookkeeper)


@pytest.fixture(scope="module")
def note(invoice: str, billed: Sums, payer: Person, bookkeeper: Person, leader: Person) -> str:
    """Dispute a week, accept it, and settle again; the number of the credit note."""
    assert billed
    disputed(payer, invoice)
    accepted(bookkeeper, invoice)
    return next(one for one in released(leader, prepared(bookkeeper)) if one.startswith("FK"))


def sums(person: Person) -> Sums:
    """Return the four sums at the top of the settlement, in whole kroner."""
    person.reader.goto("/afregning")
    told = person.page.locator("[aria-labelledby=now] .sums li").all_inner_texts()
    lines = [text.splitlines() for text in told]
    return {line[1]: kroner(line[0]) for line in lines}


def kroner(text: str) -> int:
    """Read the first amount of a text."""
    found = KRONER.search(text.replace("\xa0", " "))
    assert found is not None
    return int(found[0].replace(".", "").replace("−", "-"))


def prepared(person: Person) -> str:
    """Prepare the settlement up to August, and return its code."""
    person.reader.goto("/afregning")
    person.page.get_by_label("Til og med").select_option(label="august 2019")
    told = person.press("Forbered")
    assert "en anden skal frigive den" in told
    return told.split()[0]


def released(person: Person, run: str) -> list[str]:
    """Look a run through and release it; return the numbers of what was issued."""
    person.reader.goto("/afregning")
    person.page.get_by_role("link", name="Se den igennem").click()
    assert run in person.main()
    told = person.press("Frigiv")
    return re.findall(r"FK?-\d{4}-\d{4}", told)


def line(person: Person, number: str) -> Locator:
    """Return the line of the week on a document."""
    person.reader.goto(f"/fakturaer/{number}")
    return person.page.locator("table.annex tr", has_text=WHO).filter(has_text=WEEK)


def disputed(person: Person, number: str) -> None:
    """Dispute the week, with a reason."""
    line(person, number).get_by_role("link", name=re.compile("^Gør indsigelse")).click()
    person.fill({"Hvorfor skal ugen ikke betales?": REASON})
    quiet(person)
    person.press("Gør indsigelse")


def accepted(person: Person, number: str) -> None:
    """Answer that the municipality is right."""
    line(person, number).get_by_role("link", name=re.compile("^Svar")).click()
    assert REASON in person.main()
    person.fill({"Jeres svar": "Ja, ugen krediteres"})
    quiet(person)
    person.press("Svar")


def quiet(person: Person) -> None:
    """Assert that a page is accessible and fits, on a wide screen and on a phone."""
    for width in (PHONE, WIDE):
        person.reader.resize(width)
        assert (width, person.reader.axe(), person.reader.overflow() <= 0) == (width, [], True)


def taken(person: Person, link: str) -> Path:
    """Take a file of the document that is shown."""
    with person.page.expect_download() as coming:
        person.page.locator("[aria-labelledby=files]").get_by_role("link", name=link).click()
    return coming.value.path()


def test_an_employer_confirms_in_one_tap_by_a_link(
    bookkeeper: Person, employed: str, newcomer: Callable[..., Person], post: Post
) -> None:
    asked = bookkeeper.write("/beviser/spoerg", {"Måned": "august 2019"}, press="Spørg alle")
    assert re.search(r"Spurgt: \d+ virksomheder om \d+ job", asked)
    firm = newcomer(width=PHONE)
    firm.page.goto(link_in(post.mail(MAIL, ASKED)))
    firm.page.get_by_role("button", name="Kom ind").click()
    expect(firm.page.locator("h1")).to_contain_text("august 2019")
    quiet(firm)
    firm.page.get_by_role("button", name=re.compile(f"^Ja, det passer.*{employed}")).click()
    assert "Tak. Det er noteret." in firm.said()


def test_whoever_prepares_cannot_release(run: str, bookkeeper: Person) -> None:
    bookkeeper.reader.goto(f"/afregning/{run}")
    expect(bookkeeper.page.get_by_role("button", name=re.compile("^Frigiv"))).to_be_disabled()
    quiet(bookkeeper)


def test_another_releases_and_the_invoice_stands(invoice: str, leader: Person) -> None:
    leader.reader.goto(f"/fakturaer/{invoice}")
    assert f"Faktura {invoice}" in leader.main()
    expect(line(leader, invoice)).to_contain_text(f"{PRICE} kr.")
    quiet(leader)


def test_the_invoice_is_taken_as_pdf_and_as_einvoice(invoice: str, payer: Person) -> None:
    payer.reader.goto(f"/fakturaer/{invoice}")
    assert taken(payer, "PDF").read_bytes().startswith(b"%PDF-")
    for name in ("Peppol (XML)", "OIOUBL (XML)"):
        assert f">{invoice}<".encode() in taken(payer, name).read_bytes()
    assert json.loads(taken(payer, "JSON").read_bytes())["number"] == invoice


def test_a_credit_note_points_at_the_invoice_its_line_and_the_week(
    note: str, invoice: str, payer: Person
) -> None:
    back = line(payer, note)
    expect(back).to_contain_text(f"{PRICE} kr.")
    quiet(payer)
    back.locator("a.door").click()
    expect(payer.page).to_have_url(re.compile(rf"/fakturaer/{invoice}.*#linje-\d+$"))
    expect(payer.page.locator(":target")).to_contain_text(WEEK)
    expect(payer.page.locator(":target")).to_contain_text(note)


def test_invoices_less_credit_notes_and_what_waits_are_what_is_owed(
    note: str, billed: Sums, payer: Person
) -> None:
    after = sums(payer)
    quiet(payer)
    assert after["Krediteret"] - billed["Krediteret"] == PRICE, note
    assert billed["Skyldes, som det vides nu"] - after["Skyldes, som det vides nu"] == PRICE
    held = after["Faktureret"] - after["Krediteret"] + after["Forskel"]
    assert held == after["Skyldes, som det vides nu"]


def test_the_sums_of_the_list_are_those_of_the_page(note: str, payer: Person) -> None:
    after = sums(payer)
    payer.reader.goto("/fakturaer")
    quiet(payer)
    rows = payer.page.locator("main table tbody tr").all_inner_texts()
    told = [kroner(row) for row in rows]
    assert note in "".join(rows)
    assert sum(told) == after["Faktureret"] - after["Krediteret"]


def test_settling_once_more_changes_nothing(note: str, bookkeeper: Person) -> None:
    bookkeeper.reader.goto("/afregning")
    assert note in bookkeeper.main()
    expect(bookkeeper.page.get_by_role("button", name="Forbered")).to_have_count(0)


def sent(person: Person, register: str) -> None:
    """Send the demo's next list of a register, to be looked through."""
    name, content = next(iter(register_lists().items()))
    person.reader.goto("/registre")
    quiet(person)
    person.page.get_by_label(re.compile(f"^{register}")).check()
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    person.page.locator("#file").set_input_files(file)
    person.page.get_by_role("button", name="Se listen igennem").click()


def test_a_register_is_looked_through_before_it_is_loaded(
    payer: Person, bookkeeper: Person, note: str
) -> None:
    before = sums(bookkeeper)
    sent(payer, "eIndkomst")
    expect(payer.page.locator("main")).to_contain_text("skriv en måned som 2019-08")
    quiet(payer)
    payer.page.get_by_role("button", name=re.compile(r"^Læs \d+ oplysninger ind$")).click()
    assert "Læst ind" in payer.said()
    assert sums(bookkeeper)["Forskel"] != before["Forskel"], note
    change = bookkeeper.page.locator("[aria-labelledby=change]")
    expect(change.get_by_role("button", name="Forbered")).to_be_visible()
