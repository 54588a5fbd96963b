"""The groups in numbers are those of the reference."""

import pytest

from tests.core.effect.facts import TERMS, Told, demo, person, said, seen
from virksom.programme.columns.day_counts import stands_on
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.effect.over_time.counted_groups import CountedGrouping, counted_groups
from virksom.programme.effect.over_time.groups import By, Grouping, grouped
from virksom.programme.status import AsKnown


def both(asked: AsKnown, by: By) -> tuple[CountedGrouping, Grouping]:
    known = as_known(with_facts(no_facts(), asked.log.facts), asked.moment)
    stands = stands_on(known, TERMS, on=asked.on)
    return counted_groups(known, stands, by=by, on=asked.on), grouped(asked, by)


def are_alike(asked: AsKnown, by: By) -> bool:
    found, told = both(asked, by)
    counted = [(one.code, one.counts, one.effect) for one in found.groups]
    same = counted == [(one.code, one.counts, one.effect) for one in told.groups]
    return same and (found.in_several, found.by) == (told.in_several, by)


@pytest.mark.parametrize("by", By)
def test_of_the_demo_each_group_counts_as_the_reference(by: By) -> None:
    assert are_alike(demo(), by)


@pytest.mark.parametrize("by", By)
def test_of_nobody_there_is_no_group(by: By) -> None:
    assert both(seen(), by)[0].groups == ()


def trained(*places: str) -> list[Told]:
    every = [said("training", "K001", 5, workplace=one, trade="cafe") for one in places]
    return [*person("K001", age_band="under_30"), *person("K002"), *every]


@pytest.mark.parametrize("by", By)
def test_who_was_in_two_places_is_in_both(by: By) -> None:
    assert are_alike(seen(*trained("V002", "V001")), by)


def test_an_age_told_again_is_the_later_one() -> None:
    again = [
        said("referral", "K001", after, unit="uddannelseshuset", age_band=band)
        for after, band in ((50, "from_30"), (100, None))
    ]
    assert are_alike(seen(*trained("V001"), *again), By.AGE)
