"""A sheet somebody sends: .xlsx, .ods, .xls or a list with separators."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from virksom.exchange.sheets import layout, ods, xls, xlsx
from virksom.exchange.sheets.cell import Cell, cell
from virksom.exchange.sheets.compound import SIGNATURE, opened
from virksom.exchange.sheets.delimited import delimited_cell
from virksom.exchange.sheets.delimited import rows as delimited_rows
from virksom.exchange.sheets.hostile import Locked, Macros
from virksom.exchange.sheets.sheet import LIMITS, Limits, OpenSheet, Sheet
from virksom.exchange.sheets.workbook import values
from virksom.programme.kernel import Refusal, Text, number_text

_ZIP = b"PK\x03\x04"
_LISTS = {"csv", "tsv", "txt"}
_PROGRAMS = {"xlsm", "xltm", "xlam", "xla", "xlsb"}


class _Vetted(Protocol):
    def __call__(self, data: bytes, /, *, fields: int) -> bytes: ...


_BOOKS: Mapping[str, tuple[bytes, _Vetted]] = {
    "xlsx": (_ZIP, xlsx.vetted),
    "ods": (_ZIP, ods.vetted),
    "xls": (SIGNATURE, xls.vetted),
}
_MARKS = (_ZIP, SIGNATURE, b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"<?xml")


class NotASheet(Refusal):
    """The file's name has none of the endings that are read."""


class WrongContent(Refusal):
    """The file holds something else than its ending says."""


class TooLarge(Refusal):
    """The file is larger than is read."""


def read_sheet(data: bytes, *, name: str, limits: Limits = LIMITS) -> Sheet:
    """Return the first visible sheet of a file from outside, or refuse it whole.

    The file is taken for hostile: it is looked through in full before a reader of
    spreadsheets sees it, and that reader is given a copy made of what was looked through.
    Formulas are never computed; what they gave when the file was saved is what is read.

    Args:
        data: the file.
        name: its name; only the ending is used, and nothing of it is repeated.
        limits: how much is read, all inclusive.

    Raises:
        NotASheet, WrongContent, TooLarge: ending, first octets or size.
        Macros, Locked, Damaged, Overfull, Nested, Tricky: what no sheet may be (``hostile``).
        NotText, OpenQuote: a list with separators that is none (``delimited``).
        NoHeadings, HeadingTwice, NoRows, TooMany, CellTooLong: its layout (``layout``).
    """
    rows, cells = _looked_through(data, name=name, limits=limits)
    return layout.sheet(rows, cell=cells, limits=limits)


def open_sheet(data: bytes, *, name: str, limits: Limits) -> OpenSheet:
    """Return the same sheet with its rows to be read one by one; a long list is not held whole.

    Raises:
        Refusal: as ``read_sheet``; what is wrong with the layout of a row is told when the row is
            asked for, and a sheet without rows is not refused.
    """
    rows, cells = _looked_through(data, name=name, limits=limits)
    return layout.open_sheet(_let_go(rows), cell=cells, limits=limits)


def _let_go(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Yield rows; what a reader laid out whole is let go row by row, so that memory is free."""
    if not isinstance(rows, list):
        yield from rows
        return
    rows.reverse()
    while rows:
        yield rows.pop()


def _looked_through(
    data: bytes, *, name: str, limits: Limits
) -> tuple[Iterable[Sequence[Any]], Callable[[Any], Cell]]:
    """Return the rows of a file as they stand, and what reads a cell of it."""
    ending = name.lower().rpartition(".")[2]
    if len(data) > limits.octets:
        raise TooLarge(_too_large(limits.octets))
    if ending in _PROGRAMS:
        raise Macros
    if ending in _LISTS:
        _insist(not data.startswith(_MARKS), ending)
        return delimited_rows(data), delimited_cell
    if ending not in _BOOKS:
        raise NotASheet(_NOT_A_SHEET)
    mark, vetted = _BOOKS[ending]
    if data.startswith(SIGNATURE) and mark == _ZIP:
        _look_for_lock(data)
    _insist(data.startswith(mark), ending)
    return values(vetted(data, fields=limits.fields)), cell


def _look_for_lock(data: bytes) -> None:
    # A locked .xlsx is a compound file around the locked archive.
    if "EncryptedPackage" in opened(data, wanted=frozenset()).names:
        raise Locked


def _insist(holds: bool, ending: str) -> None:  # noqa: FBT001 - a condition, not a choice
    if not holds:
        raise WrongContent(
            Text(
                f"Filen hedder .{ending}, men er noget andet; "
                "åbn den i regnearket, og gem den som .xlsx.",
                f"The file is named .{ending} but is something else; "
                "open it in the spreadsheet and save it as .xlsx.",
            )
        )


_NOT_A_SHEET = Text(
    "Filen er ikke et regneark; send den som .xlsx, .ods, .xls eller .csv.",
    "The file is not a spreadsheet; send it as .xlsx, .ods, .xls or .csv.",
)


def _too_large(octets: int) -> Text:
    da, en = (number_text(Decimal(octets) / 1_000_000, way) for way in ("da", "en"))
    return Text(
        f"Filen er over {da} MB; del listen i flere filer, eller fjern billeder fra den.",
        f"The file is over {en} MB; split the list into several files, or take out pictures.",
    )
