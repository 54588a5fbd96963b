"""A list of companies before it is loaded: what can be, what is wrong, and which is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from virksom.exchange.companies import ListedCompany
from virksom.office.reports import words
from virksom.office.reports.companies.one import WHY_ALIKE
from virksom.office.reports.door import Door, Link
from virksom.office.reports.list_from_sheet import any_rows_told, sheet_of_missing
from virksom.office.store.company_lists import JudgedCompanies
from virksom.office.store.match_words import trade_words
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLine:
    """A row that can be loaded."""

    number: int
    name: str
    trade: Text
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """A list that waits to be loaded.

    Args:
        told: how many rows it has of each sort.
        good: those that can be loaded.
        wrong: what is wrong, a whole sentence each.
        here: those of companies that may be here already, each with its page.
        twice: those that look like an earlier row.
        unread: the columns that are not read; empty for none.
        button: »Læs de 14 gode ind«; empty where there are none.
        has_bad: whether there are rows to get back with what is missing.
    """

    told: Text
    good: tuple[ListedLine, ...]
    wrong: tuple[Text, ...]
    here: tuple[Link, ...]
    twice: tuple[Text, ...]
    unread: Text
    button: Text
    has_bad: bool


def listed_page(found: JudgedCompanies) -> ListedPage:
    """Return what the page of a list shows."""
    good = len(found.good)
    return ListedPage(
        told=words.joined(
            any_rows_told(good, Text("kan læses ind", "can be loaded")),
            any_rows_told(len(found.wrong), Text("mangler noget", "lack something")),
            any_rows_told(
                len(found.here) + len(found.twice),
                Text("er her måske allerede", "may be here already"),
            ),
        ),
        good=tuple(_good(row) for row in found.good),
        wrong=tuple(text for texts in found.wrong.values() for text in texts),
        here=tuple(_here(found)),
        twice=tuple(_twice(found, number) for number in found.twice),
        unread=words.same(", ".join(found.unread)),
        button=_button(good),
        has_bad=bool(found.bad),
    )


def _button(count: int) -> Text:
    if not count:
        return words.NOTHING
    if count == 1:
        return Text("Læs den ene gode ind", "Load the one good row")
    return Text(f"Læs de {count} gode ind", f"Load the {count} good rows")


def _good(row: ListedCompany) -> ListedLine:
    return ListedLine(
        number=row.row,
        name=row.name,
        trade=words.looked_up(trade_words(), row.trade),
        place=row.place,
    )


def _here(found: JudgedCompanies) -> Iterator[Link]:
    for number, same in found.here.items():
        yield Link(_like(found, number), Door("see_company", (same.code,)))


def _like(found: JudgedCompanies, number: int) -> Text:
    same = found.here[number]
    why = WHY_ALIKE[same.why]
    return Text(
        f"Række {number} ligner {same.code}: {why.da}.",
        f"Row {number} looks like {same.code}: {why.en}.",
    )


def _twice(found: JudgedCompanies, number: int) -> Text:
    before = found.twice[number]
    return Text(
        f"Række {number} ligner række {before}; slet den ene, eller opret den enkeltvis.",
        f"Row {number} looks like row {before}; delete one, or add it by itself.",
    )


def missing_sheet(found: JudgedCompanies, *, language: str, moment: datetime) -> bytes:
    """Return the rows that are not loaded as the same sheet, with what is missing in a column."""
    missing = {number: _missing(found, number) for number in found.bad}
    title = Text("Virksomheder, der mangler noget", "Companies that lack something")
    return sheet_of_missing(found.sheet, missing, title=title, language=language, moment=moment)


def _missing(found: JudgedCompanies, number: int) -> list[Text]:
    texts = list(found.wrong.get(number, ()))
    if number in found.here:
        texts.append(_like(found, number))
    if number in found.twice:
        texts.append(_twice(found, number))
    return texts
