"""Company and candidate answer a proposal: yes, or not this time and why.

A consultant may note what either of them said, and take the proposal back. A reason is a code of a
list and never of health; words beside it go to the vault.

Source:
    Clause 3.1; invariant 3.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Whose, may, relation_by_proposal
from virksom.office.actions.tell_proposal import tell_answered
from virksom.office.store import write
from virksom.office.store.proposals import ProposalCase, proposal_case
from virksom.office.store.vault import texts
from virksom.office.store.vault.find import same_cpr
from virksom.programme.companies.proposals import CANDIDATE, COMPANY, DECLINED, WANTED
from virksom.programme.companies.proposing import why_not_answer
from virksom.programme.kernel import Json, Refusal, day_in_copenhagen
from virksom.programme.record import Draft, Fact


class CannotAnswerProposal(Refusal):
    """The proposal cannot be answered like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a side answers.

    Args:
        side: ``company``, ``candidate`` or ``consultant``.
        step: ``wanted`` or ``declined``.
        reason: code of why not; "" for a yes.
        words: what else was said, for the vault; "" for nothing.
    """

    side: str
    step: str
    reason: str = ""
    words: str = ""


def want_to_meet(
    actor: Actor, opening: str, *, candidate: str, side: str, moment: datetime
) -> Fact:
    """Record that the company, or the candidate, wants to meet.

    Raises:
        As ``answer_proposal``.
    """
    answer = Answer(side=side, step=WANTED)
    return answer_proposal(actor, opening, candidate=candidate, answer=answer, moment=moment)


def decline_proposal(
    actor: Actor, opening: str, *, candidate: str, answer: Answer, moment: datetime
) -> Fact:
    """Record that it comes to nothing this time, and why.

    Raises:
        As ``answer_proposal``.
    """
    return answer_proposal(actor, opening, candidate=candidate, answer=answer, moment=moment)


def answer_proposal(
    actor: Actor, opening: str, *, candidate: str, answer: Answer, moment: datetime
) -> Fact:
    """Record an answer to a proposal, and tell those who wait for it.

    Args:
        actor: who says so.
        opening: code of the opening.
        candidate: code of the candidate.
        answer: whose answer, and what.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no opening has that code.
        Denied: the actor may not; a company answers for itself about its own openings, a
            candidate for themself.
        CannotAnswerProposal: as ``why_not_answer``.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = proposal_case(actor.programme, opening, candidate=candidate)
        whose = speaks_for(actor, found, side=answer.side, on=day_in_copenhagen(moment))
        may(actor, Deed.ANSWER_PROPOSAL, about=whose)
        reason = why_not_answer(
            found.candidacy, side=answer.side, step=answer.step, reason=answer.reason
        )
        if reason is not None:
            raise CannotAnswerProposal(reason)
        fact = _answer(actor, found, answer=answer, moment=moment)
        tell_answered(actor, found, step=answer.step, moment=moment)
    return fact


def speaks_for(actor: Actor, found: ProposalCase, *, side: str, on: date) -> frozenset[Whose]:
    """Return whose the proposal is to the actor when they answer for a side.

    Nobody answers for the other side because they are also something else to the candidate.
    """
    one = found.one
    whose = relation_by_proposal(
        actor, one.known, codes=one.codes, on=on, proposed_to=found.open_to
    )
    others = {Whose.COMPANY: COMPANY, Whose.SELF: CANDIDATE}
    held = frozenset(each for each in whose if others.get(each, side) == side)
    return held if Whose.SELF not in held or _is_them(actor, found) else held - {Whose.SELF}


def _is_them(actor: Actor, found: ProposalCase) -> bool:
    """Say whether it is the actor who was proposed, and nobody they were merged with by mistake."""
    told = None if found.candidacy is None else found.candidacy.proposed.says
    return told is None or same_cpr(actor.programme, actor.code, other=told.candidate)


def _answer(actor: Actor, found: ProposalCase, *, answer: Answer, moment: datetime) -> Fact:
    candidate = found.one.person.id
    value: dict[str, Json] = {"candidate": candidate, "step": answer.step, "side": answer.side}
    if answer.step == DECLINED:
        value["reason"] = answer.reason
    draft = Draft(
        kind="proposal",
        subject=found.opening,
        since=day_in_copenhagen(moment),
        value=value,
        by=actor.by,
    )
    (fact,) = write.append(actor.programme, [draft], moment=moment)
    if answer.words.strip():
        texts.write(
            actor.programme,
            candidate,
            about=fact.id,
            text=answer.words.strip(),
            by=actor.by,
            moment=moment,
        )
    return fact
