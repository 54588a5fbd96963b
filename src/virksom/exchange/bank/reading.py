"""From a bank's file to its lines, whatever form it has; each line known again by its digest.

Source:
    Clause 7.4. The file comes from outside and is taken for hostile.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from virksom.exchange.bank.camt import read_camt
from virksom.exchange.bank.listed import read_list
from virksom.exchange.bank.written import BadStatement, Written
from virksom.exchange.sheets import read_sheet
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.ledger import BankLine
from virksom.programme.ledger.match import line_digest

__all__ = ["BadStatement", "BankReading", "read_statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BankReading:
    """What a bank's file says.

    Args:
        lines: by day; those of one day as the file has them, from the other end where the newest
            stands first.
        wrong: cells of a list that keep their row from being read; empty for CAMT.053.
        unread: headings of a list that mean no column.
    """

    lines: tuple[BankLine, ...]
    wrong: tuple[WrongCell, ...] = ()
    unread: tuple[str, ...] = ()


def read_statement(data: bytes, *, name: str) -> BankReading:
    """Return the lines of a bank's file.

    Args:
        data: the file, taken for hostile.
        name: its name; ``.xml`` is read as CAMT.053, anything else as a list.

    Raises:
        BadStatement: it is no statement of booked lines.
        Refusal: a list that cannot be read, or that lacks a column.
    """
    if name.casefold().endswith(".xml"):
        return BankReading(lines=_told_apart(read_camt(data)))
    found = read_list(read_sheet(data, name=name))
    return BankReading(lines=_told_apart(found.lines), wrong=found.wrong, unread=found.unread)


def _told_apart(found: Iterable[Written]) -> tuple[BankLine, ...]:
    """Give each line its digest; of lines that say the same the second has another."""
    seen: Counter[Written] = Counter()
    lines = []
    for one in _by_day(found):
        seen[one] += 1
        known_by = line_digest(
            one.day, one.ore, currency=one.currency, reference=one.reference, nth=seen[one]
        )
        lines.append(
            BankLine(
                day=one.day,
                ore=one.ore,
                currency=one.currency,
                reference=one.reference,
                digest=known_by,
            )
        )
    return tuple(lines)


def _by_day(found: Iterable[Written]) -> list[Written]:
    lines = list(found)
    if lines and lines[0].day > lines[-1].day:
        lines.reverse()
    return sorted(lines, key=attrgetter("day"))
