"""Kroner are ``Decimal``, never float; these are their written forms."""

from decimal import Decimal

_ORE = Decimal("0.01")


def amount_text(amount: Decimal) -> str:
    """Return an amount for machines, two decimals and a point: ``385.00``.

    Raises:
        ValueError: the amount is finer than an øre; a bug, since nothing is rounded here.
    """
    exact = amount.quantize(_ORE)
    if exact != amount:
        message = f"{amount} kr. is not in whole øre"
        raise ValueError(message)
    return str(exact + 0)


def kroner_text(amount: Decimal, language: str = "da") -> str:
    """Return an amount for people: ``34.478 kr.``, with øre only where there are any.

    English gives ``DKK 34,478``.
    """
    plain = f"{amount:,.2f}".removesuffix(".00")
    if language == "en":
        return f"DKK {plain}"
    return f"{plain.translate(str.maketrans(',.', '.,'))} kr."
