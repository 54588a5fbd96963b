"""A door: where a number or a name leads, told by a page's name and not by an address."""

from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.outcomes import PROGRAMME


@dataclass(frozen=True, slots=True)
class Door:
    """Where something leads.

    Args:
        page: name of the page.
        at: what the page is about, such as a candidate's code; empty for a page of its own.
        asks: what it is asked for, by name: filters and the like.
        spot: the place on the page; "" for its top.
    """

    page: str
    at: tuple[str, ...] = ()
    asks: tuple[tuple[str, str], ...] = ()
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice among several, such as a filter.

    Args:
        code: what is sent.
        label: what it is called.
        chosen: whether it is the one in use.
    """

    code: str
    label: Text
    chosen: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A door with its words."""

    label: Text
    door: Door


def candidate_door(candidate: str, week: str = "") -> Door:
    """Return the door to a candidate's page, and to one week's explanation when named."""
    if week:
        return Door("candidate", (candidate,), (("uge", week),), "uge")
    return Door("candidate", (candidate,))


def week_door(candidate: str, week: str) -> Door:
    """Return the door to a week; of what is paid for the whole programme, to the contract."""
    return Door("contract") if candidate == PROGRAMME else candidate_door(candidate, week)


def whose(candidate: str) -> Text:
    """Return a candidate's code, or that it is paid for the whole programme."""
    if candidate == PROGRAMME:
        return Text("hele programmet", "whole programme")
    return Text(candidate, candidate)


def clause_door(number: str) -> Door:
    """Return the door to a clause's words."""
    return Door("contract", spot=f"klausul-{number}")


def fact_door(fact: str) -> Door:
    """Return the door to one fact."""
    return Door("fact", (fact,))


def list_door(row: str) -> Door:
    """Return the door to the candidates that a row of the status table counts."""
    return Door("candidates", asks=(("raekke", row),))
