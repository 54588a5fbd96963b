"""The weights of a match: beside the contract, and no part of it."""

from pathlib import Path
from shutil import copytree

import pytest

from virksom.programme.contract import BadContract
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.matching import read_weights
from virksom.programme.matching import Weights

SHIPPED = Path(__file__).parents[3] / "contracts" / "impact60"


def changed(folder: Path, old: str, new: str) -> str:
    """Return a copy of the shipped folder with one text for another in ``matching.yaml``."""
    copy = Path(copytree(SHIPPED, folder / "other"))
    path = copy / "matching.yaml"
    whole = path.read_text(encoding="utf-8")
    assert whole.count(old) == 1
    path.write_text(whole.replace(old, new), encoding="utf-8")
    return str(copy)


def test_the_shipped_weights_are_those_without_a_file_and_sum_to_a_hundred() -> None:
    assert read_weights("impact60") == Weights()
    assert Weights().most == 100


def test_a_contract_without_the_file_has_the_shipped_weights(tmp_path: Path) -> None:
    copy = Path(copytree(SHIPPED, tmp_path / "bare"))
    (copy / "matching.yaml").unlink()
    assert read_weights(str(copy)) == Weights()


def test_weights_are_no_part_of_the_contracts_digest(tmp_path: Path) -> None:
    folder = changed(tmp_path, 'wish: "20"', 'wish: "45"')
    assert read_weights(folder).wish == 45
    assert read_contract(folder).digest == read_contract("impact60").digest


def test_a_broken_file_is_refused_with_its_name_and_key(tmp_path: Path) -> None:
    with pytest.raises(BadContract) as refusal:
        read_weights(changed(tmp_path, 'wish: "20"', 'sex: "20"'))
    assert "matching.yaml" in refusal.value.text.da
    assert "»wish« mangler" in refusal.value.text.da
