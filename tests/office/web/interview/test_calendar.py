"""One's own meetings in one's own calendar."""

import re

import pytest
from django.test import Client
from icalendar import Calendar

from tests.office import cast
from tests.office.actions.meeting import ADVISER, CANDIDATE, CONSULTANT, ONE, TEN, invited
from tests.office.cast import CODE, ClientOf
from virksom.office.access import Role
from virksom.office.actions.invite import call_off, fix, invite
from virksom.office.actions.undo import undo
from virksom.office.store import members
from virksom.office.web import clock

pytestmark = pytest.mark.usefixtures("played")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


def address(client: Client) -> str:
    page = client.post("/kalender").content.decode()
    found = re.search(r"http://[^/]+(/kalender/[^<]+\.ics)", page)
    assert found is not None
    return found[1]


def events(path: str) -> list[tuple[str, str, int]]:
    answer = Client().get(path)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(answer.content)
    return [
        (str(event["SUMMARY"]), str(event["STATUS"]), int(str(event["SEQUENCE"])))
        for event in calendar.walk("VEVENT")
    ]


@pytest.mark.parametrize("role", ["adviser", "recruitment_consultant", "trainer"])
def test_whoever_takes_part_has_it_in_their_calendar(role: str, browser_of: ClientOf) -> None:
    path = address(browser_of(role))
    assert events(path) == []
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    assert events(path) == [("Rekrutteringssamtale K002", "CONFIRMED", 0)]


def test_a_candidate_has_their_own_and_no_other(browser_of: ClientOf) -> None:
    path = address(browser_of("candidate"))
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    assert events(path) == []
    invite(ADVISER, "K001", to=invited(), moment=cast.MOMENT)
    assert events(path) == [("Rekrutteringssamtale K001", "CONFIRMED", 0)]


def test_what_is_only_proposed_is_in_no_calendar(browser_of: ClientOf) -> None:
    path = address(browser_of("adviser"))
    invite(ADVISER, CANDIDATE, to=invited(TEN, ONE), moment=cast.MOMENT)
    assert events(path) == []
    fix(CONSULTANT, CANDIDATE, at=ONE, moment=cast.MOMENT)
    assert [state for _, state, _ in events(path)] == ["CONFIRMED"]


def test_what_is_called_off_stands_there_as_cancelled(browser_of: ClientOf) -> None:
    path = address(browser_of("trainer"))
    invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    call_off(ADVISER, CANDIDATE, moment=cast.MOMENT)
    assert events(path) == [("Rekrutteringssamtale K002", "CANCELLED", 1)]


def test_so_does_what_was_taken_back(browser_of: ClientOf) -> None:
    path = address(browser_of("trainer"))
    fact = invite(ADVISER, CANDIDATE, to=invited(), moment=cast.MOMENT)
    undo(ADVISER, fact.id, moment=cast.MOMENT)
    assert events(path) == [("Rekrutteringssamtale K002", "CANCELLED", 1)]


def test_a_new_address_ends_the_old(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    old, new = address(client), address(client)
    assert (Client().get(old).status_code, Client().get(new).status_code) == (404, 200)


def test_an_address_can_be_ended(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    path = address(client)
    page = client.post("/kalender", {"luk": "ja"}, follow=True).content.decode()
    assert "Adressen virker ikke mere." in page
    assert "Du har ingen adresse endnu." in page
    assert Client().get(path).status_code == 404


def test_the_address_of_one_whose_door_is_shut_gives_nothing(browser_of: ClientOf) -> None:
    path = address(browser_of("adviser"))
    user = next(one.user for one in members.members(CODE) if one.role == Role.ADVISER)
    members.set_open(CODE, user, opened=False)
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize("secret", ["x", "x" * 300, "æ"])
@pytest.mark.usefixtures("office")
def test_a_guessed_address_gives_nothing(secret: str) -> None:
    assert Client().get(f"/kalender/{secret}.ics").status_code == 404


def test_no_calendar_stays_with_whoever_carries_it(browser_of: ClientOf) -> None:
    assert Client().get(address(browser_of("adviser")))["Cache-Control"] == "no-store"
