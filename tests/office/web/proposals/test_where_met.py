"""Where proposals are met: the consultant's day, the candidate's page, the opening's page."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from tests.office import cast
from tests.office.actions.proposed import (
    CONSULTANT,
    O001,
    both_want,
    hire,
    later,
    post,
    put_forward,
    turn_down,
)
from tests.office.cast import ClientOf
from virksom.office.actions.plan_conversation import plan_conversation
from virksom.office.reports.opening_proposals import opening_proposals
from virksom.office.web import clock

WHOM = "/kandidater/K001"


@pytest.fixture
def consultant(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    at(monkeypatch, later(9))
    post()
    put_forward()
    return browser_of("recruitment_consultant")


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: moment)


def text(client: Client, page: str) -> str:
    return client.get(page).content.decode()


def test_what_others_have_just_got_waits_for_nobody(consultant: Client) -> None:
    assert "K001 til" not in text(consultant, "/")


def test_once_both_want_it_it_is_the_consultants_turn(consultant: Client) -> None:
    both_want()
    page = text(consultant, "/")
    assert "K001 til" in page
    assert "venter på konsulenten" in page


def test_a_conversation_to_come_waits_until_its_day(
    consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_want()
    held = cast.MOMENT + timedelta(days=2)
    plan_conversation(CONSULTANT, O001, candidate="K001", at=held, moment=later(8))
    assert "K001 til" not in text(consultant, "/")
    assert "Samtale aftalt" in text(consultant, "/forslag")
    at(monkeypatch, held)
    assert "K001 til" in text(consultant, "/")


def test_after_some_days_without_an_answer_one_asks(
    consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, cast.MOMENT + timedelta(days=3))
    page = text(consultant, "/")
    assert "venter på virksomheden og kandidaten · i 3 dage" in page
    assert "Spørg" in page


def test_the_candidates_page_tells_what_they_are_proposed_for(consultant: Client) -> None:
    page = text(consultant, WHOM)
    assert "Foreslået til" in page
    assert "/jobaabninger/O001/forslag/K001" in page
    turn_down()
    assert "ikke denne gang: timerne passer ikke" in text(consultant, WHOM)


def test_jobs_and_companies_are_counted_apart(consultant: Client) -> None:
    assert "job i" not in text(consultant, WHOM)
    hire(since=date(2019, 10, 1))
    assert "1 job i 1 virksomhed" in text(consultant, WHOM)


def test_who_is_not_of_the_provider_sees_no_proposal(
    consultant: Client, browser_of: ClientOf
) -> None:
    assert consultant
    assert "Foreslået til" not in text(browser_of("adviser"), WHOM)


@pytest.mark.usefixtures("consultant")
def test_the_openings_page_tells_who_is_proposed() -> None:
    shown = opening_proposals(CONSULTANT, O001, moment=later(9))
    assert [row.candidate for row in shown.rows] == ["K001"]
    other = opening_proposals(cast.actor(cast.Role.ADVISER), O001, moment=later(9))
    assert (other.may, other.rows) == (False, ())
