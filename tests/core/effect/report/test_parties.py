"""The parties' reports: which chapters, of which day, and on what they rest."""

from datetime import date

import pytest

from tests.core.effect.reported import EMPLOYED, demo, seen
from virksom.programme.contract import TermMissing
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import Report, ReportKind
from virksom.programme.kernel import parse_moment

MIDTERM, QUARTERLY = ReportKind.MIDTERM, ReportKind.QUARTERLY
QUARTER = demo(date(2019, 12, 31), parse_moment("2020-01-31"))


def codes(report: Report) -> list[str]:
    return [chapter.code for chapter in report.chapters]


def test_the_evaluation_begins_with_the_answer_and_ends_with_its_ground() -> None:
    report = parties_report(demo(), MIDTERM)
    assert codes(report)[:2] == ["summary", "status"]
    assert codes(report)[-5:] == ["definitions", "method", "limits", "facts", "ground"]
    assert report.title.da == "Midtvejsevaluering IMPACT60"
    assert report.about.da == "Pr. 30. september 2019, som kendt 7. oktober 2019."
    assert report.invented


def test_the_quarterly_tells_what_changed() -> None:
    report = parties_report(QUARTER, QUARTERLY)
    assert codes(report)[:3] == ["summary", "status", "changed"]
    assert report.title.en == "Quarterly report IMPACT60"


def test_the_first_quarterly_has_nothing_to_hold_it_against() -> None:
    assert "changed" not in codes(parties_report(seen(on=date(2018, 12, 31)), QUARTERLY))


def test_it_rests_on_the_head_as_known() -> None:
    at = demo()
    report = parties_report(at, MIDTERM, code="sha256:c")
    assert report.ground.facts == at.known.head
    assert report.ground.terms == at.contract.digest
    assert report.ground.code == "sha256:c"


def test_a_log_without_chain_says_so() -> None:
    report = parties_report(seen(*EMPLOYED), MIDTERM)
    assert report.ground.facts is None
    assert not report.invented
    assert report.about.da == "Forventet pr. 3. juni 2019, som kendt nu."


def test_what_becomes_known_later_changes_no_report() -> None:
    lines = (*EMPLOYED, "K001 afmeldt 2019-05-06 som moved, kendt 2019-07-01")
    moment = parse_moment("2019-06-30")
    report = parties_report(seen(*lines, moment=moment), MIDTERM)
    assert report == parties_report(seen(*EMPLOYED, moment=moment), MIDTERM)


def test_a_day_before_the_contract_is_refused_in_a_sentence() -> None:
    with pytest.raises(TermMissing, match="gælder fra"):
        parties_report(seen(on=date(2017, 1, 1)), MIDTERM)
