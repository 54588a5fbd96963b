"""The forecast as a page: fans with the past beside them, what it takes, and what is assumed."""

from dataclasses import dataclass
from datetime import date

from virksom.charts.outlook import FanPicture
from virksom.office.reports import words
from virksom.office.reports.door import Choice
from virksom.office.reports.effect.shown_table import ShownTable, shown_table
from virksom.office.reports.outlook.reading import (
    read_needed,
    read_outlook,
    read_parties,
    with_silence,
)
from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.programme.forecast.outlook import TIMES, NothingToForecast, Outlook
from virksom.programme.forecast.pieces import stopped_text
from virksom.programme.forecast.scenario import SHOCKS, Scenario
from virksom.programme.forecast.tables import (
    earned_table,
    needed_table,
    paid_table,
    parties_table,
    premises_table,
    supporting_table,
    worth_table,
)
from virksom.programme.forecast.worth import worths
from virksom.programme.kernel import Text

SHOCK_TEXTS = {
    "": Text("Som hidtil", "As until now"),
    "spring_2020": Text("Et forår som 2020", "A spring like 2020"),
}
"""The shocks one may choose among, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPage:
    """Everything the page shows.

    Args:
        answer: the forecast in a sentence, or why there is none.
        empty: whether there is none; then only the answer is shown.
        choices: the shocks to choose among.
        persons: the picture of those in self-support; None where there is none.
        money: the picture of what is paid.
        supporting: its numbers.
        weeks: the weeks paid.
        earned: the kroner paid.
        needed: how many employments it takes.
        parties: each party's money.
        worth: what a change is worth.
        premises: what is assumed.
        stopped: that it was stopped, and what it then rests on; empty where it was not.
        note: how everybody was read; empty where it goes without saying.
    """

    answer: Text
    empty: bool
    choices: tuple[Choice, ...]
    persons: FanPicture | None = None
    money: FanPicture | None = None
    supporting: ShownTable | None = None
    weeks: ShownTable | None = None
    earned: ShownTable | None = None
    needed: ShownTable | None = None
    parties: ShownTable | None = None
    worth: ShownTable | None = None
    premises: ShownTable | None = None
    stopped: Text = words.NOTHING
    note: Text = words.NOTHING


def scenario_by(shock: str) -> Scenario:
    """Return the scenario of a shock that is asked for; one there is not is none."""
    return Scenario(numbers={}, shock=shock if shock in SHOCKS else "")


def forecast_page(
    seen: ForecastSeen,
    *,
    shock: str,
    times: int = TIMES,
    of: int = TIMES,
    played: Outlook | None = None,
) -> ForecastPage:
    """Return the page.

    Args:
        seen: from where it looks; its day is the day before the first week to come.
        shock: code of a common shock; one there is not counts as none.
        times: how many replications it rests on.
        of: how many were asked for; more than ``times`` where it was stopped.
        played: the forecast, where it has just been played; None looks for it or plays it.
    """
    scenario = scenario_by(shock)
    choices = tuple(
        Choice(code, text, code == scenario.shock) for code, text in SHOCK_TEXTS.items()
    )
    try:
        found = played or read_outlook(seen, scenario, times=times)
    except NothingToForecast as none:
        return ForecastPage(answer=none.text, empty=True, choices=choices, note=seen.note)
    money = read_parties(seen, found, terms=seen.terms)
    return ForecastPage(
        answer=with_silence(_answer(found), seen),
        empty=False,
        choices=choices,
        persons=_persons(seen, found),
        money=FanPicture(past=(), days=_days(found), fan=found.earned, per=1000),
        supporting=shown_table(supporting_table(found)),
        weeks=shown_table(paid_table(found)),
        earned=shown_table(earned_table(found)),
        needed=shown_table(needed_table(found, read_needed(seen, found))),
        parties=shown_table(parties_table(found, money)),
        worth=shown_table(worth_table(found, worths(found))),
        premises=shown_table(premises_table(found)),
        stopped=stopped_text(times, of=of) if times < of else words.NOTHING,
        note=seen.note,
    )


def _answer(found: Outlook) -> Text:
    last, day = found.supporting.last, words.day(found.weeks[-1].sunday)
    middle, low, high = round(last.middle), round(last.low80), round(last.high80)
    return Text(
        f"Omkring {middle} kan være selvforsørgende {day.da}; i 80 af 100 forløb {low}–{high}.",
        f"About {middle} may be self-supporting on {day.en}; in 80 of 100 runs {low}–{high}.",
    )


def _persons(seen: ForecastSeen, found: Outlook) -> FanPicture:
    past = [
        (count.week.sunday, float(count.full + count.partial))
        for count in seen.curve
        if count.week < found.terms.first
    ]
    target = float(seen.rules.whole("target"))
    return FanPicture(past=past, days=_days(found), fan=found.supporting, target=target)


def _days(found: Outlook) -> tuple[date, ...]:
    return tuple(week.sunday for week in found.weeks)
