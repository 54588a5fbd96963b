"""Sheets: read from outside as hostile, written so that nothing in them can act."""

from virksom.exchange.sheets.entries import Entries, Entry
from virksom.exchange.sheets.read import open_sheet, read_sheet
from virksom.exchange.sheets.sheet import LIMITS, Kind, Limits, OpenSheet, Row, Sheet, digits
from virksom.exchange.sheets.write import write_csv, write_sheet

__all__ = [
    "LIMITS",
    "Entries",
    "Entry",
    "Kind",
    "Limits",
    "OpenSheet",
    "Row",
    "Sheet",
    "digits",
    "open_sheet",
    "read_sheet",
    "write_csv",
    "write_sheet",
]
