"""CPR numbers, read and marked. The numbers are computed, not anybody's we know of."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.office.store.vault.cpr import CLASSES, Cpr, NotACpr, read_cpr

# The oracle: CPR-kontoret's table in »Personnummeret i CPR-systemet«, by the seventh digit and
# the year's two digits.
CENTURIES = {
    "0123": {range(100): 1900},
    "4": {range(37): 2000, range(37, 100): 1900},
    "5678": {range(58): 2000, range(58, 100): 1800},
    "9": {range(37): 2000, range(37, 100): 1900},
}


def year_by_the_table(year: int, seventh: str) -> int:
    """Return the whole year, as CPR-kontoret's table has it."""
    rows = next(rows for digits, rows in CENTURIES.items() if seventh in digits)
    return next(first for years, first in rows.items() if year in years) + year


@given(st.integers(0, 99), st.sampled_from("0123456789"))
def test_the_seventh_digit_tells_the_century(year: int, seventh: str) -> None:
    told = read_cpr(f"0104{year:02d}{seventh}111").birth_date
    assert told == date(year_by_the_table(year, seventh), 4, 1)


def test_a_number_with_a_check_digit_is_marked_so() -> None:
    # 0·4+1·3+0·2+1·7+6·6+5·5+1·4+1·3+1·2 = 80, and 80 + 8 is eight times eleven.
    assert read_cpr("010165-1118") == Cpr("0101651118", "modulus_11", date(1965, 1, 1))


def test_a_number_without_a_check_digit_is_taken_and_marked() -> None:
    assert read_cpr("010165-1119").validity == "without_modulus_11"


def test_a_constructed_number_is_taken_with_its_day() -> None:
    assert read_cpr("610165-1118") == Cpr("6101651118", "constructed", date(1965, 1, 1))
    assert read_cpr("910104-4111").birth_date == date(2004, 1, 31)


@pytest.mark.parametrize("text", ["", "  ", "-", "\t"])
def test_a_missing_number_is_missing(text: str) -> None:
    assert read_cpr(text) == Cpr("", "missing")


@pytest.mark.parametrize("text", ["010165 1119", " 0101651119 ", "010165–1119"])
def test_a_number_is_read_as_people_write_it(text: str) -> None:
    assert read_cpr(text).digits == "0101651119"
    assert read_cpr(text).shown == "010165-1119"


@pytest.mark.parametrize(
    "text",
    [
        "123",
        "010165-111",
        "010165-11199",
        "O10165-1119",
        "\0" * 10,
        "٠١٠١٦٥١١١٩",
        "010165-111x",
        "1" * 10_000,
        "👍" * 10,
    ],
)
def test_what_is_not_ten_digits_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(NotACpr, match="ti cifre: ddmmåå-nnnn") as refused:
        read_cpr(text)
    assert text not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "000165-1111",
        "320165-1111",
        "011365-1111",
        "010065-1111",
        "290265-1111",
        "600165-1111",
        "920165-1111",
        "890265-1111",
        "290200-1111",
    ],
)
def test_an_impossible_day_is_refused(text: str) -> None:
    with pytest.raises(NotACpr, match="ikke en fødselsdag"):
        read_cpr(text)


def test_the_leap_day_of_2000_is_a_day() -> None:
    assert read_cpr("290200-4111").birth_date == date(2000, 2, 29)


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_ten_digits_are_a_number_with_a_day_or_none(digits: str) -> None:
    try:
        read = read_cpr(digits)
    except NotACpr:
        return
    assert read.digits == digits
    assert read.validity in CLASSES
    assert read.birth_date is not None
