"""Scenarios side by side."""

import re
from dataclasses import replace
from datetime import date

import numpy as np

from tests.core.forecast.cohort import LINES, cohort
from tests.core.forecast.test_outcome_plays import seen as outcomes
from tests.core.persons import TERMS
from virksom.programme.effect.table import UNRECORDED
from virksom.programme.forecast.beside import Tried, beside_table
from virksom.programme.forecast.employments import MOST, employments
from virksom.programme.forecast.fan import spread_of
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.parties import parties
from virksom.programme.kernel import Text, Week
from virksom.programme.ledger import CashFlow

SEEN = outlook(cohort(*LINES), Assumed(times=100, until=Week(2020, 14)))


def tried(name: str, *, kroner: int = 0) -> Tried:
    flows = [CashFlow(date(2018, 9, 3), -100 * kroner)] if kroner else []
    return Tried(
        name=Text(name, name),
        seen=SEEN,
        needed=employments(SEEN.draws, lasting=60, guess=100, rng=np.random.default_rng(1)),
        money=parties(SEEN, TERMS, flows=flows),
    )


def test_each_scenario_is_a_column_and_each_party_has_its_rows() -> None:
    table = beside_table([tried("A"), tried("B", kroner=2000)])
    assert [column.label.da for column in table.columns] == ["Hvad", "A", "B"]
    heads = [str(row[0]) for row in table.rows]
    assert "Ansættelser til 60 varige" in heads
    assert sum(head.startswith("Kommunen") for head in heads) == 3


def test_without_the_investors_money_what_is_owed_is_not_told() -> None:
    table = beside_table([tried("A"), tried("B", kroner=2000)])
    assert [row[1] for row in table.rows[-4:]] == [UNRECORDED] * 4
    assert UNRECORDED not in [row[2] for row in table.rows]


def test_when_the_investor_has_all_back_is_told_and_that_it_never_is() -> None:
    third = tried("C", kroner=2000)
    back = replace(third, money=replace(third.money, back=True))
    table = beside_table([tried("A", kroner=2000), tried("B", kroner=10_000_000), back])
    (soon, never, already) = next(
        row[1:] for row in table.rows if str(row[0]) == "Investor har alt igen"
    )
    assert re.fullmatch(r"\d\d\.\d\d\.20\d\d \(.* til .* i 80 af 100\)", str(soon))
    assert (str(never), str(already)) == ("i intet forløb", "allerede")


def test_more_employments_than_are_told_apart_are_told_as_over_so_many() -> None:
    one = tried("A")
    many = replace(one.needed, needed=spread_of([MOST]))
    table = beside_table([replace(one, needed=many)])
    assert "over 10.000" in [str(row[1]) for row in table.rows]


def test_of_a_contract_of_outcomes_outcomes_are_counted() -> None:
    seen = outcomes("fasthold", Assumed(times=10))
    heads = [str(row[0]) for row in beside_table([replace(tried("A"), seen=seen)]).rows]
    assert "Resultater betalt" in heads
    assert "Uger betalt" not in heads
