"""A consultant proposes a candidate for an opening; what it was made from is kept, sealed.

Source:
    Clause 3.1; invariant 4 (what a proposal rests on is frozen with its digest).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell_proposal import tell_proposed
from virksom.office.store import write
from virksom.office.store.proposal_basis import basis, match_of
from virksom.office.store.proposals import ProposalCase, proposal_case
from virksom.office.store.vault import drafts, texts
from virksom.office.store.whose import facts_about
from virksom.programme.companies.proposals import CONSULTANT, PROPOSED, news_since
from virksom.programme.companies.proposing import Bid, why_not_propose
from virksom.programme.kernel import Refusal, day_in_copenhagen
from virksom.programme.matching import Match
from virksom.programme.path.course import why_not_in_programme
from virksom.programme.record import Draft, Fact

SNAPSHOT = "proposal"
"""The kind of draft that keeps what a proposal was made from."""


class CannotPropose(Refusal):
    """The candidate cannot be proposed for the opening; the sentence says why."""


def propose(actor: Actor, opening: str, *, candidate: str, why: str = "", moment: datetime) -> Fact:
    """Propose a candidate; company and candidate are told, and either may answer first.

    Of two who propose the same candidate at once the second is told who was first.

    Args:
        actor: who proposes.
        opening: code of the opening.
        candidate: code of the candidate.
        why: why they fit, or what is new since a no, for the vault; "" says nothing.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        NoSuchOpening: no opening has that code.
        Denied: the actor may not.
        CannotPropose: as ``why_not_propose``.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        found = proposal_case(actor.programme, opening, candidate=candidate)
        one, today = found.one, day_in_copenhagen(moment)
        may(actor, Deed.PROPOSE, about=relation(actor, one.known, codes=one.codes, on=today))
        beside = match_of(found, on=today)
        reason = why_not_propose(bid(found, beside, why=why, moment=moment))
        if reason is not None:
            raise CannotPropose(reason)
        kept = _keep(actor, found, beside=beside, moment=moment)
        fact = _propose(actor, found, snapshot=kept, beside=beside, moment=moment)
        if why.strip():
            _note(actor, fact, candidate=found.asked, why=why.strip())
        tell_proposed(actor, found, moment=moment)
    return fact


def bid(found: ProposalCase, beside: Match, /, *, why: str, moment: datetime) -> Bid:
    """Return what is known when a candidate is to be proposed.

    Args:
        found: candidate and opening.
        beside: the one beside the other.
        why: what the consultant says of why; "" for nothing.
        moment: when.
    """
    before = found.candidacy
    facts = (*found.proposed.known.facts, *facts_about(found.one))
    return Bid(
        before=before,
        outside=why_not_in_programme(found.one.person, on=day_in_copenhagen(moment)),
        shut=found.proposed.vacancy(found.opening).shut,
        hard=tuple(one.text for one in beside.hindrances),
        news=() if before is None else news_since(before, facts),
        why=bool(why.strip()),
    )


def _keep(actor: Actor, found: ProposalCase, *, beside: Match, moment: datetime) -> str:
    """Keep what the proposal is made from; return its digest."""
    row = found.one.row
    kept = drafts.save(
        row.code,
        SNAPSHOT,
        subject=found.asked,
        content=basis(beside, contract=row.contract),
        by=actor.by,
        moment=moment,
    )
    return kept.digest


def _propose(
    actor: Actor, found: ProposalCase, *, snapshot: str, beside: Match, moment: datetime
) -> Fact:
    draft = Draft(
        kind="proposal",
        subject=found.opening,
        since=day_in_copenhagen(moment),
        value={
            "candidate": found.asked,
            "step": PROPOSED,
            "side": CONSULTANT,
            "snapshot": snapshot,
            "points": beside.points,
            "most": sum(part.most for part in beside.fit.parts),
        },
        by=actor.by,
    )
    return write.append(actor.programme, [draft], moment=moment)[0]


def _note(actor: Actor, fact: Fact, *, candidate: str, why: str) -> None:
    texts.write(
        actor.programme, candidate, about=fact.id, text=why, by=actor.by, moment=fact.known_at
    )
