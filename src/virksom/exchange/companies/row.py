"""What a list of companies holds once it is read: rows, and what is wrong with others."""

from dataclasses import dataclass, field

from virksom.exchange.sheets.wrong_cell import WrongCell


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCompany:
    """One company of a list.

    Args:
        row: number in the sheet, from 1.
        name: on one line; never "".
        cvr: eight digits with the check digit right, or "".
        p_number: ten digits, or "".
        address: on one line, or "".
        place: a postcode or a town, or "".
        trade: code of a trade, or "".
        division: two digits of DB07, or "".
        contact: whom to talk to, or "".
        title: what they do there, or "".
        mail: their e-mail address, or "".
        phone: digits, with a ``+`` in front when one was, or "".
    """

    row: int
    name: str = field(repr=False)
    cvr: str = field(default="", repr=False)
    p_number: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    place: str = ""
    trade: str = ""
    division: str = ""
    contact: str = field(default="", repr=False)
    title: str = field(default="", repr=False)
    mail: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ListedPreview:
    """A list as it would be loaded.

    Args:
        rows: the good ones, in the order of the sheet; may be none.
        wrong: every wrong cell of the others, row by row and from left to right.
        unread: headings of columns that are not read, in the order of the sheet.
    """

    rows: tuple[ListedCompany, ...]
    wrong: tuple[WrongCell, ...]
    unread: tuple[str, ...] = ()
