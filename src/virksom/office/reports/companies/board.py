"""The companies as a pipeline: who stands where, who has it, and what comes next.

Source:
    Clauses 6.2 and 6.3.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from virksom.office.access import Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.ground import Firms
from virksom.office.reports.companies.next_step import next_with
from virksom.office.reports.companies.taps import Tap, taps
from virksom.office.reports.door import Choice, Door
from virksom.office.store.match_words import trade_words
from virksom.programme.companies.pipeline import Stage, Standing
from virksom.programme.kernel import Text
from virksom.programme.record import Company

SHOWN = 8
"""Companies of a stage that are shown at once; the others stand behind a fold."""

MINE, ALL = "mine", "alle"
_WHOSE = {MINE: Text("mine", "mine"), ALL: Text("alles", "everybody's")}
_SORTS = {
    "vent": Text("hvem der har ventet længst", "who has waited longest"),
    "navn": Text("navn", "name"),
    "sidst": Text("seneste kontakt først", "latest contact first"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFirms:
    """What the pipeline is asked for; an unknown code asks for all.

    Args:
        search: part of a name, a code or a place.
        whose: ``mine`` or ``alle``; "" for the reader's usual.
        trade: code of a trade; "" for all.
        stage: code of a stage; "" for all.
        sort: one of those of the list; "" for who has waited longest.
    """

    search: str = ""
    whose: str = ""
    trade: str = ""
    stage: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmRow:
    """A company in the pipeline.

    Args:
        code: its V-code.
        name: what it is called; the code where nobody told.
        door: its page.
        stage: how far it has come.
        stage_text: the same in words.
        where: place and trade.
        has: who has it; empty for nobody.
        next: what comes next.
        waits: whether it waits for an answer.
        last: the latest contact; empty before the first.
        last_day: the day of it; None before the first.
        since: the day it came to its stage.
        taps: a contact, the first tap.
    """

    code: str
    name: str
    door: Door
    stage: Stage
    stage_text: Text
    where: Text
    has: Text
    next: Text
    waits: bool
    last: Text
    last_day: date | None
    since: date
    taps: tuple[Tap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageColumn:
    """A stage of the pipeline with its companies."""

    code: str
    label: Text
    count: Text
    rows: tuple[FirmRow, ...]

    @property
    def first(self) -> tuple[FirmRow, ...]:
        """The companies that are shown at once."""
        return self.rows[:SHOWN]

    @property
    def folded(self) -> tuple[FirmRow, ...]:
        """Those behind the fold."""
        return self.rows[SHOWN:]

    @property
    def fold(self) -> Text:
        """What stands at the fold; empty without one."""
        more = len(self.folded)
        return Text(f"{more} mere", f"{more} more") if more else words.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPage:
    """The pipeline.

    Args:
        total: how many companies fit.
        columns: each stage that is asked for, in order.
        whose: whose companies.
        trades: the trades there are.
        stages: the stages.
        sorts: ways to sort.
        search: as it was typed.
        asks: what is asked for, by name, for forms.
        empty: whether there are companies and none fits.
        nobody: whether there is no company at all.
        all: the door to all of them.
        may_edit: whether the reader may add one.
    """

    total: Text
    columns: tuple[StageColumn, ...]
    whose: tuple[Choice, ...]
    trades: tuple[Choice, ...]
    stages: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    search: str
    asks: tuple[tuple[str, str], ...]
    empty: bool
    nobody: bool
    all: Door
    may_edit: bool


def board_page(seen: Firms, asked: AskedFirms) -> BoardPage:
    """Return the pipeline as it is asked for."""
    asked = usual(seen, asked)
    rows = firm_rows(seen, asked)
    stages = {stage.code: stage.text for stage in Stage}
    return BoardPage(
        total=words.several(
            len(rows), one=Text("virksomhed", "company"), many=Text("virksomheder", "companies")
        ),
        columns=tuple(_columns(rows, only=asked.stage if asked.stage in stages else "")),
        whose=_choices(asked.whose, _WHOSE),
        trades=_choices(asked.trade, trade_words()),
        stages=_choices(asked.stage, stages),
        sorts=_choices(asked.sort or "vent", _SORTS),
        search=asked.search,
        asks=asks(asked),
        empty=not rows and bool(seen.standings),
        nobody=not seen.standings,
        all=Door("companies", asks=(("hvis", ALL),)),
        may_edit=why_not(seen.actor, Deed.EDIT_COMPANY) is None,
    )


def usual(seen: Firms, asked: AskedFirms) -> AskedFirms:
    """Return what is asked for with the reader's usual: their own, where they have any."""
    if asked.whose in _WHOSE:
        return asked
    has = any(one.consultant == seen.actor.code for one in seen.standings.values())
    return replace(asked, whose=MINE if has and seen.actor.code else ALL)


