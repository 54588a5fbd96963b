"""Companies that are said to be one: one history, one count, under the smallest code.

Source:
    Rules, section 1 (``same_company``, undone by a retraction).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.record import Known, SameCompany, sameness


@dataclass(frozen=True, slots=True)
class Merged:
    """Which companies are one.

    Args:
        same: for each code that is said to be the same as another, the smallest of them all.
    """

    same: Mapping[str, str]

    def one(self, code: str) -> str:
        """Return the code a company goes by; its own where nothing is said of it."""
        return self.same.get(code, code)

    def codes(self, code: str) -> tuple[str, ...]:
        """Return every code of a company, ascending; at least the one it goes by."""
        one = self.one(code)
        return tuple(sorted({one, *(each for each, root in self.same.items() if root == one)}))


def merged(known: Known) -> Merged:
    """Return which companies are one, as the facts in force tell.

    Source:
        Rules, section 1.

    Args:
        known: the facts in force; those of kind ``same_company`` are read.
    """
    return Merged(sameness(known, kind="same_company"))


def said_same(known: Known, codes: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Return the pairs that facts in force call one company, in the order of the log.

    Args:
        known: the facts in force.
        codes: codes of one company; pairs of others are left out. Empty gives none.
    """
    asked = frozenset(codes)
    pairs = (
        frozenset({fact.subject, fact.value.other})
        for fact in known.of_kind("same_company")
        if isinstance(fact.value, SameCompany)
    )
    return tuple(pair for pair in pairs if pair & asked)


def why_not_merge(known: Known, one: str, *, other: str) -> Text | None:
    """Return why two companies cannot be said to be one, or None when they can.

    Args:
        known: the facts in force.
        one: a code.
        other: another.
    """
    if one == other:
        return Text(
            f"Det er to gange {one}; vælg to forskellige.",
            f"That is {one} twice; choose two different ones.",
        )
    found = merged(known)
    if found.one(one) == found.one(other):
        return Text(
            f"{one} og {other} er allerede slået sammen.",
            f"{one} and {other} are merged already.",
        )
    return None
