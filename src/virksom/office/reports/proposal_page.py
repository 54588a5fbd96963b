"""One proposal as the provider sees it: what happened, what comes next, and why not yet."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.days import day_and_time, sentence
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.proposal_profile import NamelessProfile, nameless
from virksom.office.reports.proposal_words import (
    SIDE_NAMES,
    asks_text,
    competence_labels,
    firm_labels,
    opening_title,
    stage_text,
    turn_text,
    waited_text,
)
from virksom.office.reports.today.page import Act
from virksom.office.store.proposals import ProposalCase
from virksom.office.store.vault.texts import texts
from virksom.office.store.whose import facts_about
from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    CONVERSATION,
    EMPLOYED,
    STAGES,
    WANTED,
    Candidacy,
    Happening,
    ahead_of,
    conversation_of,
)
from virksom.programme.companies.proposing import (
    why_not_answer,
    why_not_employ_from,
    why_not_meet,
)
from virksom.programme.companies.reasons import REASONS
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path.interview import read_time


class NoSuchProposal(Refusal):
    """The candidate was never proposed for the opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """Something that happened, or is agreed for a day to come.

    Args:
        day: when.
        what: what, and why not.
        by: who told it.
        note: what was written beside it; "" for nothing, or for who may not read it.
        fact: the fact that tells it.
    """

    day: Text
    what: Text
    by: str
    note: str
    fact: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDeed:
    """Something that may come next.

    Args:
        act: what, and where it is done.
        under: what it is for, in a line.
        why: why it is not possible; None when it is.
    """

    act: Act
    under: Text
    why: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """One proposal.

    Args:
        heading: who, for what.
        sub: at which company, and what the opening asks for.
        pill: the colour of its stage.
        stage: where it stands.
        turn: who has the next step, and for how long; empty once it is ended.
        deeds: what may come next, the likeliest first; empty once it is ended.
        agreed: what is agreed for a day to come, the earliest first.
        steps: what happened, the latest first.
        profile: what the company sees until both want to meet.
        named: whether the company knows who it is.
        opening: the opening's page.
        whom: the candidate's page.
        shows_notes: whether notes are on the page, so that the look is written down.
    """

    heading: Text
    sub: Text
    pill: str
    stage: Text
    turn: Text
    deeds: tuple[NextDeed, ...]
    agreed: tuple[StepDone, ...]
    steps: tuple[StepDone, ...]
    profile: NamelessProfile
    named: bool
    opening: Link
    whom: Link
    shows_notes: bool


def proposal_page(actor: Actor, found: ProposalCase, *, moment: datetime) -> ProposalPage:
    """Return the page of one proposal.

    Raises:
        Denied: the actor is not of the provider.
        NoSuchProposal: the candidate was never proposed for the opening.
    """
    one, today = found.one, day_in_copenhagen(moment)
    about = relation(actor, one.known, codes=one.codes, on=today)
    may(actor, Deed.PROPOSE, about=about)
    proposal = there(found)
    reads = why_not(actor, Deed.SEE_NOTES, about=about) is None
    title = opening_title(actor.programme, found.proposed, opening=found.opening)
    firm = firm_labels(actor.programme, found.proposed, openings=[found.opening])[found.opening]
    agreed, steps = _steps(found, proposal, reads=reads, on=today)
    return ProposalPage(
        heading=Text(
            f"{proposal.candidate} til {found.opening}", f"{proposal.candidate}, {found.opening}"
        ),
        sub=words.joined(title, words.same(firm), asks_text(found.says)),
        pill=_PILLS.get(proposal.stage, ""),
        stage=stage_text(proposal),
        turn=sentence(_turn(proposal, on=today)) if proposal.open else words.NOTHING,
        deeds=tuple(_deeds(found, proposal, on=today)) if proposal.open else (),
        agreed=agreed,
        steps=steps[::-1],
        profile=nameless(facts_about(one), labels=competence_labels(actor.programme)),
        named=proposal.agreed,
        opening=Link(
            Text(f"Jobåbning {found.opening}", f"Opening {found.opening}"),
            Door("opening", (found.opening,)),
        ),
        whom=Link(words.same(proposal.candidate), candidate_door(proposal.candidate)),
        shows_notes=any(step.note for step in (*agreed, *steps)),
    )


def _turn(one: Candidacy, *, on: date) -> Text:
    return words.joined(turn_text(one, on=on), waited_text(one, on=on), mark=" ")


def there(found: ProposalCase) -> Candidacy:
    """Return the proposal.

    Raises:
        NoSuchProposal: there is none.
    """
    one = found.candidacy
    if one is None:
        code = found.one.person.id
        raise NoSuchProposal(
            Text(
                f"{code} er ikke foreslået til {found.opening}.",
                f"{code} is not proposed for {found.opening}.",
            )
        )
    return one


