"""The accounts of the three parties: each has books of its own, and they mirror each other.

Source:
    Clause 1.1: the municipality pays, the investor advances the money, the provider finds jobs.
"""

from dataclasses import dataclass

from virksom.programme.kernel import Text

PAYER, PROVIDER, INVESTOR = "payer", "provider", "investor"

PARTIES = {
    PAYER: Text("Kommunen", "The municipality"),
    PROVIDER: Text("Leverandøren", "The provider"),
    INVESTOR: Text("Investor", "The investor"),
}
"""Whose books there are."""


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """An account in one party's books."""

    party: str
    name: str


@dataclass(frozen=True, slots=True)
class Leg:
    """One side of an entry: øre on an account, debit above nothing and credit below."""

    account: Account
    ore: int


ACCOUNTS = {
    Account(PROVIDER, "bank"): Text("Bank", "Bank"),
    Account(PROVIDER, "receivable"): Text("Kommunen skylder", "Owed by the municipality"),
    Account(PROVIDER, "unplaced"): Text("Modtaget, ikke placeret", "Received, not placed"),
    Account(PROVIDER, "loan"): Text("Lånt af investor", "Borrowed from the investor"),
    Account(PROVIDER, "income"): Text("Resultatbetaling", "Outcome payment"),
    Account(PROVIDER, "vat"): Text("Moms", "VAT"),
    Account(PROVIDER, "cost"): Text("Driftsudgifter", "Operating cost"),
    Account(PAYER, "bank"): Text("Bank", "Bank"),
    Account(PAYER, "payable"): Text("Skyldig til leverandøren", "Owed to the provider"),
    Account(PAYER, "unplaced"): Text("Betalt, ikke placeret", "Paid, not placed"),
    Account(PAYER, "cost"): Text("Resultatbetaling", "Outcome payment"),
    Account(PAYER, "vat"): Text("Moms", "VAT"),
    Account(INVESTOR, "bank"): Text("Bank", "Bank"),
    Account(INVESTOR, "lent"): Text("Lånt ud til leverandøren", "Lent to the provider"),
}
"""Every account, in the order of a balance, with what it is called."""
