"""Accepted disputes that hold for a code which has since become another person again.

Source:
    Rules, section 1 (``same_person``, undone by a retraction); clause 7.1: a week whose dispute
    was accepted is never paid, so that parting two codes bills none anew.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from virksom.programme.record import (
    Dispute,
    Education,
    Employment,
    Fact,
    FrozenLine,
    Issued,
    Known,
    sameness,
)

_ACCEPTED = "accepted"


def disputes_of_others(known: Known) -> Mapping[str, tuple[Fact, ...]]:
    """Return the accepted disputes that hold for codes other than the one they are told of.

    A dispute holds for every code that was the same person when it was accepted, and for the
    code whose job or education the disputed line rests on where its own candidate has none.

    Source:
        Rules, section 1; clause 7.1.

    Args:
        known: the facts in force, with those that no longer are.

    Returns:
        By the candidate's code, in the order of the log; empty where no dispute was accepted.
    """
    accepted = [
        (fact, fact.value)
        for fact in known.of_kind("dispute")
        if isinstance(fact.value, Dispute) and fact.value.answer == _ACCEPTED
    ]
    if not accepted:
        return {}
    told = _Told(known)
    found: dict[str, list[Fact]] = {}
    for fact, says in accepted:
        for code in sorted({*told.same(fact), *told.workers(says)} - {fact.subject}):
            found.setdefault(code, []).append(fact)
    return {code: tuple(facts) for code, facts in found.items()}


class _Told:
    """What was told, in force or not, of who is one person and of what lines rest on."""

    def __init__(self, known: Known) -> None:
        self._links = [fact for fact in known.told if fact.kind == "same_person"]
        links = {link.id for link in self._links}
        self._ended = {fact.replaces: fact for fact in known.told if fact.replaces in links}
        self._work = {
            fact.id: fact.subject
            for fact in known.told
            if isinstance(fact.value, Employment | Education)
        }
        self._issued = {fact.subject: fact.value for fact in known.of_kind("issued")}

    def same(self, dispute: Fact) -> AbstractSet[str]:
        """Return the codes that were one person with a dispute's when it was accepted."""
        then = Known(None, tuple(link for link in self._links if self._held(link, dispute)), None)
        same = sameness(then, kind="same_person")
        first = same.get(dispute.subject)
        return {code for code, smallest in same.items() if smallest == first}

    def _held(self, link: Fact, dispute: Fact) -> bool:
        end = self._ended.get(link.id)
        return link.age < dispute.age and (end is None or end.age > dispute.age)

    def workers(self, says: Dispute) -> AbstractSet[str]:
        """Return the codes whose work alone the disputed line rests on."""
        codes = set[str]()
        for line in self._lines(says):
            found = {self._work[fact] for fact in line.facts if fact in self._work}
            codes |= set() if line.candidate in found else found
        return codes

    def _lines(self, says: Dispute) -> Iterator[FrozenLine]:
        issued = self._issued.get(says.document or "")
        lines = issued.lines or () if isinstance(issued, Issued) else ()
        return (line for line in lines if line.line == says.line)
