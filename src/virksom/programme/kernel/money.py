"""Kroner are ``Decimal``, never float; these are their written forms."""

from decimal import Decimal

_ORE = Decimal("0.01")


def amount_text(amount: Decimal) -> str:
    """Return an amount for machines, two decimals and a point: ``385.00``.

    Raises:
        decimal.Inexact: never in practice; amounts hold whole øre. A finer amount is a bug
            and fails the exactness check below.
    """
    exact = amount.quantize(_ORE)
    if exact != amount:
        message = f"{amount} kr. is not in whole øre"
        raise ValueError(message)
    return str(exact)


def kroner_text(amount: Decimal, language: str = "da") -> str:
    """Return an amount for people: ``34.478 kr.``, with øre only where there are any.

    English gives ``DKK 34,478``.
    """
    plain = f"{amount:,.2f}".removesuffix(".00")
    if language == "en":
        return f"DKK {plain}"
    return f"{plain.translate(str.maketrans(',.', '.,'))} kr."
