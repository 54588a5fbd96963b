"""The page of a profile: the consultant's and the candidate's, and what companies see of it."""

from dataclasses import replace

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.store import read
from virksom.programme.record import Profile

OWN, K001 = "/min-side/profil", "/kandidater/K001/profil"
TYPED = {
    "trades": ["kitchen", "retail"],
    "hours_able": "12",
    "hours_willing": "18,5",
    "may_rise": "on",
    "when": ["day"],
    "place": "9000 Aalborg",
    "transport": "bike",
    "minutes": "30",
    "avoid": ["lifting"],
    "support": ["mentor"],
    "since": "7/10",
}


def text(client: Client, page: str) -> str:
    return client.get(page).content.decode()


def said() -> list[Profile]:
    return [fact.value for fact in read.log(cast.CODE).known().of_kind("profile")]


def test_what_is_typed_is_kept_and_stands_there_the_next_time(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    assert "Profilen er gemt." in client.post(K001, TYPED, follow=True).content.decode()
    (says,) = said()
    assert (says.wanted, says.minutes, says.avoid) == (("kitchen", "retail"), 30, ("lifting",))
    page = text(client, K001)
    for there in ('value="18,5"', 'value="9000 Aalborg"', "12 til 18,5 timer om ugen"):
        assert there in page


def test_the_candidate_tells_their_own_and_sees_what_companies_see(browser_of: ClientOf) -> None:
    client = browser_of("candidate")
    page = client.post(OWN, TYPED, follow=True).content.decode()
    assert "Profilen er gemt." in page
    shown = page.split("Det ser virksomhederne")[1]
    assert "12 til 18,5 timer om ugen" in shown
    assert "tunge løft" not in shown
    client.post(f"/fortryd/{read.log(cast.CODE).facts[-1].id}")
    assert said() == []


def test_a_slip_is_told_and_nothing_typed_is_lost(browser_of: ClientOf) -> None:
    typed = {**TYPED, "hours_able": "20"}
    answer = browser_of("recruitment_consultant").post(K001, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "flere end dem" in page
    assert 'value="9000 Aalborg"' in page
    assert said() == []


def test_what_is_missing_for_a_match_is_said(browser_of: ClientOf) -> None:
    page = text(browser_of("recruitment_consultant"), K001)
    assert "Mangler til et godt match: mindst én kompetence, et ønske om arbejde" in page
    assert "hvor kandidaten bor" in page
    assert "hvor du bor" in text(browser_of("candidate"), OWN)


def test_each_is_asked_in_words_that_fit(browser_of: ClientOf) -> None:
    theirs, own = (
        text(browser_of("recruitment_consultant"), K001),
        text(browser_of("candidate"), OWN),
    )
    assert "Hvor bor kandidaten?" in theirs
    assert "Hvor bor du?" in own
    for page in (theirs, own):
        assert "Undgå helst arbejde med …" in page
        assert "meget gående og stående" in page


def test_there_is_no_room_for_free_text(browser_of: ClientOf) -> None:
    assert "<textarea" not in text(browser_of("candidate"), OWN)


def test_where_the_way_begins_is_a_town_and_never_an_address(browser_of: ClientOf) -> None:
    client = browser_of("candidate")
    for typed in ("Hos Hedvig, Storegade 3", "Skagen 00112233", "h@utzon.example"):
        answer = client.post(OWN, {**TYPED, "place": typed})
        assert "Skriv kun postnummer og by" in answer.content.decode()
    assert said() == []


@pytest.mark.parametrize(
    ("reader", "sees"),
    [
        ("recruitment_consultant", True),
        ("team_leader", True),
        ("adviser", True),
        ("finance_officer", False),
        ("elsewhere", False),
    ],
)
def test_what_must_be_avoided_is_for_those_who_may_read_notes(
    browser_of: ClientOf, *, reader: str, sees: bool
) -> None:
    other = replace(cast.newcomer(cast.Role.ADVISER, "elsewhere"), code="raadgiver-9")
    home = ("jobcentre_unit", "job_og_aktivhuset")
    cast.users.add(cast.CODE, [replace(other, organisation=home)])
    browser_of("candidate").post(OWN, TYPED)
    page = text(browser_of(reader), f"/fakta/{read.log(cast.CODE).facts[-1].id}")
    assert "18,5" in page
    for close in ("lifting", "mentor", "9000 Aalborg"):
        assert (close in page) is sees
