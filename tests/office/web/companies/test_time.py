"""The consultants' time, for the team leader and for others."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.office.actions.firms import CONSULTANT, LEADER
from tests.office.cast import MOMENT, ClientOf
from virksom.office.actions.log_contact import ContactTold, log_contact
from virksom.office.web import clock


@pytest.fixture(autouse=True)
def _told(office: object, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # the cast stands
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    for actor, whom, minutes in ((CONSULTANT, "V009", 45), (LEADER, "K001", 15)):
        told = ContactTold(channel="visit", minutes=minutes)
        log_contact(actor, whom, told=told, moment=MOMENT)
    before = ContactTold(channel="mail", since=MOMENT.date() - timedelta(days=10))
    log_contact(CONSULTANT, "V009", told=before, moment=MOMENT)


def text_of(client: Client, path: str = "/tid") -> str:
    return client.get(path).content.decode()


def test_the_team_is_measured_against_the_aim_with_its_minutes(browser_of: ClientOf) -> None:
    page = text_of(browser_of("adviser"))
    assert "75\xa0%" in page
    assert "45 af 60 minutter · 2 kontakter" in page
    assert "konsulent-1" not in page


def test_a_leader_sees_each_and_a_consultant_the_own(browser_of: ClientOf) -> None:
    page = text_of(browser_of("team_leader"))
    assert "konsulent-1" in page
    assert "teamleder" in page
    own = text_of(browser_of("recruitment_consultant"))
    assert "Min egen" in own
    assert "konsulent-1" not in own


def test_a_contact_without_minutes_is_counted_apart(browser_of: ClientOf) -> None:
    page = text_of(browser_of("finance_officer"), "/tid?periode=kvartal&dag=2019-09-01")
    assert "3. kvartal 2019" in page
    assert "1 kontakt uden tid, talt for sig" in page


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("periode=uge", "Uge 41, 2019"),
        ("periode=maaned&dag=2019-09-03", "September 2019"),
        ("periode=x&dag=nonsense", "Oktober 2019"),
        ("dag=2030-01-01", "Oktober 2019"),
    ],
)
def test_a_period_is_chosen_and_none_lies_ahead(
    browser_of: ClientOf, asked: str, told: str
) -> None:
    assert told in text_of(browser_of("adviser"), f"/tid?{asked}")


def test_a_period_without_contacts_says_what_to_do(browser_of: ClientOf) -> None:
    page = text_of(browser_of("adviser"), "/tid?periode=uge&dag=2019-03-01")
    assert "Der er ikke noteret kontakter i perioden" in page


def test_how_long_companies_wait_is_told_with_how_many(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ContactTold(channel="phone", asked=True)
    log_contact(CONSULTANT, "V009", told=asked, moment=MOMENT)
    page = text_of(browser_of("adviser"))
    assert "1 henvendelse · 1 venter på svar" in page
    answer = ContactTold(channel="phone", minutes=5)
    log_contact(CONSULTANT, "V009", told=answer, moment=MOMENT + timedelta(hours=3))
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(hours=4))
    page = text_of(browser_of("adviser"))
    assert "3 timer (median af 1)" in page
    assert "venter på svar" not in page
