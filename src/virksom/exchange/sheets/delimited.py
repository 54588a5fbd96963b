"""Lists with separators (CSV), as spreadsheets in Denmark and elsewhere write them."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from io import StringIO

from virksom.exchange.sheets.cell import Cell, cell
from virksom.exchange.sheets.harmless import undone
from virksom.exchange.sheets.sheet import Kind
from virksom.programme.kernel import Refusal, Text, number_text

_SEPARATORS = ";\t,"
_NUMBER = re.compile(r"0|[1-9]\d{0,30}", re.ASCII)
_NAMED = re.compile(r"sep=([;,|\t])(\r\n|\r|\n|$)")
_QUOTED = re.compile(r'"[^"]*"')
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


class NotText(Refusal):
    """The file is said to be a list with separators and holds something else."""

    def __init__(self) -> None:
        """Say what was expected."""
        super().__init__(
            Text(
                "Filen er ikke en liste med semikolon, tabulator eller komma imellem; "
                "gem den som .xlsx eller som .csv i UTF-8.",
                "The file is not a list with semicolons, tabs or commas between; "
                "save it as .xlsx or as .csv in UTF-8.",
            )
        )


class OpenQuote(Refusal):
    """A quotation mark is not where a list with separators has them.

    Args:
        row: the row that cannot be read, from 1.
    """

    def __init__(self, row: int) -> None:
        """Say where and what was expected."""
        da, en = number_text(row), number_text(row, "en")
        super().__init__(
            Text(
                f'Række {da} kan ikke læses: et citationstegn (") mangler eller står midt i '
                "et felt, eller feltet er alt for langt.",
                f'Row {en} cannot be read: a quotation mark (") is missing or stands inside '
                "a field, or the field is far too long.",
            )
        )


def rows(data: bytes) -> Iterator[list[str]]:
    """Yield the rows of a list with separators, an empty one where a line is empty.

    The separator is the one of semicolon, tab and comma that the first line has most of, or
    the one that a first line ``sep=;`` names. A quoted field may run over lines.

    Raises:
        NotText: signs that no text has, or letters in no known alphabet.
        OpenQuote: a quotation mark that is not closed, or closes too early.
    """
    text = _decoded(data)
    named = _NAMED.match(text)
    row = 0
    if named:
        row, text = 1, text[named.end() :]
        yield []
    separator = named[1] if named else _separator(text)
    try:
        for fields in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            row += 1
            yield fields
    except csv.Error as trouble:
        raise OpenQuote(row + 1) from trouble


def delimited_cell(field: str) -> Cell:
    """Return a field as a cell; whole numbers without a leading nought count as numbers.

    That is how a spreadsheet takes them, and how it wrote them when it saved the list. An
    apostrophe that ``harmless`` set in front is taken away.
    """
    bare = field.strip()
    return (bare, Kind.NUMBER) if _NUMBER.fullmatch(bare) else cell(undone(field))


def _decoded(data: bytes) -> str:
    """Return the text: Unicode with or without its mark, else the alphabet of older Windows."""
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for alphabet in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(alphabet)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text):
            return text
    raise NotText


def _separator(text: str) -> str:
    first = next((line for line in StringIO(text) if line.strip()), "")
    return max(_SEPARATORS, key=_QUOTED.sub("", first).count)
