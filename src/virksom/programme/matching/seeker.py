"""What a candidate brings to a match: competences, wishes, hours, way; nothing protected.

There is no field for age, sex, origin or health, so none of them can weigh anything.

Source:
    Clause 3.1 (path by candidate), clause 3.3 (documented competences); rules, section 1
    (``profile``, ``competence``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from virksom.programme.record import Competence, Fact, Profile

LEVELS: Mapping[str, int] = {"begun": 1, "practised": 2, "sure": 3}
"""How much a level of a competence weighs; one that nobody told weighs as the lowest."""

TOLD, SHOWN = 1, 2
"""How much evidence weighs: the candidate's own words, and what others have seen."""

MOST_MASTERY = max(LEVELS.values()) * SHOWN
"""What a competence weighs at most: the highest level, seen by others."""

OWN_WORDS = "own_words"
"""Evidence that is the candidate's own words; all other evidence was seen by others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mastery:
    """How well somebody masters a competence, and who says so.

    Args:
        level: code of the level; "" where nobody told.
        evidence: what it rests on: ``training``, ``job`` or ``own_words``; "" where nobody told.
        fact: id of the fact that says so.
    """

    level: str = ""
    evidence: str = ""
    fact: str = ""

    @property
    def weight(self) -> int:
        """What it weighs, from 1 to ``MOST_MASTERY``."""
        return LEVELS.get(self.level, 1) * (SHOWN if self.seen else TOLD)

    @property
    def seen(self) -> bool:
        """Whether others have seen it: anything but the candidate's own words."""
        return self.evidence not in {"", OWN_WORDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker:
    """A candidate as the match sees them.

    Args:
        candidate: their code.
        masters: competences by code.
        wanted: codes of occupations and trades they wish for; empty for no wish told.
        hours_able: hours a week they can work now; None where nobody told.
        hours_willing: hours a week they would work at most; None where nobody told.
        may_rise: whether their hours may grow with time.
        when: codes of when they can work; empty for whenever.
        place: postcode or town; "" where nobody told.
        transport: code of how they get there; "" where nobody told.
        minutes: the longest way to work; None for no limit told.
        avoid: codes of conditions that the work must not have.
        support: codes of what they need at the place.
        available: the day they can begin; None for now.
        declined: openings that they were proposed for before, with nothing new since.
        profile: id of the fact with the profile; "" where there is none.
    """

    candidate: str
    masters: Mapping[str, Mastery] = field(default_factory=dict)
    wanted: frozenset[str] = frozenset()
    hours_able: Decimal | None = None
    hours_willing: Decimal | None = None
    may_rise: bool = False
    when: frozenset[str] = frozenset()
    place: str = ""
    transport: str = ""
    minutes: int | None = None
    avoid: frozenset[str] = frozenset()
    support: frozenset[str] = frozenset()
    available: date | None = None
    declined: frozenset[str] = frozenset()
    profile: str = ""

    @property
    def most_hours(self) -> Decimal | None:
        """The most hours a week they would work; None where nobody told, or they may rise on."""
        if self.hours_willing is None:
            return None if self.may_rise else self.hours_able
        return max(self.hours_willing, self.hours_able or self.hours_willing)


def latest_profile(facts: Iterable[Fact]) -> Fact | None:
    """Return the profile that holds: the one told last, whichever day it is from.

    Args:
        facts: those in force about the person; other kinds are passed over.

    Returns:
        The fact; None when no profile was told.
    """
    told = (fact for fact in facts if isinstance(fact.value, Profile))
    return max(told, key=lambda fact: fact.age, default=None)


def seeker(
    candidate: str, facts: Iterable[Fact], *, on: date, declined: Iterable[str] = ()
) -> Seeker:
    """Return what a candidate brings to a match on a day.

    The profile told last holds; when its day lies ahead, they can begin then. Of a competence the
    latest told by day counts.

    Source:
        Rules, section 1 (``profile``, ``competence``).

    Args:
        candidate: code of the person.
        facts: those in force about the person; kinds other than ``profile`` and ``competence``
            are passed over, whatever they say.
        on: the day it is.
        declined: openings that they were proposed for before, with nothing new since.
    """
    told = sorted(facts, key=lambda fact: (fact.since, fact.age))
    latest = latest_profile(told)
    says = latest.value if latest and isinstance(latest.value, Profile) else Profile()
    return Seeker(
        candidate=candidate,
        masters=dict(_masters(told, on=on)),
        wanted=frozenset(says.wanted or ()),
        hours_able=says.hours_able,
        hours_willing=says.hours_willing,
        may_rise=says.may_rise is True,
        when=frozenset(says.when or ()),
        place=says.place or "",
        transport=says.transport or "",
        minutes=says.minutes,
        avoid=frozenset(says.avoid or ()),
        support=frozenset(says.support or ()),
        available=latest.since if latest and latest.since > on else None,
        declined=frozenset(declined),
        profile=latest.id if latest else "",
    )


def _masters(told: Iterable[Fact], *, on: date) -> Iterable[tuple[str, Mastery]]:
    for fact in told:
        if isinstance(fact.value, Competence) and fact.since <= on:
            says = fact.value
            evidence = says.evidence or ("training" if says.documented_by else "")
            level = says.level if isinstance(says.level, str) else ""
            yield says.competence, Mastery(level=level, evidence=evidence, fact=fact.id)
