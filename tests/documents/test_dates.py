from datetime import UTC, date, datetime

import pytest

from virksom.documents.dates import day_text, moment_text, when_text
from virksom.programme.kernel import Span, Text


def test_a_day_is_written_out() -> None:
    assert day_text(date(2018, 10, 1)) == Text("1. oktober 2018", "1 October 2018")
    assert day_text(date(2022, 12, 31)) == Text("31. december 2022", "31 December 2022")


def test_a_moment_is_that_of_copenhagen() -> None:
    moment = datetime(2018, 6, 30, 22, 5, tzinfo=UTC)
    assert moment_text(moment) == Text("1. juli 2018 kl. 00.05", "1 July 2018 at 00:05")


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (date(2018, 10, 1), "01.10.2018"),
        (Span(date(2018, 10, 1), date(2018, 10, 2)), "01.10.2018"),
        (Span(date(2018, 10, 1), date(2018, 10, 1)), "01.10.2018"),
        (Span(date(2018, 10, 1), date(2019, 7, 1)), "01.10.2018 – 30.06.2019"),
        (Span(date(2018, 10, 1)), "fra 01.10.2018"),
    ],
)
def test_a_span_is_told_to_its_last_day(when: date | Span, text: str) -> None:
    assert when_text(when).da == text


def test_a_span_is_told_in_english_too() -> None:
    assert when_text(Span(date(2018, 10, 1))).en == "from 1 Oct 2018"
    assert when_text(Span(date(2018, 10, 1), date(2018, 11, 1))).en == "1 Oct 2018 – 31 Oct 2018"
