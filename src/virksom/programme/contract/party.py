"""A party to an invoice, as the contract names it.

Source:
    Clause 7.3.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who an invoice goes to or comes from; whether its numbers are valid is asked at issue.

    Args:
        name: as it stands on the invoice.
        cvr: its number in the Danish register of companies, eight digits.
        street: street and number.
        postcode: four digits.
        town: the town.
        country: two letters, such as ``DK``.
        mail: where questions go.
        gln: the number e-invoices are addressed to, thirteen digits; "" where it has none.
        registration: the bank's registration number; "" for who does not receive money.
        account: the account number; "" likewise.
    """

    name: str
    cvr: str
    street: str
    postcode: str
    town: str
    country: str
    mail: str
    gln: str = ""
    registration: str = ""
    account: str = ""
