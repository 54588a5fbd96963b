"""The openings board: companies that wait first, then by the day each is due.

Source:
    Clause 6.3.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.exchange.sheets import Entries
from virksom.office.access import Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.reports.openings_rows import OpeningRow, opening_row
from virksom.office.store import read
from virksom.office.store.match_words import trade_words
from virksom.programme.companies.openings import OPEN, STANDINGS
from virksom.programme.kernel import Text

SHOWN = 50
"""Openings on a page of the board, those that wait left out."""

MINE, EVERY, ENDED = "mine", "alle", "lukkede"

_WHOSE = {EVERY: Text("alles", "everybody's"), MINE: Text("mine", "mine")}
_STANDING = {
    OPEN: Text("åbne", "open"),
    ENDED: Text("lukkede", "closed"),
    EVERY: Text("alle", "all"),
}
_HOURS: Mapping[str, tuple[Decimal, Decimal]] = {
    "0-10": (Decimal(0), Decimal(10)),
    "10-20": (Decimal(10), Decimal(20)),
    "20-37": (Decimal(20), Decimal(80)),
}
_HOURS_TEXT = {
    "0-10": Text("under 10 timer", "under 10 hours"),
    "10-20": Text("10–19 timer", "10–19 hours"),
    "20-37": Text("20 timer og mere", "20 hours and more"),
}
_SORTS = {
    "frist": Text("hvad der haster mest", "what is most urgent"),
    "ny": Text("de nyeste", "the newest"),
    "virksomhed": Text("virksomhed", "company"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOpenings:
    """What the board is asked for; an unknown code asks for all.

    Args:
        search: part of the work, the company, a code or a place.
        whose: ``mine`` or ``alle``.
        trade: code of a trade; "" for all.
        hours: one of the bands of hours; "" for all.
        standing: ``open``, ``lukkede`` or ``alle``; "" for the open ones.
        sort: one of those of the list; "" for what is most urgent.
        only: codes of openings, where a number has led here; empty for all.
        page: which page of them, from 1.
    """

    search: str = ""
    whose: str = ""
    trade: str = ""
    hours: str = ""
    standing: str = ""
    sort: str = ""
    only: tuple[str, ...] = ()
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningsPage:
    """The board.

    Args:
        total: how many openings fit.
        waiting: those whose company waits for an answer, who has waited longest first.
        waits: how many those are.
        rows: the others that fit, those of this page.
        pages: which page of how many; empty for one.
        earlier: the door to the page before; None for none.
        earlier_page: its number.
        later: the door to the page after; None for none.
        later_page: its number.
        choices: each filter with its choices, by name.
        search: as it was typed.
        asks: what is asked for, by name, for forms and doors.
        empty: whether there are openings and none fits.
        nobody: whether there is no opening at all.
        may_post: whether the reader may post one.
        may_see_unfilled: whether the reader may see what stayed unfilled.
        all: the door to all of them.
        public: the form for companies without a log-in; names the programme where more are.
    """

    total: Text
    waiting: tuple[OpeningRow, ...]
    waits: Text
    rows: tuple[OpeningRow, ...]
    pages: Text
    earlier: Door | None
    earlier_page: int
    later: Door | None
    later_page: int
    whose: tuple[Choice, ...]
    trades: tuple[Choice, ...]
    hours: tuple[Choice, ...]
    standings: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    search: str
    asks: tuple[tuple[str, str], ...]
    empty: bool
    nobody: bool
    may_post: bool
    may_see_unfilled: bool
    all: Door
    public: Door


def openings_page(seen: SeenOpenings, asked: AskedOpenings) -> OpeningsPage:
    """Return the board as it is asked for."""
    rows = opening_rows(seen, asked)
    waiting = sorted((row for row in rows if row.asked_at), key=lambda row: row.asked_at)
    others = tuple(row for row in rows if not row.asked_at)
    last = max(1, -(-len(others) // SHOWN))
    page = min(asked.page, last)
    return OpeningsPage(
        total=words.several(
            len(rows), one=Text("jobåbning", "opening"), many=Text("jobåbninger", "openings")
        ),
        waiting=tuple(waiting),
        waits=words.number(len(waiting)),
        rows=others[SHOWN * (page - 1) : SHOWN * page],
        pages=_pages(page, last),
        earlier=_turned(asked, page - 1) if page > 1 else None,
        earlier_page=page - 1,
        later=_turned(asked, page + 1) if page < last else None,
        later_page=page + 1,
        whose=_choices(asked.whose or EVERY, _WHOSE),
        trades=_choices(asked.trade, trade_words()),
        hours=_choices(asked.hours, _HOURS_TEXT),
        standings=_choices(asked.standing or OPEN, _STANDING),
        sorts=_choices(asked.sort or "frist", _SORTS),
        search=asked.search,
        asks=asks_of(asked),
        empty=not rows and bool(seen.vacancies),
        nobody=not seen.vacancies,
        may_post=why_not(seen.actor, Deed.POST_OPENING) is None,
        may_see_unfilled=why_not(seen.actor, Deed.SEE_UNFILLED) is None,
        all=Door("openings", asks=(("staar", EVERY),)),
        public=_public(seen.actor.programme),
    )


def _public(programme: str) -> Door:
    several = len(read.programmes()) > 1
    return Door("ask_opening_of", (programme,)) if several else Door("ask_opening")


def _pages(page: int, last: int) -> Text:
    return Text(f"Side {page} af {last}", f"Page {page} of {last}") if last > 1 else words.NOTHING


def _turned(asked: AskedOpenings, page: int) -> Door:
    """Return the door to another page; what is searched for stands in no address."""
    told = tuple(pair for pair in asks_of(asked) if pair[0] != "q")
    return Door("openings", asks=(*told, ("side", str(page))))


def asks_of(asked: AskedOpenings) -> tuple[tuple[str, str], ...]:
    """Return what is asked for by the names of addresses and forms."""
    told = {
        "q": asked.search,
        "hvis": asked.whose,
        "branche": asked.trade,
        "timer": asked.hours,
        "staar": asked.standing,
        "orden": asked.sort,
        "kun": ",".join(asked.only),
    }
    return tuple((name, value) for name, value in told.items() if value)


def opening_rows(seen: SeenOpenings, asked: AskedOpenings) -> tuple[OpeningRow, ...]:
    """Return the openings that are asked for, in the order asked for."""
    rows = (opening_row(seen, one) for one in seen.vacancies)
    found = [row for row in rows if _fits(row, asked, reader=seen.actor.code)]
    return tuple(sorted(found, key=_ORDERS.get(asked.sort, _by_due)))


def _fits(row: OpeningRow, asked: AskedOpenings, *, reader: str) -> bool:
    if asked.only:
        return row.code in asked.only
    return (
        _stands(row, asked.standing)
        and (asked.whose != MINE or row.consultant == reader)
        and (asked.trade not in trade_words() or row.trade == asked.trade)
        and _has_hours(row, asked.hours)
        and _found(row, asked.search)
    )


def _stands(row: OpeningRow, standing: str) -> bool:
    if standing == EVERY or standing in STANDINGS.keys() - {OPEN}:
        return standing in {EVERY, row.outcome}
    return (row.outcome == OPEN) is (standing != ENDED)


def _has_hours(row: OpeningRow, band: str) -> bool:
    if band not in _HOURS:
        return True
    low, high = _HOURS[band]
    return row.least is not None and low <= row.least < high


def _found(row: OpeningRow, search: str) -> bool:
    """Say whether each word that is looked for is in the work, the company, a code or a place."""
    parts = (row.work.da, row.work.en, row.company, row.company_code, row.code, row.place)
    text = " ".join(parts).casefold()
    return all(word in text for word in search.casefold().split())


Order = tuple[bool, date | str | int, str]
"""What openings are sorted by."""


def _by_due(row: OpeningRow) -> Order:
    return (row.outcome != OPEN, (row.by or date.max).isoformat(), row.code)


def _by_new(row: OpeningRow) -> Order:
    return (False, -row.posted.toordinal(), row.code)


def _by_company(row: OpeningRow) -> Order:
    return (not row.company, row.company.casefold(), row.code)


_ORDERS: Mapping[str, Callable[[OpeningRow], Order]] = {
    "frist": _by_due,
    "ny": _by_new,
    "virksomhed": _by_company,
}


def _choices(chosen: str, labels: Mapping[str, Text]) -> tuple[Choice, ...]:
    return tuple(Choice(code, label, code == chosen) for code, label in labels.items())


HEADINGS = (
    Text("Jobåbning", "Opening"),
    Text("Arbejdet", "The work"),
    Text("Virksomhed", "Company"),
    Text("Kode", "Code"),
    Text("Sted", "Place"),
    Text("Timer", "Hours"),
    Text("Ledige pladser", "Seats left"),
    Text("Besat senest", "Filled by"),
    Text("Står", "Stands"),
    Text("Siden", "Since"),
    Text("Har ventet på svar", "Has waited for an answer"),
)
"""The heads of the columns of the sheet."""


def opening_entries(rows: Iterable[OpeningRow]) -> Iterator[Entries]:
    """Yield the cells of each opening, for a sheet."""
    for row in rows:
        yield (
            row.code,
            row.work,
            row.company,
            row.company_code,
            row.place,
            row.hours,
            row.left,
            row.by,
            row.standing,
            row.since,
            row.waited,
        )
