"""The lines that would change if the month were settled now, and the weeks that wait.

Source:
    Rules, section 6; clause 7.2.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from virksom.documents.invoice_words import why_words
from virksom.exchange.sheets import Entries
from virksom.office.reports import words
from virksom.office.reports.columns import Head, Heads, columns, in_order
from virksom.office.reports.door import Choice, Door, Link, week_door, whose
from virksom.office.reports.list_page import A_PAGE, Column
from virksom.office.reports.list_parts import pages, turned
from virksom.office.reports.settlement import KINDS
from virksom.office.reports.settlement_ground import Accounts, Change, Wait, accounts
from virksom.office.reports.settlement_words import TIERS, lines, month_name, weeks
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.evidence import STANDINGS
from virksom.programme.kernel import Month, Text
from virksom.programme.settlement import NOTHING

WAITS = "venter"
"""What is shown: the weeks that wait."""

Row = TypeVar("Row", Change, Wait)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLines:
    """What the list is asked for; a code that is none asks for everything.

    Args:
        show: a kind of change, ``WAITS``, or "" for every change.
        month: such as ``2019-06``; "" for all.
        day: the day a week can be billed first; "" for all.
        sort: code of a column, with a minus before it for the other way round.
        page: counted from 1.
    """

    show: str = ""
    month: str = ""
    day: str = ""
    sort: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A week that would change, or waits.

    Args:
        candidate: the person's code.
        door: the week's explanation.
        week: the week.
        month: the month it is settled in.
        cells: what it comes to, in the order of the columns, each with what it is.
        why: why it is credited, or on what it waits.
        bills: the invoices on which it stands.
    """

    candidate: Text
    door: Door
    week: Text
    month: Text
    cells: tuple[tuple[Text, Text], ...]
    why: Text
    bills: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesPage:
    """The lines of a list.

    Args:
        shows: what can be shown, each with how many.
        months: the months among them.
        asks: what is asked for, for the sheet.
        columns: the heads.
        rows: those of the page.
        total: how many, and what they come to.
        pages: which page it is.
        earlier: the page before.
        later: the page after.
        waits: whether it is the weeks that wait.
        sort: as asked.
        day: as asked.
    """

    shows: tuple[Choice, ...]
    months: tuple[Choice, ...]
    asks: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    rows: tuple[LineRow, ...]
    total: Text
    pages: Text
    earlier: Door | None
    later: Door | None
    waits: bool
    sort: str
    day: str


_CHANGES: Heads[Change] = {
    "kandidat": Head(Text("Kandidat", "Candidate"), lambda one: (one.candidate, one.week)),
    "uge": Head(Text("Uge", "Week"), lambda one: (one.week, one.candidate)),
    "maaned": Head(Text("Måned", "Month"), lambda one: (one.month, one.candidate, one.week)),
    "stod": Head(Text("Faktureret", "Billed"), lambda one: one.before, figures=True),
    "nu": Head(Text("Skyldes nu", "Owed now"), lambda one: one.after, figures=True),
    "forskel": Head(Text("Forskel", "Difference"), lambda one: one.difference, figures=True),
    "hvorfor": Head(Text("Hvorfor", "Why"), lambda one: (one.kind, one.why)),
}
_WAITING: Heads[Wait] = {
    "kandidat": Head(Text("Kandidat", "Candidate"), lambda one: (one.candidate, one.week)),
    "uge": Head(Text("Uge", "Week"), lambda one: (one.week, one.candidate)),
    "maaned": Head(Text("Måned", "Month"), lambda one: (one.month, one.candidate, one.week)),
    "beloeb": Head(Text("Beløb", "Amount"), lambda one: one.amount, figures=True),
    "dag": Head(Text("Kan faktureres", "Can be billed"), lambda one: (one.day, one.candidate)),
    "bevis": Head(Text("Bevis", "Evidence"), lambda one: one.standing),
}


def lines_page(seen: Standpoint, asked: AskedLines) -> LinesPage:
    """Return the lines that are asked for."""
    found = accounts(seen)
    if asked.show == WAITS:
        return _page(found, asked, held=_Held(_waits(found, asked), _WAITING))
    return _page(found, asked, held=_Held(_changes(found, asked), _CHANGES))


@dataclass(frozen=True, slots=True)
class _Held(Generic[Row]):
    rows: tuple[Row, ...]
    heads: Heads[Row]


def _page(found: Accounts, asked: AskedLines, *, held: _Held[Row]) -> LinesPage:
    ordered = in_order(held.rows, held.heads, sort=asked.sort)
    page, last = turned(asked.page, count=len(ordered))
    shown = ordered[(page - 1) * A_PAGE : page * A_PAGE]
    return LinesPage(
        shows=_shows(found, asked),
        months=_month_choices(found, asked),
        asks=_asks(asked),
        columns=columns(held.heads, asked.sort, door=lambda code: _door(asked, sort=code)),
        rows=tuple(map(_row, shown)),
        total=_total(ordered),
        pages=pages(page, last),
        earlier=_door(asked, page=page - 1) if page > 1 else None,
        later=_door(asked, page=page + 1) if page < last else None,
        waits=asked.show == WAITS,
        sort=asked.sort,
        day=asked.day,
    )


def _changes(found: Accounts, asked: AskedLines) -> tuple[Change, ...]:
    return tuple(
        one
        for one in found.changes
        if asked.show in {"", one.kind} or asked.show not in KINDS
        if asked.month in {"", str(one.month)}
    )


