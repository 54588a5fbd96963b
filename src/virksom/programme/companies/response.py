"""How long a company waits: from its request to our first answer, and to the first proposal.

A request is an opening it posted itself, or a contact in which it asked us. Moments are those at
which things became known: when they were typed is when they were told.

Source:
    Clause 6.3: companies first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from virksom.programme.companies.merged import Merged, merged
from virksom.programme.companies.pipeline import company_of
from virksom.programme.record import Contact, Fact, Known, Log, Opening, Proposal

PROPOSED = "proposed"
"""The step of a proposal that puts a candidate forward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A request, and what we did about it.

    Args:
        fact: id of the fact that tells of the request.
        company: the code the company goes by.
        opening: which opening it is about; "" for none.
        asked_at: when it was told first; a later correction does not move it.
        answered_at: when we first answered; None while we have not.
        answer: id of the fact that answers; "" while there is none.
        proposed_at: when a candidate was first proposed; None while none is.
    """

    fact: str
    company: str
    opening: str
    asked_at: datetime
    answered_at: datetime | None
    answer: str
    proposed_at: datetime | None

    @property
    def waits(self) -> bool:
        """Whether the company still waits for an answer."""
        return self.answered_at is None

    @property
    def to_answer(self) -> timedelta | None:
        """How long it waited for an answer; None while it waits."""
        return None if self.answered_at is None else self.answered_at - self.asked_at

    @property
    def to_proposal(self) -> timedelta | None:
        """How long it waited for a candidate; None while none is proposed."""
        return None if self.proposed_at is None else self.proposed_at - self.asked_at


@dataclass(frozen=True, slots=True)
class Median:
    """The middle one of some times.

    Args:
        of: how many there are, 0 or more.
        time: the middle one, of two the mean; None for none.
    """

    of: int
    time: timedelta | None


def responses(log: Log, *, moment: datetime | None = None) -> tuple[Response, ...]:
    """Return the companies' requests that are known, the oldest first.

    A request is answered by the first contact of ours about it or, told of no opening, with the
    company after it; or by the first candidate proposed. Contacts in which the company asks are
    requests and answer none.

    Source:
        Clause 6.3.

    Args:
        log: every fact of the kinds ``contact``, ``opening``, ``proposal``, ``same_company`` and
            the retractions of them; others are looked past.
        moment: what is known up to and including; None asks for all.

    Returns:
        Each request once; empty when no company asked.
    """
    known = log.known(moment)
    same = merged(known)
    said = _said(known, same)
    asked = (fact for kind in ("contact", "opening") for fact in known.of_kind(kind) if _asks(fact))
    found = [_response(fact, told_at(log, fact), same=same, said=said) for fact in asked]
    return tuple(sorted(found, key=lambda one: (one.asked_at, one.fact)))


@dataclass(frozen=True, slots=True)
class _Said:
    """What may answer a request: our contacts and proposals by company, and those by opening."""

    contacts: Mapping[str, Sequence[Fact]]
    proposals: Mapping[str, Sequence[Fact]]
    of_opening: Mapping[str, Sequence[Fact]]


def _said(known: Known, same: Merged) -> _Said:
    contacts: dict[str, list[Fact]] = {}
    for fact in known.of_kind("contact"):
        if not _asks(fact):
            contacts.setdefault(same.one(fact.subject), []).append(fact)
    home = {fact.subject: same.one(company_of(fact)) for fact in known.of_kind("opening")}
    proposals: dict[str, list[Fact]] = {}
    of_opening: dict[str, list[Fact]] = {}
    for fact in known.of_kind("proposal"):
        if isinstance(fact.value, Proposal) and fact.value.step == PROPOSED:
            of_opening.setdefault(fact.subject, []).append(fact)
            proposals.setdefault(home.get(fact.subject, ""), []).append(fact)
    return _Said(contacts, proposals, of_opening)


def _asks(fact: Fact) -> bool:
    value = fact.value
    if isinstance(value, Contact):
        return bool(value.asked) and fact.subject.startswith("V")
    return isinstance(value, Opening) and bool(value.asked) and bool(value.company)


def told_at(log: Log, fact: Fact) -> datetime:
    """Return when a fact, or the first of those it corrects, became known.

    Args:
        log: in which the facts are found that it replaces; those not there are looked past.
        fact: one of the log.
    """
    first = fact
    while first.replaces and (earlier := log.find(first.replaces)) is not None:
        first = earlier
    return first.known_at


def _response(fact: Fact, asked_at: datetime, *, same: Merged, said: _Said) -> Response:
    company = same.one(company_of(fact))
    opening = _opening(fact)
    contacts = (
        one
        for one in said.contacts.get(company, ())
        if one.age > (asked_at, fact.id) and _opening(one) in {"", opening}
    )
    those = said.of_opening.get(opening, ()) if opening else said.proposals.get(company, ())
    candidates = (one for one in those if one.age > (asked_at, fact.id))
    proposal = min(candidates, key=lambda one: one.age, default=None)
    answers = [*contacts, *([proposal] if proposal else [])]
    answer = min(answers, key=lambda one: one.age, default=None)
    return Response(
        fact=fact.id,
        company=company,
        opening=opening,
        asked_at=asked_at,
        answered_at=None if answer is None else answer.known_at,
        answer="" if answer is None else answer.id,
        proposed_at=None if proposal is None else proposal.known_at,
    )


def _opening(fact: Fact) -> str:
    """Return the opening a request or a contact is about; "" for none."""
    if isinstance(fact.value, Contact):
        return fact.value.opening or ""
    return fact.subject


def median_of(times: Iterable[timedelta | None]) -> Median:
    """Return the middle one of the times there are.

    Args:
        times: in any order; those that are None are not counted.

    Returns:
        How many were counted, and the middle one; none of no times.
    """
    told = sorted(time for time in times if time is not None)
    if not told:
        return Median(0, None)
    low, high = told[(len(told) - 1) // 2], told[len(told) // 2]
    return Median(len(told), low + (high - low) / 2)
