"""The tables of a forecast on a command line; only those that are asked for are reckoned."""

from collections.abc import Callable  # noqa: TC003  # a local annotation
from dataclasses import dataclass, replace

import numpy as np

from virksom.cli.outlook_pieces import patiently
from virksom.cli.outlook_read import flows_of, late_of
from virksom.cli.question import Question
from virksom.programme.effect.table import Table
from virksom.programme.forecast.calibration import hindsights
from virksom.programme.forecast.employments import employments
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.parties import Parties, parties
from virksom.programme.forecast.scenario import SHOCKS
from virksom.programme.forecast.tables import (
    earned_table,
    hindsight_table,
    needed_table,
    paid_table,
    parties_table,
    premises_table,
    supporting_table,
    worth_table,
)
from virksom.programme.forecast.vantage import Vantage
from virksom.programme.forecast.worth import worths


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is wanted of a forecast beside its fans.

    Args:
        lasting: how many lasting self-supports.
        guess: how many employments somebody guesses it takes.
        shock: code of a common shock; "" for none.
        step: weeks between two rows of a fan.
    """

    lasting: int
    guess: int
    shock: str
    step: int


def forecast_of(asked: Question, assumed: Assumed, *, wanted: Wanted, at: Vantage) -> Outlook:
    """Return a forecast from where it looks, played; where it is stopped, of what was by then.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NoPseudoWeeks: the assumed weeks are nought or below.
    """
    return patiently(asked.edge, outlook(at, replace(assumed, shock=SHOCKS[wanted.shock])))


def forecast_tables(
    asked: Question, seen: Outlook, *, wanted: Wanted, at: Vantage, figure: str | None
) -> tuple[Table, ...]:
    """Return the tables of a forecast, or the one that is asked for."""
    chance = np.random.default_rng(seen.assumed.seed + 2)
    makes: dict[str, Callable[[], Table]] = {
        "supporting": lambda: supporting_table(seen, step=wanted.step),
        "weeks": lambda: paid_table(seen, step=wanted.step),
        "earned": lambda: earned_table(seen, step=wanted.step),
        "employments": lambda: needed_table(
            seen,
            employments(seen.draws, lasting=wanted.lasting, guess=wanted.guess, rng=chance),
        ),
        "parties": lambda: parties_table(seen, _parties(asked, seen, at=at)),
        "worth": lambda: worth_table(seen, worths(seen)),
        "assumptions": lambda: premises_table(seen),
    }
    return tuple(make() for name, make in makes.items() if figure in {None, name})


def _parties(asked: Question, seen: Outlook, *, at: Vantage) -> Parties:
    flows = flows_of(asked)
    return parties(seen, asked.terms, flows=flows, late=late_of(at, flows))


def hindsight_tables(at: Vantage) -> tuple[Table, ...]:
    """Return what was said of each past quarter's end beside what came."""
    return (hindsight_table(tuple(hindsights(at)), on=at.on),)
