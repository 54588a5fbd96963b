"""Outcomes that a contract says one by one: when each is reached, and what it costs."""

from virksom.programme.outcomes.read import owed, read_outcomes
from virksom.programme.outcomes.statement import statement_of

__all__ = ["owed", "read_outcomes", "statement_of"]
