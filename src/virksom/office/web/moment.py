"""The day and the knowledge a page is asked for: read once, from the address or by default.

Source:
    Rules, section 2: ``on`` defaults to today and ``known`` to now; the demo opens at the
    source's moment.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.http import QueryDict

from virksom.office.access import Deed, Denied, OfficeRequest, why_not
from virksom.office.reports.large import in_columns
from virksom.office.reports.sight import sight
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import read
from virksom.office.store.case import cases, told_beside
from virksom.office.store.contracts import contract_of
from virksom.office.store.read import ProgrammeRow
from virksom.office.web import clock
from virksom.office.web.dates import typed_day, within
from virksom.programme.contract import TermMissing
from virksom.programme.demo import DEMO_CONTRACT, DEMO_KNOWN, DEMO_ON
from virksom.programme.kernel import Refusal, Text, date_text, day_in_copenhagen, parse_moment
from virksom.programme.kernel.moment import end_of_day, is_moment
from virksom.programme.record import Log

if TYPE_CHECKING:
    from virksom.office.reports.large_standpoint import LargeStandpoint

Carry = tuple[tuple[str, str], ...]
"""Names and values of a query."""


@dataclass(frozen=True, slots=True)
class Picker:
    """One of the two pickers: what stands in it, the day picked, and what is wrong."""

    text: str
    day: str
    error: Text | None


@dataclass(frozen=True, kw_only=True)
class Shown:
    """From where a page looks, and what its links carry on so that the next page does too.

    Args:
        where: the day and the knowledge.
        on: the picker of the day.
        known: the picker of the knowledge.
        carry: the names and values that links carry; empty at the default.
        today: the same, leading back to today.
        keeps: what else the page is asked for, which another day keeps.
    """

    where: Viewpoint
    on: Picker
    known: Picker
    carry: Carry
    today: Carry
    keeps: Carry

    @cached_property
    def seen(self) -> Standpoint:
        """The standpoint; the whole log is read when it is asked for first, and not before."""
        return _standpoint(self.where)

    @cached_property
    def large(self) -> "LargeStandpoint | None":
        """The programme counted from columns where it is large; else None, unread."""
        return in_columns(self.where)

    @cached_property
    def agreed(self) -> Standpoint:
        """The standpoint without a fact, for what is asked of the contract alone."""
        return _over(self.where, Log())

    @property
    def seen_if_outcomes(self) -> Standpoint | None:
        """The programme whole where its contract says outcomes one by one; else None, unread."""
        return self.seen if self.where.contract.terms.pays_outcomes else None

    @property
    def wrong(self) -> bool:
        """Whether something is wrong at either picker."""
        return self.on.error is not None or self.known.error is not None


def case_seen(programme: str, candidate: str, *, at: Shown) -> Standpoint | None:
    """Return a candidate's case as it is seen from a page; None where nobody has the code."""
    found = cases(programme, [candidate])
    where = at.where
    if not found:
        return None
    return sight(found[0], on=where.on, moment=where.moment, today=where.today)


def fact_seen(programme: str, fact_id: str, *, at: Shown) -> Standpoint:
    """Return what is told of the one a fact is about, as it is seen from a page.

    The rest of the log is not read. Where no fact has the id there is nothing to see.
    """
    log = told_beside(programme, fact_id)
    fact = log.find(fact_id)
    alone = case_seen(programme, fact.subject, at=at) if fact is not None else None
    return alone or _over(at.where, log)


_Times = tuple[date, datetime]
_TIMES = frozenset({"pr", "kendt", "fra", "fra_kendt", "side"})
_EARLIEST = date(2000, 1, 1)
_NO_TIMES: Mapping[str, str] = MappingProxyType({})


SOURCE = {"pr": DEMO_ON.isoformat(), "kendt": day_in_copenhagen(DEMO_KNOWN).isoformat()}
"""The source's moment, as it stands in an address."""

NOW = {"pr": "i-dag", "kendt": "i-dag"}
"""Today, as it stands in an address."""


def shown_at_source(request: OfficeRequest) -> Shown:
    """Return from where the page looks; a demo that is asked for no day opens at the source's.

    Its links then lead on from there.
    """
    row = read.programme(request.actor.programme)
    return shown(request, instead=SOURCE if row.behind else {})


def shown_to_the_end(request: OfficeRequest) -> Shown:
    """Return from where a page of money looks; a demo that is over is told to its end.

    Its links then lead on from there.
    """
    row = read.programme(request.actor.programme)
    return shown(request, instead=NOW if _is_over(row) else {})


def shown_unasked(request: OfficeRequest) -> Shown:
    """Return from where a page of quarters looks, by no day that an address may ask for."""
    plain = copy(request)
    plain.GET = QueryDict()
    return shown(plain)


