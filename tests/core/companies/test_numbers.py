"""CVR numbers and P-numbers."""

import pytest

from virksom.programme.companies.numbers import NotACvr, NotAPNumber, read_cvr, read_p_number


@pytest.mark.parametrize("typed", ["12345674", "12 34 56 74", "DK12345674", "dk 12.34.56.74"])
def test_a_cvr_number_is_read_as_people_write_it(typed: str) -> None:
    assert read_cvr(typed) == "12345674"


@pytest.mark.parametrize("typed", ["12345675", "1234567", "123456741", "01234567", "ABCDEFGH"])
def test_what_is_no_cvr_number_is_refused(typed: str) -> None:
    with pytest.raises(NotACvr):
        read_cvr(typed)


@pytest.mark.parametrize("digit", range(8))
def test_each_digit_of_a_cvr_number_is_checked(digit: int) -> None:
    number = "12345674"
    other = str(int(number[digit]) % 9 + 1)
    with pytest.raises(NotACvr):
        read_cvr(number[:digit] + other + number[digit + 1 :])


def test_a_number_that_nobody_told_is_none() -> None:
    assert (read_cvr("  "), read_p_number("")) == ("", "")


def test_a_p_number_has_ten_digits_and_no_nought_in_front() -> None:
    assert read_p_number("1 003 456 789") == "1003456789"
    for typed in ("0003456789", "123456789", "12345678901", "100345678x"):
        with pytest.raises(NotAPNumber):
            read_p_number(typed)