def asks(asked: AskedFirms) -> tuple[tuple[str, str], ...]:
    """Return what is asked for by the names of addresses and forms."""
    told = {
        "q": asked.search,
        "hvis": asked.whose,
        "branche": asked.trade,
        "trin": asked.stage,
        "orden": asked.sort,
    }
    return tuple((name, value) for name, value in told.items() if value)


def firm_rows(seen: Firms, asked: AskedFirms) -> tuple[FirmRow, ...]:
    """Return the companies that are asked for, in the order asked for."""
    found = [
        _row(seen, one, says=seen.says(one.company))
        for one in seen.standings.values()
        if _fits(seen, one, asked=asked)
    ]
    return tuple(sorted(found, key=_ORDERS.get(asked.sort, _by_wait)))


def _fits(seen: Firms, one: Standing, *, asked: AskedFirms) -> bool:
    says = seen.says(one.company)
    return (
        (asked.whose != MINE or one.consultant == seen.actor.code)
        and asked.trade in {"", says.trade, *_unknown(asked.trade, trade_words())}
        and asked.stage in {"", one.stage.code, *_unknown(asked.stage, _STAGES)}
        and _found(seen, one, says=says, search=asked.search)
    )


_STAGES = {stage.code: stage.text for stage in Stage}


def _unknown(code: str, known: Mapping[str, Text]) -> tuple[str, ...]:
    """Return a code that is none, so that it asks for all."""
    return () if code in known else (code,)


def _found(seen: Firms, one: Standing, *, says: Company, search: str) -> bool:
    """Say whether each word that is looked for is in the name, the codes or the place."""
    text = " ".join((seen.called(one.company), *one.codes, says.place or "")).casefold()
    return all(word in text for word in search.casefold().split())


Order = tuple[bool | int | str, date | str, str]
"""What companies are sorted by."""


def _by_wait(row: FirmRow) -> Order:
    return (not row.waits, row.last_day or row.since, row.code)


def _by_name(row: FirmRow) -> Order:
    return (row.name.casefold(), row.code, "")


def _by_last(row: FirmRow) -> Order:
    return (-(row.last_day or date.min).toordinal(), row.code, "")


_ORDERS: Mapping[str, Callable[[FirmRow], Order]] = {
    "vent": _by_wait,
    "navn": _by_name,
    "sidst": _by_last,
}


def _row(seen: Firms, one: Standing, *, says: Company) -> FirmRow:
    waiting = seen.waiting.get(one.company)
    last = one.last_contact
    may_log = why_not(seen.actor, Deed.LOG_CONTACT) is None
    return FirmRow(
        code=one.company,
        name=seen.called(one.company),
        door=Door("see_company", (one.company,)),
        stage=one.stage,
        stage_text=one.stage.text,
        where=words.joined(
            words.same(says.place or ""), words.looked_up(trade_words(), says.trade or "")
        ),
        has=seen.colleague(one.consultant),
        next=next_with(one, waiting, on=seen.today),
        waits=waiting is not None,
        last=words.NOTHING if last is None else words.day(last),
        last_day=last,
        since=one.since,
        taps=taps(one.company, listed=True) if may_log else (),
    )


def _columns(rows: Iterable[FirmRow], *, only: str) -> Iterator[StageColumn]:
    held = tuple(rows)
    for stage in Stage:
        if only in {"", stage.code}:
            there = tuple(row for row in held if row.stage is stage)
            yield StageColumn(
                code=stage.code, label=stage.text, count=words.number(len(there)), rows=there
            )


def _choices(chosen: str, labels: Mapping[str, Text]) -> tuple[Choice, ...]:
    return tuple(Choice(code, label, code == chosen) for code, label in labels.items())
