"""Excel's .xlsx, looked through before it is opened.

Source:
    ECMA-376, part 1, chapter 18 (SpreadsheetML).
"""

import re
from collections.abc import Mapping

from virksom.exchange.sheets.archive import packed, parts
from virksom.exchange.sheets.hostile import Damaged, Macros, Overfull
from virksom.exchange.sheets.weight import MOST_FIELDS, Weight
from virksom.exchange.sheets.xml import Attributes, walk

_TYPES = "[Content_Types].xml"
_ASIDE = ("customxml/", "docprops/")  # what others keep there is not read, nor handed on
_PLACE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_A = ord("A")


def vetted(data: bytes, *, fields: int = MOST_FIELDS) -> bytes:
    """Return the file packed anew from its XML, once every sheet in it has been weighed.

    Args:
        data: the file.
        fields: how many a sheet may have at most.

    Raises:
        Damaged: no spreadsheet.
        Refusal: whatever ``parts`` and ``walk`` refuse, or a sheet that is ``Overfull``.
    """
    found = {
        name: part for name, part in parts(data).items() if not name.lower().startswith(_ASIDE)
    }
    if _TYPES not in found:
        raise Damaged
    if b"macroEnabled" in found[_TYPES]:
        raise Macros
    lengths = _shared(found, fields=fields)
    for name, part in found.items():
        if not _is_shared(name):
            walk(part, _Cells(lengths, fields=fields))
    return packed(found)


def _is_shared(name: str) -> bool:
    return name.lower().endswith("sharedstrings.xml")


def _shared(found: Mapping[str, bytes], *, fields: int) -> list[int]:
    """Return how long each shared string is."""
    strings = _Strings(fields)
    for name, part in found.items():
        if _is_shared(name):
            walk(part, strings)
    return strings.lengths


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Strings:
    """Reads the table of texts that cells point into."""

    def __init__(self, most: int) -> None:
        self.lengths: list[int] = []
        self._most = most

    def start(self, name: str, attributes: Attributes) -> None:
        local = _local(name)
        if local == "si":
            self.lengths.append(0)
        # Room for as many is taken at once by the reader behind.
        if local == "sst" and _number(attributes.get("uniqueCount", "0")) > self._most:
            raise Overfull

    def end(self, name: str) -> None:
        pass

    def said(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)


class _Cells:
    """Reads where cells with content stand, and how long they are; any part may be a sheet."""

    def __init__(self, lengths: list[int], *, fields: int) -> None:
        self._weight = Weight(fields=fields)
        self._lengths = lengths
        self._row = self._column = 0
        self._at = 0, 0
        self._inside = False
        self._filled = False
        self._shared = False
        self._text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        local = _local(name)
        if local == "row":
            self._row = _number(attributes["r"]) - 1 if "r" in attributes else self._row
        elif local == "c":
            self._begin(attributes)
        elif self._inside and local != "f":
            self._filled = True
        elif local == "sst":
            raise Damaged  # the table of texts under another name than the one weighed

    def _begin(self, attributes: Attributes) -> None:
        self._at = self._row, self._column
        if "r" in attributes:
            # A cell's own place moves the column of those after it, but not their row.
            self._at = _place(attributes["r"])
            self._column = self._at[1]
        self._inside, self._filled = True, False
        self._shared = attributes.get("t") == "s"
        self._text = []

    def end(self, name: str) -> None:
        local = _local(name)
        if local == "c" and self._inside:
            self._finish()
        elif local == "row":
            self._row += 1
            self._column = 0

    def _finish(self) -> None:
        if self._filled:
            row, column = self._at
            self._weight.add(row, column, signs=self._length())
        self._column += 1
        self._inside = False

    def _length(self) -> int:
        text = "".join(self._text)
        if not self._shared:
            return len(text)
        at = _number(text.strip() or "0")
        return self._lengths[at] if at < len(self._lengths) else 0

    def said(self, text: str) -> None:
        if self._inside:
            self._text.append(text)


def _number(text: str) -> int:
    if _NUMBER.fullmatch(text) is None:
        raise Damaged
    return int(text)


def _place(reference: str) -> tuple[int, int]:
    """Return row and column, counted from 0, of a reference such as ``C7``."""
    found = _PLACE.fullmatch(reference)
    if found is None:
        raise Damaged
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - _A + 1
    return int(found[2]) - 1, column - 1
