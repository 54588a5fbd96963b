"""From the sheet a jobcentre sends to rows that can be loaded, and what is wrong with the rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from virksom.exchange.referrals.columns import WHO, placed
from virksom.exchange.referrals.example import is_example, note
from virksom.exchange.referrals.row import ReferralPreview, ReferralRow
from virksom.exchange.sheets import Sheet, readers
from virksom.exchange.sheets.readers import Reader
from virksom.exchange.sheets.row_reading import RowReading
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
    readings = [RowReading(row, where=where) for row in sheet.rows]
    told = [reading for reading in readings if not is_example(reading.said)]
    rows = [_row(reading, choices, seen=seen) for reading in told]
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


def _row(reading: RowReading, choices: _Choices, *, seen: dict[str, int]) -> ReferralRow | None:
    """Return the row if nothing is wrong with it; ``seen`` has the rows of CPRs so far."""
    unit, since = _unit(reading, choices), reading.need("since", readers.day)
    cpr, name = reading.take_once("cpr", readers.cpr, seen=seen), _name(reading)
    if not any(reading.said(who) for who in WHO):
        reading.expect(WHO, Text("skriv navn eller CPR-nummer", "write a name or a CPR number"))
    told = ReferralRow(
        row=reading.number,
        cpr=cpr,
        name=name,
        birth_date=reading.take("birth_date", readers.day, empty=None),
        email=reading.take("email", readers.email, empty=""),
        phone=reading.take("phone", readers.phone, empty=""),
        address=reading.take("address", _ADDRESS, empty=""),
        unit=unit or "",
        adviser=reading.take("adviser", _ADVISER, empty=""),
        since=since or date.min,
        earlier_offers=reading.take("earlier_offers", readers.count, empty=None),
        motivated=reading.take("motivated", readers.yes_no, empty=None),
        age_band=reading.take("age_band", choices.age_band, empty=""),
        note=reading.take("note", note, empty=""),
    )
    return told if reading.holds else None


def _unit(reading: RowReading, choices: _Choices) -> str | None:
    if choices.own_unit:
        return reading.take("unit", choices.unit, empty=choices.own_unit)
    return reading.need("unit", choices.unit)


def _name(reading: RowReading) -> str:
    whole = reading.take("name", _NAME, empty="")
    parts = (reading.take(part, _NAME, empty="") for part in ("given_name", "family_name"))
    return whole or " ".join(part for part in parts if part)
