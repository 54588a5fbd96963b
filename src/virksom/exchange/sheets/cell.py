"""One cell as text: days, numbers and words in one form each, whatever form they had."""

import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from virksom.exchange.sheets.sheet import Kind
from virksom.exchange.sheets.workbook import Value
from virksom.programme.kernel import parse_day
from virksom.programme.kernel.moment import NotADay

Cell = tuple[str, Kind]


def cell(value: Value) -> Cell:
    r"""Return what a cell holds, as text, and what it was.

    A day is ``2018-10-07`` whether it stood as a day, as midnight of it, or as the text
    ``7/10-2018``, ``07.10.2018`` or ``2018-10-07``. Text has no space around it, line breaks
    are ``\n``, and letters are composed (Å is one sign), so that a heading from a Mac is the
    same as one from elsewhere.
    """
    match value:
        case str():
            return _text(value)
        case bool():
            return ("true" if value else "false"), Kind.YES_NO
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat(), Kind.DAY
        case time() | timedelta():
            return str(value).partition(".")[0], Kind.TIME
        case _:
            return _number(value)


def _text(value: str) -> Cell:
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", lines).strip()
    if not text:
        return "", Kind.EMPTY
    try:
        return parse_day(text).isoformat(), Kind.DAY
    except NotADay:
        return text, Kind.TEXT


def _moment(value: datetime) -> Cell:
    if value.time() == time.min:
        return value.date().isoformat(), Kind.DAY
    return value.replace(microsecond=0).isoformat(), Kind.MOMENT


def _number(value: float) -> Cell:
    plain = format(Decimal(repr(value)), "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain, Kind.NUMBER
