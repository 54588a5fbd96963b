"""Of few, of nobody at work and of nobody left the pages say what they can, and no more."""

import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.office.web.outlook.ground import reckoned, stand
from virksom.office.web import clock

MOMENT = datetime(2019, 7, 2, 12, tzinfo=UTC)
ODD = {
    "nobody": (),
    "one": ("K001 henvist 2018-12-03", "K001 starter 2019-01-07"),
    "nobody at work": tuple(f"K00{number} henvist 2018-12-03" for number in range(1, 4)),
    "all withdrawn": (
        *(f"K00{number} henvist 2018-12-03" for number in range(1, 3)),
        *(f"K00{number} afmeldt 2019-02-01 som moved" for number in range(1, 3)),
    ),
}
SAID = {
    "nobody": "Der er ingen at regne frem endnu",
    "all withdrawn": "Omkring 0 kan være selvforsørgende 25.12.2022; i 80 af 100 forløb 0–0.",
}


@pytest.fixture(autouse=True)
def _set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)


@pytest.fixture(params=list(ODD))
def odd(request: pytest.FixtureRequest, db: None) -> tuple[str, Client]:  # noqa: ARG001  # its tables
    lines = ODD[request.param]
    begun = date(2018, 9, 3)
    leader = stand(*lines, contract="impact60", begun=begun, told=MOMENT, moment=MOMENT)
    return request.param, leader


def whole(said: str) -> str:
    """Return a page that tells no number there is not."""
    assert not re.search(r"\b(nan|inf)\b", said, re.IGNORECASE)
    return said


def test_the_answer_is_one_sentence(odd: tuple[str, Client]) -> None:
    said = whole(reckoned(odd[1], "/prognose"))
    assert SAID.get(odd[0], "kan være selvforsørgende 25.12.2022; i 80 af 100 forløb") in said


def test_what_is_turned_is_answered_too(odd: tuple[str, Client]) -> None:
    said = whole(reckoned(odd[1], "/prognose/hvad-nu-hvis", helped="1", strain="50"))
    wanted = SAID["nobody"] if odd[0] == "nobody" else "1 kan hjælpes ad gangen"
    assert wanted in said


def test_what_it_said_before_is_told_too(odd: tuple[str, Client]) -> None:
    assert "</html>" in whole(reckoned(odd[1], "/prognose/bagud"))
