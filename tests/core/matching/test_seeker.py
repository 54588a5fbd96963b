"""What a candidate brings, read from facts; and that nothing protected is read."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from tests.core.matching.told import facts_of
from virksom.programme.matching import Mastery, Seeker, seeker
from virksom.programme.matching.seeker import MOST_MASTERY

ON = date(2019, 10, 7)


def test_the_profile_told_last_holds() -> None:
    facts = facts_of(
        ("profile", "2019-09-02", {"hours_able": "10", "wanted": ["kitchen"], "minutes": 30}),
        ("profile", "2019-09-01", {"hours_able": "15", "hours_willing": "20", "may_rise": True}),
    )
    found = seeker("K001", facts, on=ON, declined=["O001"])
    assert (found.hours_able, found.most_hours) == (Decimal(15), Decimal(20))
    assert (found.wanted, found.minutes, found.may_rise) == (frozenset(), None, True)
    assert (found.profile, found.declined) == (facts[1].id, {"O001"})
    assert found.available is None


def test_a_profile_from_a_day_to_come_tells_when_they_can_begin() -> None:
    (fact,) = facts_of(("profile", "2019-11-01", {"place": "9000", "avoid": ["noise"]}))
    found = seeker("K001", [fact], on=ON)
    assert found.available == date(2019, 11, 1)
    assert (found.place, found.avoid) == ("9000", {"noise"})


def test_without_a_profile_nothing_is_told() -> None:
    assert seeker("K001", [], on=ON) == Seeker(candidate="K001")


def test_of_a_competence_the_latest_by_day_counts() -> None:
    facts = facts_of(
        ("competence", "2019-09-20", {"competence": "till", "level": "sure", "evidence": "job"}),
        ("competence", "2019-09-01", {"competence": "till", "level": "begun"}),
        ("competence", "2019-09-01", {"competence": "serving", "documented_by": "V001"}),
        ("competence", "2019-10-08", {"competence": "coffee_bar"}),
        ("competence", "2019-09-01", {"competence": "painting", "level": 3}),
    )
    found = seeker("K001", facts, on=ON).masters
    assert found["till"] == Mastery(level="sure", evidence="job", fact=facts[0].id)
    assert found["serving"].evidence == "training"
    assert found["painting"].level == ""
    assert "coffee_bar" not in found


@pytest.mark.parametrize(
    ("level", "evidence", "weight"),
    [("sure", "training", 6), ("sure", "own_words", 3), ("", "job", 2), ("begun", "", 1)],
)
def test_a_competence_weighs_by_level_and_by_who_has_seen_it(
    level: str, evidence: str, weight: int
) -> None:
    assert Mastery(level=level, evidence=evidence).weight == weight <= MOST_MASTERY


def test_a_seeker_has_no_field_for_anything_protected() -> None:
    names = {field.name for field in fields(Seeker)}
    protected = {"age", "age_band", "birth", "sex", "gender", "origin", "health", "name", "cpr"}
    assert not names & protected
    assert names == {
        *("candidate", "masters", "wanted", "hours_able", "hours_willing", "may_rise", "when"),
        *("place", "transport", "minutes", "avoid", "support", "available", "declined", "profile"),
    }
