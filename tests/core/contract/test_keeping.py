"""How long data is kept: until the first of two days, and never without telling."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.contract.test_privacy import changed, shipped
from virksom.programme.contract import BadContract, Keeping, KeepingTerm
from virksom.programme.files.privacy import read_privacy

LEFT = date(2019, 1, 31)
KEEPING = Keeping(notice_days=30, terms={})
DUE = date(2024, 1, 1)
days = st.dates(date(2018, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("months", "latest", "left", "due"),
    [
        (0, None, LEFT, LEFT),
        (1, None, LEFT, date(2019, 2, 28)),
        (13, None, LEFT, date(2020, 2, 29)),
        (11, None, LEFT, date(2019, 12, 31)),
        (6, DUE, LEFT, date(2019, 7, 31)),
        (72, DUE, LEFT, DUE),
        (None, DUE, LEFT, DUE),
        (6, DUE, None, DUE),
        (6, None, None, None),
    ],
)
def test_the_first_day_counts(
    months: int | None, latest: date | None, left: date | None, due: date | None
) -> None:
    assert KeepingTerm(months_after=months, latest=latest).due(left) == due


def test_nothing_is_erased_before_somebody_was_told_in_time() -> None:
    assert KEEPING.erasable(DUE, None) is None
    assert KEEPING.erasable(DUE, date(2023, 12, 1)) is None
    assert KEEPING.erasable(DUE, date(2023, 12, 2)) == DUE
    assert KEEPING.erasable(DUE, date(2024, 3, 1)) == date(2024, 3, 31)


@given(days, days, st.integers(0, 400))
def test_there_are_always_so_many_days_between_telling_and_erasing(
    due: date, told: date, notice: int
) -> None:
    erasable = Keeping(notice_days=notice, terms={}).erasable(due, told)
    assert erasable is None or (erasable >= due and erasable - told >= timedelta(days=notice))


@given(days, st.integers(0, 240))
def test_a_later_leaving_is_never_due_earlier(left: date, months: int) -> None:
    term = KeepingTerm(months_after=months, latest=None)
    today, tomorrow = term.due(left), term.due(left + timedelta(days=1))
    assert today is not None
    assert tomorrow is not None
    assert today <= tomorrow


def test_what_ships_says_it_in_days_for_each_kind_the_vault_holds() -> None:
    keeping = shipped().keeping
    assert keeping is not None
    assert keeping.terms.keys() == {"notes", "contact", "cpr", "papers", "looks"}
    assert keeping.terms.keys() <= shipped().uses.keys()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('notice_days: "30"', 'notice_days: "en måned"', "et helt tal fra 0 til 9999"),
        ("cpr: {latest: 2028-01-01}", "cpr: {}", "months_after eller latest"),
    ],
)
def test_broken_times_are_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(BadContract, match=told):
        read_privacy(str(changed(tmp_path, old, new)))
