"""A list comes in pages, each row once, whatever comes and goes between two of them."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.office.rest.listed import NoSuchRow, rows_after, sorted_after

Page = Callable[..., tuple[Sequence[str], str | None]]
ROWS = st.lists(st.text("ab", min_size=1, max_size=4), unique=True, max_size=9)


def walked(page: Page, rows: Sequence[str], *, most: int) -> list[str]:
    found: list[str] = []
    after: str | None = ""
    while after is not None:
        some, after = page(rows, str, after=after, most=most)
        assert len(some) <= most
        found += some
    return found


@given(rows=ROWS, most=st.integers(1, 4))
def test_the_pages_are_the_list(rows: list[str], most: int) -> None:
    assert walked(rows_after, rows, most=most) == rows
    assert walked(sorted_after, rows, most=most) == sorted(rows)


@given(rows=ROWS.filter(bool), most=st.integers(1, 4), new=st.text("ab", min_size=5))
def test_what_comes_in_front_between_two_pages_moves_nothing(
    rows: list[str], most: int, new: str
) -> None:
    first, after = rows_after(rows, str, after="", most=most)
    rest = [] if after is None else rows_after([new, *rows], str, after=after, most=99)[0]
    assert [*first, *rest] == rows


@given(rows=ROWS.filter(bool), most=st.integers(1, 4))
def test_what_goes_between_two_pages_hides_nothing_else(rows: list[str], most: int) -> None:
    first, after = sorted_after(rows, str, after="", most=most)
    left = [row for row in rows if row not in first]
    assert after is None or sorted_after(left, str, after=after, most=99)[0] == sorted(left)


def test_a_row_nobody_knows_is_refused_with_what_to_do() -> None:
    with pytest.raises(NoSuchRow, match="begynd forfra"):
        rows_after(["a"], str, after="x", most=1)
