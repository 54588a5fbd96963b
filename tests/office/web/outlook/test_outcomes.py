"""The forecast's pages of a contract that says its outcomes one by one."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.office import cast
from tests.office.web.outlook.ground import reckoned, stand
from virksom.office.access import Role
from virksom.office.web import clock

MOMENT = datetime(2024, 9, 2, 12, tzinfo=UTC)
LINES = (
    *(f"K00{number} henvist 2024-03-11 af job_og_aktivhuset" for number in range(1, 5)),
    *(f"K00{number} starter 2024-04-01" for number in range(1, 4)),
    "K001 ansat 37 timer fra 2024-05-06",
    "K002 ansat 20 timer fra 2024-06-03",
)
WHAT = "/prognose/hvad-nu-hvis"


@pytest.fixture(autouse=True)
def _set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture(params=["fasthold", "punktmaal"])
def leader(request: pytest.FixtureRequest, db: None) -> Client:  # noqa: ARG001  # its tables
    begun, told = date(2024, 1, 1), datetime(2024, 6, 10, tzinfo=UTC)
    return stand(*LINES, contract=request.param, begun=begun, told=told, moment=MOMENT)


def test_persons_money_and_employments_are_forecast(leader: Client) -> None:
    said = reckoned(leader, "/prognose")
    assert "kan være selvforsørgende" in said
    assert "Resultater, der betales fra nu af" in said
    assert "Betalt fra nu af" in said
    assert "Ansættelser til " in said
    assert "Aftalen betaler for 4 slags resultater" in said
    assert said.count("<svg ") == 4


def test_a_change_is_played_and_what_cannot_be_said_is_a_sentence(leader: Client) -> None:
    said = reckoned(leader, "/prognose")
    assert "begge spillet igennem af det samme tilfælde" in said
    assert "Job findes 10 % hurtigere" in said
    wage = "»Løn i alt« er ikke med: det kræver optjent løn" in said
    assert wage == ("PUNKTMÅL" in said)


def test_what_if_turns_what_the_contract_has(leader: Client) -> None:
    said = reckoned(leader, WHAT, outcomes="150", helped="2")
    assert "Resultater betalt" in said
    assert "Resultater, der kommer, betales med 150 % af prisen." in said
    assert "2 kan hjælpes ad gangen" in said
    assert 'name="full"' not in said
    assert 'name="cap_counts"' not in said


def test_a_price_of_weeks_is_refused(leader: Client) -> None:
    assert "Aftalen betaler for resultater, ikke for uger." in reckoned(leader, WHAT, full="900")


@pytest.mark.usefixtures("leader")
def test_strangers_are_not_told_it() -> None:
    client = Client()
    name = Role.INVESTOR_ANALYST.value
    assert client.login(username=name, password=cast.PASSWORD, moment=MOMENT)
    cast.passed_second_step(client)
    said = reckoned(client, "/prognose/ekstern")
    assert "betaler for resultater, gives ikke ud" in said