def _waits(found: Accounts, asked: AskedLines) -> tuple[Wait, ...]:
    return tuple(
        one
        for one in found.waiting
        if asked.month in {"", str(one.month)} and asked.day in {"", one.day.isoformat()}
    )


def _total(rows: Iterable[Change | Wait]) -> Text:
    held = tuple(rows)
    waits = sum((one.amount for one in held if isinstance(one, Wait)), NOTHING)
    moves = sum((one.difference for one in held if isinstance(one, Change)), NOTHING)
    if any(isinstance(one, Wait) for one in held):
        return words.joined(weeks(len(held)), words.kroner(waits), mark=", ")
    return words.joined(lines(len(held)), words.signed_kroner(moves), mark=", ")


def _row(one: Change | Wait) -> LineRow:
    cells: tuple[tuple[Text, Text], ...]
    if isinstance(one, Change):
        cells = (
            (_BILLED, words.kroner(one.before) if one.before else words.DASH),
            (_OWED, words.kroner(one.after) if one.after else words.DASH),
            (_DIFFERENCE, words.signed_kroner(one.difference)),
        )
        why = _why(one)
    else:
        cells = ((_AMOUNT, words.kroner(one.amount)), (_DAY, words.day(one.day)))
        why = words.looked_up(STANDINGS, one.standing)
        if one.outcome:
            why = one.outcome
    numbers = one.numbers if isinstance(one, Change) else ()
    return LineRow(
        candidate=whose(one.candidate),
        door=week_door(one.candidate, str(one.week)),
        week=words.week_name(one.week),
        month=month_name(one.month),
        cells=cells,
        why=why,
        bills=tuple(Link(words.same(number), Door("invoice", (number,))) for number in numbers),
    )


_BILLED, _OWED = Text("faktureret", "billed"), Text("skyldes nu", "owed now")
_DIFFERENCE, _AMOUNT = Text("forskel", "difference"), Text("beløb", "amount")
_DAY = Text("kan faktureres", "can be billed")


def _why(one: Change) -> Text:
    """Return what happens to a week: ``ny, fuld``, or why it is credited."""
    return words.joined(_moved(one), _BY_CODE if one.by_code else words.NOTHING, mark="; ")


def _moved(one: Change) -> Text:
    if one.outcome:
        taken = words.joined(one.outcome, why_words(one.why), mark=": ")
        return taken if one.why else one.outcome
    if one.why:
        return why_words(one.why)
    tier = words.looked_up(TIERS, one.tier)
    if one.before:
        return Text(f"Hævet til {tier.da}", f"Raised to {tier.en}")
    return Text(f"Ny, {tier.da}", f"New, {tier.en}")


_BY_CODE = Text("det er programmet, der er ændret", "it is the program that changed")


def _shows(found: Accounts, asked: AskedLines) -> tuple[Choice, ...]:
    counts = dict.fromkeys(KINDS, 0)
    for one in found.changes:
        counts[one.kind] += 1
    told = {
        "": (_ALL, len(found.changes)),
        **{code: (label, counts[code]) for code, label in KINDS.items() if counts[code]},
        WAITS: (_WAITS, len(found.waiting)),
    }
    known = asked.show if asked.show in told else ""
    return tuple(
        Choice(code, Text(f"{label.da} {count}", f"{label.en} {count}"), code == known)
        for code, (label, count) in told.items()
    )


_ALL, _WAITS = Text("Ville ændre sig", "Would change"), Text("Venter", "Wait")


def _month_choices(found: Accounts, asked: AskedLines) -> tuple[Choice, ...]:
    rows: tuple[Change | Wait, ...] = found.waiting if asked.show == WAITS else found.changes
    months = sorted({one.month for one in rows}, reverse=True)
    return tuple(Choice(str(one), month_name(one), str(one) == asked.month) for one in months)


def _asks(asked: AskedLines) -> tuple[tuple[str, str], ...]:
    told = {"vis": asked.show, "maaned": asked.month, "dag": asked.day, "orden": asked.sort}
    return tuple((name, value) for name, value in told.items() if value)


def _door(asked: AskedLines, *, sort: str | None = None, page: int = 1) -> Door:
    told = _asks(replace(asked, sort=asked.sort if sort is None else sort))
    return Door("settlement_lines", asks=(*told, ("side", str(page))) if page > 1 else told)


CHANGE_HEADINGS = (
    *(head.label for head in _CHANGES.values()),
    Text("Faktura", "Invoice"),
)
WAIT_HEADINGS = tuple(head.label for head in _WAITING.values())
"""The heads of the sheet."""


def line_headings(asked: AskedLines) -> tuple[Text, ...]:
    """Return the heads of the sheet that is asked for."""
    return WAIT_HEADINGS if asked.show == WAITS else CHANGE_HEADINGS


def line_entries(seen: Standpoint, asked: AskedLines) -> Iterator[Entries]:
    """Yield every row of the sheet that is asked for."""
    found = accounts(seen)
    if asked.show == WAITS:
        for wait in in_order(_waits(found, asked), _WAITING, sort=asked.sort):
            standing = words.looked_up(STANDINGS, wait.standing)
            month, week = _month(wait.month), str(wait.week)
            yield (wait.candidate, week, month, wait.amount, wait.day, standing)
        return
    for one in in_order(_changes(found, asked), _CHANGES, sort=asked.sort):
        yield (
            one.candidate,
            str(one.week),
            _month(one.month),
            one.before,
            one.after,
            one.difference,
            _why(one),
            ", ".join(one.numbers),
        )


def _month(month: Month) -> str:
    return str(month)
