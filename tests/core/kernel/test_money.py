"""Kroner in writing."""

from decimal import Decimal

import pytest

from virksom.programme.kernel import amount_text, kroner_text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("385", "385.00"),
        ("385.5", "385.50"),
        ("0", "0.00"),
        ("-0", "0.00"),
        ("-411.05", "-411.05"),
        ("1234567.8", "1234567.80"),
    ],
)
def test_an_amount_for_machines_has_two_decimals(amount: str, text: str) -> None:
    assert amount_text(Decimal(amount)) == text


@pytest.mark.parametrize("amount", ["0.001", "385.005", "-0.009"])
def test_an_amount_finer_than_an_ore_is_a_bug(amount: str) -> None:
    with pytest.raises(ValueError, match=f"^{amount} kr. is not in whole øre$"):
        amount_text(Decimal(amount))


@pytest.mark.parametrize(
    ("amount", "danish", "english"),
    [
        ("385", "385 kr.", "DKK 385"),
        ("34478.00", "34.478 kr.", "DKK 34,478"),
        ("1234567.5", "1.234.567,50 kr.", "DKK 1,234,567.50"),
        ("0", "0 kr.", "DKK 0"),
        ("-411", "-411 kr.", "DKK -411"),
    ],
)
def test_an_amount_for_people_has_the_marks_of_their_language(
    amount: str, danish: str, english: str
) -> None:
    assert kroner_text(Decimal(amount)) == kroner_text(Decimal(amount), "da") == danish
    assert kroner_text(Decimal(amount), "en") == english
