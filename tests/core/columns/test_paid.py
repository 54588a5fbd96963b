"""The paid hours of a month beside its work, in numbers."""

import pytest

from tests.core.columns.weeks_told import BOTH, TERMS, stands
from tests.spec.answers import turned

ALL = "fra 2019-01-01"
FULL, HALF = f"ansat 37 timer som E001 {ALL}", f"ansat 20 timer som E001 {ALL}"
JANUARY = "i 2019-01"
PAID = {
    "full time": ([FULL, f"indkomst 160,33 timer {JANUARY}"], "v"),
    "just within the tolerance": ([FULL, f"indkomst 152,3135 timer {JANUARY}"], "v"),
    "just below it": ([FULL, f"indkomst 152,3134 timer {JANUARY}"], "c"),
    "more than full time": ([FULL, f"indkomst 400 timer {JANUARY}"], "v"),
    "none": ([HALF, f"indkomst 0 timer {JANUARY}"], "c"),
    "taken back": ([HALF, f"indkomst -80,17 timer {JANUARY}"], "c"),
    "any hours are enough for partial": ([HALF, f"indkomst 2 timer {JANUARY}"], "v"),
    "of two companies": (
        [FULL, f"indkomst 80 timer fra V001 {JANUARY}", f"indkomst 80,33 timer fra V002 {JANUARY}"],
        "v",
    ),
    "the sum of all where it is more": (
        [FULL, f"indkomst 80 timer fra V001 {JANUARY}", f"indkomst 160,33 timer {JANUARY}"],
        "v",
    ),
    "a fleksjob has hours too": (
        [FULL, f"fleksjob 12 timer som E002 {ALL}", f"indkomst 160,33 timer {JANUARY}"],
        "v",
    ),
    "work at other times": (
        [FULL, "ansat 9 timer som E002 fra 2019-03-04", f"indkomst 160,33 timer {JANUARY}"],
        "v",
    ),
    "part of the month": (
        ["ansat 37 timer som E001 fra 2019-01-07", f"indkomst 129 timer {JANUARY}"],
        "v",
    ),
    "another job for part of the month": (
        [
            FULL,
            "løntilskud 37 timer som E002 fra 2019-01-07 til og med 2019-01-13",
            f"indkomst 160,33 timer {JANUARY}",
        ],
        "v",
    ),
    "an internship asks for no pay": (
        [
            "praktik 37 timer som E002 fra 2018-12-03 til og med 2019-01-06",
            "ansat 37 timer som E001 fra 2019-01-07",
            f"indkomst 129 timer {JANUARY}",
        ],
        "v",
    ),
    "hours told anew": (
        [
            f"ansat 20 timer som E001 {ALL}",
            f"ansat 37 timer som E001 {ALL}, kendt 2019-02-04",
            f"indkomst 140 timer {JANUARY}",
        ],
        "c",
    ),
    "hours nobody knows are none": (
        [FULL, f"ansat ukendte timer som E002 {ALL}", f"indkomst 152,3135 timer {JANUARY}"],
        "v",
    ),
    "another month": ([FULL, "indkomst 0 timer i 2019-02"], "m"),
}


@BOTH
@pytest.mark.parametrize("name", PAID)
def test_a_months_pay_beside_its_work(sweep: object, name: str) -> None:
    lines, expected = PAID[name]
    assert stands(sweep, *(f"K001 {line}" for line in lines), weeks=1) == expected


@BOTH
def test_a_week_in_two_months_shows_the_worse(sweep: object) -> None:
    lines = [FULL, f"indkomst 160,33 timer {JANUARY}", "indkomst 10 timer i 2019-02"]
    assert stands(sweep, *(f"K001 {line}" for line in lines), weeks=5) == "vvvcc"


@BOTH
def test_days_made_partial_by_a_benefit_are_held_against_full_time(sweep: object) -> None:
    lines = [f"K001 {FULL}", f"K001 ydelse kontanthjaelp {ALL}"]
    for paid in ("160,33", "100"):
        assert stands(sweep, *lines, f"K001 indkomst {paid} timer {JANUARY}", weeks=1) == "v"


@BOTH
def test_any_pay_is_full_where_the_terms_ask_for_no_benefit(sweep: object) -> None:
    terms = turned(TERMS, "full_requires", "no_benefit")
    lines = [f"K001 {HALF}", f"K001 indkomst 5 timer {JANUARY}"]
    assert stands(sweep, *lines, terms=terms, weeks=1) == "v"
