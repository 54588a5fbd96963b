"""Amendments that go together with the contract they change; the museum holds those that do not."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.house.tree import ROOT
from virksom.programme.contract import Contract
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
