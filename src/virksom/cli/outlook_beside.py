"""A scenario beside the contract as it is, on a command line."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from virksom.cli.outlook_from import looks_from
from virksom.cli.outlook_pieces import patiently
from virksom.cli.outlook_read import flows_of, late_of
from virksom.cli.question import Question
from virksom.cli.usage import BadUsage, bad_choice
from virksom.programme.contract import Terms
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.employments import employments
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.parties import parties
from virksom.programme.forecast.scenario import KNOBS, Scenario, assumed_by, changed, scenario_of
from virksom.programme.forecast.vantage import Vantage
from virksom.programme.kernel import Text

NAMES = (*KNOBS, "cap_counts", "shock")
"""What ``--set`` takes before the equals sign."""

GUESS = 100
"""How many employments the source guesses are enough."""


def read_changes(changes: Sequence[str]) -> Scenario:
    """Read ``NAME=NUMBER`` as often as it is given; the last of a name holds.

    Raises:
        BadUsage: a name there is not, or one without a number.
        NotAScenario: a number that is out of reach.
    """
    typed = {}
    for one in changes:
        name, _, value = one.partition("=")
        if name not in NAMES:
            raise bad_choice("--set", name, NAMES)
        if not value.strip():
            raise BadUsage(
                Text(
                    f"Skriv, hvad {name} skal være: --set {name}=…",
                    f"Write what {name} is to be: --set {name}=…",
                )
            )
        typed[name] = value
    return scenario_of(typed)


def beside(asked: Question, assumed: Assumed, *, scenario: Scenario) -> tuple[Tried, ...]:
    """Return the contract as it is and the scenario, reckoned.

    Where it is stopped before both are played, the scenario is of as many runs as the contract.
    """
    at = looks_from(asked)
    name = Text("Aftalen", "The contract")
    usual = _tried(asked, at, name=name, assumed=assumed, terms=asked.terms)
    terms = changed(asked.terms, scenario)
    other = assumed_by(scenario, replace(assumed, times=usual.seen.assumed.times))
    name = Text("Scenariet", "The scenario")
    return usual, _tried(asked, at, name=name, assumed=other, terms=terms)


def _tried(asked: Question, at: Vantage, *, name: Text, assumed: Assumed, terms: Terms) -> Tried:
    seen = patiently(asked.edge, outlook(at, assumed, terms=terms))
    flows = flows_of(asked)
    return Tried(
        name=name,
        seen=seen,
        needed=employments(
            seen.draws,
            lasting=asked.terms.on(asked.terms.begins()).whole("target"),
            guess=GUESS,
            rng=np.random.default_rng(assumed.seed + 2),
        ),
        money=parties(seen, terms, flows=flows, late=late_of(at, flows)),
    )
