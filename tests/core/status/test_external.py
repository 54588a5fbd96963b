"""What strangers are told: quarter-ends, when they are issued, and no small count."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest

from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.record import Draft, Log, append
from virksom.programme.status import FEWEST, coming_quarter, issued_editions, worked_out
from virksom.programme.status.external import PUBLISHED, SUMS, is_published, issued_quarters

CONTRACT = read_contract("impact60")
LOG = demo_log()
OVER = datetime(2023, 2, 1, 12, 0, tzinfo=UTC)


def midnight(day: date) -> datetime:
    """Return the first moment of a day in Danish winter."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2019, 1, 31), None),
        (date(2019, 2, 1), date(2018, 12, 31)),
        (date(2020, 1, 31), date(2019, 9, 30)),
        (date(2020, 2, 1), date(2019, 12, 31)),
    ],
)
def test_a_quarter_is_issued_when_the_month_after_has_ended(day: date, last: date | None) -> None:
    issued = issued_quarters(CONTRACT, moment=midnight(day) + timedelta(minutes=1))
    assert (issued[-1].on if issued else None) == last


def test_the_first_quarter_is_the_first_that_lies_whole_in_the_contract() -> None:
    days = [at.on for at in issued_quarters(CONTRACT, moment=OVER)]
    assert days[:3] == [date(2018, 12, 31), date(2019, 3, 31), date(2019, 6, 30)]
    assert len(days) == 17
    assert coming_quarter(CONTRACT, moment=OVER).on == date(2023, 3, 31)


def test_subtracting_two_of_the_demos_editions_reveals_no_count_under_five() -> None:
    told = [worked_out(one.rows, SUMS) for one in issued_editions(LOG, CONTRACT, moment=OVER)]
    nothing = dict.fromkeys(PUBLISHED, 0)
    for one, other in combinations([nothing, PUBLISHED, *told], 2):
        changes = [abs(one[row] - other[row]) for row in one.keys() & other.keys()]
        assert not [change for change in changes if 0 < change < FEWEST]


def test_something_is_told_and_what_is_told_is_true() -> None:
    (_, _, june) = issued_editions(LOG, CONTRACT, moment=datetime(2019, 10, 7, tzinfo=UTC))
    assert june.rows == {
        "referred": 92,
        "withdrawn": 26,
        "not_started": 7,
        "active": 59,
        "full": None,  # the published table says 9, 7, 16 and 49
        "partial": None,
        "self_supporting": None,
        "others": None,
    }


def test_every_process_hides_the_same_cells() -> None:
    asks = f"from {__name__} import *; print([e.rows for e in issued_editions(LOG, CONTRACT, "
    asks += "moment=OVER)])"
    told = {
        subprocess.run(
            [sys.executable, "-c", asks],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_what_becomes_known_later_changes_no_edition_that_is_issued() -> None:
    early = datetime(2022, 12, 1, 12, 0, tzinfo=UTC)
    before = issued_editions(LOG, CONTRACT, moment=early)
    late = Draft(kind="withdrawal", subject="K001", since=date(2018, 12, 3), value={"reason": "x"})
    after = append(LOG, [late], moment=OVER)
    assert issued_editions(after, CONTRACT, moment=early) == before


def test_another_programme_or_another_contract_published_nothing() -> None:
    later = replace(CONTRACT, terms=Terms({}))
    assert is_published(LOG, CONTRACT)
    assert not is_published(LOG, later)
    assert not is_published(Log(()), CONTRACT)
