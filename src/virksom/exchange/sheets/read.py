"""A sheet somebody sends: .xlsx, .ods, .xls or a list with separators."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from virksom.exchange.sheets import ods, xls, xlsx
from virksom.exchange.sheets.cell import cell
from virksom.exchange.sheets.compound import SIGNATURE, opened
from virksom.exchange.sheets.delimited import delimited_cell, rows
from virksom.exchange.sheets.hostile import Locked, Macros
from virksom.exchange.sheets.layout import sheet
from virksom.exchange.sheets.sheet import LIMITS, Limits, Sheet
from virksom.exchange.sheets.workbook import values
from virksom.programme.kernel import Refusal, Text, number_text

_ZIP = b"PK\x03\x04"
_LISTS = {"csv", "tsv", "txt"}
_PROGRAMS = {"xlsm", "xltm", "xlam", "xla", "xlsb"}
_BOOKS: Mapping[str, tuple[bytes, Callable[[bytes], bytes]]] = {
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
    ending = name.lower().rpartition(".")[2]
    if len(data) > limits.octets:
        raise TooLarge(_too_large(limits.octets))
    if ending in _PROGRAMS:
        raise Macros
    if ending in _LISTS:
        _insist(not data.startswith(_MARKS), ending)
        return sheet(rows(data), cell=delimited_cell, limits=limits)
    if ending not in _BOOKS:
        raise NotASheet(_NOT_A_SHEET)
    mark, vetted = _BOOKS[ending]
    if data.startswith(SIGNATURE) and mark == _ZIP:
        _look_for_lock(data)
    _insist(data.startswith(mark), ending)
    return sheet(values(vetted(data)), cell=cell, limits=limits)


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
