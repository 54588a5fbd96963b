"""What stands billed, in columns: read on as documents are issued, and made anew at will.

Source:
    Rules, section 6: frozen lines travel with the log.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from virksom.programme.billing.books import CREDIT_NOTE, Booked, Books, week_read
from virksom.programme.columns.spells import Numbers

_Key = tuple[str, str, str | None]

UNEVEN = -(1 << 40)
"""Stands for an amount that is no whole number of øre; no price is."""


@dataclass(frozen=True, eq=False, kw_only=True)
class BilledColumns:
    """Every line of every invoice, and whether it still stands.

    Args:
        documents: what was read: number, id and link of each document, in the order of issue.
        codes: the candidates' codes, each with its number.
        lines: int32 of shape (lines, 4): the code's number, the week counted from the calendar's
            first, the place of the document, and the line's number in it.
        ore: each line's amount; int64.
        stands: whether no credit note takes it back.
        head: digest of the last document read, which tells its lines too; by its link it hangs on
            all before. None before the first.
    """

    documents: tuple[_Key, ...]
    codes: Mapping[str, int]
    lines: Numbers
    ore: Numbers
    stands: Numbers
    head: str | None


def nothing_billed() -> BilledColumns:
    """Return the columns of no documents."""
    return BilledColumns(
        documents=(),
        codes={},
        lines=np.empty((0, 4), dtype=np.int32),
        ore=np.empty(0, dtype=np.int64),
        stands=np.empty(0, dtype=bool),
        head=None,
    )


def with_books(columns: BilledColumns, frozen: Books) -> BilledColumns:
    """Return the columns of all that was issued; only documents not read before are read.

    Args:
        columns: what was read before, of these books or of others; it stays as it is.
        frozen: what was issued.
    """
    every = tuple(frozen.documents.values())
    held, new = every[: len(columns.documents)], every[len(columns.documents) :]
    if _keys(held) != columns.documents or _head(held) != columns.head:
        columns, new = nothing_billed(), every
    elif not new:
        return columns
    read = _Read(columns)
    for one in new:
        read.add(one)
    return read.columns(every)


def _keys(documents: Iterable[Booked]) -> tuple[_Key, ...]:
    return tuple((one.number, one.fact.id, one.fact.previous) for one in documents)


def _head(documents: Sequence[Booked]) -> str | None:
    return documents[-1].fact.digest if documents else None


class _Read:
    """What has been read of documents."""

    def __init__(self, before: BilledColumns) -> None:
        self.before = before
        self.codes = dict(before.codes)
        self.places = {number: place for place, (number, _, _) in enumerate(before.documents)}
        self.lines, self.ore = list[tuple[int, int, int, int]](), list[int]()
        self.back = set[tuple[str, int]]()

    def add(self, one: Booked) -> None:
        """Read one more."""
        place = len(self.places)
        self.places[one.number] = place
        if one.kind == CREDIT_NOTE:
            invoice = one.says.credits or ""
            self.back.update((invoice, line.of) for line in one.lines if line.of is not None)
            return
        for line in one.lines:
            code = self.codes.setdefault(line.candidate, len(self.codes))
            self.lines.append((code, week_read(line.week)[1], place, line.line))
            self.ore.append(_ore(line.amount))

    def columns(self, documents: Sequence[Booked]) -> BilledColumns:
        """Return all that has been read, of all these documents."""
        new = np.array(self.lines, dtype=np.int32).reshape(-1, 4)
        lines = np.concatenate([self.before.lines, new])
        back = {(self.places.get(number, -1), line) for number, line in self.back}
        stands = np.concatenate([self.before.stands, np.ones(len(new), dtype=bool)])
        return BilledColumns(
            documents=_keys(documents),
            codes=self.codes,
            lines=lines,
            ore=np.concatenate([self.before.ore, np.array(self.ore, dtype=np.int64)]),
            stands=stands & ~_taken_back(lines, back),
            head=_head(documents),
        )


def _taken_back(lines: Numbers, back: Iterable[tuple[int, int]]) -> Numbers:
    """Say of each line whether it is among some, by document and number."""
    wanted = np.array(sorted(back), dtype=np.int64).reshape(-1, 2)
    found: Numbers = np.isin(_joined(lines[:, 2], lines[:, 3]), _joined(wanted[:, 0], wanted[:, 1]))
    return found


def _joined(document: Numbers, line: Numbers) -> Numbers:
    found: Numbers = (document.astype(np.int64) << 32) | line
    return found


def _ore(amount: Decimal) -> int:
    ore = int(amount * 100)
    return ore if ore == amount * 100 else UNEVEN
