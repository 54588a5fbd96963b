"""All checks together."""

from datetime import date
from inspect import getsource

import pytest

from tests.core.check.looked import found
from tests.core.persons import IN_COURSE, TERMS, amended
from tests.spec.told import log_of
from virksom.programme.check import (
    CHECKS,
    GRAVE,
    PRICED,
    findings,
    has_error,
    priced_findings,
    unpriced_findings,
    view_of,
)
from virksom.programme.contract import TermMissing
from virksom.programme.kernel import Severity, parse_moment, worst

ON = date(2019, 9, 30)


def test_nothing_odd_gives_no_findings() -> None:
    assert found(*IN_COURSE, "V001 oprettes 2019-01-07") == ()
    assert found() == ()


def test_the_worst_stand_first() -> None:
    twice = "K001 ansat 30 timer fra 2019-03-04"
    severities = [item.severity for item in found(*IN_COURSE, twice, twice)]
    assert severities == sorted(severities, reverse=True)
    assert set(severities) == set(Severity)


def test_what_is_not_known_is_not_looked_at() -> None:
    lines = (*IN_COURSE, "K001 ansat 30 timer fra 2019-03-04, kendt 2019-04-01")
    assert {item.code for item in found(*lines, known="2019-03-31")} == {"expected"}
    assert "unknown_company" in {item.code for item in found(*lines, known="2019-04-01")}


def test_what_is_agreed_later_is_hidden() -> None:
    terms = amended(TERMS, "cohort", value="0", since="2018-09-01", agreed="2019-10-01")
    assert found(*IN_COURSE, terms=terms, known="2019-09-30") == ()
    late = found(*IN_COURSE, terms=terms, known="2019-10-01")
    assert [item.code for item in late] == ["cohort_exceeded"]
    assert [item.code for item in found(*IN_COURSE, terms=terms)] == ["cohort_exceeded"]


def test_before_the_contract_was_agreed_there_are_no_findings_but_a_refusal() -> None:
    with pytest.raises(TermMissing, match="ikke indgået"):
        findings(log_of(), TERMS, on=ON, moment=parse_moment("2018-08-31"))


def test_every_check_has_a_name_that_says_what_holds() -> None:
    names = [check.__name__ for check in CHECKS]
    assert len(set(names)) == len(names) >= 16


def test_what_is_priced_is_a_note_and_all_the_rest_is_found_without() -> None:
    lines = (*IN_COURSE, "K001 ansat 30 timer fra 2019-03-04", "K001 ansat 30 timer fra 2019-03-04")
    view = view_of(log_of(*lines), TERMS, on=ON)
    priced, rest = priced_findings(view), unpriced_findings(view)
    assert {item.severity for item in priced} == {Severity.NOTE}
    assert Severity.ERROR in {item.severity for item in rest}
    assert (*rest, *priced) == findings(log_of(*lines), TERMS, on=ON)
    assert set(PRICED) < set(CHECKS)


def test_an_error_is_found_by_the_grave_checks_alone() -> None:
    assert set(GRAVE) < set(CHECKS)
    assert all("ERROR" not in getsource(check) for check in CHECKS if check not in GRAVE)
    job = "K001 ansat 30 timer fra 2019-03-04"
    for lines in ((*IN_COURSE, job), (*IN_COURSE, job, job)):
        view = view_of(log_of(*lines), TERMS, on=ON)
        assert has_error(view) is (worst(unpriced_findings(view)) is Severity.ERROR)
    assert has_error(view)
