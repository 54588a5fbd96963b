"""Outcomes of a contract told in sentences."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from virksom.programme.contract import Outcome, Price, names_of, outcome_text
from virksom.programme.files.contracts import read_contract

EXAMPLES = ("fasthold", "punktmaal")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_outcome_is_told_in_both_languages(name: str) -> None:
    terms = read_contract(name).terms
    for outcome in terms.on(terms.begins()).outcomes().values():
        told = outcome_text(outcome, names_of(terms.terms))
        assert told.da.count("Prisen er") == told.en.count("The price is") == 1


def test_outcomes_and_units_are_told_by_what_they_are_called() -> None:
    terms = read_contract("fasthold").terms
    outcomes = terms.on(terms.begins()).outcomes()
    told = outcome_text(outcomes["job_26"], names_of(terms.terms))
    assert "efter »13 uger i job«" in told.da
    assert "for dem, Job- og Aktivhuset har henvist" in str(
        outcome_text(outcomes["job_13"], names_of(terms.terms))
    )
    assert "for dem, job_og_aktivhuset har henvist" in str(outcome_text(outcomes["job_13"]))
    assert names_of({}) == {}


def price(amount: str = "1000.00", **more: object) -> Price:
    return Price(amount=Decimal(amount), **more)  # type: ignore[arg-type]  # a test's shorthand


ONE = (price(),)
SAID = [
    (
        Outcome(kind="milestone", prices=ONE, weeks=13, state="full", counted="continuous"),
        (
            "Betales én gang for hver person, der har været 13 uger i træk i fuld selvforsørgelse. "
            "Prisen er 1.000 kr."
        ),
    ),
    (
        Outcome(kind="attachment", prices=ONE, cap=40),
        (
            "Betales én gang for hver person ved starten. Prisen er 1.000 kr. Der betales højst 40 "
            "gange i hele aftalen."
        ),
    ),
    (
        Outcome(
            kind="milestone", prices=ONE, earnings=Decimal(60000), within=78, anchor="referral"
        ),
        (
            "Betales én gang for hver person, når lønnen i alt fra henvisningen er nået op på "
            "60.000 kr., inden der er gået 78 uger fra henvisningen. Prisen er 1.000 kr."
        ),
    ),
    (
        Outcome(kind="milestone", prices=ONE, earnings=Decimal(60000), period=26),
        (
            "Betales én gang for hver person, når lønnen i de seneste 26 uger er nået op på "
            "60.000 kr. "
            "Prisen er 1.000 kr."
        ),
    ),
    (
        Outcome(
            kind="weekly",
            prices=(price("200.00", hours=Decimal(15)), price("350.00", earned=Decimal(30000))),
            period=13,
        ),
        (
            "Hver hel uge i selvforsørgelse betales. Prisen er 200 kr. ved mindst 15 timer om "
            "ugen; "
            "350 kr. ved en løn på mindst 30.000 kr. i de seneste 13 uger."
        ),
    ),
    (
        Outcome(kind="follow_up", prices=ONE, at=(26,)),
        (
            "Betales for hver person, der er i fuld eller delvis selvforsørgelse i den uge, der "
            "ligger "
            "26 uger efter starten. Prisen er 1.000 kr."
        ),
    ),
    (
        Outcome(kind="fee", prices=(price(), price("900.00", first=13)), cap=24),
        (
            "Betales hver måned for hele programmet. Prisen er 1.000 kr.; 900 kr. fra måned nr. "
            "13 i "
            "aftalen. Der betales højst 24 måneder."
        ),
    ),
    (
        Outcome(kind="weekly", prices=(price(tier="full", since=date(2025, 1, 1)),), cap=26),
        (
            "Hver hel uge i selvforsørgelse betales. Prisen er 1.000 kr. for en uge i fuld "
            "selvforsørgelse for dem, der starter den 01.01.2025 eller senere. Der betales "
            "højst 26 "
            "uger for hver person."
        ),
    ),
    (Outcome(kind="ended", prices=()), "Betales ikke længere."),
]


@pytest.mark.parametrize(("outcome", "told"), SAID)
def test_a_sentence(outcome: Outcome, told: str) -> None:
    assert outcome_text(outcome).da == told


def test_where_a_cap_or_a_price_counts_all_one_person_s_sum_rests_on_all() -> None:
    alone = Outcome(kind="milestone", prices=(Price(amount=Decimal(5)),), weeks=13)
    later = (Price(amount=Decimal(5)), Price(amount=Decimal(4), first=3))
    assert not alone.rests_on_all
    assert replace(alone, cap=9).rests_on_all
    assert replace(alone, prices=later).rests_on_all
    assert not replace(alone, kind="weekly", cap=26).rests_on_all
    assert not replace(alone, kind="fee", prices=later).rests_on_all


@pytest.mark.parametrize(
    ("name", "rests"), [("impact60", False), ("fasthold", True), ("punktmaal", True)]
)
def test_which_contracts_let_sums_rest_on_all(name: str, *, rests: bool) -> None:
    assert read_contract(name).terms.sums_rest_on_all is rests
