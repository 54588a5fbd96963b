"""Law: all external reports of a programme together tell of nobody, and later facts change none.

The attacker holds every report, reads the printed cells, takes sums apart, and subtracts.
"""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.strategies import logs
from virksom.programme.effect.report.external import external_report
from virksom.programme.effect.report.record import Report, ReportKind
from virksom.programme.effect.report.status import STATUS
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.kernel import parse_moment
from virksom.programme.record import Log
from virksom.programme.status import FEWEST, ROWS, QuarterEnd, worked_out
from virksom.programme.status.external import PUBLISHED, PUBLISHED_ON, SUMS, issued_quarters

CONTRACT = read_contract("impact60")
QUARTERS = issued_quarters(CONTRACT, moment=parse_moment("2020-08-01"))
CODES = {text.da: code for code, text in ROWS.items()}
OTHERS = "others"


def report(log: Log, at: QuarterEnd) -> Report:
    return external_report(log, CONTRACT, kind=ReportKind.QUARTERLY, at=at)


def read(one: Report) -> dict[str, int | None]:
    """Return the counts that a report prints, by row; None where it says »skjult«."""
    table = next(table for table in one.tables if table.code == STATUS)
    told = [(row[0].da, row[1].da) for row in table.told()]
    return {CODES.get(row, OTHERS): int(cell) if cell.isdigit() else None for row, cell in told}


def small(number: int) -> bool:
    return 0 < abs(number) < FEWEST


@settings(max_examples=25, deadline=None)
@given(logs(candidates=12))
def test_no_two_reports_subtracted_tell_a_count_under_five(log: Log) -> None:
    told = [worked_out(read(report(log, at)), SUMS) for at in QUARTERS]
    for one, other in combinations([dict.fromkeys(told[0], 0), *told], 2):
        assert not [row for row in one.keys() & other.keys() if small(one[row] - other[row])]


def test_nor_do_the_demos_with_the_table_that_was_published_in_full() -> None:
    log, midterm = demo_log(), ReportKind.MIDTERM
    day = next(at for at in QUARTERS if at.on == PUBLISHED_ON)
    public = read(external_report(log, CONTRACT, kind=midterm, at=day))
    assert public["active"] == PUBLISHED["active"]
    for at in QUARTERS:
        told = worked_out(read(report(log, at)), SUMS)
        assert not [row for row, count in PUBLISHED.items() if small(told.get(row, count) - count)]


@settings(max_examples=15, deadline=None)
@given(logs(candidates=12), st.sampled_from(QUARTERS))
def test_the_history_a_report_prints_is_that_of_the_reports_before_it(
    log: Log, at: QuarterEnd
) -> None:
    history = report(log, at).tables[1].told()
    printed = {row[0].da: (row[1].da, row[2].da, row[3].da) for row in history}
    for before in QUARTERS[: QUARTERS.index(at) + 1]:
        cells = report(log, before).tables[1].told()[-1]
        assert printed[cells[0].da] == tuple(cell.da for cell in cells[1:4])


@settings(max_examples=15, deadline=None)
@given(logs(candidates=12), st.sampled_from(QUARTERS))
def test_what_becomes_known_later_changes_no_report(log: Log, at: QuarterEnd) -> None:
    then = Log(tuple(fact for fact in log.facts if fact.known_at <= at.known))
    assert read(report(then, at)) == read(report(log, at))
