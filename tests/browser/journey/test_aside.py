"""Beside the path: somebody leaves, something wrong is taken back, two correct the same.

Each test has a candidate of its own from the demo, so that none sees what another did.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person

pytestmark = pytest.mark.browser
LEAVES, SLIPS = "K007", "K031"
OTHER_OFFER = "Afmeldt af rådgiver til andet tilbud"
SIX_WEEKS = "f000958"
"""K033's job of 37 hours from Monday 6 May until Monday 17 June 2019: W19–W24 were full."""


def withdraw(person: Person, candidate: str) -> None:
    """Withdraw a candidate from today on."""
    said = {"Årsag": OTHER_OFFER, "Første dag uden for forløbet": "7.10.2019"}
    told = person.write(f"/kandidater/{candidate}/afmeld", said, press="Afmeld")
    assert told == f"{candidate} er afmeldt."


def moved(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """Return how far rows of the table have moved."""
    return {row: after[row] - before[row] for row in after if after[row] != before[row]}


def hours(person: Person, weekly: str) -> None:
    """Fill in the correction of the job to other hours."""
    person.reader.goto(f"/fakta/{SIX_WEEKS}/ret")
    person.fill({"Timer om ugen": weekly, "Hvorfor?": "kontrakten viser noget andet"})


@pytest.fixture(scope="module")
def withdrawn(people: People) -> dict[str, int]:
    """Withdraw a candidate; how the table moved."""
    before = people("oekonomi").table()
    withdraw(people("konsulent"), LEAVES)
    return moved(before, people("oekonomi").table())


@pytest.fixture(scope="module")
def issued(people: People, withdrawn: dict[str, int]) -> str:  # noqa: ARG001  # the step before
    """Write the candidate's statusnotat from its draft and issue it; what was told."""
    consultant = people("konsulent")
    consultant.reader.goto(f"/kandidater/{LEAVES}/statusnotat")
    drafted = consultant.field("Hvordan gik det?").input_value()
    assert "Vi har prøvet sociale koder og afklaring." in drafted
    consultant.fill(
        {"Hvordan gik det?": f"{drafted} Godt med kolleger.", "Hvad anbefaler du?": "En mentor."}
    )
    consultant.page.get_by_role("button", name="Gem og læs").click()
    expect(consultant.page.get_by_role("heading", level=1)).to_have_text(f"Læs og udsted: {LEAVES}")
    assert "Godt med kolleger." in consultant.main()
    return consultant.press("Udsted")


def test_a_withdrawal_moves_one_from_active_to_withdrawn(withdrawn: dict[str, int]) -> None:
    assert withdrawn == {"withdrawn_other_offer": 1, "withdrawn": 1, "active": -1}


def test_the_statusnotat_is_drafted_edited_and_issued(issued: str) -> None:
    assert re.fullmatch(r"Statusnotat S-2019-\d{4} er udstedt\.", issued)


@pytest.mark.usefixtures("issued")
def test_the_adviser_reads_the_statusnotat(people: People) -> None:
    adviser = people("raadgiver")
    adviser.reader.goto(f"/kandidater/{LEAVES}")
    link = adviser.page.get_by_role("link", name=re.compile(r"^Vis \(PDF\)"))
    answer = adviser.page.request.get(link.get_attribute("href") or "")
    assert answer.body().startswith(b"%PDF-1.7")


@pytest.mark.usefixtures("issued")
def test_what_is_issued_is_not_written_again(people: People) -> None:
    consultant = people("konsulent")
    consultant.reader.goto(f"/kandidater/{LEAVES}/statusnotat")
    expect(consultant.page.get_by_role("button", name="Gem og læs")).to_have_count(0)


@pytest.mark.usefixtures("withdrawn")
def test_a_wrong_withdrawal_is_taken_back(people: People) -> None:
    consultant, finance = people("konsulent"), people("oekonomi")
    before = finance.table()
    withdraw(consultant, SLIPS)
    assert moved(before, finance.table())["withdrawn"] == 1
    assert consultant.press("Fortryd") == "Det er taget tilbage."
    assert moved(before, finance.table()) == {}


def test_the_second_to_correct_a_fact_is_told_and_shown_the_first(people: People) -> None:
    """Six full weeks become partial: 6 × (385 − 796) = −2,466 kr. (rules, section 4)."""
    leader, consultant = people("teamleder"), people("konsulent")
    hours(leader, "30")
    hours(consultant, "20")
    leader.page.get_by_role("button", name="Vis, hvad det rører").click()
    expect(leader.page.locator(".touches .total")).to_contain_text("−2.466 kr.")
    assert leader.press("Ret") == "Det er rettet."
    consultant.page.get_by_role("button", name="Vis, hvad det rører").click()
    first = consultant.page.locator("[aria-labelledby=first]")
    expect(first).to_contain_text("En anden kom først")
    expect(first).to_contain_text("teamleder")
    expect(first.locator("dd", has_text="30")).to_be_visible()
    expect(consultant.field("Timer om ugen")).to_have_value("20")
