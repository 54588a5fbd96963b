"""What changed since the quarter before. The oracle is the status table of each day."""

from datetime import date

import pytest

from tests.core.effect.reported import CONTRACT, demo, seen
from virksom.programme.effect.report.changed import changed_figure, quarter_before, signed
from virksom.programme.kernel import parse_moment
from virksom.programme.status import AsKnown


def test_the_quarter_before_is_read_as_it_was_known_then() -> None:
    before = quarter_before(demo(date(2019, 12, 31), None))
    assert before is not None
    assert (before.on, str(before.moment)[:10]) == (date(2019, 9, 30), "2019-10-31")


@pytest.mark.parametrize("on", [date(2018, 10, 1), date(2018, 12, 31)])
def test_before_the_first_quarter_end_there_is_none(on: date) -> None:
    assert quarter_before(seen(on=on)) is None


def test_each_row_is_that_of_both_tables() -> None:
    now, before = demo(date(2019, 12, 31), None).table, demo().table
    told = {
        row[0].da: tuple(cell.da for cell in row[1:]) for row in changed_figure(now, before).told()
    }
    assert told["Aktive kandidater med mindst 4 uger i forløb"][0] == "65"
    for then, today, change in told.values():
        assert signed(int(today) - int(then)).da == change


@pytest.mark.parametrize(("change", "said"), [(2, "+2"), (0, "0"), (-3, "−3")])
def test_a_change_has_its_sign(change: int, said: str) -> None:
    assert signed(change).en == said


def test_a_contract_not_agreed_yet_has_no_quarter() -> None:
    unborn = parse_moment("2018-01-01")
    terms = CONTRACT.terms.known(unborn)
    at = seen()
    contract = type(CONTRACT)(**{**vars(CONTRACT), "terms": terms})
    assert quarter_before(AsKnown(log=at.log, contract=contract, on=at.on, moment=None)) is None
