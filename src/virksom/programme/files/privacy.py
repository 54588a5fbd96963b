"""``privacy.yaml`` beside a contract: what candidates are told about personal data."""

from virksom.programme.contract import Privacy, parse_privacy
from virksom.programme.files.contracts import contract_folder, read_yaml

PRIVACY = "privacy.yaml"


def read_privacy(name_or_folder: str) -> Privacy | None:
    """Read what candidates of a programme are told; None where nobody has written it.

    Raises:
        UnknownContract: there is no such contract.
        BadContract: the file is broken; names file, key and what was expected.
    """
    path = contract_folder(name_or_folder) / PRIVACY
    return parse_privacy(read_yaml(path)) if path.exists() else None
