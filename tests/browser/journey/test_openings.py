"""Openings played: by a company from its phone, by a stranger with a mail, answered and closed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import sign_in
from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.journey.post import Post, link_in

PHONE = 390
ASKED = "Bekræft jeres jobåbning"
MAIL = "bo@bageri.example"


@pytest.fixture(scope="module")
def firm(played: str, newcomer: Callable[..., Person]) -> Person:
    """Give a company a phone, and sign it in."""
    person = newcomer(width=PHONE)
    sign_in(person.page, played, "virksomhed")
    return person


@pytest.fixture(scope="module")
def opening(firm: Person) -> str:
    """Post an opening from the phone: two fields, one chip, one press; its address."""
    firm.reader.goto("/vores-medarbejdere")
    firm.page.get_by_role("link", name="Slå en jobåbning op").click()
    firm.fill({"Hvad er arbejdet?": "Køkkenmedhjælper", "Timer om ugen, fra": "12"})
    firm.page.get_by_label("dagtimer", exact=True).check()
    assert "Jobåbningen er slået op" in firm.press("Slå op")
    href = firm.page.get_by_role("link", name="Køkkenmedhjælper").first.get_attribute("href")
    return str(href)


@pytest.fixture(scope="module")
def stranger(newcomer: Callable[..., Person]) -> Person:
    """Give somebody without a log-in a phone."""
    return newcomer(width=PHONE)


@pytest.fixture(scope="module")
def link(stranger: Person, post: Post) -> str:
    """Ask for an opening without a log-in; the link that is mailed."""
    stranger.reader.goto("/jobaabning")
    stranger.fill({"Hvad er arbejdet?": "Pakke brød om natten", "Timer om ugen, fra": "8"})
    stranger.page.get_by_label("nat", exact=True).check()
    stranger.page.get_by_text("Mere om jobbet").click()
    stranger.fill({"Hvor?": "9400", "Andet, vi skal vide": "Vi spiser sammen klokken fire."})
    stranger.fill({"Virksomhed": "Byens Bageri", "Dit navn": "Bo Bager", "Din mail": MAIL})
    stranger.page.get_by_role("button", name="Slå op").click()
    expect(stranger.page.get_by_role("heading", name="Tjek din mail")).to_be_visible()
    return link_in(post.mail(MAIL, ASKED))


def test_a_company_posts_from_its_phone_and_sees_that_it_stands(opening: str, firm: Person) -> None:
    firm.reader.goto("/vores-medarbejdere")
    assert "Køkkenmedhjælper\n12 timer om ugen · 1 plads" in firm.main()
    assert "vi svarer snart" in firm.main()
    firm.reader.goto(opening)
    assert "dagtimer" in firm.main()


def test_the_consultant_sees_who_waits_answers_and_the_company_reads_it(
    opening: str, firm: Person, people: People
) -> None:
    consultant = people("konsulent")
    consultant.reader.goto("/jobaabninger")
    assert "Venter på svar" in consultant.main()
    words = {"Hvordan?": "Opkald", "Svaret til virksomheden": "Vi kommer forbi på torsdag."}
    told = consultant.write(f"{opening}/svar", words, press="Svar")
    assert "er besvaret" in told
    firm.reader.goto("/vores-medarbejdere")
    assert "Vi kommer forbi på torsdag." in firm.main()
    assert "vi svarer snart" not in firm.main()


def test_a_stranger_confirms_by_mail_and_the_consultants_see_it(
    link: str, stranger: Person, people: People
) -> None:
    stranger.reader.goto(link)
    stranger.page.get_by_role("button", name="Bekræft").click()
    expect(stranger.page.get_by_role("heading", name=re.compile("Tak"))).to_be_visible()
    stranger.reader.goto(link)
    assert "er bekræftet og hedder" in stranger.main()
    consultant = people("konsulent")
    consultant.reader.goto("/jobaabninger")
    assert "Pakke brød om natten" in consultant.main()
    consultant.page.get_by_role("link", name="Pakke brød om natten").click()
    assert "Vi spiser sammen klokken fire." in consultant.main()
    assert "Byens Bageri" in consultant.main()


def test_no_mail_says_what_was_typed(link: str, post: Post) -> None:
    assert link
    for word in ("Bo Bager", "Byens Bageri", "Pakke brød"):
        assert word not in post.whole()


def test_what_was_missing_is_told_and_counted(opening: str, people: People) -> None:
    consultant = people("konsulent")
    consultant.reader.goto(f"{opening}/luk")
    consultant.fill({"Hvordan ender den?": "den blev ikke besat"})
    consultant.page.get_by_label("timerne passede ikke", exact=True).check()
    assert "er lukket" in consultant.press("Luk")
    consultant.reader.goto("/jobaabninger/ubesat")
    assert "Timerne passede ikke" in consultant.main()
    consultant.page.locator("[aria-labelledby=andet] .lacks a").first.click()
    assert "Køkkenmedhjælper" in consultant.main()


@pytest.fixture(scope="module")
def passer_by(newcomer: Callable[..., Person]) -> Person:
    """Give somebody who only looks a browser."""
    return newcomer()


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize(
    "address", ["/jobaabning", "/jobaabning/sendt", "/jobaabning/no-such-link"]
)
def test_the_public_pages_are_read_by_everybody(
    address: str, width: int, passer_by: Person
) -> None:
    passer_by.reader.resize(width)
    passer_by.reader.goto(address)
    assert passer_by.reader.overflow() == 0
    assert passer_by.reader.axe() == []


@pytest.mark.parametrize(
    "address", ["/jobaabninger", "/jobaabninger/ubesat", "/jobaabninger/ny", "", "/ret", "/svar"]
)
def test_the_pages_of_openings_are_read_by_everybody(
    address: str, opening: str, people: People
) -> None:
    consultant = people("konsulent")
    consultant.reader.goto(address if address.startswith("/jobaabninger") else opening + address)
    assert consultant.reader.overflow() == 0
    assert consultant.reader.axe() == []
