"""Whose candidate somebody is, by code: asked of the facts and of who takes part."""

from virksom.office.store.case import Case
from virksom.office.store.members import members
from virksom.programme.path import adviser_of, consultant_of
from virksom.programme.record import Fact

CONSULTANT = "recruitment_consultant"
"""The role of those who have candidates, as the database keeps it."""


def facts_about(one: Case) -> tuple[Fact, ...]:
    """Return the facts in force about a person, by any of their codes, in the order of the log."""
    return tuple(fact for fact in one.known.facts if fact.subject in one.codes)


def consultant(one: Case) -> str:
    """Return the code of the consultant who has the candidate; "" while nobody has."""
    among = {member.code for member in members(one.row.code) if member.role == CONSULTANT}
    return consultant_of(facts_about(one), among=among)


def adviser(one: Case) -> str:
    """Return the code of the adviser who referred the candidate last; "" when nobody is named."""
    return adviser_of(facts_about(one))
