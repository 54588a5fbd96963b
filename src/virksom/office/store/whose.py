"""Whose candidate somebody is, by code: asked of the facts and of who takes part."""

from collections.abc import Collection, Iterator

from virksom.office.store.case import Case
from virksom.office.store.members import members, members_as
from virksom.programme.record import Fact
from virksom.programme.status.told_by import adviser_of, consultant_of, consultants_told

CONSULTANT, ADVISER = "recruitment_consultant", "adviser"
"""The roles of those who have candidates and of those who refer, as the database keeps them."""


def facts_about(one: Case) -> tuple[Fact, ...]:
    """Return the facts in force about a person, by any of their codes, in the order of the log."""
    return tuple(fact for fact in one.known.facts if fact.subject in one.codes)


def consultant(one: Case) -> str:
    """Return the code of the consultant who has the candidate; "" while nobody has."""
    facts = facts_about(one)
    there = {member.code for member in members(one.row.code) if member.role == CONSULTANT}
    return consultant_of(facts, among=there | consultants_told(facts))


def adviser(one: Case) -> str:
    """Return the code of the adviser who referred the candidate last; "" when nobody is named."""
    return adviser_of(facts_about(one))


def consultants(one: Case) -> tuple[str, ...]:
    """Return whom of the provider something about a candidate is told.

    The consultant who has the candidate, or every consultant while nobody has.
    """
    named = consultant(one)
    return (named,) if named else tuple(_in(one.row.code, CONSULTANT))


def advisers(one: Case) -> tuple[str, ...]:
    """Return whom of the jobcentre something about a candidate is told.

    The adviser who referred, or every adviser of that unit where nobody is named.
    """
    named = adviser(one)
    units = {course.unit for course in one.person.courses[-1:] if course.unit}
    return (named,) if named else tuple(_in(one.row.code, ADVISER, units=units))


def _in(programme: str, role: str, *, units: Collection[str] | None = None) -> Iterator[str]:
    for member in members_as(programme, role):
        if member.code and (units is None or member.organisation in units):
            yield member.code
