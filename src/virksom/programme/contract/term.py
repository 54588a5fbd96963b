"""Terms of a contract: named values with unit, day in force, day agreed and clause.

Source:
    Rules, section 2 (terms have two times).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.contract.outcome import Outcome
from virksom.programme.contract.party import Party
from virksom.programme.kernel import Span, Text

Labels = Mapping[str, Text]
"""Codes with their words, in the order of the contract."""

Value = Decimal | Span | str | Labels | Text | Party | Outcome
"""What a term may be: number, period, choice or reference, codes, text, party or outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """What a term is from a day on.

    Args:
        value: a number (exact, in the term's unit), a half-open period, a switch's choice,
            codes with their words, a text, a reference, a party to an invoice,
            or an outcome.
        since: first day it is in force.
        agreed_on: day the parties agreed on it; known from that day on, inclusive.
        clause: number of the clause it rests on.
        source: where that is written; "" when the clause says it all.
    """

    value: Value
    since: date
    agreed_on: date
    clause: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term through time.

    Args:
        name: its code.
        unit: one of ``UNITS``; says which kind of value it has.
        label: what it is called.
        values: at least one, ascending by ``since``, then by ``agreed_on``.
    """

    name: str
    unit: str
    label: Text
    values: tuple[DatedValue, ...]

    def on(self, day: date) -> DatedValue | None:
        """Return the value in force on ``day``; None before the first.

        Of values in force from the same day the one agreed last holds.
        """
        begun = [value for value in self.values if value.since <= day]
        return begun[-1] if begun else None
