"""Lists of referrals as a jobcentre sends them."""

from io import BytesIO

from xlsxwriter import Workbook

HEADINGS = ("CPR-nr.", "Navn", "Henvist den")
ANNA = ("070495-1234", "Anna Aagaard", "7/10-2019")
BO = ("010190-1111", "Bo Berg", "6/10-2019")


def csv(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    """Return a list with separators."""
    return "\n".join(";".join(cells) for cells in (headings, *rows)).encode()


def xlsx(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    """Return a list as a spreadsheet."""
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet()
        for number, cells in enumerate((headings, *rows)):
            page.write_row(number, 0, cells)
    return out.getvalue()
