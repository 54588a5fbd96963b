"""Parts settled by other processes: their numbers in, totals out, both as Arrow batches.

Whoever runs it may try a part again wherever it failed. Only totals come home; they are summed by
whoever runs it, and each part says besides that it was counted, so that none is lost or twice.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from virksom.programme.columns.spells import Numbers
from virksom.programme.files.code import code_digest
from virksom.programme.files.settled_parts import (
    ROOMS,
    AllParts,
    PartSettled,
    PartWork,
    add_totals,
    no_weeks,
    settled_part,
)
from virksom.programme.kernel import Refusal, Text

COLUMNS = "facts string, refused string, stretch int, tier int, week int, persons bigint"
"""The columns that come home, as SQL names them; the last is what is to be summed."""

Row = tuple[str | None, str | None, int, int, int, int]
"""One row of them. One with ``facts`` says that a part, ``week``, was counted, and by ``tier``
whether it lay finished before; one with ``refused`` says why it cannot be; the rest are totals."""

_SCHEMA = pa.schema(
    [
        ("facts", pa.string()),
        ("refused", pa.string()),
        ("stretch", pa.int32()),
        ("tier", pa.int32()),
        ("week", pa.int32()),
        ("persons", pa.int64()),
    ]
)


class PartRefused(Refusal):
    """A part cannot be settled; the sentence is that of whoever tried."""


class OtherCode(Refusal):
    """The process that was to settle a part has another version of the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBatches:
    """Settles the parts whose numbers it is given.

    Args:
        work: what is asked of each.
        code: digest of the rules where the work came from.
    """

    work: PartWork
    code: str

    def told(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield for each number in the first column what its part came to, a batch a part."""
        for batch in batches:
            for number in batch.column(0).to_pylist():
                yield self._one(number)

    def _one(self, number: int) -> pa.RecordBatch:
        try:
            if code_digest(ROOMS) != self.code:
                raise OtherCode(_OTHER_CODE)
            return _batch(settled_part(self.work, number))
        except Refusal as why:
            said = json.dumps([why.text.da, why.text.en])
            return _told([[0, 0, number, 1]], refused=said)


def batches_of(work: PartWork) -> PartBatches:
    """Return what other processes are to do, by the rules of this one."""
    return PartBatches(work=work, code=code_digest(ROOMS))


def _batch(one: PartSettled) -> pa.RecordBatch:
    counted = [0, int(one.before), one.number, 1]
    return _told(np.vstack([[counted], one.totals]), facts=one.facts)


def _told(
    numbers: Numbers | list[list[int]], *, facts: str | None = None, refused: str | None = None
) -> pa.RecordBatch:
    """Return rows of four numbers as a batch; the words stand in the first row alone."""
    columns = np.array(numbers, dtype=np.int64).T
    rest = [None] * (len(columns[0]) - 1)
    words = [pa.array([word, *rest], pa.string()) for word in (facts, refused)]
    counts = [
        pa.array(column, field.type)
        for column, field in zip(columns, list(_SCHEMA)[len(words) :], strict=True)
    ]
    return pa.RecordBatch.from_arrays([*words, *counts], schema=_SCHEMA)


def added_rows(work: PartWork, rows: Iterable[Row]) -> AllParts:
    """Return what all parts came to, from the rows that came home, summed.

    Args:
        work: what was asked.
        rows: in any order; ``persons`` is the sum of all rows that are else alike.

    Raises:
        PartRefused: a part could not be settled; the first is told.
        RuntimeError: a part was lost, or counted twice: then the sums are wrong.
    """
    counted, refused, totals, before = dict[int, str](), dict[int, str](), list[Row](), 0
    times = 0
    for row in rows:
        facts, why, _, tier, number, persons = row
        if why is not None:
            refused[number] = why
        elif facts is not None:
            counted[number] = facts
            before += tier
            times += persons
        else:
            totals.append(row)
    _refuse(refused)
    if times != work.folder.parts or counted.keys() != set(range(work.folder.parts)):
        message = f"{times} parts were counted, {len(counted)} of them different"
        raise RuntimeError(message)
    paid = no_weeks(work)
    add_totals(paid, np.array([row[2:] for row in totals], dtype=np.int64).reshape(-1, 4))
    return AllParts(paid=paid, facts=counted, before=before)


def _refuse(refused: dict[int, str]) -> None:
    if refused:
        da, en = json.loads(refused[min(refused)])
        raise PartRefused(Text(da, en))


_OTHER_CODE = Text(
    "Maskinen, der skulle læse delen, har en anden udgave af virksom; send den samme ud.",
    "The machine that was to read the part has another version of virksom; send out the same.",
)
