"""The forecast as the investor sees it: made from an issued quarter-end, rounded outward.

Source:
    Rules, section 7 (the external edition).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from virksom.charts.outlook import FanPicture
from virksom.office.reports import words
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.reading import with_silence
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.shared import shared_told
from virksom.office.store.scenarios import SharedRow
from virksom.programme.contract import Terms
from virksom.programme.forecast.beside import Tried, beside_table
from virksom.programme.forecast.external import (
    TooStillToTell,
    check_tellable,
    quarterly,
    told_premises,
)
from virksom.programme.forecast.fan import Fan
from virksom.programme.forecast.scenario import NotAScenario, Scenario, changed, scenario_of
from virksom.programme.forecast.tables import (
    earned_table,
    needed_table,
    parties_table,
    premises_table,
    supporting_table,
)
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.status import IssuedEdition

MOST_SHARED = 3
"""Shared scenarios that stand beside the contract."""

CONTRACT = Text("Aftalen", "The contract")
"""What the contract's own column is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedColumn:
    """A shared scenario: its name, and who shares it and when."""

    name: str
    told: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPage:
    """Everything the page shows.

    Args:
        answer: the forecast in a sentence, or why there is none.
        edition: of which quarter-end it is; empty where there is none.
        empty: whether there is none; then only the answer is shown.
        persons: the picture of those in self-support; None with it.
        money: the picture of what is paid.
        supporting: its numbers.
        earned: the kroner paid.
        needed: how many employments it takes.
        parties: each party's money.
        premises: what is assumed.
        beside: what is shared, beside the contract; None where nothing is.
        shared: the scenarios that are shared, the latest first.
        note: how everybody was read; empty where it goes without saying.
    """

    answer: Text
    edition: Text = words.NOTHING
    empty: bool = True
    persons: FanPicture | None = None
    money: FanPicture | None = None
    supporting: ShownTable | None = None
    earned: ShownTable | None = None
    needed: ShownTable | None = None
    parties: ShownTable | None = None
    premises: ShownTable | None = None
    beside: ShownTable | None = None
    shared: tuple[SharedColumn, ...] = ()
    note: Text = words.NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What is played to be told: its name, what is turned, and the terms as that turns them."""

    name: Text
    scenario: Scenario
    terms: Terms


def columns_of(seen: ForecastSeen, shared: Sequence[SharedRow]) -> Iterator[Column]:
    """Yield the contract, and each shared scenario that still stands and may be told.

    Args:
        seen: the programme on the quarter-end, as its edition knows it.
        shared: what is shared with the investor, the latest first; of too many the first are.
    """
    yield Column(name=CONTRACT, scenario=scenario_of({}), terms=seen.terms)
    for row in shared[:MOST_SHARED]:
        try:
            scenario = scenario_of(dict(parse_qsl(row.query)))
            terms = changed(seen.terms, scenario)
            check_tellable(scenario)
        except (NotAScenario, TooStillToTell):
            continue
        yield Column(name=Text(row.name, row.name), scenario=scenario, terms=terms)


def told_page(
    seen: ForecastSeen,
    columns: Sequence[Tried],
    *,
    editions: Sequence[IssuedEdition],
    shared: Sequence[SharedRow],
) -> ToldPage:
    """Return the page.

    Args:
        seen: the programme on the quarter-end, as its edition knows it.
        columns: the contract, and what is shared beside it, as strangers are told of them.
        editions: those that are issued, the oldest first: what has come.
        shared: what is shared with the investor, the latest first.
    """
    one, *others = columns
    found = one.seen
    return ToldPage(
        answer=with_silence(_answer(one), seen),
        edition=_edition(seen),
        empty=False,
        persons=_persons(seen, one, editions=editions),
        money=_picture(one, found.earned, per=1000),
        supporting=shown_table(supporting_table(found)),
        earned=shown_table(earned_table(found)),
        needed=shown_table(needed_table(found, one.needed)),
        parties=shown_table(parties_table(found, one.money)),
        premises=shown_table(premises_table(found, told_premises(found))),
        beside=shown_table(beside_table([one, *others])) if others else None,
        shared=tuple(SharedColumn(name=row.name, told=shared_told(row)) for row in shared),
        note=seen.told_note,
    )


def nothing_told(why: Text) -> ToldPage:
    """Return the page without a forecast: before the first quarter-end, or after the last week."""
    return ToldPage(answer=why)


def _answer(one: Tried) -> Text:
    last, day = one.seen.supporting.last, words.day(one.seen.weeks[-1].sunday)
    middle, low, high = round(last.middle), round(last.low80), round(last.high80)
    return Text(
        f"Omkring {middle} kan være selvforsørgende {day.da}; i 80 af 100 forløb {low}–{high}.",
        f"About {middle} may be self-supporting on {day.en}; in 80 of 100 runs {low}–{high}.",
    )


def _edition(seen: ForecastSeen) -> Text:
    on, known = words.day(seen.on), words.day(day_in_copenhagen(seen.moment))
    return Text(
        f"Ekstern udgave pr. {on.da}, som kendt {known.da}. Personer står i femmere og penge i "
        "trin af det, fem personers kvartal kan koste.",
        f"External edition on {on.en}, as known on {known.en}. Persons are told in fives, and "
        "money in steps of what five persons' quarter can cost.",
    )


def _persons(seen: ForecastSeen, one: Tried, *, editions: Sequence[IssuedEdition]) -> FanPicture:
    counts = [
        (edition.at.on, edition.rows["self_supporting"])
        for edition in editions
        if edition.at.on <= seen.on
    ]
    past = [(on, float(count)) for on, count in counts if count is not None]
    target = float(seen.rules.whole("target"))
    return _picture(one, one.seen.supporting, past=past, target=target)


def _picture(
    one: Tried,
    fan: Fan,
    *,
    per: int = 1,
    past: Sequence[tuple[date, float]] = (),
    target: float | None = None,
) -> FanPicture:
    places = quarterly(fan)
    return FanPicture(
        past=past,
        days=tuple(one.seen.weeks[place].sunday for place in places),
        fan=Fan(tuple(fan.weeks[place] for place in places)),
        target=target,
        per=per,
    )
