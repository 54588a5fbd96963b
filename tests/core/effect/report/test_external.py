"""The external edition: quarter-ends alone, no small count, and the one table of 2019."""

import re
from datetime import UTC, date, datetime

import pytest

from tests.core.effect.reported import CONTRACT, EMPLOYED, LOG
from tests.spec.told import log_of
from virksom.programme.effect.report.external import (
    HIDDEN,
    QuarterNotTold,
    external_report,
    told_quarter,
)
from virksom.programme.effect.report.record import Report, ReportKind
from virksom.programme.record import Log

MIDTERM, QUARTERLY = ReportKind.MIDTERM, ReportKind.QUARTERLY
OVER = datetime(2023, 2, 1, tzinfo=UTC)
NUMBER = re.compile(r"\d+").findall
PUBLISHED, DECEMBER = date(2019, 9, 30), date(2019, 12, 31)
BEGUN = [
    line
    for number in range(1, 41)
    for line in (
        f"K{number:03} henvist 2018-09-03 af uddannelseshuset",
        f"K{number:03} starter 2018-09-10",
    )
]
JOBS = [
    f"K{number:03} ansat 37 timer i V001 som E{number:03} fra 2018-10-01" for number in range(1, 21)
]


def report(on: date, kind: ReportKind = QUARTERLY, *, log: Log = LOG) -> Report:
    at = told_quarter(CONTRACT, on, moment=OVER)
    return external_report(log, CONTRACT, kind=kind, at=at)


def said(one: Report) -> str:
    tables = [cell.da for table in one.tables for row in table.told() for cell in row]
    words = [text.da for chapter in one.chapters for text in chapter.says]
    return "\n".join((*words, *tables))


def test_the_published_table_is_told_in_full() -> None:
    found = report(PUBLISHED, MIDTERM)
    assert [table.code for table in found.tables] == ["status"]
    assert "offentliggjorde leverandøren selv" in said(found)
    assert str(found.known)[:10] == "2019-10-07"


def test_it_says_no_number_that_was_not_published() -> None:
    found = report(PUBLISHED, MIDTERM)
    (status,) = found.tables
    cells = {number for row in status.told() for cell in row for number in NUMBER(cell.da)}
    agreed = {"30", "2019", "60", "44", "95", "16", "36", "4", "1"}  # target, interval, the rule
    words = [text.da for chapter in found.chapters[:2] for text in chapter.says]
    said_of = {number for text in words for number in NUMBER(text)}
    assert said_of <= cells | agreed
    assert not {"31", "93"} & (said_of | {n for note in status.notes for n in NUMBER(note.da)})
    assert "ansættelser svarer" not in said(found)


def test_its_quarterly_hides_as_every_other() -> None:
    found = report(PUBLISHED, QUARTERLY)
    assert [table.code for table in found.tables] == ["status", "quarters"]
    assert HIDDEN.da in said(found)
    assert str(found.known)[:10] == "2019-10-31"


def test_a_table_that_says_otherwise_was_not_published() -> None:
    found = report(PUBLISHED, MIDTERM, log=log_of(*EMPLOYED))
    assert "offentliggjorde" not in said(found)
    assert [table.code for table in found.tables] == ["status", "quarters"]


def test_a_quarter_that_tells_of_few_says_why_it_is_silent() -> None:
    found = said(report(DECEMBER, log=log_of(*EMPLOYED)))
    assert "uden at få personer kan kendes på det" in found
    assert "skjult" in found


def test_nobody_at_all_hides_nobody() -> None:
    found = said(report(DECEMBER, MIDTERM, log=log_of()))
    assert "ingen kandidater aktive endnu" in found
    assert "skjult" not in found


def test_a_large_cohort_is_told_with_its_interval() -> None:
    found = said(report(date(2018, 12, 31), log=log_of(*BEGUN, *JOBS)))
    assert "20 af 40 aktive kandidater" in found
    assert "50 % (95 %-interval 35–65 %)" in found
    assert "skjult" not in found.replace("skjuler", "")


@pytest.mark.parametrize("on", [date(2019, 12, 30), date(2023, 12, 31), date(2017, 12, 31)])
def test_other_days_are_refused_in_a_sentence(on: date) -> None:
    with pytest.raises(QuarterNotTold, match="kvartal, der er slut"):
        told_quarter(CONTRACT, on, moment=OVER)


def test_a_quarter_just_over_is_told_from_the_day_after_the_month() -> None:
    with pytest.raises(QuarterNotTold, match=r"til 30\.09\.2019 kan udgives fra 01\.11\.2019"):
        told_quarter(CONTRACT, PUBLISHED, moment=datetime(2019, 10, 31, 22, 59, tzinfo=UTC))
    told = told_quarter(CONTRACT, PUBLISHED, moment=datetime(2019, 10, 31, 23, 1, tzinfo=UTC))
    assert told.on == PUBLISHED


def test_an_edition_is_the_same_whatever_becomes_known_after() -> None:
    at = told_quarter(CONTRACT, DECEMBER, moment=OVER)
    then = Log(tuple(fact for fact in LOG.facts if fact.known_at <= at.known))
    assert external_report(then, CONTRACT, kind=QUARTERLY, at=at) == report(DECEMBER)
