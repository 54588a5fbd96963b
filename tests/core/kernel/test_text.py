"""Sentences in two languages, dates and numbers in writing."""

from datetime import date
from decimal import Decimal

import pytest

from virksom.programme.kernel import LANGUAGES, Text, date_text, number_text, plain, quoted

BOTH = Text("uge", "week")


def test_danish_is_the_default_language() -> None:
    assert LANGUAGES == ("da", "en")
    assert str(BOTH) == "uge"


@pytest.mark.parametrize(("language", "word"), [("da", "uge"), ("en", "week"), ("de", "uge")])
def test_a_language_we_do_not_have_is_read_as_danish(language: str, word: str) -> None:
    assert BOTH.read(language) == word


def test_a_date_is_written_in_each_language() -> None:
    day = date(2019, 9, 5)
    assert date_text(day) == date_text(day, "da") == "05.09.2019"
    assert date_text(day, "en") == "5 Sep 2019"


def test_every_month_has_its_english_name() -> None:
    names = [date_text(date(2019, month, 1), "en")[2:5] for month in range(1, 13)]
    assert " ".join(names) == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@pytest.mark.parametrize(
    ("number", "danish", "english"),
    [
        (1234, "1.234", "1,234"),
        (100, "100", "100"),
        (10**17 + 1, "100.000.000.000.000.001", "100,000,000,000,000,001"),
        (Decimal("20.0"), "20", "20"),
        (Decimal("18.50"), "18,5", "18.5"),
        (Decimal("1234.5"), "1.234,5", "1,234.5"),
        (Decimal(100), "100", "100"),
        (Decimal("1E+2"), "100", "100"),
    ],
)
def test_a_number_has_the_marks_of_its_language_and_no_trailing_noughts(
    number: Decimal | int, danish: str, english: str
) -> None:
    assert number_text(number) == number_text(number, "da") == danish
    assert number_text(number, "en") == english


def test_printable_text_stands_as_it_is() -> None:
    assert plain("Ærø »9« 👍") == "Ærø »9« 👍"


@pytest.mark.parametrize(
    ("hostile", "text"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\nb", r"a\nb"),
        ("\ud800", r"\ud800"),
        ("\u202e", r"\u202e"),
        ("æ\x00", r"æ\x00"),
    ],
)
def test_what_cannot_be_printed_is_escaped(hostile: str, text: str) -> None:
    assert plain(hostile) == text
    assert quoted(hostile) == Text(f"»{text}«", f"“{text}”")


def test_a_long_text_is_shortened_to_60_signs() -> None:
    assert quoted("x" * 60).da == f"»{'x' * 60}«"
    assert quoted("x" * 61).da == f"»{'x' * 59}…«"
