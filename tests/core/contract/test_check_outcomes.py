"""Amendments that go together with the contract they change; the museum holds those that do not."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.house.tree import ROOT
from virksom.programme.contract import BadContract, Contract
from virksom.programme.files.contracts import read_contract

PRICE = '          price: "6000.00"\n'
CAP = '        value: "62000.00"\n'
ENDED = """      - since: 2025-01-01
        agreed_on: 2024-12-01
        value:
          kind: ended
"""
AGREED_AGAIN = """      - since: 2024-01-01
        agreed_on: 2024-02-01
        value:
          kind: attachment
          price: "5500.00"
"""
MONTHLY = """  running:
    unit: outcome
    clause: "2.2"
    label: {da: "Drift", en: "Running"}
    values:
      - since: 2024-01-01
        agreed_on: 2024-01-01
        value:
          kind: fee
          price: "AMOUNT"
"""
EXCLUDED = """  excluded_weeks:
    unit: codes
    clause: "2.2"
    label: {da: "Tæller ikke", en: "Do not count"}
    values:
      - since: 2024-01-01
        agreed_on: 2024-01-01
        value:
          2026-W53: {da: "nytår", en: "New Year"}
          W53: {da: "nytår", en: "New Year"}
"""
LOWER = """      - since: 2024-01-01
        agreed_on: 2024-01-15
        value: "90000.00"
"""


def changed(old: str, new: str, *, folder: Path) -> Contract:
    copy = Path(copytree(ROOT / "contracts" / "fasthold", folder / "changed"))
    file = copy / "terms.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    return read_contract(str(copy))


@pytest.mark.parametrize(("more", "kinds"), [(ENDED, 2), (AGREED_AGAIN, 2)])
def test_an_outcome_may_end_or_be_agreed_again(more: str, kinds: int, tmp_path: Path) -> None:
    terms = changed(PRICE, PRICE + more, folder=tmp_path).terms
    assert len(terms.terms["attachment"].values) == kinds


def test_a_cap_that_was_never_in_force_is_not_held_against_a_price(tmp_path: Path) -> None:
    low = CAP.replace("62000", "20000")
    terms = changed(CAP, low + LOWER, folder=tmp_path).terms
    assert terms.on(terms.begins()).amount("cap_person") == 90000


def test_a_fee_may_be_above_the_cap_for_each_person(tmp_path: Path) -> None:
    fee = PRICE + MONTHLY.replace("AMOUNT", "90000.00")
    terms = changed(PRICE, fee, folder=tmp_path).terms
    assert terms.on(terms.begins()).outcomes()["running"].kind == "fee"


def test_a_fee_above_the_cap_of_the_contract_is_never_paid(tmp_path: Path) -> None:
    with pytest.raises(BadContract, match="cap_contract"):
        changed(PRICE, PRICE + MONTHLY.replace("AMOUNT", "4500001.00"), folder=tmp_path)


def test_a_week_of_every_year_and_one_that_its_year_has_may_be_left_out(tmp_path: Path) -> None:
    cap = "  cap_person:\n"
    terms = changed(cap, EXCLUDED + cap, folder=tmp_path).terms
    assert terms.on(terms.begins()).codes("excluded_weeks") == ("2026-W53", "W53")


@pytest.mark.parametrize("first", ["2027-01-01", "2027-09-20"])
def test_a_window_may_open_while_the_last_can_still_reach_it(first: str, tmp_path: Path) -> None:
    window = "{first: 2024-01-01, last: 2027-12-31}"
    later = f"{{first: {first}, last: 2029-12-31}}"
    assert changed(window, later, folder=tmp_path).terms.terms["payment_window"].values
