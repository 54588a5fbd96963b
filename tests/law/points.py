"""Short lives each of which stands at the turn of one rule, a few beside each other, for the laws.

Drawn lives turn everywhere and seldom meet a rule at its edge; these are laid at it, a day before
or after: a gap as long as is bridged, a withdrawal from a job, hours that just make the norm.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.law.contracts import CHANGES, GAPS, TERMS
from tests.law.strategies import log_of
from tests.law.turns import EVIDENCE, FULL, OWN, POINTS, Life, told_of
from tests.law.vouching import STANDINGS
from tests.spec.answers import amended, turned
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.kernel import Week
from virksom.programme.record import Log

PERSONS, WEEKS = 8, 40
"""How many persons a draw has, and how many weeks are read from where they begin."""

MONDAYS = (
    date(2018, 8, 27),  # the windows open in this week
    date(2019, 12, 9),  # a new year
    date(2020, 12, 7),  # a week 53
    date(2021, 5, 3),
    date(2022, 11, 14),  # the windows close
)
_SWITCHES = (
    "full_requires",
    "education_tier",
    "week_counts",
    "after_withdrawal",
    "cap_counts",
    "window_edge",
    "week_belongs_to",
    "related_employers",
)


@dataclass(frozen=True, slots=True)
class Pointed:
    """A log, the contract it is read by, and the last week read."""

    log: Log
    terms: Terms
    through: Week


@st.composite
def pointed(draw: st.DrawFn, *, vouched: bool = False) -> Pointed:
    """Draw eight persons who stand at turns of rules, by a contract of any switches.

    With ``vouched`` there is evidence of some of their weeks, and any standing may be payable.
    """
    monday = draw(st.sampled_from(MONDAYS))
    terms = draw(_terms(monday))
    if vouched:
        standings = draw(st.lists(st.sampled_from(STANDINGS), min_size=1, max_size=3, unique=True))
        terms = turned(terms, "payable_evidence", ", ".join(standings))
    gap = terms.on(max(monday, terms.begins())).whole("bridge_gap_days")
    told = [told_of(OWN, "company", monday, {"related_to_provider": True})]
    for number in range(1, PERSONS + 1):
        one = Life(draw, f"K{number:03d}", monday, max(gap, 1))
        draw(st.sampled_from(POINTS))(one)
        for vouches in draw(st.lists(st.sampled_from(EVIDENCE), max_size=2)) if vouched else ():
            vouches(one)
        told += one.told
    told.sort(key=lambda fact: fact.known_at)
    return Pointed(log_of(told), terms, Week.of(monday) + WEEKS)


@st.composite
def turning_months(draw: st.DrawFn) -> Pointed:
    """Draw eight persons, and which month a week belongs to turns in a week of two months."""
    asked = draw(pointed())
    first = asked.through + -WEEKS
    weeks = [first + offset for offset in range(1, WEEKS)]
    parted = [week for week in weeks if week.month.until <= week.sunday]
    day = draw(st.sampled_from(parted[:2])).monday + timedelta(
        days=draw(st.sampled_from((0, 1, 3, 6)))
    )
    was, now = draw(st.permutations(SWITCHES["week_belongs_to"].choices))
    terms = asked.terms.with_switch("week_belongs_to", was)
    agreed = day.isoformat()
    terms = amended(terms, "week_belongs_to", value=now, since=agreed, agreed=agreed)
    return replace(asked, terms=terms)


@st.composite
def _terms(draw: st.DrawFn, monday: date) -> Terms:
    terms = TERMS
    for name in _SWITCHES:
        terms = terms.with_switch(name, draw(st.sampled_from(SWITCHES[name].choices)))
    terms = terms.with_switch("bridge_gap_days", draw(st.sampled_from((*GAPS, "2", "3"))))
    terms = terms.with_switch("cap", draw(st.sampled_from(("156", "156", "156", "3", "7"))))
    terms = turned(terms, "full_time_hours", draw(st.sampled_from((FULL, FULL, "30"))))
    day = monday + timedelta(days=7 * draw(st.integers(1, 9)) + draw(st.sampled_from((0, 0, 2, 6))))
    for _ in range(draw(st.integers(0, 2))):
        name = draw(st.sampled_from(("full_rate", "full_rate", *sorted(CHANGES))))
        value, agreed = draw(st.sampled_from(CHANGES[name])), day.isoformat()
        terms = amended(terms, name, value=value, since=agreed, agreed=agreed)
        day += timedelta(days=draw(st.sampled_from((2, 5, 7, 12))))
    return terms
