"""A forecast is reckoned once for a standpoint and what it assumes, and then kept."""

import numpy as np

from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import Terms
from virksom.programme.forecast.employments import EmploymentsNeeded, employments
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.parties import Parties, parties
from virksom.programme.forecast.scenario import Scenario, assumed_by, changed
from virksom.programme.ledger import CashFlow, journal, returns

GUESS = 100
"""How many employments the source guesses are enough."""


def read_outlook(seen: Standpoint, scenario: Scenario) -> Outlook:
    """Return the forecast from a standpoint under a scenario, with everything a page asks of it.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotByTheWeek: the contract pays for outcomes.
        NotAScenario: two numbers contradict each other.
    """

    def make() -> Outlook:
        terms = changed(seen.terms, scenario)
        found = outlook(seen, assumed_by(scenario, Assumed()), terms=terms)
        _ = (found.supporting, found.earned, found.paid)
        return found

    return seen.keep(_key(scenario), make)


def _key(scenario: Scenario) -> str:
    numbers = sorted((name, str(number)) for name, number in scenario.numbers.items())
    return f"outlook {numbers} {scenario.cap_counts} {scenario.shock}"


def read_parties(seen: Standpoint, found: Outlook, *, terms: Terms) -> Parties:
    """Return each party's money by a forecast and what the ledger has told until now."""
    return parties(found, terms, flows=flows(seen))


def flows(seen: Standpoint) -> tuple[CashFlow, ...]:
    """Return the investor's money until the day; empty where none is recorded."""

    def make() -> tuple[CashFlow, ...]:
        books = journal(seen.log, seen.contract.terms, moment=seen.moment)
        return returns(entry for entry in books.entries if entry.day <= seen.on).flows

    return seen.keep("investor's flows", make)


def read_needed(seen: Standpoint, found: Outlook) -> EmploymentsNeeded:
    """Return how many employments it takes for as many lasting ones as the target."""
    rng = np.random.default_rng(found.assumed.seed + 2)
    target = seen.rules.whole("target")
    return employments(found.draws, lasting=target, guess=GUESS, rng=rng)
