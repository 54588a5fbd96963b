"""The forecast that strangers are told, made step by step: what is told meanwhile counts nobody.

Source:
    Rules, section 7 (the external edition).
"""

from collections.abc import Generator, Sequence
from datetime import datetime

from virksom.office.reports import words
from virksom.office.reports.outlook.reading import play
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.outlook.told import ToldPage, nothing_told, told_page
from virksom.office.store.scenarios import SharedRow
from virksom.programme.forecast.outlook import TIMES, NothingToForecast
from virksom.programme.forecast.scenario import scenario_of
from virksom.programme.kernel import Text, number_text
from virksom.programme.ledger import told_flows
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
    found = None
    try:
        for found in play(seen, scenario_of({}), times=TIMES):
            yield _played(found.assumed.times)
    except NothingToForecast as none:
        return nothing_told(none.text)
    editions = yield from _editions(seen, ends, moment=moment)
    flows = told_flows(seen.documents, seen.vantage.contract, at=ends[-1], moment=moment)
    yield Text("Stiller det op …", "Setting it out …")
    return told_page(seen, flows, editions=editions, shared=shared, played=found)


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


def _played(done: int) -> Text:
    da, en = ((number_text(done, to), number_text(TIMES, to)) for to in ("da", "en"))
    return Text(f"Har spillet {da[0]} af {da[1]} forløb.", f"Has played {en[0]} of {en[1]} runs.")
