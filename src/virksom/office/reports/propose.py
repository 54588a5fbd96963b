"""What speaks for and against a candidate at an opening, before they are proposed."""

from dataclasses import dataclass

from virksom.office.access import Actor, Deed, may
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.proposal_profile import NamelessProfile, nameless
from virksom.office.reports.proposal_words import (
    asks_text,
    competence_labels,
    firm_labels,
    opening_title,
    stage_text,
)
from virksom.office.store.proposals import ProposalCase
from virksom.office.store.whose import facts_about
from virksom.programme.companies.proposing import Bid, why_not_propose
from virksom.programme.kernel import Text
from virksom.programme.matching import Match


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposePage:
    """The page that proposes.

    Args:
        heading: who, for what.
        sub: at which company, and what the opening asks for.
        why_not: why it is not possible at all; None when it is.
        asks_why: why the consultant is to say why; empty when they need not.
        against: what stands in the way, each in a sentence; empty when nothing does.
        speaks: what speaks for it: why, and how many points of how many.
        points: how well they fit, of how many points.
        before: how an earlier proposal ended; empty for none.
        profile: what the company will see.
        back: the candidate's page.
        there: the proposal that stands; None for none.
        button: a verb.
    """

    heading: Text
    sub: Text
    why_not: Text | None
    asks_why: Text
    against: tuple[Text, ...]
    speaks: tuple[tuple[Text, str], ...]
    points: Text
    before: Text
    profile: NamelessProfile
    back: Link
    there: Door | None
    button: Text


def propose_page(actor: Actor, found: ProposalCase, *, bid: Bid, beside: Match) -> ProposePage:
    """Return the page that proposes a candidate for an opening.

    Args:
        actor: who reads.
        found: candidate and opening.
        bid: what is known, with nothing said of why.
        beside: the candidate beside the opening.

    Raises:
        Denied: the actor is not of the provider.
    """
    one, code = found.one, found.one.person.id
    may(actor, Deed.PROPOSE)
    firm = firm_labels(actor.programme, found.proposed, openings=[found.opening])[found.opening]
    title = opening_title(actor.programme, found.proposed, opening=found.opening)
    silent = why_not_propose(bid)
    never = why_not_propose(bid.explained)
    before = bid.before
    return ProposePage(
        heading=Text(f"Foreslå {code} til {found.opening}", f"Propose {code}, {found.opening}"),
        sub=words.joined(title, words.same(firm), asks_text(found.says)),
        why_not=never,
        asks_why=silent if never is None and silent is not None else words.NOTHING,
        against=tuple(each.text for each in beside.hindrances),
        speaks=tuple((part.text, f"{part.points}/{part.most}") for part in beside.fit.parts),
        points=_points(beside),
        before=stage_text(before) if before is not None and not before.open else words.NOTHING,
        profile=nameless(facts_about(one), labels=competence_labels(actor.programme)),
        back=Link(Text(f"Kandidat {code}", f"Candidate {code}"), candidate_door(code)),
        there=None if before is None else Door("proposal", (found.opening, code)),
        button=Text("Foreslå", "Propose"),
    )


def _points(beside: Match) -> Text:
    most = sum(part.most for part in beside.fit.parts)
    return Text(f"{beside.points} af {most} point", f"{beside.points} of {most} points")
