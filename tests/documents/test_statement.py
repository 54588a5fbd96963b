"""The quarterly statement: its figures, the flows its rate is of, and what the external hides."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.documents.examples import (
    FLOWS,
    MOMENT,
    STATEMENT,
    TOLD,
    stays_on_the_pages,
    text_of,
)
from virksom.documents import statement_pdf
from virksom.documents.statement_words import money_figures, saved_figures
from virksom.programme.ledger import Told
from virksom.programme.ledger.returns import returns_of

HIDING = replace(TOLD, external=True, earned=None, supported=None, saved=None, paid=None)
EMPTY = replace(TOLD, returns=returns_of(()), rate=None)


def printed(told: Told = TOLD, *, language: str = "da") -> str:
    """Return what a statement says."""
    return text_of(statement_pdf(replace(STATEMENT, told=told), language=language, moment=MOMENT))


@pytest.mark.parametrize(
    "said",
    [
        "O-2019-0001",
        "pr. 30. september 2019, som kendt 31. oktober 2019",
        "1.000.000 kr.",
        "1.050.000,50 kr.",
        "+50.000,50 kr. gevinst",
        "uge 36, 2019",
        "955.200 kr. faktureret, og står",
        "385 kr. mere skal krediteres",
        "2.179.175 kr.",
        "Det er en sammenligning, ikke en effekt",
        "2. september 2019 650.000,00 50.000,50",
    ],
)
def test_it_says_each_figure(said: str) -> None:
    assert said in printed()


def test_its_rate_is_that_of_the_flows_it_prints() -> None:
    read = {one.label.da: one.value for one in money_figures(TOLD)}
    days = [(flow.day - FLOWS[0].day).days for flow in FLOWS]
    rate = Decimal(read["Intern rente"].en.rstrip("%")) / 100
    worth = sum(
        flow.ore / float(1 + rate) ** (day / 365) for flow, day in zip(FLOWS, days, strict=True)
    )
    assert abs(worth) < 100_000
    assert read["Multipel"].da == "1,05"


@pytest.mark.parametrize(
    ("back", "said"), [(0, "0,00"), (99, "under 0,01"), (100, "0,01"), (12345, "1,23")]
)
def test_a_multiple_of_something_repaid_is_not_nought(back: int, said: str) -> None:
    told = replace(TOLD, returns=replace(TOLD.returns, invested=10_000, repaid=back))
    assert {one.label.da: one.value.da for one in money_figures(told)}["Multipel"] == said


def test_the_external_edition_says_so_and_hides() -> None:
    said = printed(HIDING)
    assert "ekstern: små tal er skjult" in said
    assert "færre end fem personer" in said
    assert "955.200" not in said
    assert said.count("skjult") >= 4


def test_without_money_it_says_what_cannot_be_reckoned() -> None:
    said = printed(EMPTY)
    assert "Ingen penge er flyttet endnu." in said
    assert said.count("kan ikke regnes endnu") == 2
    assert "ikke endnu" in said


def test_a_contract_without_the_term_compares_nothing() -> None:
    assert "aftalen siger ikke noget" in [
        one.value.da for one in saved_figures(replace(TOLD, saved=None))
    ]


def test_english_says_the_same() -> None:
    assert "This is a comparison, not an effect" in printed(language="en")


def test_many_flows_stay_on_the_pages() -> None:
    many = replace(TOLD, returns=returns_of(FLOWS * 40))
    paper = replace(STATEMENT, told=many)
    assert stays_on_the_pages(statement_pdf(paper, language="da", moment=MOMENT))


def test_who_bears_what_never_comes_back_is_told_while_something_is_out() -> None:
    out = replace(TOLD, returns=returns_of(FLOWS[:1]), rate=None)
    notes = {one.label.da: one.note.da for one in money_figures(out)}
    assert notes["Udestående"] == "bæres af investor, hvis det ikke kommer igen"
    owed = money_figures(replace(out, bearer="provider"))
    assert "skyldes af leverandøren" in {one.label.da: one.note.da for one in owed}["Udestående"]
    assert "for lidt er kommet igen" in notes["Intern rente"]
