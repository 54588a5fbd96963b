"""``matching.yaml`` beside a contract: how much each part of a match weighs."""

from virksom.programme.files.contracts import contract_folder, read_yaml
from virksom.programme.matching import Weights, parse_weights

MATCHING = "matching.yaml"


def read_weights(name_or_folder: str) -> Weights:
    """Read the weights of a contract; those that ship where it has none of its own.

    Raises:
        UnknownContract: neither a name nor a folder.
        BadContract: names file, key and what was expected.
    """
    path = contract_folder(name_or_folder) / MATCHING
    return parse_weights(read_yaml(path)) if path.exists() else Weights()
