"""A list of referrals before it is loaded: what can be, what is wrong, and who is here already.

Source:
    Clauses 1.2, 1.3 and 2.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from virksom.exchange.referrals import referral_template
from virksom.office.reports import words
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.list_from_sheet import (
    any_rows_told,
    rows_told,
    sheet_of_missing,
)
from virksom.office.reports.referrals import CLASS_WORDS, NAME_BIRTH, WHY_LIKE
from virksom.office.store.referral_lists import GoodRow, Ground, Judged
from virksom.programme.kernel import Text


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
            rows_told(good, Text("kan henvises", "can be referred")),
            any_rows_told(wrong, Text("mangler noget", "lack something")),
            any_rows_told(here, Text("er her måske allerede", "may be here already")),
        ),
        good=tuple(_good(row) for row in found.good),
        wrong=tuple(text for texts in found.wrong.values() for text in texts),
        here=tuple(_here(found)),
        unread=words.same(", ".join(found.unread)),
        button=_button(good),
        has_bad=bool(wrong or here),
    )


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
    """Return the rows that were not loaded as the same sheet, with what is missing in a column."""
    missing = {number: _missing(found, number) for number in (*found.wrong, *found.here)}
    title = Text("Henvisninger, der mangler noget", "Referrals that lack something")
    return sheet_of_missing(found.sheet, missing, title=title, language=language, moment=moment)


def _missing(found: Judged, number: int) -> list[Text]:
    texts = list(found.wrong.get(number, ()))
    return [*texts, _like(number, found)] if number in found.here else texts


def template(ground: Ground, *, language: str, moment: datetime) -> bytes:
    """Return an empty list to fill in."""
    return referral_template(ground.units, age_bands={}, language=language, moment=moment)
