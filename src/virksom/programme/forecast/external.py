"""The forecast as strangers are told of it: rounded outward, so that no number is about a few.

Source:
    Rules, section 7: the external edition hides cells 1 to 4 and what would tell them, and tells
    issued quarter-ends only. Persons are told in fives, a rate in five points, a chance in tenths,
    and money in steps of what five persons' quarter may cost, so numbers differ by whole steps;
    near the edge of a step one person may turn it. A practice in which almost nothing happens by
    chance is not told: its runs are alike, and its numbers would be those of the persons as they
    are.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil, floor, log10

from virksom.programme.contract import Terms
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.fan import Fan, Spread
from virksom.programme.forecast.outlook import Outlook
from virksom.programme.forecast.parties import Parties
from virksom.programme.forecast.pieces import without_runs
from virksom.programme.forecast.premises import Premise, premises
from virksom.programme.forecast.prices import NotByTheWeek
from virksom.programme.forecast.scenario import Scenario
from virksom.programme.kernel import Refusal, Text
from virksom.programme.settlement import rules_of

FIVE, QUARTER = 5, 13
"""The least number of persons a number may be about, and the weeks of a quarter."""


class TooFewToTell(Refusal):
    """The programme has so few that a forecast would be about each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """How coarsely strangers are told.

    Args:
        persons: of persons and employments.
        weeks: of weeks paid.
        kroner: of kroner paid.
        saved: of kroner saved in benefit.
    """

    persons: int
    weeks: int
    kroner: int
    saved: int


class TooStillToTell(Refusal):
    """In a scenario so little is left to chance that it would tell how the persons are."""


STILL = Decimal("0.5")
"""A chance turned below this part of itself is not told to strangers."""


def check_tellable(scenario: Scenario) -> None:
    """Refuse a scenario that strangers may not be told of.

    Raises:
        TooStillToTell: finding, losing or starting goes less than half as fast.
    """
    turned = (scenario.numbers.get(name) for name in ("finding", "losing", "starting"))
    if any(number is not None and number < STILL for number in turned):
        raise TooStillToTell(
            Text(
                "Et scenarie, hvor job findes, mistes eller begyndes under halvt så hurtigt, "
                "overlader for lidt til tilfældet til at gives ud.",
                "A scenario in which jobs are found, lost or started less than half as fast leaves "
                "too little to chance to be given out.",
            )
        )


def steps(seen: Outlook, terms: Terms) -> Steps:
    """Return how coarsely a forecast is told: what five persons' quarter comes to at most.

    Args:
        seen: the forecast.
        terms: its terms; their comparison benefit is what a week saves.

    Source:
        Rules, section 7.
    """
    rate, bonus = float(seen.terms.kroner.max()), sum(seen.terms.bonus)
    benefit = float(rules_of(seen.terms.first, terms).amount("comparison_benefit"))
    return Steps(
        persons=FIVE,
        weeks=FIVE * QUARTER,
        kroner=_rounded_up(FIVE * (QUARTER * rate * max(1.0, seen.terms.later) + bonus)),
        saved=_rounded_up(FIVE * QUARTER * benefit),
    )


def told(tried: Tried, terms: Terms) -> Tried:
    """Return a scenario as strangers are told of it.

    Args:
        tried: the scenario; its money by what they are told the investor put in.
        terms: its terms.

    Returns:
        The same with each spread rounded outward: what lay between two ends still does.

    Raises:
        TooFewToTell: fewer than five times five persons have been referred.
        NotByTheWeek: the contract pays for outcomes, so that no week says what five cost.
    """
    if tried.seen.terms.outcomes is not None:
        raise NotByTheWeek(
            Text(
                "Prognosen for en aftale, der betaler for resultater, gives ikke ud.",
                "The forecast of a contract that pays for outcomes is not given out.",
            )
        )
    if len(tried.seen.past) < FIVE * FIVE:
        raise TooFewToTell(
            Text(
                "Der er endnu for få henviste til, at prognosen kan gives ud.",
                "Too few have been referred yet for the forecast to be given out.",
            )
        )
    by = steps(tried.seen, terms)
    found = without_runs(tried.seen)
    found.__dict__.update(
        supporting=_fan(tried.seen.supporting, step=by.persons),
        paid=_fan(tried.seen.paid, step=by.weeks),
        earned=_fan(tried.seen.earned, step=by.kroner),
    )
    needed = replace(tried.needed, needed=outward(tried.needed.needed, step=by.persons))
    return replace(tried, seen=found, needed=needed, money=_money(tried.money, by))


def told_premises(seen: Outlook) -> tuple[Premise, ...]:
    """Return what a forecast assumes, without how many it was counted over."""
    _, *others = premises(seen)
    first = Premise(
        Text(
            "Det går som hidtil: chancen for hvert skift følger fasen, og hvor længe man har været "
            "i den.",
            "It goes on as until now: the chance of each move follows the phase and how long one "
            "has been in it.",
        ),
        Text("talt i programmets fakta", "counted in the programme's facts"),
    )
    return (first, *others)


def outward(spread: Spread, *, step: int) -> Spread:
    """Return a spread in whole steps: its ends moved outward, its middle and mean to the nearest.

    Args:
        spread: any.
        step: at least 1.
    """
    return Spread(
        low95=step * floor(spread.low95 / step),
        low80=step * floor(spread.low80 / step),
        middle=step * round(spread.middle / step),
        high80=step * ceil(spread.high80 / step),
        high95=step * ceil(spread.high95 / step),
        mean=step * round(spread.mean / step),
    )


def quarterly(fan: Fan) -> tuple[int, ...]:
    """Return the places of a fan that are told: every thirteenth week, and the last."""
    last = len(fan.weeks) - 1
    return tuple(place for place in range(last + 1) if (place + 1) % QUARTER == 0 or place == last)


def _fan(fan: Fan, *, step: int) -> Fan:
    return Fan(tuple(outward(week, step=step) for week in fan.weeks))


def _money(money: Parties, by: Steps) -> Parties:
    return replace(
        money,
        paid=outward(money.paid, step=by.kroner),
        saved=outward(money.saved, step=by.saved),
        left=outward(money.left, step=by.saved),
        returned=outward(money.returned, step=by.kroner),
        owed=outward(money.owed, step=by.kroner),
        net=_fan(money.net, step=by.kroner),
        even=round(money.even, 1),
        even_in=None if money.even_in is None else outward(money.even_in, step=QUARTER),
        rate=None if money.rate is None else _in_points(money.rate),
    )


def _in_points(rate: Spread) -> Spread:
    """Return a yearly rate in steps of five points: one point is worth about a step of kroner."""
    low95, low80, middle, high80, high95, mean = (100 * end for end in _ends(rate))
    told = outward(Spread(low95, low80, middle, high80, high95, mean), step=FIVE)
    return Spread(*(end / 100 for end in _ends(told)))


def _ends(spread: Spread) -> tuple[float, float, float, float, float, float]:
    return (
        *(spread.low95, spread.low80, spread.middle),
        *(spread.high80, spread.high95, spread.mean),
    )


def _rounded_up(amount: float) -> int:
    """Return an amount rounded up to its first digit, and to a thousand at least."""
    most = max(amount, 1000.0)
    ten = 10 ** floor(log10(most))
    return int(ceil(most / ten) * ten)
