"""Who is proposed to a company, as the company sees it.

What the candidate can, and never who, until the company wants to meet and the candidate has said
yes; then the name, and how to reach them through the consultant. Nothing of health, nothing that
must be avoided, no number, no note.

Source:
    Invariant 3; rules, section 7; clause 6.3 (companies first).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.reports import words
from virksom.office.reports.days import day_and_time, sentence
from virksom.office.reports.door import Door
from virksom.office.reports.proposal_page import yes
from virksom.office.reports.proposal_profile import NamelessProfile, nameless
from virksom.office.reports.proposal_words import asks_text, competence_labels, opening_titles
from virksom.office.reports.today.page import Act
from virksom.office.store.case import Case, cases
from virksom.office.store.proposals import Proposed, openings_at, proposed_for
from virksom.office.store.vault.persons import names, person
from virksom.office.store.vault.texts import texts
from virksom.office.store.whose import consultant, facts_about
from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    DECLINED,
    TRIAL,
    Candidacy,
    conversation_of,
)
from virksom.programme.companies.reasons import REASONS, REASONS_OF
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path.interview import read_time


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedToUs:
    """Somebody proposed to the company.

    Args:
        key: names the card on the page: opening and candidate.
        who: the name once both want to meet; before that the candidate's code.
        named: whether it is the name.
        candidate: their code.
        title: what the opening is called.
        asks: what it asks for.
        stand: one sentence on where it stands.
        profile: what the candidate can.
        wants: the yes; None once it is said.
        reasons: the noes, each with its reason.
        contact: the consultant's name; "" where nobody is named.
        phone: their telephone; "" for none.
    """

    key: str
    who: str
    named: bool
    candidate: str
    title: Text
    asks: Text
    stand: Text
    profile: NamelessProfile
    wants: Act | None
    reasons: tuple[Act, ...]
    contact: str
    phone: str

    @property
    def called(self) -> Text:
        """What the card is called: the opening, and who it is about."""
        return words.joined(self.title, words.same(self.who))


@dataclass(frozen=True, slots=True)
class CompanyProposals:
    """The proposals to a company, those that wait for its answer first.

    Args:
        cards: one each.
    """

    cards: tuple[ProposedToUs, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """Codes of those whose names are shown."""
        return tuple(one.candidate for one in self.cards if one.named)


def proposals_at_company(actor: Actor, *, moment: datetime) -> CompanyProposals:
    """Return who is proposed to the actor's company.

    Raises:
        Denied: the actor speaks for no company.
    """
    may(actor, Deed.SEE_COMPANY_PAGE)
    programme = actor.programme
    there = proposed_for(programme, openings_at(programme, actor.company), moment=moment)
    going_on = [one for one in there.found if one.open]
    there_now = cases(programme, {one.candidate for one in going_on})
    found = {one.person.id: one for one in there_now}
    agreed = {one.candidate for one in going_on if one.agreed}
    shown = _Shown(
        names=names(programme, agreed),
        titles=opening_titles(programme, there, openings=[one.opening for one in going_on]),
        labels=competence_labels(programme),
        today=day_in_copenhagen(moment),
    )
    cards = [
        _card(there, one, whom=found[one.candidate], shown=shown)
        for one in sorted(going_on, key=lambda one: (one.wants(COMPANY), one.since))
        if one.candidate in found
    ]
    return CompanyProposals(tuple(_one_filled(cards)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What the cards are called by: names, titles, competences; and the day it is."""

    names: Mapping[str, str]
    titles: Mapping[str, Text]
    labels: Mapping[str, Text]
    today: date


def _card(there: Proposed, one: Candidacy, *, whom: Case, shown: _Shown) -> ProposedToUs:
    who = person(whom.row.code, one.proposed.fact.by or "") or person(
        whom.row.code, consultant(whom)
    )
    name = shown.names.get(one.candidate, "") if one.agreed else ""
    return ProposedToUs(
        key=f"{one.opening}-{one.candidate}",
        who=name or one.candidate,
        named=bool(name),
        candidate=one.candidate,
        title=shown.titles[one.opening],
        asks=asks_text(there.opening(one.opening)),
        stand=stand_text(one, whom=whom, side=COMPANY, today=shown.today),
        profile=nameless(facts_about(whom), labels=shown.labels),
        wants=None if one.wants(COMPANY) else yes_act(one, side=COMPANY),
        reasons=no_acts(one, side=COMPANY),
        contact="" if who is None else who.name,
        phone="" if who is None else who.phone,
    )


