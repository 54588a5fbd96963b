"""A whole contract: what it says and the values it sets."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.programme.contract.clause import Ambiguity, Clause
from virksom.programme.contract.terms import Terms
from virksom.programme.kernel import Text


@dataclass(frozen=True, kw_only=True)
class Contract:
    """A contract: what it says and the values it sets.

    Args:
        name: its code, such as ``impact60``.
        title: what it is called.
        place: where it runs.
        clauses: by number, in the order of the contract.
        ambiguities: in the order they were found.
        terms: all of them, whenever agreed.
        digest: SHA-256 over the content of both files.
    """

    name: str
    title: Text
    place: Text
    clauses: Mapping[str, Clause]
    ambiguities: tuple[Ambiguity, ...]
    terms: Terms
    digest: str
