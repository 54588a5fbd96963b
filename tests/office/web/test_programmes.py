"""Several programmes in one office: the switch, and what it leads to."""

import pytest
from django.test import Client

from tests.office import cast, several
from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.several import ONLY_THERE, OTHER
from virksom.office.access import Role
from virksom.office.store import notices, read
from virksom.office.store.notice_kinds import Kind

SWITCH = 'class="programmes"'
pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    """Return somebody who leads both programmes."""
    several.begin()
    return browser_of("team_leader")


def test_who_is_in_one_programme_sees_no_switch(browser_of: ClientOf) -> None:
    several.begin(both=())
    assert SWITCH not in browser_of("team_leader").get("/overblik").content.decode()


def test_who_is_in_two_changes_between_them_at_the_top(leader: Client) -> None:
    before = leader.get("/overblik").content.decode()
    assert SWITCH in before
    assert 'href="/program/P1" aria-current="true"' in before
    answer = leader.get("/program/P2")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert 'href="/program/P2" aria-current="true"' in leader.get("/overblik").content.decode()


def test_each_programme_shows_its_own_candidates_alone(leader: Client) -> None:
    assert leader.get(f"/kandidater/{ONLY_THERE}").status_code == 404
    leader.get("/program/P2")
    assert leader.get(f"/kandidater/{ONLY_THERE}").status_code == 200
    assert leader.get("/kandidater/K002").status_code == 404


@pytest.mark.parametrize("code", ["P2", "P9"])
def test_a_programme_one_has_no_part_in_is_not_there(code: str, browser_of: ClientOf) -> None:
    several.begin(both=())
    client = browser_of("team_leader")
    assert client.get(f"/program/{code}").status_code == 404
    assert client.get("/kandidater/K002").status_code == 200


def test_the_choice_ends_with_the_session(leader: Client, browser_of: ClientOf) -> None:
    leader.get("/program/P2")
    leader.post("/log-ud")
    assert browser_of("team_leader").get("/kandidater/K002").status_code == 200


def test_a_form_that_stood_open_before_the_change_is_refused(leader: Client) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = leader.cookies
    client.get("/kandidater/K001/start")
    before = client.cookies["virksom_csrf"].value
    client.get("/program/P2")
    sent = {"since": "8/10-2019", "csrfmiddlewaretoken": before}
    answer = client.post("/kandidater/K001/start", sent)
    assert answer.status_code == 403
    assert "før du skiftede program" in answer.content.decode()
    assert len(read.log(OTHER).facts) == 3


def test_a_notice_of_the_other_programme_leads_there(leader: Client) -> None:
    code = several.actor("team_leader").code
    number = notices.tell(
        OTHER, code, Kind.CORRECTED, subject="K001", page="home", by_mail=True, moment=MOMENT
    )
    answer = leader.get(f"/beskeder/{number}", follow=True)
    assert 'href="/program/P2" aria-current="true"' in answer.content.decode()
    assert notices.waiting(OTHER, code) == ()


def test_nobody_is_led_to_a_notice_of_a_programme_they_have_no_part_in(
    browser_of: ClientOf,
) -> None:
    several.begin()
    code = several.actor("team_leader").code
    number = notices.tell(
        OTHER, code, Kind.CORRECTED, subject="K001", page="home", by_mail=True, moment=MOMENT
    )
    assert browser_of("adviser").get(f"/beskeder/{number}")["Location"] == "/beskeder"
    assert len(notices.waiting(OTHER, code)) == 1


def test_the_roles_are_those_of_the_programme(office: cast.Cast) -> None:
    several.begin(both=(Role.TEAM_LEADER,))
    assert office.programme == CODE
    assert several.actor("team_leader", CODE).code == "teamleder"
    assert several.actor("team_leader").code == "teamleder-1"
    assert several.actor("adviser").roles == frozenset()
