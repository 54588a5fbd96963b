"""Codes that are said to be one: each stands for the smallest of them.

Source:
    Rules, section 1 (``same_person``, ``same_company``; undone by a retraction).
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from virksom.programme.record.log import Known
from virksom.programme.record.values import SameCompany, SamePerson

Code = TypeVar("Code", str, int)
"""A code, or the number that stands for one."""


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
    return joined(
        (fact.subject, fact.value.other)
        for fact in known.of_kind(kind)
        if isinstance(fact.value, SamePerson | SameCompany)
    )


def joined(pairs: Iterable[tuple[Code, Code]]) -> Mapping[Code, Code]:
    """Return, for each of some pairs that are one, the smallest of all that are one with it.

    Source:
        Rules, section 1.

    Args:
        pairs: codes or numbers that are said to be one; may be none.
    """
    parents: dict[Code, Code] = {}
    for pair in pairs:
        one, other = sorted(_root(code, parents) for code in pair)
        parents.setdefault(one, one)
        parents[other] = one
    return {code: _root(code, parents) for code in parents}


def _root(code: Code, parents: Mapping[Code, Code]) -> Code:
    while parents.get(code, code) != code:
        code = parents[code]
    return code
