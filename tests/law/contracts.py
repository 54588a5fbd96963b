"""Random contracts: IMPACT60 with its switches turned, and lower caps so that they are reached."""

from datetime import date

from hypothesis import strategies as st

from tests.spec.answers import amended
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.files.contracts import read_contract

TERMS = read_contract("impact60").terms
GAPS = ("0", "1", "2", "5")
CAPS = ("1", "3", "20", "156")


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
