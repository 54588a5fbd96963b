"""Three clocks on a day: as plain Python the same as compiled."""

from datetime import date
from unittest.mock import patch

import pytest

from tests.core.columns.told_columns import LIVES, WAYS, known
from tests.core.uncompiled import uncompiled
from tests.spec.answers import TERMS
from virksom.programme.columns import job_clocks as jobs_read
from virksom.programme.columns import lasting
from virksom.programme.columns.clocked import LASTED, START, STOPPED
from virksom.programme.columns.job_clocks import job_clocks
from virksom.programme.columns.job_columns import job_columns
from virksom.programme.columns.lasting import LastingColumns

PLAIN = uncompiled("columns", "courses", "days", "dates", "placed", "held", "clocked")
DAYS = (date(2019, 3, 20), date(2019, 6, 30))


@pytest.mark.parametrize("on", DAYS)
def test_as_plain_python_the_clocks_are_those_compiled(on: date) -> None:
    read = LastingColumns(known=known(*LIVES, *WAYS), terms=TERMS, on=on)
    compiled = read.clocks((0, 14))
    with patch.object(lasting, "clock", PLAIN.clock):
        assert read.clocks((0, 14)).tolist() == compiled.tolist()
    assert (compiled[:, START] >= 0).any()
    assert {0, 1} <= set(compiled[:, STOPPED].tolist()) or on == DAYS[0]
    assert (compiled[:, LASTED] >= 0).any()


@pytest.mark.parametrize("on", DAYS)
def test_as_plain_python_jobs_are_followed_as_long(on: date) -> None:
    found = known(*LIVES, *WAYS)
    jobs = job_columns(found, on=on)
    compiled = job_clocks(found, jobs, terms=TERMS, on=on)
    with patch.object(jobs_read, "follow", PLAIN.follow):
        plain = job_clocks(found, jobs, terms=TERMS, on=on)
    assert [one.tolist() for one in plain] == [one.tolist() for one in compiled]
