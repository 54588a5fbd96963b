"""What if: what may be turned, what that changes, and what contradicts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.core.forecast.cohort import LINES, cohort
from tests.core.persons import TERMS
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.load import Load
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.scenario import (
    KNOBS,
    NotAScenario,
    Scenario,
    assumed_by,
    changed,
    scenario_of,
    turnable,
)
from virksom.programme.forecast.shock import SPRING_2020
from virksom.programme.kernel import Week

ALL = Assumed(times=50, until=Week(2020, 20))
SPRINGS = (None, SPRING_2020)


def total(**typed: str) -> float:
    scenario = scenario_of(typed)
    seen = outlook(cohort(*LINES), assumed_by(scenario, ALL), terms=changed(TERMS, scenario))
    return float(seen.played.cash.sum())


def test_nothing_turned_changes_nothing() -> None:
    assert changed(TERMS, scenario_of({})).on(TERMS.begins()) == TERMS.on(TERMS.begins())
    assert assumed_by(Scenario(numbers={}), ALL) == ALL


def test_terms_are_turned_where_they_are_named() -> None:
    scenario = scenario_of({"full": "850,5", "cap": "104", "hours": "32"})
    rules = changed(TERMS, scenario).on(TERMS.begins())
    assert (rules.amount("full_rate"), rules.whole("cap")) == (Decimal("850.50"), 104)
    assert rules.amount("full_time_hours") == 32


@pytest.mark.parametrize(
    ("typed", "read"),
    [("20.000", 20_000), ("20,000", 20_000), ("1.234,50", Decimal("1234.5")), ("385,5", 385.5)],
)
def test_three_digits_after_a_mark_are_thousands_of_kroner(typed: str, read: float) -> None:
    assert scenario_of({"bonus_26": typed}).numbers["bonus_26"] == read


def test_what_reaches_no_thousand_has_decimals() -> None:
    assert scenario_of({"finding": "1.125"}).numbers["finding"] == Decimal("1.125")


def test_a_spring_like_2020_comes_after_2020_too() -> None:
    later = cohort(*LINES, on=date(2020, 12, 31))
    many = replace(ALL, times=1000, until=Week(2021, 24))
    calm, hard = (outlook(later, replace(many, shock=one)) for one in SPRINGS)
    assert hard.supporting.last.mean < calm.supporting.last.mean


def test_the_cap_may_count_by_the_calendar() -> None:
    rules = changed(TERMS, scenario_of({"cap_counts": "calendar_from_first"})).on(TERMS.begins())
    assert rules.choice("cap_counts") == "calendar_from_first"


def test_practice_shock_bonus_and_later_jobs_are_assumed() -> None:
    typed = {"finding": "1.2", "shock": "spring_2020", "bonus_26": "5000", "later": "50"}
    found = assumed_by(scenario_of(typed), ALL)
    assert (found.practice.finding, found.shock) == (1.2, SPRING_2020)
    assert (found.bonus, found.later) == ((0.0, 5000.0), 0.5)


def test_each_knob_turns_the_money_its_way() -> None:
    usual = total()
    assert total(full="1000") > usual > total(partial="0")
    assert total(bonus_13="5000") > usual > total(later="0")
    assert total(finding="2") > usual > total(losing="3")
    assert total(places="2") > usual
    assert total(hours="20") > usual > total(cap="20")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("full", "mange"),
        ("full", "-1"),
        ("cap", "0"),
        ("cap", "1,5"),
        ("hours", "81"),
        ("later", "NaN"),
        ("finding", "inf"),
        ("full", "1e2"),
        ("full", "1_0"),
        ("cap_counts", "aldrig"),
        ("shock", "krig"),
    ],
)
def test_what_is_out_of_reach_is_refused_at_its_field(field: str, text: str) -> None:
    with pytest.raises(NotAScenario) as refused:
        scenario_of({field: text})
    assert refused.value.field == field
    assert text in refused.value.text.da


def test_partial_dearer_than_full_contradicts() -> None:
    with pytest.raises(NotAScenario, match="mere end fuld"):
        changed(TERMS, scenario_of({"partial": "900"}))


def test_a_contract_of_outcomes_has_no_rates_to_contradict() -> None:
    terms = read_contract("fasthold").terms
    assert changed(terms, scenario_of({"finding": "2"})) is terms


def test_a_load_is_assumed_and_none_where_all_are_helped() -> None:
    found = assumed_by(scenario_of({"helped": "12", "strain": "50"}), ALL)
    assert found.load == Load(helped=12, strain=0.5)
    assert assumed_by(scenario_of({"helped": "0"}), ALL).load is None


def test_a_strain_of_no_number_contradicts() -> None:
    with pytest.raises(NotAScenario, match="hvor mange der kan hjælpes") as refused:
        scenario_of({"strain": "50"})
    assert refused.value.field == "strain"
    assert scenario_of({"strain": "0"}).numbers == {"strain": 0}


def test_what_is_turned_of_the_contract_is_known() -> None:
    found = assumed_by(scenario_of({"full": "900", "finding": "2"}), ALL)
    assert found.turned == {"full_rate"}
    found = assumed_by(scenario_of({"cap_counts": "calendar_from_first"}), ALL)
    assert found.turned == {"cap_counts"}


@pytest.mark.parametrize(
    ("contract", "field", "typed"),
    [
        ("fasthold", "full", "1000"),
        ("fasthold", "bonus_13", "1000"),
        ("fasthold", "cap_counts", "paid_weeks"),
        ("punktmaal", "later", "50"),
        ("impact60", "outcomes", "50"),
    ],
)
def test_what_the_contract_has_not_cannot_be_turned(contract: str, field: str, typed: str) -> None:
    with pytest.raises(NotAScenario, match="Aftalen betaler for") as refused:
        changed(read_contract(contract).terms, scenario_of({field: typed}))
    assert refused.value.field == field


def test_each_contract_has_its_own_to_turn() -> None:
    names = set(turnable(read_contract("fasthold").terms))
    assert {"hours", "outcomes", "helped"} < names
    assert not {"full", "cap", "later"} & names
    assert set(KNOBS) - set(turnable(TERMS)) == {"outcomes"}
    assert assumed_by(scenario_of({"outcomes": "150"}), ALL).outcomes == 1.5


def test_every_knob_has_its_bounds() -> None:
    assert all(knob.least < knob.most for knob in KNOBS.values())
