"""What the three parties' books hold, side by side: the same sum seen from each side.

Source:
    Clause 1.1: the municipality pays, the investor advances the money, the provider finds jobs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.ledger.accounts import INVESTOR, PARTIES, PAYER, PROVIDER, Account
from virksom.programme.ledger.entries import Entry
from virksom.programme.ledger.journal import balances


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What each party's books say of one thing.

    Args:
        label: what it is about.
        accounts: the account it stands on, by party; those without one are left out.
        ore: øre by party, as many as ``accounts``.
    """

    label: Text
    accounts: Mapping[str, Account]
    ore: Mapping[str, int]


_ROWS: tuple[tuple[Text, Mapping[str, str]], ...] = (
    (Text("Bank", "Bank"), {PAYER: "bank", PROVIDER: "bank", INVESTOR: "bank"}),
    (Text("Resultatbetaling", "Outcome payment"), {PAYER: "cost", PROVIDER: "income"}),
    (Text("Moms", "VAT"), {PAYER: "vat", PROVIDER: "vat"}),
    (
        Text("Faktureret, ikke betalt", "Billed, not paid"),
        {PAYER: "payable", PROVIDER: "receivable"},
    ),
    (Text("Betalt, ikke placeret", "Paid, not placed"), {PAYER: "unplaced", PROVIDER: "unplaced"}),
    (Text("Lån fra investor", "The investor's loan"), {PROVIDER: "loan", INVESTOR: "lent"}),
    (Text("Driftsudgifter", "Operating cost"), {PROVIDER: "cost"}),
)


def sides(entries: Iterable[Entry]) -> tuple[Side, ...]:
    """Return what the books hold, each thing with its sum in each party's; debit above nothing.

    Every account stands in one of them, so each party's sums come to nought.

    Source:
        Clause 1.1.
    """
    held = balances(entries)
    found = []
    for label, names in _ROWS:
        accounts = {party: Account(party, name) for party, name in names.items()}
        sums = {party: held.get(account, 0) for party, account in accounts.items()}
        found.append(Side(label=label, accounts=accounts, ore=sums))
    return tuple(found)


def party_sums(found: Iterable[Side]) -> Mapping[str, int]:
    """Return the øre that each party's books come to: nought, as long as they balance."""
    rows = tuple(found)
    return {party: sum(row.ore.get(party, 0) for row in rows) for party in PARTIES}
