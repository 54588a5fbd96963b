"""Outcomes of a contract: read, told in sentences, and refused with file, key and reason."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from virksom.programme.contract import BadContract, Outcome, Price, outcome_text
from virksom.programme.files.contracts import read_contract

EXAMPLES = ("fasthold", "punktmaal")

MUSEUM = {
    "no_kind": (
        "kind: attachment\n          weeks",
        "weeks",
        "attachment.values.1.value«: »kind« mangler.",
    ),
    "unknown_kind": (
        "kind: attachment",
        "kind: bonus",
        (
            "attachment.values.1.value.kind«: forventede weekly eller milestone eller recurring "
            "eller attachment eller follow_up eller fee, fandt »bonus«."
        ),
    ),
    "another_kinds_field": (
        'kind: attachment\n          weeks: "4"',
        'kind: attachment\n          every: "4"',
        "attachment.values.1.value.every«: ukendt nøgle; her må stå kind, price, weeks, cap.",
    ),
    "no_price": (
        '          price: "6000.00"\n',
        "",
        "attachment.values.1.value«: »price« mangler.",
    ),
    "a_price_of_nothing": (
        'price: "6000.00"',
        'price: "0.00"',
        "attachment.values.1.value.price«: forventede en pris over 0.",
    ),
    "no_week": (
        'weeks: "4"',
        'weeks: "0"',
        "attachment.values.1.value.weeks«: forventede mindst 1.",
    ),
    "window_closes_before_it_opens": (
        'within: "78"',
        'within: "12"',
        "job_13.values.1.value.within«: vinduet på 12 uger lukker, før 13 uger kan være gået.",
    ),
    "window_closes_before_what_it_follows": (
        'within: "104"',
        'within: "25"',
        "job_26.values.1.value.within«: vinduet på 25 uger lukker, før 26 uger kan være gået.",
    ),
    "breaks_without_a_row": (
        "counted: continuous\n",
        "counted: cumulative\n",
        "job_13.values.1.value.breaks«: dage med afbrud hører til counted: continuous.",
    ),
    "follows_nothing": (
        "after: job_26",
        "after: job_52",
        "stays_on.values.1.value.after«: »job_52« er ingen milepæl i aftalen.",
    ),
    "follows_no_milestone": (
        "after: job_26",
        "after: attachment",
        "stays_on.values.1.value.after«: »attachment« er ingen milepæl i aftalen.",
    ),
    "waits_for_itself": (
        "          counted: continuous",
        "          counted: continuous\n          after: job_26",
        "job_13.values.1.value.after«: venter på sig selv: job_13 → job_26 → job_13.",
    ),
    "a_group_nobody_knows": (
        "group: job_og_aktivhuset",
        "group: jobhuset",
        "job_13.values.1.value.price«: »jobhuset« er ingen henvisende enhed.",
    ),
    "a_group_without_price": (
        '- amount: "18000.00"\n',
        '- {group: job_og_aktivhuset, amount: "18000.00", number_from: "1"}\n',
        "job_13.values.1.value.price«: to priser for det samme.",
    ),
    "no_price_for_the_rest": (
        '            - amount: "18000.00"\n',
        "",
        "job_13.values.1.value.price«: mangler en pris for uddannelseshuset.",
    ),
    "no_price_from_the_first": (
        '            - amount: "15000.00"\n',
        "",
        "job_26.values.1.value.price«: mangler en pris uden started_from og number_from.",
    ),
    "no_prices": (
        '          price: "6000.00"',
        "          price: []",
        "attachment.values.1.value.price«: forventede mindst én pris.",
    ),
    "a_cap_lower_than_a_price": (
        'value: "62000.00"',
        'value: "20000.00"',
        (
            "job_13.values.1.value.price«: loftet »cap_person« på 20000.00 kr. er lavere end "
            "prisen 24000.00 kr.."
        ),
    ),
}


def broken(name: str, old: str, new: str, *, folder: Path) -> Path:
    """Return a copy of an example's folder with one text put for another."""
    shutil.copytree(ROOT / "contracts" / name, folder / "broken")
    file = folder / "broken" / "terms.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder / "broken"


@pytest.mark.parametrize("piece", MUSEUM)
def test_outcomes_that_do_not_go_together_are_refused(piece: str, tmp_path: Path) -> None:
    old, new, sentence = MUSEUM[piece]
    with pytest.raises(BadContract) as refused:
        read_contract(str(broken("fasthold", old, new, folder=tmp_path)))
    assert refused.value.text.da == f"broken/terms.yaml, »terms.{sentence}"
    assert refused.value.text.en != refused.value.text.da


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('["13", "26", "52"]', '["26", "13"]', "uger efter hinanden, hver én gang."),
        ("value: working_days", "value: days", "calendar_days eller working_days, fandt »days«."),
    ],
)
def test_points_and_days_are_refused(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(BadContract, match=r"forventede ") as refused:
        read_contract(str(broken("punktmaal", old, new, folder=tmp_path)))
    assert refused.value.text.da.endswith(sentence)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_outcome_is_told_in_both_languages(name: str) -> None:
    terms = read_contract(name).terms
    for outcome in terms.on(terms.begins()).outcomes().values():
        told = outcome_text(outcome)
        assert told.da.count("Pris:") == told.en.count("Price:") == 1


def price(amount: str = "1000.00") -> tuple[Price, ...]:
    return (Price(amount=Decimal(amount)),)


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            Outcome(kind="milestone", prices=price(), weeks=13, state="full", counted="continuous"),
            (
                "Betales én gang for hver person, når 13 uger i fuld selvforsørgelse er nået i "
                "træk. Pris: 1.000 kr."
            ),
        ),
        (
            Outcome(kind="attachment", prices=price(), cap=40),
            "Betales én gang for hver person ved starten. Pris: 1.000 kr. Højst 40 i alt.",
        ),
        (
            Outcome(
                kind="milestone",
                prices=price(),
                earnings=Decimal(60000),
                within=78,
                anchor="referral",
            ),
            (
                "Betales én gang for hver person, når lønnen i alt er nået 60.000 kr., inden "
                "78 uger fra henvisningen. Pris: 1.000 kr."
            ),
        ),
    ],
)
def test_a_sentence(outcome: Outcome, told: str) -> None:
    assert outcome_text(outcome).da == told
