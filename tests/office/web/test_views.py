"""Each page answers, in both languages, and says kindly what is not there."""

import re

import pytest
from django.test import Client

from tests.office.cast import ClientOf

PAGES = (
    "/overblik",
    "/effekt",
    "/effekt?uge=2019-W10",
    "/effekt?uge=nonsense",
    "/kandidater",
    "/kandidater?q=ingen",
    "/kandidater/K001",
    "/kandidater/K001?uge=2019-W10",
    "/kandidater/K001/uge/2019-W10",
    "/kandidater/K002",
    "/ansaettelser",
    "/at-se-paa",
    "/at-se-paa?alvor=warning&side=2",
    "/at-se-paa/kort",
    "/at-se-paa/kort?kandidat=K001",
    "/aftalen",
    "/fakta/f000003",
)
AT = "pr=2019-09-30&kendt=2019-10-07"
DANISH_ON_PURPOSE = re.compile(r'<(span|button)[^>]*lang="da"[^>]*>.*?</\1>', re.DOTALL)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def at(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}{AT}"


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_in_danish(address: str, consultant: Client) -> None:
    answer = consultant.get(at(address))
    assert answer.status_code == 200
    assert answer["Content-Language"] == "da"


@pytest.mark.parametrize("address", PAGES)
def test_an_english_page_holds_no_danish(address: str, consultant: Client) -> None:
    consultant.cookies["virksom_sprog"] = "en"
    answer = consultant.get(at(address))
    page = DANISH_ON_PURPOSE.sub("", answer.content.decode())
    assert re.findall(r".{0,30}[æøåÆØÅ»«].{0,30}", page) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_only_shows(address: str, consultant: Client) -> None:
    searched = address.partition("?")[0] == "/kandidater"  # a name is no part of an address
    assert consultant.post(address).status_code == (200 if searched else 405)
    assert consultant.delete(address).status_code == 405
    assert consultant.head(at(address)).status_code == 200


@pytest.mark.parametrize(
    "address", ["/kandidater/K999", "/kandidater/K999/uge/2019-W10", "/fakta/f999999", "/nej"]
)
def test_what_is_not_there_is_said_kindly(address: str, consultant: Client) -> None:
    answer = consultant.get(address)
    assert answer.status_code == 404
    assert "Til overblikket" in answer.content.decode()


def test_a_week_that_is_none_explains_the_last(consultant: Client) -> None:
    page = consultant.get(at("/kandidater/K001/uge/nonsense")).content.decode()
    assert "Uge 39, 2019" in page


def test_the_week_alone_is_no_whole_page(consultant: Client) -> None:
    page = consultant.get(at("/kandidater/K001/uge/2019-W10")).content.decode()
    assert page.lstrip().startswith('<div id="uge"')


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", "²"])
def test_a_page_number_that_is_none_shows_the_first(page: str, consultant: Client) -> None:
    assert consultant.get("/kandidater", {"side": page}).status_code == 200


def test_the_administrator_sees_the_overview_without_single_candidates(
    browser_of: ClientOf,
) -> None:
    page = browser_of("administrator").get(at("/overblik")).content.decode()
    assert "Status pr. 30.09.2019" in page
    assert "/kandidater" not in page
    assert "/at-se-paa" not in page


def test_the_investor_reads_why_not_and_can_sign_out(browser_of: ClientOf) -> None:
    answer = browser_of("investor_analyst").get("/overblik")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "<h1>Ikke åben for dig endnu</h1>" in page
    assert "<p>Investorens udgave kommer med kvartalsrapporten" in page
    assert 'action="/log-ud"' in page
    assert 'action="/sprog/en"' in page
    assert 'href="/overblik"' not in page


def test_who_may_see_the_overview_is_led_there_from_a_closed_page(browser_of: ClientOf) -> None:
    page = browser_of("administrator").get("/kandidater").content.decode()
    assert 'href="/"' in page


def test_only_invented_people_are_marked_as_invented(consultant: Client) -> None:
    assert "Opdigtede personer" not in consultant.get("/overblik").content.decode()
