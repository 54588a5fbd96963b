"""The table of texts in older Excel's .xls: how long each is, over the records it runs on.

Source:
    MS-XLS, sections 2.4.265 (the table) and 2.5.293 (a text, which may be broken over
    records; a broken one says anew how wide its signs are).
"""

import struct
from collections.abc import Sequence

from virksom.exchange.sheets.hostile import Damaged

_HEAD = 8
_WIDE, _ASIAN, _RICH = 0x01, 0x04, 0x08


def lengths(records: Sequence[bytes]) -> list[int]:
    """Return how many signs each text has.

    Args:
        records: the table's record and those it continues in.

    Raises:
        Damaged: a text ends nowhere.
        IndexError, struct.error: the same, where a number is cut off.
    """
    tape = _Tape(records)
    tape.skip(_HEAD)
    found = []
    while tape.more():
        found.append(tape.text())
    return found


class _Tape:
    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records
        self._record = 0
        self._at = 0

    def _left(self) -> int:
        return len(self._records[self._record]) - self._at

    def _turn(self) -> None:
        self._record += 1
        self._at = 0
        if self._record >= len(self._records):
            raise Damaged

    def more(self) -> bool:
        """Say whether anything is left, and stand where it begins."""
        while not self._left():
            if self._record + 1 == len(self._records):
                return False
            self._turn()
        return True

    def skip(self, octets: int) -> None:
        """Go on, over the ends of records."""
        left = octets
        while left > 0:
            if not self._left():
                self._turn()
            step = min(left, self._left())
            self._at += step
            left -= step

    def _number(self, form: str) -> int:
        found = int(struct.unpack_from(form, self._records[self._record], self._at)[0])
        self._at += struct.calcsize(form)
        return found

    def text(self) -> int:
        """Go over one text and return how many signs it has."""
        signs, flags = self._number("<H"), self._number("<B")
        runs = self._number("<H") if flags & _RICH else 0
        asian = self._number("<I") if flags & _ASIAN else 0
        self._go_over(signs, wide=bool(flags & _WIDE))
        self.skip(4 * runs + asian)
        return signs

    def _go_over(self, signs: int, *, wide: bool) -> None:
        left, width = signs, 2 if wide else 1
        while True:
            here = min(left, self._left() // width)
            self._at += here * width
            left -= here
            if not left:
                return
            self._turn()
            width = 2 if self._number("<B") & _WIDE else 1
