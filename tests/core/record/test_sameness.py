"""Codes that are said to be one."""

import pytest

from tests.spec.told import log_of
from virksom.programme.record import sameness


def same(*lines: str) -> dict[str, str]:
    return dict(sameness(log_of(*lines).known(), kind="same_company"))


@pytest.mark.parametrize(
    "pairs",
    [
        ("V001 V002", "V002 V003", "V003 V004"),
        ("V003 V004", "V001 V002", "V004 V002"),
        ("V004 V003", "V004 V002", "V004 V001"),
    ],
)
def test_sameness_goes_on_from_one_to_the_next(pairs: tuple[str, ...]) -> None:
    lines = [f"{one} er samme firma som {two} 2019-03-04" for one, two in map(str.split, pairs)]
    assert same(*lines) == dict.fromkeys(("V001", "V002", "V003", "V004"), "V001")


def test_of_whom_nothing_is_said_nothing_is_there() -> None:
    assert same("V001 oprettes 2019-01-03", "K001 er K002 2019-03-04") == {}


def test_a_code_that_is_said_to_be_itself_is_itself() -> None:
    assert same("V001 er samme firma som V001 2019-03-04") == {"V001": "V001"}


def test_what_is_taken_back_never_held() -> None:
    lines = "V001 er samme firma som V002 2019-03-04", "V001 trækker linje 1 tilbage 2019-03-05"
    assert same(*lines) == {}
