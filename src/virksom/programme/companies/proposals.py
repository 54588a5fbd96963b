"""A candidate's proposal for an opening: how far it has come, read from its facts in order.

Each step is a fact. A trial day and an employment are facts about the candidate that name the
opening; that the opening has closed is told from outside.

Source:
    Clause 3.1 (free choice of method); rules, section 1 (``proposal``, ``trial_day``,
    ``employment``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Text
from virksom.programme.record import Employment, Fact, Occasion, Proposal

PROPOSED, WANTED, CONVERSATION = "proposed", "wanted", "conversation"
TRIAL, EMPLOYED = "trial_day", "employed"
DECLINED, LAPSED = "declined", "lapsed"

COMPANY, CANDIDATE, CONSULTANT = "company", "candidate", "consultant"
SIDES = (COMPANY, CANDIDATE, CONSULTANT)
"""Whose a step can be."""

STAGES = {
    PROPOSED: Text("foreslået", "proposed"),
    WANTED: Text("virksomheden vil mødes", "the company wants to meet"),
    CONVERSATION: Text("samtale aftalt", "conversation arranged"),
    TRIAL: Text("prøvedag", "trial day"),
    EMPLOYED: Text("ansat", "employed"),
    DECLINED: Text("ikke denne gang", "not this time"),
    LAPSED: Text("bortfaldet", "lapsed"),
}
"""How far a proposal can come; the first five in order, the last two end it."""

FILLED = "filled"
"""Outcome of an opening whose seats are all taken."""

LEFT = "left"
"""Why the proposals of somebody lapse who has left the programme."""

_ENDED = frozenset({EMPLOYED, DECLINED, LAPSED})
_ORDER = tuple(STAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """An opening has ended, or a candidate has left: what was proposed goes on no longer.

    Args:
        outcome: ``filled``, ``withdrawn`` or ``unfilled``; ``left`` of a candidate.
        since: the day it ended.
        facts: ids of the facts that end it.
    """

    outcome: str
    since: date
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened to a proposal.

    Args:
        stage: what it came to; one of ``STAGES``, never ``lapsed``.
        fact: the fact that tells it.
    """

    stage: str
    fact: Fact

    @property
    def says(self) -> Proposal | None:
        """What the step says; None for a trial day and an employment."""
        return self.fact.value if isinstance(self.fact.value, Proposal) else None

    @property
    def side(self) -> str:
        """Whose step it is; "" where nobody told."""
        return (self.says.side or "") if self.says else ""

    @property
    def reason(self) -> str:
        """Code of why; "" where there is none."""
        return (self.says.reason or "") if self.says else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """A candidate's proposal for an opening, and where it stands.

    Args:
        opening: its code.
        candidate: code of the person.
        happenings: of the latest time they were proposed, by the moment they became known; the
            first is the proposal itself.
        before: those of the times before, in the same order; empty the first time.
        shut: how the opening has ended, or else that the candidate has left; None while neither.
    """

    opening: str
    candidate: str
    happenings: tuple[Happening, ...]
    before: tuple[Happening, ...] = ()
    shut: Shut | None = None

    @property
    def stage(self) -> str:
        """How far it has come; one of ``STAGES``."""
        if self.last.stage in _ENDED:
            return self.last.stage
        return self.reached if self.lapse is None else LAPSED

    @property
    def reached(self) -> str:
        """How far it had come, whether it ended or not: the furthest of its stages."""
        told = [one.stage for one in self.happenings if one.stage != WANTED]
        told += [WANTED] if self.wants(COMPANY) else []
        return max((stage for stage in told if stage not in _ENDED), key=_ORDER.index)

    @property
    def open(self) -> bool:
        """Whether somebody can still take a step."""
        return self.stage not in _ENDED

    @property
    def agreed(self) -> bool:
        """Whether company and candidate both want to meet: then the company learns the name."""
        return self.wants(COMPANY) and self.wants(CANDIDATE)

    @property
    def proposed(self) -> Happening:
        """The proposal itself."""
        return self.happenings[0]

    @property
    def last(self) -> Happening:
        """The latest that happened."""
        return self.happenings[-1]

    @property
    def lapse(self) -> Shut | None:
        """What ended the proposal, where none of its own steps did; else None."""
        return self.shut if self.last.stage not in _ENDED else None

    @property
    def since(self) -> date:
        """The day of what brought it where it stands."""
        return self.last.fact.since if self.lapse is None else self.lapse.since

    @property
    def reason(self) -> str:
        """Code of why it ended: why it was declined, or the opening's outcome; "" for neither."""
        return self.last.reason if self.lapse is None else self.lapse.outcome

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that its standing rests on."""
        ends = () if self.lapse is None else self.lapse.facts
        return (*(one.fact.id for one in self.happenings), *ends)

    @property
    def turn(self) -> tuple[str, ...]:
        """Who has the next step: those who have not answered, then the consultant; () once ended.

        Company and candidate may answer in any order, so both can be waited for at once.
        """
        if not self.open:
            return ()
        silent = tuple(side for side in (COMPANY, CANDIDATE) if not self.wants(side))
        return silent or (CONSULTANT,)

    def wants(self, side: str) -> bool:
        """Say whether the company or the candidate has said that they want to meet."""
        return any(one.stage == WANTED and one.side == side for one in self.happenings)


def candidacies(
    facts: Iterable[Fact],
    *,
    shut: Mapping[str, Shut] | None = None,
    gone: Mapping[str, Shut] | None = None,
    same: Mapping[str, str] | None = None,
) -> tuple[Candidacy, ...]:
    """Return every candidate proposed for an opening, with where each proposal stands.

    A step that nothing was proposed for says nothing, and so does one after the proposal ended:
    only a new proposal opens it again. An employment counts whatever was said before it.

    Source:
        Rules, section 1 (``proposal``); clause 3.1.

    Args:
        facts: in force; those of other kinds and trial days and employments that name no opening
            are passed over. Their order says nothing: they are read by when they became known.
        shut: of each opening that has ended, how; openings not named are open. None names none.
        gone: of each person who has left the programme, since when. None names none.
        same: of codes of one person, whom each stands for; None where nobody has two.

    Returns:
        One for each opening and person, by opening, then by when first proposed; empty when
        nobody was proposed.
    """
    groups: dict[tuple[str, str], list[Happening]] = {}
    for fact in sorted(facts, key=lambda fact: fact.age):
        found = _read(fact)
        if found is not None:
            opening, candidate, happening = found
            person = (same or {}).get(candidate, candidate)
            groups.setdefault((opening, person), []).append(happening)
    ends, left = shut or {}, gone or {}
    made = (
        _candidacy(key, told, shut=ends.get(key[0]) or left.get(key[1]))
        for key, told in groups.items()
    )
    return tuple(sorted((one for one in made if one), key=lambda one: one.opening))


def _candidacy(
    key: tuple[str, str], told: Sequence[Happening], *, shut: Shut | None
) -> Candidacy | None:
    """Return what is told of one candidate and one opening; None where nothing was proposed."""
    rounds: list[list[Happening]] = []
    for one in told:
        ended = not rounds or rounds[-1][-1].stage in _ENDED
        if one.stage == PROPOSED and ended:
            rounds.append([one])
        elif rounds and _goes_on(one, after=rounds[-1][-1], ended=ended):
            rounds[-1].append(one)
    if not rounds:
        return None
    return Candidacy(
        opening=key[0],
        candidate=key[1],
        happenings=tuple(rounds[-1]),
        before=tuple(one for each in rounds[:-1] for one in each),
        shut=shut,
    )


def _goes_on(one: Happening, *, after: Happening, ended: bool) -> bool:
    """Say whether something is one more step; a stretch of the same employment is none."""
    if one.stage == EMPLOYED:
        return after.stage != EMPLOYED
    return not ended and one.stage != PROPOSED


def _read(fact: Fact) -> tuple[str, str, Happening] | None:
    """Return which opening and candidate a fact is about, and what happened; None for others."""
    match fact.value:
        case Proposal(candidate=candidate, step=step) if step in _STEPS:
            return fact.subject, candidate, Happening(step, fact)
        case Occasion(opening=str(opening)) if fact.kind == TRIAL:
            return opening, fact.subject, Happening(TRIAL, fact)
        case Employment(opening=str(opening)):
            return opening, fact.subject, Happening(EMPLOYED, fact)
    return None


_STEPS = frozenset({PROPOSED, WANTED, CONVERSATION, DECLINED})


def candidacy(found: Iterable[Candidacy], *, opening: str, candidate: str) -> Candidacy | None:
    """Return one candidate's proposal for one opening; None when there is none.

    Args:
        found: proposals, in any order.
        opening: the opening's code.
        candidate: the person's code.
    """
    return next(
        (one for one in found if (one.opening, one.candidate) == (opening, candidate)), None
    )


def news_since(ended: Candidacy, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return what has been learnt since a proposal ended, and may be a reason to try again.

    Source:
        Rules, section 1; clause 3.1.

    Args:
        ended: a proposal that ended.
        facts: in force, about the candidate and the opening; others are passed over.

    Returns:
        Ids of the facts, the earliest known first; empty when nothing is new.
    """
    about = {ended.opening, *(one.fact.subject for one in ended.happenings), ended.candidate}
    found = [
        fact
        for fact in facts
        if fact.kind in _NEWS and fact.subject in about and fact.age > ended.last.fact.age
    ]
    return tuple(fact.id for fact in sorted(found, key=lambda fact: fact.age))


_NEWS = frozenset({"profile", "competence", "opening", "employment", "training"})


def conversation_of(one: Candidacy) -> Happening | None:
    """Return the conversation last arranged; None before there is one."""
    return next((each for each in reversed(one.happenings) if each.stage == CONVERSATION), None)


def ahead_of(one: Candidacy, *, on: date) -> tuple[Happening, ...]:
    """Return what is arranged and lies ahead: the conversation as last arranged, and trial days.

    Source:
        Rules, sections 1 and 3 (a trial day is no employment).

    Args:
        one: the proposal.
        on: the day it is; what is arranged for it does not lie ahead.

    Returns:
        The earliest day first; empty when nothing lies ahead.
    """
    held = conversation_of(one)
    arranged = [each for each in one.happenings if each.stage == TRIAL or each is held]
    coming = [each for each in arranged if each.fact.since > on]
    return tuple(sorted(coming, key=lambda each: each.fact.since))
