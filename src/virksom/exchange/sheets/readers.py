"""How each cell of a list is read: as people write it, into one form.

A reader takes the text of a cell that is not empty and what the cell was, and returns the value
or raises ``Unexpected`` with what to do.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from virksom.exchange.sheets import Kind, digits
from virksom.programme.kernel import Text

Value = TypeVar("Value")

Reader = Callable[[str, Kind], Value]

_CPR = re.compile(r"(\d{6})[-–\s]?(\d{4})", re.ASCII)
_CPR_DIGITS = 10
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")
_PHONE = re.compile(r"\+?\d{6,15}", re.ASCII)
_PHONE_MARKS = re.compile(r"[\s.()/-]")
_COUNT = re.compile(r"\d{1,2}", re.ASCII)
_NONE = {"ingen", "none", "nul", "zero"}
_YES = {"ja", "j", "yes", "y", "x", "1", "true", "sand"}
_NO = {"nej", "n", "no", "0", "false", "falsk"}


class Unexpected(Exception):
    """A cell holds something else than expected; ``expected`` says what to do."""

    def __init__(self, expected: Text) -> None:
        """Keep what to do."""
        super().__init__(expected.da)
        self.expected = expected


def cpr(text: str, kind: Kind) -> str:
    """Read a CPR as ten digits, with or without a hyphen; a nought a spreadsheet took is back.

    A spreadsheet takes one nought at most, since no day begins with two.
    """
    whole = digits(text, kind, width=_CPR_DIGITS) if len(text) == _CPR_DIGITS - 1 else text
    found = _CPR.fullmatch(whole)
    if found is None:
        raise Unexpected(
            Text(
                "skriv ti cifre, med eller uden bindestreg: 010190-1234",
                "write ten digits, with or without a hyphen: 010190-1234",
            )
        )
    return found[1] + found[2]


def day(text: str, kind: Kind) -> date:
    """Read a day; ``read_sheet`` has given every form of it as ``2018-10-07``."""
    if kind is not Kind.DAY:
        raise Unexpected(
            Text(
                "skriv en dato som 7/10-2018, med årstallet i fire cifre",
                "write a date such as 7/10-2018, with the year in four digits",
            )
        )
    return date.fromisoformat(text)


def count(text: str, _kind: Kind) -> int:
    """Read a number of offers, 0 to 99, also in the words for none."""
    if text.casefold() in _NONE:
        return 0
    if _COUNT.fullmatch(text) is None:
        raise Unexpected(Text("skriv et helt tal fra 0 til 99", "write a whole number, 0 to 99"))
    return int(text)


def yes_no(text: str, _kind: Kind) -> bool:
    """Read yes or no, as words, a cross, a number or the spreadsheet's own."""
    said = text.casefold().rstrip(".!")
    if said not in _YES | _NO:
        raise Unexpected(Text("skriv ja eller nej", "write yes or no"))
    return said in _YES


def email(text: str, _kind: Kind) -> str:
    """Read an e-mail address."""
    found = text.removeprefix("mailto:")
    if _EMAIL.fullmatch(found) is None:
        raise Unexpected(
            Text("skriv en e-mailadresse som navn@sted.dk", "write an address such as name@x.dk")
        )
    return found


def phone(text: str, _kind: Kind) -> str:
    """Read a telephone number as its digits, with a ``+`` in front when it has one."""
    found = _PHONE_MARKS.sub("", text)
    if _PHONE.fullmatch(found) is None:
        raise Unexpected(
            Text("skriv et telefonnummer i cifre: 12 34 56 78", "write a number: 12 34 56 78")
        )
    return found


def line(most: int) -> Reader[str]:
    """Return the reader of one line of text of at most ``most`` signs; line breaks are spaces."""

    def read(text: str, _kind: Kind) -> str:
        found = " ".join(text.split())
        if len(found) > most:
            raise Unexpected(Text(f"skriv højst {most} tegn", f"write at most {most} signs"))
        return found

    return read


def nothing(_text: str, _kind: Kind) -> str:
    """Read a cell nobody looks at."""
    return ""


def one_of(choices: Mapping[str, Text]) -> Reader[str]:
    """Return the reader of one of some choices, by code or by label in either language."""
    known = {
        _plain(name): code for code, label in choices.items() for name in (code, label.da, label.en)
    }
    da = ", ".join(f"»{label.da}«" for label in choices.values())
    en = ", ".join(f"“{label.en}”" for label in choices.values())

    def read(text: str, _kind: Kind) -> str:
        if _plain(text) not in known:
            raise Unexpected(Text(f"skriv en af {da}", f"write one of {en}"))
        return known[_plain(text)]

    return read


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
