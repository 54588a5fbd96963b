"""The last day anything has been seen on."""

from datetime import date

import pytest

from tests.core.effect.seen import as_known, seen
from virksom.programme.effect.last_day import last_seen

LINES = ("K001 henvist 2019-01-02", "K001 starter 2019-01-07")


@pytest.mark.parametrize(
    ("on", "last"), [("2019-04-01", "2019-04-01"), ("2019-05-01", "2019-05-01")]
)
def test_a_day_that_is_known_is_itself(on: str, last: str) -> None:
    assert last_seen(seen(*LINES, on=on, known="2019-05-01")) == date.fromisoformat(last)


def test_a_day_ahead_is_read_to_the_last_known() -> None:
    assert last_seen(seen(*LINES, on="2019-05-02", known="2019-05-01")) == date(2019, 5, 1)


def test_of_a_whole_file_that_is_the_day_its_last_fact_became_known() -> None:
    ahead = as_known(LINES, on=date(2030, 1, 1), moment=None)
    assert last_seen(ahead) == date(2019, 1, 7)
    assert last_seen(as_known((), on=date(2030, 1, 1), moment=None)) == date(2030, 1, 1)
