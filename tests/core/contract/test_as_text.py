"""Every contract reads in sentences: each term and switch once, under its clause."""

from collections import Counter
from dataclasses import replace

import pytest

from tests.spec.answers import TERMS, amended
from virksom.programme.contract import SWITCHES, Contract, Terms, contract_text, outcome_text
from virksom.programme.contract.switch_text import switch_text
from virksom.programme.contract.term_text import term_text, value_text
from virksom.programme.files.contracts import contract_names, read_contract

IMPACT60 = read_contract("impact60")


def sentences(contract: Contract, terms: Terms) -> list[str]:
    return [one.da for part in contract_text(contract, terms) for one in part.sentences]


@pytest.mark.parametrize("name", contract_names())
def test_every_value_is_told_once(name: str) -> None:
    contract = read_contract(name)
    terms = contract.terms.terms
    asked = [term for term in terms.values() if term.name != "cap_counts" or "cap" in terms]
    values = sum(len(term.values) for term in asked)
    told = sentences(contract, contract.terms)
    assert len(told) == values
    assert max(Counter(told).values()) == 1


@pytest.mark.parametrize("name", contract_names())
def test_every_sentence_ends_in_both_languages(name: str) -> None:
    contract = read_contract(name)
    for part in contract_text(contract, contract.terms):
        for one in part.sentences:
            assert one.da.endswith(".")
            assert one.en.endswith(".")
            assert "{}" not in one.da + one.en
            assert ".." not in one.da + one.en


@pytest.mark.parametrize(
    "sentence",
    [
        "Aftalen har 120 pladser.",
        "Der betales for højst 156 uger for hver person.",
        "En uge i fuld selvforsørgelse koster 796 kr.",
        "Der henvises fra 01.09.2018 til og med 31.12.2019.",
        "Der betales for uger, der er bevist, ikke bevist endnu eller uden bevis.",
        "En uge er mandag til søndag, og alle syv dage skal tælle.",
        "Et ophold mellem to job bygges der ikke bro over.",
        "Fakturaen bærer ordrenummer IMPACT60-2018.",
    ],
)
def test_impact60_says(sentence: str) -> None:
    assert sentence in sentences(IMPACT60, IMPACT60.terms)


def test_the_other_contracts_say_how_they_count() -> None:
    contract = read_contract("punktmaal")
    told = sentences(contract, contract.terms)
    assert (
        "Ventetiden regnes i arbejdsdage; lørdage, søndage og danske helligdage tæller ikke med."
    ) in told
    assert (
        "Disse uger tæller ikke: uge 52 hvert år (juleugen) og uge 1 i 2025 (nytår 2025)."
    ) in told


def test_a_wait_in_working_days_says_so_at_once() -> None:
    contract = read_contract("punktmaal")
    told = [one.en for part in contract_text(contract, contract.terms) for one in part.sentences]
    assert "A verified week is invoiced 42 working days after its Sunday at the earliest." in told
    assert "En uge uden bevis faktureres tidligst 42 arbejdsdage efter ugens søndag." in sentences(
        contract, contract.terms
    )


def test_how_a_cap_in_weeks_is_counted_is_told_only_where_there_is_one() -> None:
    fasthold = read_contract("fasthold")
    assert "Loftet tæller betalte uger." in sentences(IMPACT60, IMPACT60.terms)
    assert "Loftet tæller betalte uger." not in sentences(fasthold, fasthold.terms)


def test_an_amendment_says_from_when_and_when_it_was_agreed() -> None:
    terms = amended(TERMS, "full_rate", value="812.00", since="2020-01-06", agreed="2019-12-01")
    told = "Fra 06.01.2020 (aftalt 01.12.2019): En uge i fuld selvforsørgelse koster 812 kr."
    assert told in sentences(IMPACT60, terms)


@pytest.mark.parametrize("name", SWITCHES)
def test_every_choice_of_a_switch_has_a_sentence(name: str) -> None:
    choices = SWITCHES[name].choices or ("0", "2")
    told = [TERMS.with_switch(name, choice).terms[name] for choice in choices]
    assert len({switch_text(term, term.values[0].value) for term in told}) == len(choices)


def test_a_term_without_a_sentence_is_told_by_its_label() -> None:
    term = replace(TERMS.terms["unit_share"], name="another")
    assert term_text(term, term.values[0].value).da == "Hver enheds andel af pladserne: 50."


def test_a_period_without_end_is_told_too() -> None:
    term = TERMS.terms["payment_window"]
    span = TERMS.on(TERMS.begins()).span("payment_window")
    told = term_text(term, replace(span, until=None))
    assert told.da == "Der betales for uger i perioden fra 01.09.2018."


def test_an_outcome_is_a_value_in_words_too() -> None:
    terms = read_contract("fasthold").terms
    (outcome, *_) = terms.on(terms.begins()).outcomes().values()
    assert value_text("outcome", outcome) == outcome_text(outcome)


def test_a_list_of_one_has_no_and() -> None:
    label = TERMS.terms["cap"].label
    assert value_text("codes", {"a": label}) == label
    assert value_text("codes", {}).da == ""
