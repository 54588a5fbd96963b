"""A scenario beside the contract as it is, on a command line."""

from collections.abc import Sequence

from virksom.cli.outlook_read import flows_of
from virksom.cli.question import Question
from virksom.cli.usage import bad_choice
from virksom.programme.contract import Terms
from virksom.programme.effect.table import Table
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.parties import Parties, parties
from virksom.programme.forecast.scenario import KNOBS, Scenario, assumed_by, changed, scenario_of
from virksom.programme.forecast.tables import beside_table
from virksom.programme.kernel import Text

NAMES = (*KNOBS, "cap_counts", "shock")
"""What ``--set`` takes before the equals sign."""


def read_changes(changes: Sequence[str]) -> Scenario:
    """Read ``NAME=NUMBER`` as often as it is given; the last of a name holds.

    Raises:
        BadUsage: a name there is not.
        NotAScenario: a number that is out of reach.
    """
    typed = {}
    for one in changes:
        name, _, value = one.partition("=")
        if name not in NAMES:
            raise bad_choice("--set", name, NAMES)
        typed[name] = value
    return scenario_of(typed)


def beside(asked: Question, assumed: Assumed, *, scenario: Scenario) -> Table:
    """Return the contract as it is and the scenario, side by side."""
    terms = changed(asked.terms, scenario)
    return beside_table(
        [
            (Text("Aftalen", "The contract"), *_both(asked, assumed, terms=asked.terms)),
            (
                Text("Scenariet", "The scenario"),
                *_both(asked, assumed_by(scenario, assumed), terms=terms),
            ),
        ]
    )


def _both(asked: Question, assumed: Assumed, *, terms: Terms) -> tuple[Outlook, Parties]:
    seen = outlook(asked, assumed, terms=terms)
    return seen, parties(seen, terms, flows=flows_of(asked))