def _one_filled(cards: Iterable[ProposedToUs]) -> Iterator[ProposedToUs]:
    """Fill the first yes that is waited for."""
    free = True
    for card in cards:
        if free and card.wants is not None:
            free = False
            yield replace(card, wants=replace(card.wants, filled=True))
        else:
            yield card


def yes_act(one: Candidacy, *, side: str) -> Act:
    """Return the yes of a side, in one tap."""
    label = {
        COMPANY: Text("Vil gerne mødes", "Want to meet"),
        CANDIDATE: Text("Ja, det vil jeg gerne", "Yes, I would like to"),
    }[side]
    door = Door("answer_proposal", (one.opening, one.candidate))
    return Act(label=label, door=door, sends=yes(side))


def no_acts(one: Candidacy, *, side: str) -> tuple[Act, ...]:
    """Return the noes of a side, one a reason, each in one tap."""
    door = Door("answer_proposal", (one.opening, one.candidate))
    return tuple(
        Act(
            label=_said_by(side, code),
            door=door,
            sends=(("side", side), ("step", DECLINED), ("reason", code)),
        )
        for code in REASONS_OF[side]
    )


def _said_by(side: str, reason: str, /) -> Text:
    """Return a reason as the side itself says it."""
    return _OWN_WORDS.get((side, reason)) or sentence(REASONS[reason])


_OWN_WORDS: Mapping[tuple[str, str], Text] = {
    (COMPANY, "changed_mind"): Text("Vi har ombestemt os", "We changed our mind"),
    (CANDIDATE, "changed_mind"): Text("Jeg har ombestemt mig", "I changed my mind"),
    (CANDIDATE, "other_job"): Text("Jeg har fået et andet job", "I have another job"),
    (CANDIDATE, "travel"): Text("Der er for langt for mig", "It is too far for me"),
}


def stand_text(one: Candidacy, *, whom: Case, side: str, today: date) -> Text:
    """Return where a proposal stands, as company or candidate is told it."""
    trial = [each for each in one.happenings if each.stage == TRIAL]
    if trial:
        day = words.day(trial[-1].fact.since)
        return Text(f"Prøvedag {day.da}.", f"Trial day on {day.en}.")
    held = _conversation(one, whom=whom)
    if held.da:
        return held
    if one.agreed:
        return Text(
            "I vil begge gerne mødes. Konsulenten aftaler en tid.",
            "You both want to meet. The consultant arranges a time.",
        )
    if one.wants(side):
        return _WAITS[side]
    return words.NOTHING if today < one.since else _ASKED[side]


def _conversation(one: Candidacy, *, whom: Case) -> Text:
    held = conversation_of(one)
    said = None if held is None else held.says
    time = None if said is None else read_time(str(said.planned))
    if held is None or not isinstance(time, datetime):
        return words.NOTHING
    when, place = day_and_time(time), _place(whom, about=held.fact.id)
    told = Text(f"Samtale {when.da}", f"Conversation {when.en}")
    return words.joined(told, words.same(place))


def _place(whom: Case, *, about: str) -> str:
    kept: Iterable[str] = (
        row.text for code in whom.codes for row in texts(whom.row.code, code, about=about)
    )
    return next(iter(kept), "")


_ASKED = {
    COMPANY: Text(
        "Vil I møde kandidaten? Navnet får I, når I begge har sagt ja.",
        "Would you meet the candidate? You get the name when you both have said yes.",
    ),
    CANDIDATE: Text(
        "Vil du høre mere? Virksomheden får først dit navn, når I begge har sagt ja.",
        "Would you hear more? The company gets your name only when you both have said yes.",
    ),
}
_WAITS = {
    COMPANY: Text(
        "I har sagt ja. Vi hører kandidaten.", "You have said yes. We ask the candidate."
    ),
    CANDIDATE: Text(
        "Du har sagt ja. Vi hører virksomheden.", "You have said yes. We ask the company."
    ),
}
