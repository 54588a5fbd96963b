"""Names in a contract that must stand elsewhere: clauses and switches."""

from collections.abc import Mapping

from virksom.programme.contract.clause import Clause
from virksom.programme.contract.place import BadContract
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.tree import Node


def known_clause(node: Node, clauses: Mapping[str, Clause]) -> str:
    """Read the number of a clause.

    Raises:
        BadContract: no clause has that number.
    """
    number = node.string()
    if number not in clauses:
        raise node.spot.refuse(
            f"klausul »{number}« findes ikke i clauses.yaml",
            f"clause “{number}” is not in clauses.yaml",
        )
    return number


def known_switch(node: Node) -> str:
    """Read the name of a switch.

    Raises:
        BadContract: there is no such switch.
    """
    name = node.string()
    if name not in SWITCHES:
        raise unknown_switch(node, name)
    return name


def unknown_switch(node: Node, name: str) -> BadContract:
    """Return the refusal of a switch nobody knows; it names those there are."""
    known = ", ".join(SWITCHES)
    return node.spot.refuse(
        f"ukendt valg »{name}«; der findes {known}",
        f"unknown switch “{name}”; there are {known}",
    )
