"""Every element has its words, its kinds of fact and its groups."""

from virksom.programme.effect.mechanisms.dealt import UNRECORDED
from virksom.programme.effect.mechanisms.exposure import MECHANISMS
from virksom.programme.record import KINDS


def test_the_elements_are_those_of_the_source() -> None:
    assert [one.code for one in MECHANISMS] == [
        "interview",
        "training",
        "mentoring",
        "response",
        "contacts",
        "match",
        "support",
        "followup",
    ]


def test_each_names_kinds_of_fact_that_there_are() -> None:
    assert {kind for one in MECHANISMS for kind in one.counts} <= KINDS.keys()


def test_not_recorded_is_no_group_that_an_element_lists() -> None:
    assert not any(UNRECORDED in one.groups for one in MECHANISMS)
