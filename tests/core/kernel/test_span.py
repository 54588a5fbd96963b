"""Half-open stretches of days."""

from datetime import date

import pytest

from virksom.programme.kernel import Span


def day(number: int) -> date:
    return date(2019, 3, number)


def span(since: int, until: int | None = None) -> Span:
    return Span(day(since), None if until is None else day(until))


@pytest.mark.parametrize(("number", "covered"), [(3, False), (4, True), (10, True), (11, False)])
def test_the_first_day_is_covered_and_the_last_is_not(number: int, *, covered: bool) -> None:
    assert span(4, 11).covers(day(number)) is covered


def test_an_open_span_has_no_end() -> None:
    assert span(4).covers(date(2199, 12, 31))
    assert not span(4).covers(day(3))


def test_an_empty_span_covers_no_day() -> None:
    assert not span(4, 4).covers(day(4))


@pytest.mark.parametrize(
    ("outer", "inner", "whole"),
    [
        (span(4, 11), span(4, 11), True),
        (span(4, 11), span(5, 10), True),
        (span(4, 11), span(3, 10), False),
        (span(4, 11), span(5, 12), False),
        (span(4, 11), span(5), False),
        (span(4), span(4), True),
        (span(4), span(5, 10), True),
        (span(4), span(3), False),
    ],
)
def test_a_span_contains_what_lies_whole_in_it(outer: Span, inner: Span, *, whole: bool) -> None:
    assert outer.contains(inner) is whole


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        (span(4, 11), span(8, 15), span(8, 11)),
        (span(4, 11), span(5, 6), span(5, 6)),
        (span(4, 11), span(11, 15), None),
        (span(4, 11), span(12), None),
        (span(4, 11), span(10), span(10, 11)),
        (span(4), span(8), span(8)),
    ],
)
def test_the_overlap_is_the_days_both_cover(one: Span, two: Span, both: Span | None) -> None:
    assert one.overlap(two) == two.overlap(one) == both


def test_spans_are_ordered_by_their_first_day() -> None:
    assert sorted([span(5, 6), span(4, 11)]) == [span(4, 11), span(5, 6)]
