"""Persons and contracts for the tests of the rules, told in the lines of the spec."""

from datetime import date

from tests.spec.answers import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.contract import InForce, Terms
from virksom.programme.status import Person, people

__all__ = ["IN_COURSE", "MONDAY", "TERMS", "amended", "person", "persons", "rules", "with_choices"]

MONDAY = date(2019, 3, 4)
"""The Monday of 2019-W10, where most of these tests look."""

IN_COURSE = ("K001 henvist 2018-12-03", "K001 starter 2019-01-07")
"""Two lines that put K001 in a course long before that."""


def persons(*lines: str) -> tuple[Person, ...]:
    """Return everyone the lines tell of."""
    return people(log_of(*lines).known())


def person(*lines: str) -> Person:
    """Return the one person the lines tell of."""
    (one,) = persons(*lines)
    return one


def with_choices(**choices: str) -> Terms:
    """Return IMPACT60's terms with these switches or numbers."""
    terms = TERMS
    for name, value in choices.items():
        terms = terms.with_switch(name, value)
    return terms


def rules(day: date = MONDAY, **choices: str) -> InForce:
    """Return what is in force on a day, with these switches or numbers."""
    return with_choices(**choices).on(day)
