"""How weeks stand, in numbers: who decides, and for how many weeks at once."""

import pytest

from tests.core.columns.weeks_told import BOTH, TERMS, stands
from tests.spec.answers import turned

WORKS = "K001 ansat 37 timer som E001 fra 2019-01-07"
TOLD = {
    "nobody speaks": ([], "mmmm"),
    "an answer for two weeks": (["arbejdsgiver siger ansat 37 timer {e} {two}"], "vvmm"),
    "a payslip may not verify": (["lønseddel siger ansat 37 timer {e} {two}"], "uumm"),
    "a denial": (["arbejdsgiver siger ikke ansat {e} {two}"], "ccmm"),
    "one day denied is enough": (
        ["arbejdsgiver siger ikke ansat {e} fra 2019-01-20 til og med 2019-01-21"],
        "mccm",
    ),
    "the less trusted does not decide": (
        [
            "arbejdsgiver siger ansat 37 timer {e} {two}",
            "lønseddel siger ikke ansat {e} fra 2019-01-14",
        ],
        "vvcc",
    ),
    "half vouched": (["arbejdsgiver siger ansat {e} {two}"], "uumm"),
    "none of these days": (["arbejdsgiver siger ansat 37 timer {e} fra 2019-03-04"], "mmmm"),
    "gone": (["ydelse left fra 2019-01-21"], "mmcc"),
    "no benefit": (["ydelse none fra 2019-01-14 til og med 2019-01-20"], "mumm"),
    "disputed": (["indsigelse mod 2019-W03 tages til følge, kendt 2019-06-03"], "m-mm"),
    "disputed later": (
        [
            "indsigelse mod 2019-W05 tages til følge, kendt 2019-06-03",
            "indsigelse mod 2019-W03 tages til følge, kendt 2019-06-03",
            "arbejdsgiver siger ansat 37 timer {e} {two}",
        ],
        "v-m-",
    ),
}


def said(lines: list[str]) -> list[str]:
    two = "fra 2019-01-07 til og med 2019-01-20"
    return [f"K001 {line}".format(e="som E001", two=two) for line in lines]


@BOTH
@pytest.mark.parametrize("name", TOLD)
def test_the_most_trusted_source_that_decides(sweep: object, name: str) -> None:
    lines, expected = TOLD[name]
    assert stands(sweep, WORKS, *said(lines)) == expected


@BOTH
def test_a_week_of_several_days_is_heard_by_its_lowest_or_by_most(sweep: object) -> None:
    told = "K001 arbejdsgiver siger ansat 37 timer fra 2019-01-07 til og med 2019-01-17"
    terms = turned(TERMS, "week_counts", "majority_of_days")
    assert stands(sweep, WORKS.replace(" som E001", ""), told) == "vmmm"
    assert stands(sweep, WORKS.replace(" som E001", ""), told, terms=terms) == "vvmm"


@BOTH
def test_the_order_of_trust_is_the_contracts(sweep: object) -> None:
    lines = said(["arbejdsgiver siger ikke ansat {e}", "kontrakt siger ansat 37 timer {e}"])
    lines = [f"{line} fra 2019-01-07" for line in lines]
    terms = turned(TERMS, "evidence_order", "contract, employer")
    assert stands(sweep, WORKS, *lines) == "cccc"
    assert stands(sweep, WORKS, *lines, terms=terms) == "cccc"
    terms = turned(terms, "verifying_evidence", "contract")
    assert stands(sweep, WORKS, *lines, terms=terms) == "vvvv"


@BOTH
def test_of_answers_that_are_beside_the_week_nothing_is_heard(sweep: object) -> None:
    terms = turned(TERMS, "payable_evidence", "verified")
    lines = said(["arbejdsgiver siger ansat 37 timer {e} fra 2019-01-14 til og med 2019-01-27"])
    assert stands(sweep, WORKS, *lines, terms=terms) == "-vv-"
