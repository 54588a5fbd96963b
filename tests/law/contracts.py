"""Random contracts: IMPACT60 with its switches turned, and lower caps so that they are reached."""

from datetime import date

from hypothesis import strategies as st

from tests.spec.answers import amended, turned
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.files.contracts import read_contract

TERMS = read_contract("impact60").terms
GAPS = ("0", "1", "2", "5")
CAPS = ("1", "3", "20", "156")
CHANGE_DAYS = ("2018-12-31", "2019-12-30", "2020-03-11", "2020-12-28", "2021-01-01", "2021-06-06")
"""Days on which terms change: year ends, the Monday of a week 53, in mid-week and on a Sunday."""

CHANGES = {
    "full_rate": ("801.50", "0", "796.01"),
    "partial_rate": ("385.00", "400.25"),
    "cap": ("2", "30", "156"),
    "full_time_hours": ("37", "30", "18.5", "37.0001"),
    "payment_window": ("2018-09-01/2023-01-01", "2019-01-02/2020-12-31", "2018-09-03/2021-01-04"),
    "four_week_rule": ("0", "28", "30"),
    **{
        name: SWITCHES[name].choices or GAPS
        for name in (
            "full_requires",
            "education_tier",
            "week_counts",
            "bridge_gap_days",
            "four_weeks_from",
            "after_withdrawal",
            "cap_counts",
            "window_edge",
            "week_belongs_to",
            "related_employers",
        )
    },
}
"""What terms may become."""


@st.composite
def contracts(draw: st.DrawFn) -> Terms:
    """Draw the terms of IMPACT60 with any choice of every switch and any of a few caps."""
    terms = TERMS
    for name, switch in SWITCHES.items():
        choices = switch.choices or GAPS
        terms = terms.with_switch(name, draw(st.sampled_from(choices)))
    terms = terms.with_switch("cap", draw(st.sampled_from(CAPS)))
    return draw(st.sampled_from([terms, _with_an_amendment(terms)]))


def _with_an_amendment(terms: Terms) -> Terms:
    """Return the terms with a rate, a cap and a switch that change in mid-week, mid-way."""
    day = date(2020, 3, 11).isoformat()
    for name, value in (("full_rate", "801.50"), ("cap", "30"), ("full_requires", "no_benefit")):
        terms = amended(terms, name, value=value, since=day, agreed="2020-02-01")
    return terms


@st.composite
def changing(draw: st.DrawFn) -> Terms:
    """Draw a contract whose numbers are any, and some of whose terms change on any days."""
    terms = draw(contracts())
    for name in ("full_time_hours", "payment_window", "four_week_rule"):
        if draw(st.booleans()):
            terms = turned(terms, name, draw(st.sampled_from(CHANGES[name])))
    for day in draw(st.lists(st.sampled_from(CHANGE_DAYS), max_size=3, unique=True)):
        for name in draw(st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=3)):
            value = draw(st.sampled_from(CHANGES[name]))
            terms = amended(terms, name, value=value, since=day, agreed=day)
    return terms
