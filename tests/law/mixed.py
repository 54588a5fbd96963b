"""Persons whose days change sort every few days, so that hardly a week is of one sort."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.points import Pointed
from tests.law.strategies import log_of
from tests.law.turns import OWN, Life, told_of
from virksom.programme.kernel import Week

PERSONS, WEEKS = 6, 9
_MONDAY = date(2020, 11, 30)
"""Five weeks before one that ends a year of 53."""

_SORTS = ("full", "partial", "unknown", "nothing", "learns", "supported", "own", "subsidised")


@st.composite
def mixed(draw: st.DrawFn) -> Pointed:
    """Draw six persons, and a contract of any switches."""
    told = [told_of(OWN, "company", _MONDAY, {"related_to_provider": True})]
    for number in range(1, PERSONS + 1):
        one = Life(draw, f"K{number:03d}", _MONDAY, 1)
        _lives(one)
        told += one.told
    told.sort(key=lambda fact: fact.known_at)
    return Pointed(log_of(told), draw(contracts()), Week.of(_MONDAY) + WEEKS)


def _lives(one: Life) -> None:
    """Start on any day of a week, and do one thing after another for some days each."""
    day = one.after(7)
    one.begin(day)
    day -= timedelta(days=one.any(0, 0, 3))
    for sort in one.draw(st.lists(st.sampled_from(_SORTS), min_size=4, max_size=9)):
        until = day + timedelta(days=one.any(1, 2, 3, 4, 5, 7, 11))
        _does(one, sort, day, until)
        day = until
    if one.maybe():
        day -= timedelta(days=one.any(0, 1, 4, 9))
        one.say("withdrawal", day, reason=one.any("moved", "moved", "pension"))
        if one.maybe():
            one.begin(day + timedelta(days=one.any(0, 1, 2, 5, 8)))


def _does(one: Life, sort: str, since: date, until: date) -> None:
    match sort:
        case "learns" | "supported":
            one.learns(since, until, supported=sort == "supported")
        case "own":
            one.works(since, until, at=OWN)
        case "subsidised":
            one.works(since, until, form="wage_subsidy")
        case "full" | "partial" | "unknown":
            hours = {"full": "37", "partial": "20", "unknown": None}[sort]
            one.works(since, until, hours=hours)
        case _:
            pass
