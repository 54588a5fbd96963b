"""The weights of a match, read or refused with file and key."""

import pytest

from virksom.programme.contract import BadContract, Node, Spot
from virksom.programme.contract.tree import Number, Tree
from virksom.programme.files.matching import read_weights
from virksom.programme.matching import Weights, parse_weights
from virksom.programme.matching.weights import NAMES

TOLD: dict[str, Tree] = dict.fromkeys(NAMES, "10")


def top(**changed: Tree) -> Node:
    return Node({"weights": TOLD | changed}, Spot("x/matching.yaml"))


def test_the_weights_of_the_contract_are_read() -> None:
    assert read_weights("impact60") == Weights()
    assert Weights().most == 100


def test_each_part_has_its_weight() -> None:
    assert parse_weights(top(wish="25")).wish == 25


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"wish": "2.5"}, "fandt »2.5«"),
        ({"wish": "-1"}, "forventede et helt tal fra 0 til 1000"),
        ({"wish": "99999"}, "fandt »99999«"),
        ({"wish": Number("5")}, "anførselstegn"),
        ({"wish": "1000"}, "forventede i alt 1 til 1000 point, fandt 1060"),
        (dict.fromkeys(NAMES, "0"), "fandt 0"),
        ({"age": "5"}, "ukendt nøgle"),
    ],
)
def test_other_weights_are_refused_with_their_place(changed: dict[str, Tree], said: str) -> None:
    with pytest.raises(BadContract, match=r"matching\.yaml") as refusal:
        parse_weights(top(**changed))
    assert said in refusal.value.text.da


def test_a_contract_without_weights_has_those_that_ship(tmp_path: pytest.TempPathFactory) -> None:
    assert read_weights(str(tmp_path)) == Weights()
