"""The contract as data: clauses, terms with two times, and switches for what is open."""

from virksom.programme.contract.as_text import ClauseText, contract_text
from virksom.programme.contract.clause import Ambiguity, Clause
from virksom.programme.contract.contract import Contract
from virksom.programme.contract.keeping import Keeping, KeepingTerm, parse_keeping
from virksom.programme.contract.outcome import (
    CONTINUOUS,
    ENDED,
    FEE,
    OUTCOME_KINDS,
    WEEKLY,
    Outcome,
    Price,
)
from virksom.programme.contract.outcome_text import names_of, outcome_text
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
from virksom.programme.contract.required import REQUIRED, WEEKLY_TERMS
from virksom.programme.contract.switches import SWITCHES, Switch
from virksom.programme.contract.term import DatedValue, Labels, Term, Value
from virksom.programme.contract.terms import InForce, TermMissing, Terms
from virksom.programme.contract.tree import Node, Number, Tree
from virksom.programme.contract.values import UNITS

__all__ = [
    "CONTINUOUS",
    "ENDED",
    "FEE",
    "OUTCOME_KINDS",
    "REQUIRED",
    "SWITCHES",
    "UNITS",
    "WEEKLY",
    "WEEKLY_TERMS",
    "Ambiguity",
    "AskedConsent",
    "BadContract",
    "Clause",
    "ClauseText",
    "Contract",
    "DataUse",
    "DatedValue",
    "InForce",
    "Keeping",
    "KeepingTerm",
    "Labels",
    "Node",
    "Number",
    "Outcome",
    "Party",
    "Price",
    "Privacy",
    "SharedWith",
    "Spot",
    "Switch",
    "Term",
    "TermMissing",
    "Terms",
    "Tree",
    "Value",
    "contract_text",
    "names_of",
    "outcome_text",
    "parse_keeping",
    "parse_privacy",
    "read_ambiguities",
    "read_clauses",
    "read_terms",
]
