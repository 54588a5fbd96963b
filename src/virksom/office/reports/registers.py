"""A register's list before it is loaded: what it changes, what that costs, what cannot be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from virksom.exchange.sheets import write_sheet
from virksom.exchange.sheets.entries import Entries
from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link
from virksom.office.store.register_tables import registers
from virksom.office.store.register_told import Effect, RegisterTold, WeeksMoved
from virksom.programme.kernel import Text, Week

SHOWN = 50
"""Wrong cells and weeks that stand on the page; the sheet has every one of them."""

_ROWS = 30

_WEEKS = Text("uge", "week"), Text("uger", "weeks")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """How many there are of one sort, and what that is."""

    count: Text
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """Weeks of one candidate that are paid otherwise."""

    candidate: Link
    weeks: Link
    count: Text
    each: Text
    difference: Text
    billed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """A list that waits to be loaded.

    Args:
        heading: which register.
        told: what the list is about.
        counts: what it would change, and how many rows cannot be used.
        money: what it does to payment, in a sentence.
        verified: how many weeks are verified by it; empty for none.
        weeks: the weeks that are paid otherwise by stretch, those on invoices first.
        more_weeks: how many more stretches there are; empty for none.
        wrong: what is wrong, a whole sentence each.
        more_wrong: how many more there are; empty for none.
        nobody: the rows about nobody here; empty for none.
        notes: what was not read, and why.
        button: »Læs 14 oplysninger ind«; empty where there is nothing to load.
        nothing: why there is nothing to load; empty where there is.
        has_bad: whether there are rows to get as a sheet.
    """

    heading: Text
    told: Text
    counts: tuple[CountLine, ...]
    money: Text
    verified: Text
    weeks: tuple[WeekLine, ...]
    more_weeks: Text
    wrong: tuple[Text, ...]
    more_wrong: Text
    nobody: Text
    notes: tuple[Text, ...]
    button: Text
    nothing: Text
    has_bad: bool


def register_page(told: RegisterTold) -> RegisterPage:
    """Return what the page of a list shows."""
    choice = registers().get(told.register)
    heading = choice.title if choice else words.same(told.register)
    return RegisterPage(
        heading=Text(f"Listen fra {heading.da}", f"The list from {heading.en}"),
        told=_told(told),
        counts=tuple(_counts(told)),
        money=_money(told.effect),
        verified=_verified(told.effect.verified),
        weeks=tuple(week_line(one) for one in told.effect.shown[:SHOWN]),
        more_weeks=_more(told.effect.moved, (Text("stræk", "stretch"), Text("stræk", "stretches"))),
        wrong=tuple(cell.text for cell in told.wrong[:SHOWN]),
        more_wrong=_more(len(told.wrong), (Text("felt", "cell"), Text("felter", "cells"))),
        nobody=_nobody(told.nobody),
        notes=tuple(_notes(told)),
        button=_button(told.writes),
        nothing=_nothing(told),
        has_bad=bool(told.wrong or told.nobody),
    )


def bad_rows(told: RegisterTold, *, language: str, moment: datetime) -> bytes:
    """Return every row that is not loaded as a sheet: where, what stood there, what to do."""
    headings = (
        Text("Række", "Row"),
        Text("Kolonne", "Column"),
        Text("Overskrift", "Heading"),
        Text("Der stod", "There stood"),
        Text("Gør sådan", "What to do"),
    )
    title = Text("Rækker, der ikke læses ind", "Rows that are not loaded")
    rows = sorted(
        [*_wrong_rows(told.wrong), *_nobody_rows(told.nobody)], key=lambda row: int(str(row[0]))
    )
    return write_sheet(headings, rows, title=title, language=language, moment=moment)


def _wrong_rows(wrong: Iterable[WrongCell]) -> Iterator[Entries]:
    for cell in wrong:
        yield (cell.row, cell.column, cell.heading, cell.found, cell.expected)


def _nobody_rows(nobody: Iterable[int]) -> Iterator[Entries]:
    for row in nobody:
        yield (row, "", "", "", _NOBODY)


def _told(told: RegisterTold) -> Text:
    rows = words.several(told.rows, one=Text("række", "row"), many=Text("rækker", "rows"))
    people = words.several(
        told.people, one=Text("kandidat", "candidate"), many=Text("kandidater", "candidates")
    )
    about = Text(f"{rows.da} om {people.da}", f"{rows.en} about {people.en}")
    if told.first is None or told.last is None:
        return about
    days = words.day(told.first), words.day(told.last)
    stretch = Text(f"{days[0].da}–{days[1].da}", f"{days[0].en}–{days[1].en}")
    return words.joined(about, stretch)


def _counts(told: RegisterTold) -> Iterator[CountLine]:
    wrong, others = len({cell.row for cell in told.wrong}), len(told.nobody)
    sorts = (
        (told.new, Text("ny" if told.new == 1 else "nye", "new")),
        (told.changed, Text("ændret" if told.changed == 1 else "ændrede", "changed")),
        (told.gone, Text("tages tilbage", "taken back")),
        (told.same, Text("uændret" if told.same == 1 else "uændrede", "unchanged")),
        (
            wrong,
            Text(f"{'række' if wrong == 1 else 'rækker'} kan ikke læses", "rows cannot be read"),
        ),
        (others, Text(f"{'række' if others == 1 else 'rækker'} om andre", "rows about others")),
    )
    for count, label in sorts:
        yield CountLine(count=words.number(count), label=label)


def _money(effect: Effect) -> Text:
    if not effect.weeks:
        return Text("Ingen uge betales anderledes.", "No week is paid otherwise.")
    weeks = words.several(effect.weeks, one=_WEEKS[0], many=_WEEKS[1])
    kroner = words.signed_kroner(effect.kroner)
    billed = _billed(effect)
    return Text(
        f"{weeks.da} betales anderledes, {kroner.da} i alt. {billed.da}",
        f"{weeks.en} are paid otherwise, {kroner.en} in all. {billed.en}",
    )


def _billed(effect: Effect) -> Text:
    if not effect.billed:
        return Text("Ingen af dem er faktureret.", "None of them is billed.")
    kroner = words.signed_kroner(effect.billed_kroner)
    return Text(
        f"{effect.billed} af dem er faktureret, {kroner.da} i alt; de rettes ved næste afregning.",
        f"{effect.billed} of them are billed, {kroner.en} in all; the next settlement corrects "
        "them.",
    )


def _verified(count: int) -> Text:
    if not count:
        return words.NOTHING
    weeks = words.several(abs(count), one=_WEEKS[0], many=_WEEKS[1])
    if count > 0:
        return Text(f"{weeks.da} mere bliver bevist.", f"{weeks.en} more become verified.")
    return Text(f"{weeks.da} er ikke længere bevist.", f"{weeks.en} are no longer verified.")


def week_line(one: WeeksMoved) -> WeekLine:
    """Return consecutive weeks that are paid otherwise alike, as a line."""
    before, after = words.kroner(one.before), words.kroner(one.after)
    return WeekLine(
        candidate=Link(words.same(one.candidate), Door("candidate", (one.candidate,))),
        weeks=Link(_stretch(one), Door("week", (one.candidate, one.first))),
        count=words.several(one.weeks, one=_WEEKS[0], many=_WEEKS[1]),
        each=Text(f"{before.da} → {after.da}", f"{before.en} → {after.en}"),
        difference=words.signed_kroner(one.kroner),
        billed=one.billed,
    )


def _stretch(one: WeeksMoved) -> Text:
    first, last = Week.parse(one.first), Week.parse(one.last)
    if first == last:
        return words.week_name(first)
    if first.year == last.year:
        told = f"{first.number}–{last.number}, {first.year}"
        return Text(f"Uge {told}", f"Weeks {told}")
    since, until = words.week_name(first), words.week_name(last)
    return Text(f"{since.da} – {until.da.lower()}", f"{since.en} – {until.en.lower()}")


def _more(count: int, what: tuple[Text, Text]) -> Text:
    if count <= SHOWN:
        return words.NOTHING
    more = words.several(count - SHOWN, one=what[0], many=what[1])
    return Text(f"og {more.da} til", f"and {more.en} more")


def _nobody(rows: tuple[int, ...]) -> Text:
    if not rows:
        return words.NOTHING
    listed = ", ".join(str(row) for row in rows[:_ROWS])
    if len(rows) > _ROWS:
        rest = words.number(len(rows) - _ROWS)
        return Text(f"Række {listed} og {rest.da} til.", f"Rows {listed} and {rest.en} more.")
    return Text(f"Række {listed}.", f"Row {listed}.")


def _notes(told: RegisterTold) -> Iterator[Text]:
    yield from _together(told)
    if told.unread:
        listed = ", ".join(told.unread)
        yield Text(
            f"Disse kolonner læses ikke: {listed}.", f"These columns are not read: {listed}."
        )
    if told.later:
        weeks = words.several(told.later, one=_WEEKS[0], many=_WEEKS[1])
        yield Text(
            f"Ikke slut endnu, og derfor ikke læst: {weeks.da}.",
            f"Not ended yet, and so not read: {weeks.en}.",
        )
    if told.blind:
        yield Text(
            "Der tages ikke noget tilbage, som listen blot mangler, så længe den har rækker uden "
            "et CPR-nummer, der kan læses.",
            "Nothing that the list merely lacks is taken back while it has rows without a CPR "
            "number that can be read.",
        )


def _together(told: RegisterTold) -> Iterator[Text]:
    """Say what the good rows become, where several make one fact."""
    rows = told.rows - len({cell.row for cell in told.wrong}) - len(told.nobody)
    facts = told.new + told.changed + told.same
    if rows > facts > 0:
        read, made = words.number(rows), words.number(facts)
        yield Text(
            f"{read.da} rækker bliver til {made.da} oplysninger: uger i træk med det samme, og "
            "rækker om samme måned, lægges sammen.",
            f"{read.en} rows become {made.en} facts: weeks in a row that say the same, and rows "
            "about the same month, are put together.",
        )


def _button(count: int) -> Text:
    if not count:
        return words.NOTHING
    what = words.several(count, one=Text("oplysning", "fact"), many=Text("oplysninger", "facts"))
    return Text(f"Læs {what.da} ind", f"Load {what.en}")


def _nothing(told: RegisterTold) -> Text:
    if told.writes:
        return words.NOTHING
    if told.same:
        return Text(
            "Listen siger det samme, som vi har i forvejen. Intet ændres.",
            "The list says what is here already. Nothing changes.",
        )
    return Text(
        "Ingen af rækkerne kan læses ind, som de står.", "No row can be loaded as it stands."
    )


_NOBODY = Text(
    "rækken er ikke om nogen, der er henvist til programmet",
    "the row is about nobody who was referred to the programme",
)


def loaded_text(*, new: int, changed: int, gone: int) -> Text:
    """Return what was loaded, for the next page."""
    told = words.joined(
        _some(new, Text("ny" if new == 1 else "nye", "new")),
        _some(changed, Text("ændret" if changed == 1 else "ændrede", "changed")),
        _some(gone, Text("taget tilbage", "taken back")),
        mark=", ",
    )
    return Text(f"Læst ind: {told.da}.", f"Loaded: {told.en}.")


def _some(count: int, what: Text) -> Text:
    told = words.number(count)
    return Text(f"{told.da} {what.da}", f"{told.en} {what.en}") if count else words.NOTHING
