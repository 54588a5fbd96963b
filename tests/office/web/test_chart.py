"""The chart's upright axis."""

import pytest

from virksom.office.web.chart import _persons


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (16, [0, 5, 10, 15, 20]),
        (43, [0, 10, 20, 30, 40, 50]),
    ],
)
def test_the_axis_counts_whole_persons(most: int, marks: list[int]) -> None:
    assert _persons(most) == marks
