"""The contracts the office's programmes run under, read once a process."""

from functools import lru_cache

from virksom.programme.contract import Contract
from virksom.programme.files.contracts import read_contract


@lru_cache(maxsize=8)
def contract_of(name: str) -> Contract:
    """Return a contract by its name.

    Raises:
        Refusal: there is none, or it cannot be read.
    """
    return read_contract(name)