def shown(request: OfficeRequest, *, instead: Mapping[str, str] = _NO_TIMES) -> Shown:
    """Return from where the page looks; the clock is read here and nowhere else.

    What is typed wrong is kept and told at its picker; the page then stays where it was.

    Args:
        request: what is asked for.
        instead: what counts as asked where nothing is.

    Raises:
        Denied: a day or a knowledge is asked for by somebody who may not choose it.
    """
    row = read.programme(request.actor.programme)
    today = clock.today(row)
    asked = {name: request.GET.get(name, "").strip() for name in ("pr", "kendt")}
    _may_choose(request, asked)
    if not any(asked.values()):
        asked |= instead
    stays = _stays(request, row, today=today)
    times, errors = (
        _read(row, asked, stays=stays, today=today) if any(asked.values()) else (stays, {})
    )
    where, errors = _where(row, times, errors=errors, today=today)
    return Shown(
        where=where,
        on=_picker(request, "pr", day=where.on, errors=errors),
        known=_picker(request, "kendt", day=where.known_day, errors=errors),
        carry=() if errors else tuple((name, text) for name, text in asked.items() if text),
        today=tuple(NOW.items()) if row.invented else (),
        keeps=tuple(
            (name, request.GET.get(name, "")) for name in request.GET if name not in _TIMES
        ),
    )


def today_seen(row: ProgrammeRow, *, at: tuple[date, datetime] | None = None) -> Standpoint:
    """Return the programme as it stands today, or at a moment of its own; reads the clock.

    What pages of today are asked of, whatever day an address asks for.
    """
    today = clock.today(row)
    return _standpoint(_viewpoint(row, at or usual(row, today), today=today))


def usual(row: ProgrammeRow, today: date) -> tuple[date, datetime]:
    """Return the day and moment of a page that is asked for none.

    The demo that is over opens at the source's day; any other programme at its today.
    """
    return (DEMO_ON, DEMO_KNOWN) if _is_over(row) else (today, end_of_day(today))


def _is_over(row: ProgrammeRow) -> bool:
    """Say whether it is the demo with all its years, whose clock is the real one."""
    return row.invented and not row.behind and row.contract == DEMO_CONTRACT


def _may_choose(request: OfficeRequest, asked: dict[str, str]) -> None:
    reason = why_not(request.actor, Deed.CHOOSE_MOMENT)
    if any(asked.values()) and reason is not None:
        raise Denied(reason)


def _stays(request: OfficeRequest, row: ProgrammeRow, *, today: date) -> _Times:
    """Return where the page was before something wrong was typed, as its form tells it."""
    before = {"pr": request.GET.get("fra", ""), "kendt": request.GET.get("fra_kendt", "")}
    if not any(before.values()):
        return usual(row, today)
    times, errors = _read(row, before, stays=usual(row, today), today=today)
    return usual(row, today) if errors else times


def _read(
    row: ProgrammeRow, asked: dict[str, str], *, stays: _Times, today: date
) -> tuple[_Times, dict[str, Text]]:
    """Read both pickers; an empty one means today. With anything wrong the page stays."""
    errors: dict[str, Text] = {}
    on, moment = stays
    try:
        on = typed_day(asked["pr"] or "i dag", near=stays[0], today=today)
        within(on, first=_begins(row), today=today)
    except Refusal as wrong:
        errors["pr"] = wrong.text
    try:
        moment = _moment(asked["kendt"] or "i dag", near=stays[1], today=today)
    except Refusal as wrong:
        errors["kendt"] = wrong.text
    return (stays if errors else (on, moment)), errors


def _moment(text: str, *, near: datetime, today: date) -> datetime:
    whole = text[: len("2019-10-07")] if is_moment(text) else text
    day = typed_day(whole, near=day_in_copenhagen(near), today=today)
    within(day, first=_EARLIEST, today=today)
    return parse_moment(text) if is_moment(text) else end_of_day(day)


def _begins(row: ProgrammeRow) -> date:
    """Return the first day the contract has terms for, whenever they were agreed."""
    try:
        return contract_of(row.contract).terms.begins()
    except TermMissing:
        return _EARLIEST


def _where(
    row: ProgrammeRow, times: _Times, *, errors: dict[str, Text], today: date
) -> tuple[Viewpoint, dict[str, Text]]:
    """Return from where to look; where the contract has no terms, the usual place and why."""
    where = _viewpoint(row, times, today=today)
    wrong = _no_terms(where)
    if wrong is None:
        return where, errors
    return _viewpoint(row, usual(row, today), today=today), {**errors, "pr": wrong}


def _viewpoint(row: ProgrammeRow, times: _Times, *, today: date) -> Viewpoint:
    on, moment = times
    contract = contract_of(row.contract)
    return Viewpoint(row=row, contract=contract, on=on, moment=moment, today=today)


def _standpoint(where: Viewpoint) -> Standpoint:
    return standpoint(
        where.row.code,
        read.log(where.row.code),
        contract=where.contract,
        on=where.on,
        moment=where.moment,
        today=where.today,
    )


def _over(where: Viewpoint, log: Log) -> Standpoint:
    return Standpoint(
        code=where.row.code,
        log=log,
        contract=where.contract,
        on=where.on,
        moment=where.moment,
        today=where.today,
    )


def _no_terms(where: Viewpoint) -> Text | None:
    try:
        _ = where.rules
    except TermMissing as wrong:
        return wrong.text
    return None


def _picker(request: OfficeRequest, name: str, *, day: date, errors: dict[str, Text]) -> Picker:
    """Return a picker; while either is wrong, what was typed stands in both."""
    typed = request.GET.get(name, "") if errors else ""
    return Picker(typed or date_text(day, request.LANGUAGE_CODE), day.isoformat(), errors.get(name))
