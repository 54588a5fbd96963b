"""IMPACT60 as the source tells it. The oracle is the source's fact box, read by hand."""

from datetime import date
from decimal import Decimal

import pytest

from virksom.programme.contract import SWITCHES
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Span

CONTRACT = read_contract("impact60")
RULES = CONTRACT.terms.on(date(2018, 9, 1))


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("cohort", "120"),
        ("target", "60"),
        ("target_share", "50"),
        ("full_rate", "796.00"),
        ("partial_rate", "385.00"),
        ("cap", "156"),
        ("four_week_rule", "28"),
        ("full_time_hours", "37"),
        ("comparison_benefit", "1675.00"),
        ("company_time_aim", "75"),
    ],
)
def test_a_figure_is_the_sources(name: str, figure: str) -> None:
    assert RULES.amount(name) == Decimal(figure)


def test_candidates_are_referred_from_september_2018_to_the_end_of_2019() -> None:
    assert RULES.span("referral_window") == Span(date(2018, 9, 1), date(2020, 1, 1))


def test_weeks_are_paid_from_september_2018_to_the_end_of_2022() -> None:
    assert RULES.span("payment_window") == Span(date(2018, 9, 1), date(2023, 1, 1))


def test_half_of_the_cohort_comes_from_each_unit() -> None:
    assert RULES.codes("referring_units") == ("uddannelseshuset", "job_og_aktivhuset")
    assert RULES.amount("unit_share") * len(RULES.codes("referring_units")) == 100


def test_every_switch_stands_at_its_first_choice() -> None:
    chosen = {name: RULES.choice(name) for name, switch in SWITCHES.items() if switch.choices}
    assert chosen == {name: SWITCHES[name].choices[0] for name in chosen}
    assert RULES.whole("bridge_gap_days") == 0


NOT_IN_THE_SOURCE = {"deficit_bearer", "related_employers", "control_extrapolates"}
"""Switches on what the source does not leave open: it says it, or says nothing."""


def test_each_of_the_22_ambiguities_is_told_and_every_switch_belongs_to_one() -> None:
    turned = {switch for item in CONTRACT.ambiguities for switch in item.switches}
    assert [item.number for item in CONTRACT.ambiguities] == list(range(1, 23))
    assert turned == set(SWITCHES) - NOT_IN_THE_SOURCE


def test_the_words_to_avoid_are_not_used_in_the_terms() -> None:
    avoided = {word.da for word in RULES.labels("words_to_avoid").values()}
    told = [item.text.da.lower() for number, item in CONTRACT.clauses.items() if number != "6.1"]
    assert [text for text in told if any(word in text.split() for word in avoided)] == []
