"""The first day of the new strategy: said, found in the facts, or not told."""

from dataclasses import replace

from tests.core.effect.facts import day, ground, said
from virksom.programme.effect.mechanisms.strategy import split

TALK = ["candidate", "adviser", "consultant"]


def test_the_first_interview_with_an_employer_tells_the_day() -> None:
    found = split(
        ground(
            said("interview", "K001", 5, came=TALK),
            said("interview", "K002", 9, came=[*TALK, "employer"]),
            said("interview", "K003", 7, came=["employer"]),
            said("interview", "K004", 1),
        )
    )
    assert found.day == day(7)
    assert found.facts == ("f000003",)
    assert "daterer ikke strategien" in found.told.da


def test_the_day_somebody_says_goes_before_the_facts() -> None:
    found = split(ground(said("interview", "K001", 5, came=["employer"])), said=day(30))
    assert (found.day, found.facts) == (day(30), ())
    assert found.told.da.startswith("06.02.2019: dagen er skrevet i spørgsmålet")


def test_without_such_an_interview_by_the_day_there_is_none() -> None:
    ahead = replace(said("interview", "K001", 401, came=["employer"]), known=day(3))
    for facts in ([], [ahead]):
        found = split(ground(*facts))
        assert found.day is None
        assert found.told.da.startswith("Ingen rekrutteringssamtale med en arbejdsgiver")
