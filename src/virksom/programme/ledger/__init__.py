"""Money in each party's books: entries from what was issued and what moved; months that close."""

from virksom.programme.ledger.accounts import (
    ACCOUNTS,
    INVESTOR,
    PARTIES,
    PAYER,
    PROVIDER,
    Account,
    Leg,
)
from virksom.programme.ledger.edition import Told, told_whole
from virksom.programme.ledger.entries import Entry
from virksom.programme.ledger.frozen import EXTERNAL, WHOLE, Frozen, figures_of, frozen_quarters
from virksom.programme.ledger.investment import Earnings, Investment, booked_by, investment
from virksom.programme.ledger.journal import Journal, balances, journal
from virksom.programme.ledger.match import BankLine, Suggestion, Verdict, match
from virksom.programme.ledger.months import CannotClose, close, month_digest
from virksom.programme.ledger.open_items import OpenItem, open_items
from virksom.programme.ledger.placing import Unplaced, likely_parts, placed, unplaced_payments
from virksom.programme.ledger.posting import CannotPost, Ground, Posting, posted
from virksom.programme.ledger.returns import CashFlow, Returns, returns
from virksom.programme.ledger.sides import Side, party_sums, sides
from virksom.programme.ledger.standing import LedgerStanding, MonthStanding, ledger_standing
from virksom.programme.ledger.told import (
    ToldQuarter,
    nothing_new,
    quarter_investment,
    told_flows,
    told_quarters,
)

__all__ = [
    "ACCOUNTS",
    "EXTERNAL",
    "INVESTOR",
    "PARTIES",
    "PAYER",
    "PROVIDER",
    "WHOLE",
    "Account",
    "BankLine",
    "CannotClose",
    "CannotPost",
    "CashFlow",
    "Earnings",
    "Entry",
    "Frozen",
    "Ground",
    "Investment",
    "Journal",
    "LedgerStanding",
    "Leg",
    "MonthStanding",
    "OpenItem",
    "Posting",
    "Returns",
    "Side",
    "Suggestion",
    "Told",
    "ToldQuarter",
    "Unplaced",
    "Verdict",
    "balances",
    "booked_by",
    "close",
    "figures_of",
    "frozen_quarters",
    "investment",
    "journal",
    "ledger_standing",
    "likely_parts",
    "match",
    "month_digest",
    "nothing_new",
    "open_items",
    "party_sums",
    "placed",
    "posted",
    "quarter_investment",
    "returns",
    "sides",
    "told_flows",
    "told_quarters",
    "told_whole",
    "unplaced_payments",
]
