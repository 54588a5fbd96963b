"""Whether somebody came is told by roles, by yes or no, or not at all."""

import pytest

from tests.core.effect.facts import Told, log, said
from virksom.programme.kernel import Json
from virksom.programme.record.came import EMPLOYER, came_to


def came(kind: str, role: str = "candidate", **value: Json) -> bool | None:
    (fact,) = log([said(kind, "K001", 0, **value)]).facts
    return came_to(fact, role)


@pytest.mark.parametrize("kind", ["interview", "meeting"])
def test_told_by_roles_each_role_came_or_did_not(kind: str) -> None:
    assert came(kind, came=["candidate", "consultant"]) is True
    assert came(kind, came=["consultant"]) is False
    assert came(kind, EMPLOYER, came=["candidate", "employer"]) is True


def test_told_by_yes_or_no_it_is_the_candidate() -> None:
    assert came("meeting", came=True) is True
    assert came("meeting", came=False) is False
    assert came("meeting", EMPLOYER, came=True) is False


def test_who_is_told_to_have_missed_an_interview_did_not_come() -> None:
    assert came("interview", missed=["candidate"]) is False
    assert came("interview", missed=["adviser"]) is None
    assert came("interview", missed=True) is False


def test_where_nobody_told_it_is_neither() -> None:
    assert came("interview", planned="2019-01-07") is None
    assert came("followup") is None


def test_other_facts_tell_of_no_coming() -> None:
    start: Told = said("start", "K001", 0)
    assert came_to(log([start]).facts[0]) is None
