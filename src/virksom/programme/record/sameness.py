"""Codes that are said to be one: each stands for the smallest of them.

Source:
    Rules, section 1 (``same_person``, ``same_company``; undone by a retraction).
"""

from collections.abc import Mapping

from virksom.programme.record.log import Known
from virksom.programme.record.values import SameCompany, SamePerson


def sameness(known: Known, *, kind: str) -> Mapping[str, str]:
    """Return, for each code that a fact calls the same as another, the smallest of them all.

    Sameness goes on from one to the next: when A is B and B is C, all three are one. Codes that
    nothing is said of are not there, and stand for themselves.

    Source:
        Rules, section 1.

    Args:
        known: the facts in force.
        kind: ``same_person`` or ``same_company``.
    """
    parents: dict[str, str] = {}
    pairs = (
        (fact.subject, fact.value.other)
        for fact in known.of_kind(kind)
        if isinstance(fact.value, SamePerson | SameCompany)
    )
    for pair in pairs:
        one, other = sorted(_root(code, parents) for code in pair)
        parents.setdefault(one, one)
        parents[other] = one
    return {code: _root(code, parents) for code in parents}


def _root(code: str, parents: Mapping[str, str]) -> str:
    while parents.get(code, code) != code:
        code = parents[code]
    return code
