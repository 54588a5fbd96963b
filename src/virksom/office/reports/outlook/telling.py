"""The forecast that strangers are told, made step by step: what is told meanwhile counts nobody.

A piece of a run is smaller the more persons there are: the signs are tenths of the whole, the same
ones in the same order for any number of them.

Source:
    Rules, section 7 (the external edition).
"""

from collections.abc import Generator, Sequence
from datetime import datetime

from virksom.office.reports import words
from virksom.office.reports.outlook.reading import play, read_tried
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.told import (
    Column,
    ToldPage,
    columns_of,
    nothing_told,
    told_page,
)
from virksom.office.store.scenarios import SharedRow
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.external import TooFewToTell, told
from virksom.programme.forecast.outlook import TIMES, NothingToForecast
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.kernel import Text
from virksom.programme.ledger import CashFlow, told_flows
from virksom.programme.status import IssuedEdition, QuarterEnd, RowCounts, editions_of


def telling(
    seen: ForecastSeen,
    ends: Sequence[QuarterEnd],
    *,
    moment: datetime,
    shared: Sequence[SharedRow],
) -> Generator[Text, None, ToldPage]:
    """Make the page, and say how far it has come; the last value is the page.

    Args:
        seen: the programme on the last of the quarter-ends, as its edition knows it.
        ends: the quarter-ends that are issued, the oldest first; at least one.
        moment: the moment it is.
        shared: what is shared with the investor, the latest first.
    """
    flows = told_flows(seen.documents, seen.vantage.contract, at=ends[-1], moment=moment)
    columns: list[Tried] = []
    try:
        for column in columns_of(seen, shared):
            tried = yield from _tried(seen, column, flows=flows)
            columns.append(told(tried, column.terms))
    except (NothingToForecast, NotByTheWeek, TooFewToTell) as none:
        return nothing_told(none.text)
    editions = yield from _editions(seen, ends, moment=moment)
    yield Text("Stiller det op …", "Setting it out …")
    return told_page(seen, columns, editions=editions, shared=shared)


def _tried(
    seen: ForecastSeen, column: Column, *, flows: Sequence[CashFlow]
) -> Generator[Text, None, Tried]:
    """Play a column, and say each tenth that is played: the same signs however many there are."""
    found, tenths = None, 0
    for found in play(seen, column.scenario, times=TIMES):
        done = 10 * found.assumed.times // TIMES
        yield from (_played(10 * one, column.name) for one in range(tenths + 1, done + 1))
        tenths = done
    return read_tried(seen, column.scenario, name=column.name, told=flows, played=found)


def _editions(
    seen: ForecastSeen, ends: Sequence[QuarterEnd], *, moment: datetime
) -> Generator[Text, None, tuple[IssuedEdition, ...]]:
    """Count each quarter-end, and return the editions of them."""
    tables: dict[QuarterEnd, RowCounts] = {}
    for at in ends:
        on = words.day(at.on)
        yield Text(f"Læser kvartalet pr. {on.da} …", f"Reading the quarter-end of {on.en} …")
        tables[at] = seen.table(at)
    return editions_of(
        seen.vantage.contract,
        moment=moment,
        table=lambda at: tables[at] if at in tables else seen.table(at),
    )


def _played(percent: int, name: Text) -> Text:
    return Text(
        f"{name.da}: har spillet {percent} % af forløbene.",
        f"{name.en}: has played {percent}% of the runs.",
    )
