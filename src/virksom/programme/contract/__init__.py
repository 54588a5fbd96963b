"""The contract as data: clauses, terms with two times, and switches for what is open."""

from virksom.programme.contract.clause import Ambiguity, Clause
from virksom.programme.contract.contract import Contract
from virksom.programme.contract.parse_clauses import read_ambiguities, read_clauses
from virksom.programme.contract.parse_terms import read_terms
from virksom.programme.contract.party import Party
from virksom.programme.contract.place import BadContract, Spot
from virksom.programme.contract.privacy import (
    AskedConsent,
    DataUse,
    Privacy,
    SharedWith,
    parse_privacy,
)
from virksom.programme.contract.required import REQUIRED
from virksom.programme.contract.switches import SWITCHES, Switch
from virksom.programme.contract.term import DatedValue, Labels, Term, Value
from virksom.programme.contract.terms import InForce, TermMissing, Terms
from virksom.programme.contract.tree import Node, Number, Tree
from virksom.programme.contract.values import UNITS

__all__ = [
    "REQUIRED",
    "SWITCHES",
    "UNITS",
    "Ambiguity",
    "AskedConsent",
    "BadContract",
    "Clause",
    "Contract",
    "DataUse",
    "DatedValue",
    "InForce",
    "Labels",
    "Node",
    "Number",
    "Party",
    "Privacy",
    "SharedWith",
    "Spot",
    "Switch",
    "Term",
    "TermMissing",
    "Terms",
    "Tree",
    "Value",
    "parse_privacy",
    "read_ambiguities",
    "read_clauses",
    "read_terms",
]
