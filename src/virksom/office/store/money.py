"""A bank's statement while somebody looks at it: sealed for a day, one for each.

A bank's text may name somebody; it waits here under the office's keys, and no fact holds it.

Source:
    Invariant 3; clause 7.4.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from virksom.exchange.bank import BankReading
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.office.store.vault import drafts
from virksom.office.store.waiting_sheets import BANK, drop_old
from virksom.programme.kernel import Json, Text
from virksom.programme.ledger import BankLine, Suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A statement that waits, with what each line seems to pay."""

    reading: BankReading
    suggestions: tuple[Suggestion, ...]


def keep(programme: str, reading: BankReading, *, by: str, moment: datetime) -> None:
    """Keep a statement for who sent it, in the place of the one before."""
    drop(programme, by=by)
    drafts.save(programme, BANK, subject=by, content=_form(reading), by=by, moment=moment)


def kept(programme: str, *, by: str, moment: datetime) -> BankReading | None:
    """Return the statement that waits for somebody; None when none does, or it is too old."""
    drop_old(programme, moment=moment)
    row = drafts.latest(programme, BANK, subject=by)
    return None if row is None else _reading(row.content)


def drop(programme: str, *, by: str) -> None:
    """Drop the statement that waits for somebody."""
    drafts.drop(programme, BANK, subject=by)


def _form(reading: BankReading) -> dict[str, Json]:
    return {
        "lines": [
            [one.day.isoformat(), one.ore, one.currency, one.reference, one.digest]
            for one in reading.lines
        ],
        "wrong": [
            [one.row, one.column, one.heading, one.found, one.expected.da, one.expected.en]
            for one in reading.wrong
        ],
        "unread": list(reading.unread),
    }


def _reading(found: Mapping[str, Any]) -> BankReading:
    return BankReading(
        lines=tuple(
            BankLine(
                day=date.fromisoformat(day),
                ore=ore,
                currency=currency,
                reference=reference,
                digest=digest,
            )
            for day, ore, currency, reference, digest in found["lines"]
        ),
        wrong=tuple(
            WrongCell(row, column=column, heading=heading, found=said, expected=Text(da, en))
            for row, column, heading, said, da, en in found["wrong"]
        ),
        unread=tuple(found["unread"]),
    )
