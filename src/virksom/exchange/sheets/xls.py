"""Older Excel's .xls, looked through before it is opened, and left with its cells alone.

The reader behind follows formulas, names and dimensions wherever they lead. Here every record
is seen once; those that hold no cell, text or format are blanked, formulas keep only their
value, and the rest is packed anew.

Source:
    MS-XLS, section 2.3 (records by number) and 2.5.293 (texts).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from virksom.exchange.sheets.compound import opened, packed
from virksom.exchange.sheets.hostile import Damaged, Locked, Macros
from virksom.exchange.sheets.shared_strings import lengths
from virksom.exchange.sheets.weight import MOST_FIELDS, Weight

_BOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")
_BEGIN, _END, _SHEET, _TEXTS, _MORE = 0x0809, 0x000A, 0x0085, 0x00FC, 0x003C
_FORMULA, _POINTER, _MANY = 0x0006, 0x00FD, 0x00BD
_LOCKED = 0x002F
_FORMATS = {0x0042, 0x0022, 0x041E, 0x00E0}  # alphabet, epoch, number formats, their use
_CELLS = {0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, _FORMULA, _POINTER, _MANY}
_VALUE = 0x0207  # the text a formula gave
_KEPT = {_BEGIN, _END, _SHEET, _TEXTS, _MORE, _VALUE} | _FORMATS | _CELLS
_BLANK = b"\xff\xff"
_FORMULA_HEAD = 20
_MOST_SHEETS = 255
_PROGRAM = {1, 6}  # kinds of sheet that are programs


@dataclass(frozen=True, slots=True)
class _Record:
    at: int
    kind: int
    data: bytes


def vetted(data: bytes, *, fields: int = MOST_FIELDS) -> bytes:
    """Return the file packed anew with its cells alone, once its sheets have been weighed.

    Args:
        data: the file.
        fields: how many a sheet may have at most.

    Raises:
        Locked, Macros: what they say.
        Damaged: no spreadsheet, or one that does not hang together.
        Overfull: a sheet that takes too much room.
    """
    found = opened(data, wanted=frozenset(_BOOKS))
    if any(name.startswith("Encrypted") for name in found.names):
        raise Locked
    if any(name.startswith("_VBA_PROJECT") for name in found.names):
        raise Macros
    book = next((found.streams[name] for name in _BOOKS if name in found.streams), None)
    if book is None:
        raise Damaged
    try:
        return packed("Workbook", _alone(book, fields=fields))
    except (IndexError, struct.error) as trouble:
        raise Damaged from trouble


def _alone(book: bytes, *, fields: int) -> bytes:
    """Return the book with everything blanked but what is read of it."""
    records = tuple(_records(book))
    _look_at_sheets(records)
    _weigh(records, fields=fields)
    left = bytearray(book)
    for record in records:
        if record.kind not in _KEPT or _cut_off(record):
            left[record.at : record.at + 2] = _BLANK
        elif record.kind == _FORMULA:
            start = record.at + 4
            left[start + _FORMULA_HEAD : start + len(record.data)] = bytes(
                len(record.data) - _FORMULA_HEAD
            )
    return bytes(left)


def _cut_off(record: _Record) -> bool:
    return record.kind == _FORMULA and len(record.data) < _FORMULA_HEAD + 2


def _records(book: bytes) -> Iterator[_Record]:
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        if at + 4 + length > len(book):
            break  # what stands after the last sheet is filled up with anything
        yield _Record(at, kind, book[at + 4 : at + 4 + length])
        at += 4 + length


def _look_at_sheets(records: tuple[_Record, ...]) -> None:
    """See that every sheet begins where a sheet begins, each at a place of its own."""
    begun = {record.at for record in records if record.kind == _BEGIN}
    sheets = [record.data for record in records if record.kind == _SHEET]
    places = [struct.unpack_from("<I", sheet)[0] for sheet in sheets]
    if len(sheets) > _MOST_SHEETS or len(set(places)) < len(places) or not begun.issuperset(places):
        raise Damaged
    if any(sheet[5] in _PROGRAM for sheet in sheets):
        raise Macros


def _weigh(records: tuple[_Record, ...], *, fields: int) -> None:
    weight = Weight(fields=fields)
    texts: list[int] = []
    for place, record in enumerate(records):
        if record.kind == _LOCKED:
            raise Locked
        if record.kind == _BEGIN:
            weight.turn()
        elif record.kind == _TEXTS:
            texts = lengths([record.data, *_following(records, place)])
        elif record.kind in _CELLS:
            row, column = _place(record)
            weight.add(row, column, signs=_signs(record, texts))


def _following(records: tuple[_Record, ...], place: int) -> Iterator[bytes]:
    for record in records[place + 1 :]:
        if record.kind != _MORE:
            return
        yield record.data


def _place(record: _Record) -> tuple[int, int]:
    """Return the row and the last column of a cell, or of many side by side."""
    row, column = struct.unpack_from("<HH", record.data)
    if record.kind == _MANY:
        column = max(column, struct.unpack("<H", record.data[-2:])[0])
    return row, column


def _signs(record: _Record, texts: list[int]) -> int:
    if record.kind != _POINTER:
        return len(record.data)
    at = struct.unpack_from("<I", record.data, 6)[0]
    return texts[at] if at < len(texts) else 0
