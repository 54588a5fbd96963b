"""What a list of referrals holds once it is read: rows, and what is wrong with others."""

from dataclasses import dataclass, field
from datetime import date

from virksom.exchange.sheets.wrong_cell import WrongCell


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRow:
    """One candidate of a list, as the jobcentre tells of them.

    Who it is stands in no log: only row, unit and the codes are shown by ``repr``.

    Args:
        row: number in the sheet, from 1.
        cpr: ten digits; "" when not told. Whether it can be a CPR is the vault's to say.
        name: whole, on one line; "" when not told; never both empty.
        birth_date: None when not told.
        email: "" when not told.
        phone: digits, with a ``+`` in front when one was; "" when not told.
        address: on one line; "" when not told.
        unit: code of the referring unit.
        adviser: a code or name of at most 80 signs; "" when not told.
        since: the day of the referral.
        earlier_offers: how many offers came before; None when not told.
        motivated: whether the candidate wants a job; None when not told.
        age_band: code of the age band; "" when not told.
        note: free text for the vault; "" for none.
    """

    row: int
    cpr: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    unit: str
    adviser: str = field(default="", repr=False)
    since: date
    earlier_offers: int | None = None
    motivated: bool | None = None
    age_band: str = ""
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReferralPreview:
    """A list as it would be loaded.

    Args:
        rows: the good ones, in the order of the sheet; may be none.
        wrong: every wrong cell of the others, row by row and from left to right.
        unread: headings of columns that are not read, in the order of the sheet.
    """

    rows: tuple[ReferralRow, ...]
    wrong: tuple[WrongCell, ...]
    unread: tuple[str, ...] = ()

    @property
    def wrong_rows(self) -> tuple[int, ...]:
        """Numbers of the rows that would not be loaded, ascending."""
        return tuple(sorted({cell.row for cell in self.wrong}))
