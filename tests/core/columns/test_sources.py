"""What each source shows of days, in numbers: work, education, a gap that is bridged."""

import pytest

from tests.core.columns.weeks_told import BOTH, TERMS, stands
from tests.spec.answers import turned
from virksom.programme.contract import Terms

ALL = "fra 2019-01-07"
FULL, HALF, FLEX = f"ansat 37 timer {ALL}", f"ansat 20 timer {ALL}", f"fleksjob 12 timer {ALL}"
STUDY = f"uddannelse uden ydelse {ALL}"
VOUCHED = {
    "SU vouches for education": ([STUDY, f"ydelse su {ALL}"], "v"),
    "SU says nothing of work": ([FULL, f"ydelse su {ALL}"], "m"),
    "flex wage subsidy vouches for a fleksjob": ([FLEX, f"ydelse flex_wage_subsidy {ALL}"], "v"),
    "and for no other job": ([HALF, f"ydelse flex_wage_subsidy {ALL}"], "m"),
    "a benefit that says nothing": ([HALF, f"ydelse kontanthjaelp {ALL}"], "m"),
    "of two codes the one that vouches": (
        [STUDY, f"ydelse none {ALL}", f"ydelse su {ALL}"],
        "v",
    ),
    "hours told by the employer": ([HALF, f"arbejdsgiver siger ansat 10 timer {ALL}"], "v"),
    "no hours told": ([HALF, f"arbejdsgiver siger ansat {ALL}"], "v"),
    "told to have none": ([HALF, f"arbejdsgiver siger ansat 0 timer {ALL}"], "c"),
    "too few hours for full": ([FULL, f"arbejdsgiver siger ansat 20 timer {ALL}"], "c"),
    "a fleksjob held": ([FLEX, f"arbejdsgiver siger ansat {ALL}"], "v"),
    "a fleksjob not held": ([FLEX, f"arbejdsgiver siger ikke ansat {ALL}"], "c"),
    "education is denied by no employer": (
        [STUDY, HALF, f"arbejdsgiver siger ikke ansat {ALL}"],
        "m",
    ),
    "an answer about another job": ([FULL, f"arbejdsgiver siger ikke ansat som E009 {ALL}"], "m"),
    "the latest answer": (
        [
            FULL,
            f"arbejdsgiver siger ansat 37 timer {ALL}, kendt 2019-03-04",
            f"arbejdsgiver siger ikke ansat {ALL}, kendt 2019-02-04",
        ],
        "v",
    ),
    "one of two jobs denied": (
        [
            f"ansat 20 timer som E001 {ALL}",
            f"ansat 17 timer som E002 {ALL}",
            f"arbejdsgiver siger ikke ansat som E002 {ALL}",
        ],
        "c",
    ),
    "one of two jobs vouched for": (
        [
            f"ansat 20 timer som E001 {ALL}",
            f"ansat 17 timer som E002 {ALL}",
            f"kontrakt siger ansat 20 timer som E001 {ALL}",
        ],
        "u",
    ),
    "pay beside unknown hours": (
        [
            f"uddannelse uden ydelse {ALL}",
            f"ansat ukendte timer {ALL}",
            "indkomst 9 timer i 2019-01",
        ],
        "m",
    ),
}


@BOTH
@pytest.mark.parametrize("name", VOUCHED)
def test_what_is_vouched_for_and_what_is_denied(sweep: object, name: str) -> None:
    lines, expected = VOUCHED[name]
    assert stands(sweep, *(f"K001 {line}" for line in lines), weeks=1) == expected


@BOTH
@pytest.mark.parametrize("terms", [TERMS, turned(TERMS, "full_requires", "no_benefit")])
def test_any_hours_are_full_where_the_terms_ask_for_no_benefit(sweep: object, terms: Terms) -> None:
    lines = [f"K001 {FULL}", f"K001 arbejdsgiver siger ansat 5 timer {ALL}"]
    expected = "c" if terms is TERMS else "v"
    assert stands(sweep, *lines, terms=terms, weeks=1) == expected


@BOTH
def test_a_gap_that_is_bridged_is_let_be(sweep: object) -> None:
    terms = turned(TERMS, "bridge_gap_days", "2")
    lines = [
        "K001 ansat 37 timer som E001 fra 2019-01-07 til og med 2019-01-18",
        "K001 ansat 37 timer som E002 fra 2019-01-21",
        f"K001 arbejdsgiver siger ansat 37 timer som E001 {ALL}",
        "K001 ydelse none fra 2019-01-21",
    ]
    assert stands(sweep, *lines, terms=terms) == "vvuu"
    gone = "K001 ydelse left fra 2019-01-19 til og med 2019-01-19"
    assert stands(sweep, *lines, gone, terms=terms) == "vcuu"
