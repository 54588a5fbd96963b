"""A list of referrals before it is loaded: what can be, what is wrong, and who is here already.

Source:
    Clauses 1.2, 1.3 and 2.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from virksom.exchange.referrals import referral_template
from virksom.exchange.sheets import Entries, Kind, Row, write_sheet
from virksom.exchange.sheets.entries import Entry
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.referrals import CLASS_WORDS, NAME_BIRTH, WHY_LIKE
from virksom.office.store.referral_lists import GoodRow, Ground, Judged
from virksom.programme.kernel import Text

MISSING = Text("Mangler", "Missing")
"""The heading of the column that says what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodLine:
    """A row that can be loaded.

    Args:
        number: of the row in the sheet.
        name: who it is.
        mark: the class of the CPR where it is worth a mark; else empty.
        since: the day of the referral.
    """

    number: int
    name: str
    mark: Text
    since: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HereLine:
    """A row of somebody who is, or may be, here already.

    Args:
        number: of the row in the sheet.
        told: whom they look like, and why.
        door: the page of that candidate; None where another unit has them.
    """

    number: int
    told: Text
    door: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A list that waits to be loaded.

    Args:
        told: how many rows it has of each sort.
        good: those that can be loaded.
        wrong: what is wrong, a whole sentence each.
        here: those of people who are here already.
        unread: the columns that are not read; empty for none.
        button: »Henvis de 14 gode«; empty where there are none.
        has_bad: whether there are rows to get back with what is missing.
    """

    told: Text
    good: tuple[GoodLine, ...]
    wrong: tuple[Text, ...]
    here: tuple[HereLine, ...]
    unread: Text
    button: Text
    has_bad: bool


def list_page(found: Judged) -> ListPage:
    """Return what the page of a list shows."""
    good, wrong, here = len(found.good), len(found.wrong), len(found.here)
    return ListPage(
        told=words.joined(
            _several(good, Text("kan henvises", "can be referred")),
            _several(wrong, Text("mangler noget", "lack something")) if wrong else words.NOTHING,
            _several(here, Text("er her måske allerede", "may be here already"))
            if here
            else words.NOTHING,
        ),
        good=tuple(_good(row) for row in found.good),
        wrong=tuple(text for texts in found.wrong.values() for text in texts),
        here=tuple(_here(found)),
        unread=words.same(", ".join(found.unread)),
        button=_button(good),
        has_bad=bool(wrong or here),
    )


def _several(count: int, what: Text) -> Text:
    rows = words.several(count, one=Text("række", "row"), many=Text("rækker", "rows"))
    return Text(f"{rows.da} {what.da}", f"{rows.en} {what.en}")


def _button(count: int) -> Text:
    if not count:
        return words.NOTHING
    if count == 1:
        return Text("Henvis den ene gode", "Refer the one good row")
    return Text(f"Henvis de {count} gode", f"Refer the {count} good rows")


def _good(row: GoodRow) -> GoodLine:
    return GoodLine(
        number=row.told.row,
        name=row.told.name,
        mark=CLASS_WORDS.get(row.cpr.validity, words.NOTHING),
        since=words.day(row.told.since),
    )


def _here(found: Judged) -> Iterator[HereLine]:
    for number, same in found.here.items():
        door = None if number in found.elsewhere else candidate_door(same.code)
        yield HereLine(number=number, told=_like(number, found), door=door)


def _like(number: int, found: Judged) -> Text:
    same = found.here[number]
    why = WHY_LIKE.get(same.why, NAME_BIRTH)
    if number in found.elsewhere:
        return Text(
            f"Række {number} ligner én, som en anden enhed har henvist: {why.da}. "
            "Leverandøren kan hjælpe jer.",
            f"Row {number} looks like somebody another unit referred: {why.en}. "
            "The provider can help you.",
        )
    return Text(
        f"Række {number} ligner {same.code}: {why.da}.",
        f"Row {number} looks like {same.code}: {why.en}.",
    )


def bad_sheet(found: Judged, *, language: str, moment: datetime) -> bytes:
    """Return the rows that were not loaded as the same sheet, with what is missing in a column.

    The columns stand as they were sent, so that the sheet can be mended and sent again.
    """
    headings = [*(words.same(heading) for heading in found.sheet.headings), MISSING]
    rows = (
        _entries(row, found, language=language) for row in found.sheet.rows if _is_bad(row, found)
    )
    title = Text("Henvisninger, der mangler noget", "Referrals that lack something")
    return write_sheet(headings, rows, title=title, language=language, moment=moment)


def _is_bad(row: Row, found: Judged) -> bool:
    return row.number in found.wrong or row.number in found.here


def _entries(row: Row, found: Judged, *, language: str) -> Entries:
    texts = list(found.wrong.get(row.number, ()))
    if row.number in found.here:
        texts.append(_like(row.number, found))
    missing = " ".join(text.read(language) for text in texts)
    cells = (as_sent(text, kind) for text, kind in zip(row.cells, row.kinds, strict=True))
    return [*cells, missing]


def as_sent(text: str, kind: Kind) -> Entry:
    """Return a cell as it was: days as days, numbers as numbers, all else as text."""
    if kind is Kind.DAY:
        return date.fromisoformat(text)
    if kind is Kind.NUMBER:
        number = Decimal(text)
        return int(number) if number == number.to_integral_value() else number
    return text


def template(ground: Ground, *, language: str, moment: datetime) -> bytes:
    """Return an empty list to fill in."""
    return referral_template(ground.units, age_bands={}, language=language, moment=moment)
