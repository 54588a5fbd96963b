"""Numbers that lie as runs and as packed bits.

Source:
    Apache Parquet, ``Encodings.md``: the hybrid of run lengths and bit packing.
"""

from virksom.programme.columns.page_heads import KNOWN, NOT_READ, Bits, Paper, Whole, whole_at
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean_part

To = tuple[Numbers, int, int]
"""Where numbers are put: int32 by column and row, which column, and the first row."""

_BYTE, _WORD, _WIDEST = 8, 64, 31


@lean_part
def runs(paper: Paper, where: tuple[int, int], how: tuple[int, int], to: To, count: int) -> bool:
    """Read numbers that lie as runs and as packed bits; say whether they lie as expected.

    Args:
        paper: the file.
        where: the bytes, from the first up to but not including the last.
        how: the bits of a number; and how many numbers are known, where these stand for them,
            else 0.
        to: where they are put.
        count: how many there are.
    """
    (place, after), (width, known), (rows, column, row) = where, how, to
    last = row + count
    if width > (_BYTE if known > 0 else _WIDEST):
        return False
    while row < last:
        run, place = whole_at(paper.signs, place, after)
        groups, packed = run >> 1, run & 1
        size = groups * width if packed else (width + _BYTE - 1) // _BYTE
        if place < 0 or groups == 0 or size > after - place:
            return False
        many = min(groups * _BYTE if packed else groups, last - row)
        if packed and known > 0:
            highest = _known(paper, (_BYTE * place, width), (rows, column, row), many)
        elif packed:
            highest = _raw(paper.words, (_BYTE * place, width), (rows, column, row), many)
        else:
            highest = _alike(paper, (place, size, known), (rows, column, row), many)
        if highest >= known > 0:
            return False
        row += many
        place += size
    return True


@lean_part
def _alike(paper: Paper, what: tuple[int, int, int], to: To, many: int) -> int:
    """Lay down a run of one number; return it."""
    (place, size, known), (rows, column, row) = what, to
    value: int = Whole(0)
    for at in range(size):
        value |= Whole(paper.signs[place + at]) << _BYTE * at
    number = value if known == 0 else Whole(paper.known[value & (KNOWN - 1)])
    for at in range(row, row + many):
        rows[column, at] = number
    return value


@lean_part
def _raw(words: Numbers, where: tuple[int, int], to: To, many: int) -> int:
    """Lay down packed numbers as they are; what is highest is not asked."""
    (bit, width), (rows, column, row) = where, to
    mask, each, place = Bits((1 << width) - 1), Bits(width), Bits(bit)
    for at in range(row, row + many):
        rows[column, at] = Whole(_bits(words, place) & mask)
        place += each
    return NOT_READ


@lean_part
def _known(paper: Paper, where: tuple[int, int], to: To, many: int) -> int:
    """Lay down the known numbers that packed ones stand for; return the highest of these."""
    (bit, width), (rows, column, row) = where, to
    mask, each, place = Bits((1 << width) - 1), Bits(width), Bits(bit)
    highest: int = Whole(0)
    for first in range(row, row + many - _BYTE + 1, _BYTE):
        found = _bits(paper.words, place)
        for at in range(_BYTE):
            which = Whole(found >> Bits(at) * each & mask)
            highest = max(highest, which)
            rows[column, first + at] = paper.known[which & (KNOWN - 1)]
        place += Bits(_BYTE) * each
    for at in range(row + many - many % _BYTE, row + many):
        which = Whole(_bits(paper.words, place) & mask)
        highest = max(highest, which)
        rows[column, at] = paper.known[which & (KNOWN - 1)]
        place += each
    return highest


@lean_part
def _bits(words: Numbers, place: int) -> int:
    """Return the 64 bits from one on."""
    word, shift = place >> Bits(6), place & Bits(_WORD - 1)
    after = words[word + Bits(1)] << Bits(1) << Bits(_WORD - 1) - shift
    found: int = words[word] >> shift | after
    return found