def _steps(
    found: ProposalCase, one: Candidacy, *, reads: bool, on: date
) -> tuple[tuple[StepDone, ...], tuple[StepDone, ...]]:
    """Return what is agreed for a day to come, and what happened; a moved conversation did."""
    taken = one.stage == EMPLOYED
    ahead = ahead_of(one, on=on) if one.open or taken else ()
    agreed = (*ahead, one.last) if taken and one.last.fact.since > on else ahead
    done = [each for each in (*one.before, *one.happenings) if each not in agreed]
    return (
        tuple(_rows(found, happenings=agreed, reads=reads)),
        tuple(_rows(found, happenings=done, reads=reads)),
    )


def _rows(
    found: ProposalCase, *, happenings: Iterable[Happening], reads: bool
) -> Iterator[StepDone]:
    code = found.one.row.code
    kept = [row for each in found.one.codes for row in texts(code, each)] if reads else []
    notes = {row.about: row.text for row in kept}
    for each in happenings:
        yield StepDone(
            day=words.day(each.fact.since),
            what=happening_text(each),
            by=each.fact.by or "",
            note=notes.get(each.fact.id, ""),
            fact=Link(words.same(each.fact.id), Door("fact", (each.fact.id,))),
        )


def happening_text(one: Happening) -> Text:
    """Return what happened, in a few words."""
    if one.stage == WANTED:
        who = SIDE_NAMES.get(one.side, words.NOTHING)
        return Text(f"{who.da} vil gerne mødes", f"{who.en} wants to meet")
    said = one.says
    if one.stage == CONVERSATION and said is not None:
        time = read_time(str(said.planned))
        when = day_and_time(time) if isinstance(time, datetime) else words.NOTHING
        return words.joined(STAGES[CONVERSATION], when, mark=": ")
    why = words.looked_up(REASONS, one.reason) if one.reason else words.NOTHING
    who = SIDE_NAMES.get(one.side, words.NOTHING) if one.reason else words.NOTHING
    return words.joined(STAGES[one.stage], words.joined(who, why, mark=", "), mark=": ")


def _deeds(found: ProposalCase, one: Candidacy, *, on: date) -> Iterator[NextDeed]:
    at, held = (one.opening, one.candidate), conversation_of(one)
    likeliest = _LIKELIEST.get(one.reached) if held is None or held.fact.since <= on else None
    for side, label in _YES.items():
        if not one.wants(side):
            act = Act(label=label, door=Door("answer_proposal", at), sends=yes(side))
            why_not = why_not_answer(one, side=side, step=WANTED)
            yield NextDeed(act=act, under=_UNDER["yes"], why=why_not)
    free = found.proposed.vacancy(one.opening).left
    whys: dict[str, Callable[[], Text | None]] = {
        "plan_conversation": lambda: why_not_meet(one),
        "trial_day": lambda: why_not_meet(one),
        "employ": lambda: why_not_employ_from(one, free=free),
        "decline_proposal": lambda: None,
    }
    for page, why in whys.items():
        filled = page == likeliest and one.agreed
        label = _MOVE if page == "plan_conversation" and held is not None else _LABELS[page]
        act = Act(label=label, door=Door(page, at), filled=filled)
        yield NextDeed(act=act, under=_UNDER[page], why=why())


def yes(side: str) -> tuple[tuple[str, str], ...]:
    """Return what a side's yes sends."""
    return (("side", side), ("step", WANTED))


_YES = {
    COMPANY: Text("Virksomheden vil gerne mødes", "The company wants to meet"),
    CANDIDATE: Text("Kandidaten siger ja", "The candidate says yes"),
}
_MOVE = Text("Flyt samtalen", "Move the conversation")
_LABELS = {
    "plan_conversation": Text("Aftal samtale", "Arrange a conversation"),
    "trial_day": Text("Prøvedag", "Trial day"),
    "employ": Text("Ansæt", "Employ"),
    "decline_proposal": Text("Ikke denne gang", "Not this time"),
}
_UNDER = {
    "yes": Text("Notér det, når de har sagt det til dig.", "Note it when they have told you."),
    "plan_conversation": Text(
        "Alle tre får den i kalenderen.", "All three get it in their calendar."
    ),
    "trial_day": Text("Tæller aldrig som ansættelse.", "Never counts as employment."),
    "employ": Text("Timer og dage fra jobåbningen står klar.", "Hours and days stand ready."),
    "decline_proposal": Text("Med en grund, aldrig om helbred.", "With a reason, never of health."),
}
_PILLS = {"employed": "full", "declined": "none", "lapsed": "none"}
_LIKELIEST = {"wanted": "plan_conversation", "conversation": "employ", "trial_day": "employ"}
