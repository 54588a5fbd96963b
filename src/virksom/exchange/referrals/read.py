"""From the sheet a jobcentre sends to rows that can be loaded, and what is wrong with the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from virksom.exchange.referrals import readers
from virksom.exchange.referrals.columns import WHO, Placed, placed
from virksom.exchange.referrals.example import is_example, note
from virksom.exchange.referrals.readers import Reader, Unexpected, Value
from virksom.exchange.referrals.row import ReferralPreview, ReferralRow, WrongCell
from virksom.exchange.sheets import Row, Sheet
from virksom.exchange.sheets.layout import column_letters
from virksom.programme.kernel import Text

_NO_BANDS: Mapping[str, Text] = {}
_NAME = readers.line(120)
_ADDRESS = readers.line(200)
_ADVISER = readers.line(80)


def read_referrals(
    sheet: Sheet,
    *,
    units: Mapping[str, Text],
    age_bands: Mapping[str, Text] = _NO_BANDS,
    own_unit: str = "",
) -> ReferralPreview:
    """Return the candidates of a sheet, and every cell that keeps a row from being loaded.

    Columns are found by their headings, in Danish or English, in any order and under the names
    jobcentres use for them. All that is wrong with a row is told at once; good rows stand
    beside the wrong ones. A CPR that stands in an earlier row is wrong in the later. The
    template's example row is looked past.

    Source:
        Clauses 1.2, 1.3 and 2.1; rules, section 1 (referral).

    Args:
        sheet: as ``read_sheet`` gave it.
        units: labels of the referring units by code, at least one.
        age_bands: labels of the age bands by code; empty when the contract has none, and then
            the column is not looked at.
        own_unit: code of the unit where a row or the whole sheet says none; "" requires it.

    Raises:
        MissingColumns: no name and no CPR, no day of referral, or no unit.
        ColumnTwice: two columns tell the same.
    """
    where = placed(sheet.headings, needs_unit=not own_unit)
    bands = readers.one_of(age_bands) if age_bands else readers.nothing
    choices = _Choices(readers.one_of(units), bands, own_unit)
    seen: dict[str, int] = {}
    readings = [_Reading(row, where=where) for row in sheet.rows]
    told = [reading for reading in readings if not is_example(reading.said)]
    rows = [reading.row(choices, seen=seen) for reading in told]
    return ReferralPreview(
        rows=tuple(row for row in rows if row is not None),
        wrong=tuple(cell for reading in told for cell in reading.wrong()),
        unread=where.unread,
    )


@dataclass(frozen=True, slots=True)
class _Choices:
    unit: Reader[str]
    age_band: Reader[str]
    own_unit: str


class _Reading:
    """One row on its way: every cell is read, and what is wrong is kept by its column."""

    def __init__(self, row: Row, *, where: Placed) -> None:
        self._row = row
        self._where = where
        self._wrong: dict[int, Text] = {}

    def row(self, choices: _Choices, *, seen: dict[str, int]) -> ReferralRow | None:
        """Return the row if nothing is wrong with it; ``seen`` has the rows of CPRs so far."""
        unit, since = self._unit(choices), self._need("since", readers.day)
        cpr, name = self._cpr(seen), self._name()
        self._look_for_nobody(cpr or name)
        told = ReferralRow(
            row=self._row.number,
            cpr=cpr,
            name=name,
            birth_date=self._take("birth_date", readers.day, empty=None),
            email=self._take("email", readers.email, empty=""),
            phone=self._take("phone", readers.phone, empty=""),
            address=self._take("address", _ADDRESS, empty=""),
            unit=unit or "",
            adviser=self._take("adviser", _ADVISER, empty=""),
            since=since or date.min,
            earlier_offers=self._take("earlier_offers", readers.count, empty=None),
            motivated=self._take("motivated", readers.yes_no, empty=None),
            age_band=self._take("age_band", choices.age_band, empty=""),
            note=self._take("note", note, empty=""),
        )
        return None if self._wrong else told

    def wrong(self) -> tuple[WrongCell, ...]:
        """Return what is wrong with the row, from left to right."""
        return tuple(
            WrongCell(
                self._row.number,
                column=column_letters(place + 1),
                heading=self._where.headings[place],
                found=self._row.cells[place],
                expected=expected,
            )
            for place, expected in sorted(self._wrong.items(), key=itemgetter(0))
        )

    def said(self, name: str) -> str:
        """Return the text of a column; "" when the sheet has no such column."""
        place = self._where.at.get(name)
        return "" if place is None else self._row.cells[place]

    def _take(self, name: str, reader: Reader[Value], *, empty: Value) -> Value:
        """Read a cell; an empty one, or none, is ``empty``."""
        found = self._need(name, reader) if self.said(name) else None
        return empty if found is None else found

    def _need(self, name: str, reader: Reader[Value]) -> Value | None:
        """Read a cell that the sheet has, also an empty one; None when something is wrong."""
        place = self._where.at[name]
        try:
            return reader(self._row.cells[place], self._row.kinds[place])
        except Unexpected as wrong:
            self._wrong[place] = wrong.expected
            return None

    def _unit(self, choices: _Choices) -> str | None:
        if choices.own_unit:
            return self._take("unit", choices.unit, empty=choices.own_unit)
        return self._need("unit", choices.unit)

    def _name(self) -> str:
        whole = self._take("name", _NAME, empty="")
        parts = (self._take(part, _NAME, empty="") for part in ("given_name", "family_name"))
        return whole or " ".join(part for part in parts if part)

    def _cpr(self, seen: dict[str, int]) -> str:
        found = self._take("cpr", readers.cpr, empty="")
        before = seen.setdefault(found, self._row.number) if found else self._row.number
        if before != self._row.number:
            self._wrong[self._where.at["cpr"]] = Text(
                f"nummeret står allerede i række {before}, slet den ene række",
                f"the number stands in row {before} already, delete one of the rows",
            )
        return found

    def _look_for_nobody(self, who: str) -> None:
        place = min(self._where.at[name] for name in WHO if name in self._where.at)
        if not who and not any(self.said(name) for name in WHO):
            self._wrong[place] = Text("skriv navn eller CPR-nummer", "write a name or a CPR number")
