"""Outcomes that a contract says one by one: when each is reached, and what it costs."""

from virksom.programme.outcomes.read import PROGRAMME, owed, read_outcomes
from virksom.programme.outcomes.simulate import Compared, Simulation, simulate
from virksom.programme.outcomes.statement import statement_of

__all__ = [
    "PROGRAMME",
    "Compared",
    "Simulation",
    "owed",
    "read_outcomes",
    "simulate",
    "statement_of",
]
