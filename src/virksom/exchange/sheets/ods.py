"""OpenDocument's .ods, looked through before it is opened.

Source:
    OpenDocument 1.3, part 3, chapter 9 (tables).
"""

import re

from virksom.exchange.sheets.archive import packed, parts
from virksom.exchange.sheets.hostile import Damaged, Locked, Overfull
from virksom.exchange.sheets.weight import MOST_FIELDS, MOST_FIELDS_IN_ALL, Weight
from virksom.exchange.sheets.xml import Attributes, walk

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_CELLS = {"table:table-cell", "table:covered-table-cell"}
_VALUES = (
    *("office:value", "office:string-value", "office:date-value"),
    *("office:time-value", "office:boolean-value", "table:formula"),
)
_REPEATS = re.compile(r"\d{1,7}", re.ASCII)


def vetted(data: bytes, *, fields: int = MOST_FIELDS) -> bytes:
    """Return the file packed anew from what is read of it, once its tables have been weighed.

    Args:
        data: the file.
        fields: how many a sheet may have at most.

    Raises:
        Damaged: no spreadsheet.
        Locked: encrypted.
        Refusal: whatever ``parts`` and ``walk`` refuse, or a table that is ``Overfull``.
    """
    found = parts(data)
    if not {_CONTENT, _MANIFEST} <= found.keys():
        raise Damaged
    walk(found[_MANIFEST], _Manifest())
    walk(found[_CONTENT], _Tables(fields))
    return packed({"mimetype": _TYPE, _CONTENT: found[_CONTENT], _MANIFEST: found[_MANIFEST]})


class _Manifest:
    """Reads whether anything is encrypted, and whether this is a spreadsheet at all."""

    def start(self, name: str, attributes: Attributes) -> None:
        if name.endswith("encryption-data"):
            raise Locked
        kind = attributes.get("manifest:media-type", "")
        if attributes.get("manifest:full-path") == "/" and kind.encode() != _TYPE:
            raise Damaged

    def end(self, name: str) -> None:
        pass

    def said(self, text: str) -> None:
        pass


class _Tables:
    """Reads where cells with content stand, each as often as it is repeated."""

    def __init__(self, fields: int) -> None:
        self._weight = Weight(fields=fields)
        self._laid = 0
        self._row = self._rows = 0
        self._column = self._columns = 0
        self._length = 0
        self._filled = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "table:table":
            self._weight.turn()
            self._row = 0
        elif name == "table:table-row":
            self._rows = _repeats(attributes, "table:number-rows-repeated")
            self._column = self._columns = 0
        elif name in _CELLS:
            self._begin(attributes)
        elif name == "text:s":
            self._length += _repeats(attributes, "text:c")

    def _begin(self, attributes: Attributes) -> None:
        # Empty cells are laid out, row by row, as soon as another cell stands after them.
        self._column += self._columns
        self._laid += self._columns
        if self._laid > MOST_FIELDS_IN_ALL:
            raise Overfull
        self._columns = _repeats(attributes, "table:number-columns-repeated")
        values = [attributes[value] for value in _VALUES if value in attributes]
        self._filled = bool(values) or attributes.get("office:value-type") == "string"
        self._length = sum(len(value) for value in values)

    def said(self, text: str) -> None:
        self._length += len(text)

    def end(self, name: str) -> None:
        if name in _CELLS:
            self._finish()
        elif name == "table:table-row":
            self._row += self._rows

    def _finish(self) -> None:
        if self._filled:
            row, column = self._row + self._rows - 1, self._column + self._columns - 1
            signs = self._length * self._columns * self._rows
            self._weight.add(row, column, signs=signs)
        self._filled = False


def _repeats(attributes: Attributes, name: str) -> int:
    said = attributes.get(name, "1")
    if _REPEATS.fullmatch(said) is None:
        raise Damaged
    return int(said)
