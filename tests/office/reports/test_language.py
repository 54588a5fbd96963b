"""Words to avoid, each with the one to use."""

from datetime import date

import pytest

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.access import Role
from virksom.office.reports.language import word_hints
from virksom.programme.contract import InForce
from virksom.programme.files.contracts import read_contract

RULES = read_contract("impact60").terms.on(date(2019, 10, 7))


def test_each_word_to_avoid_comes_with_the_word_to_use() -> None:
    hints = {hint.word: hint.say for hint in word_hints(cast.actor(Role.TEAM_LEADER), RULES)}
    assert {"borger", "visitation", "startsamtale"} <= hints.keys()
    assert hints["borger"].da == "Her siger vi helst »kandidat« i stedet for »borger«."
    assert "“candidate”" in hints["citizen"].en


def test_the_jobcentre_may_speak_as_an_authority() -> None:
    assert word_hints(cast.actor(Role.ADVISER), RULES) == ()


def test_a_contract_without_such_words_has_no_hints() -> None:
    assert word_hints(cast.actor(Role.TEAM_LEADER), InForce(date(2019, 10, 7), {})) == ()


@pytest.mark.parametrize(("username", "hints"), [("team_leader", True), ("adviser", False)])
def test_free_text_carries_the_hints_of_who_writes(
    browser_of: ClientOf, username: str, *, hints: bool
) -> None:
    page = browser_of(username).get("/kandidater/K002/noedadgang").content.decode()
    assert "data-words=" in page
    assert ("Her siger vi helst »kandidat«" in page) is hints
