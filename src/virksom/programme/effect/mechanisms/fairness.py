"""Who was referred, never met, withdrawn or left waiting, against who succeeded.

Creaming is to succeed with those who were near; parking is to leave the others waiting. Neither
can be read off a number: what is shown is whether those who succeeded were other people than
those who were referred, and who waits in silence. It is for the parties only: groups this small
tell of single persons.

Source:
    National Audit Office (2015), »Outcome-based payment schemes« (creaming and parking); Austin
    (2009), Statistics in Medicine 28:3083-3107 (standardised difference).
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from math import sqrt

from virksom.programme.effect.mechanisms.dealt import UNRECORDED
from virksom.programme.effect.mechanisms.detours import earlier_offers
from virksom.programme.effect.mechanisms.ground import DAY, Ground
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Referral
from virksom.programme.status import Person, Share

QUIET, LONGEST = 90, 1500
"""Days without news after which somebody is left waiting; and the most that can be asked."""

NO_NEWS = frozenset({"profile", "benefit", "income", "confirmation", "dispute", "same_person"})
"""Kinds that are written of somebody whom nobody met for it: they break no silence."""

NEVER_MET = "never_met"
MANY_OFFERS = 3
"""So many earlier offers are many."""

FATES = ("never_met", "withdrawn", "waiting", "succeeded")
"""What may have become of the referred, in the order it is told. One may be in several."""

KINDS = ("referral", "withdrawal", "employment", "education")


class BadQuiet(Refusal):
    """Days of silence are whole days from 1 to 1500."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FairGroup:
    """One group of the referred, and what became of it.

    Args:
        trait: what the group is by: ``unit``, ``age_band``, ``earlier_offers`` or ``motivated``.
        group: the group's code; ``unrecorded`` where no referral tells it.
        referred: persons of the group, of all referred.
        fates: persons of the group, of all with each of ``FATES``.
        within: persons with each of ``FATES``, of the group.
    """

    trait: str
    group: str
    referred: Share
    fates: Mapping[str, Share]
    within: Mapping[str, Share]

    @property
    def standardised(self) -> float | None:
        """How much more of the group is among the succeeded than among the others.

        In standard deviations of the two shares; 0 when they are alike, and commonly read as
        much from 0.2 or -0.2. None when either is of nobody, and when both are none or all.

        Source:
            Austin (2009), the standardised difference of two shares.
        """
        return standardised(self.fates["succeeded"], self.others)

    @property
    def others(self) -> Share:
        """Persons of the group, of the referred who have not succeeded."""
        lucky = self.fates["succeeded"]
        return Share(self.referred.count - lucky.count, self.referred.of - lucky.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """What became of the referred, and by whom.

    Args:
        referred: everybody referred by the last day, by id.
        fates: who met each of ``FATES``, by id.
        quiet: days without news after which somebody waits.
        groups: by trait and group, in the order they are told.
    """

    referred: Sequence[str]
    fates: Mapping[str, Sequence[str]]
    quiet: int
    groups: tuple[FairGroup, ...]


def standardised(one: Share, other: Share) -> float | None:
    """Return the standardised difference of two shares; None where it has no value.

    Source:
        Austin (2009): the difference by the root of the mean of the two variances.
    """
    if one.exact is None or other.exact is None:
        return None
    spread = (one.exact * (1 - one.exact) + other.exact * (1 - other.exact)) / 2
    if not spread:
        return None
    return (one.exact - other.exact) / sqrt(spread)


def check_quiet(quiet: int) -> None:
    """Refuse days of silence that nothing can be told of.

    Raises:
        BadQuiet: not from 1 to ``LONGEST``.
    """
    if not 1 <= quiet <= LONGEST:
        raise BadQuiet(
            Text(
                f"Skriv fra 1 til {LONGEST} dage uden nyt.",
                f"Write from 1 to {LONGEST} days without news.",
            )
        )


def fairness(ground: Ground, *, quiet: int = QUIET) -> Fairness:
    """Return what became of everybody referred by the last day; empty when nobody was.

    *Never met*: the latest course is withdrawn with that reason. *Withdrawn*: it is withdrawn,
    for whatever reason, that one too. *Left waiting*: it runs, nothing has begun or ended with the
    person in the last ``quiet`` days, and they do not support themselves on the day; what is only
    written of them (``NO_NEWS``) is nothing with them. *Succeeded*: they have supported themselves
    on some day of a course.

    Source:
        Rules, section 5; National Audit Office (2015).

    Args:
        ground: the programme on a day.
        quiet: whole days from 1 to ``LONGEST``.

    Raises:
        BadQuiet: as ``check_quiet``.
        TermMissing: the contract has no terms in force on the day.
    """
    check_quiet(quiet)
    people, ids = ground.referred, _fates(ground, quiet=quiet)
    return Fairness(
        referred=tuple(one.id for one in people),
        fates={fate: tuple(sorted(found)) for fate, found in ids.items()},
        quiet=quiet,
        groups=tuple(
            fair_group(
                (trait, group),
                members=len(members),
                of=len(people),
                fates={fate: (len(found & members), len(found)) for fate, found in ids.items()},
            )
            for trait, read in TRAITS.items()
            for group, members in _parted(ground, read)
        ),
    )


def fair_group(
    named: tuple[str, str], *, members: int, of: int, fates: Mapping[str, tuple[int, int]]
) -> FairGroup:
    """Return a group of the referred in shares.

    Args:
        named: the trait it is by, and its code.
        members: how many it has.
        of: how many are referred.
        fates: how many of the group met each of ``FATES``, and how many of all.
    """
    return FairGroup(
        trait=named[0],
        group=named[1],
        referred=Share(members, of),
        fates={fate: Share(theirs, every) for fate, (theirs, every) in fates.items()},
        within={fate: Share(theirs, members) for fate, (theirs, _) in fates.items()},
    )


def _fates(ground: Ground, *, quiet: int) -> Mapping[str, AbstractSet[str]]:
    """Return the ids of the referred who met each of ``FATES``, in their order."""
    withdrawn = [one for one in ground.referred if _withdrawn(ground, one)]
    left = frozenset(one.id for one in withdrawn)
    here = [one for one in ground.referred if one.id not in left]
    return {
        "never_met": frozenset(one.id for one in withdrawn if _reason(ground, one) == NEVER_MET),
        "withdrawn": left,
        "waiting": frozenset(one.id for one in here if _waits(ground, one, quiet=quiet)),
        "succeeded": frozenset(one.id for one in ground.referred if _succeeded(ground, one)),
    }


def _withdrawn(ground: Ground, person: Person) -> bool:
    course = person.course_on(ground.last)
    return course is not None and course.ended_by(ground.last)


def _reason(ground: Ground, person: Person) -> str | None:
    course = person.course_on(ground.last)
    return course.reason if course else None


def _waits(ground: Ground, person: Person, *, quiet: int) -> bool:
    if ground.state(person, ground.last).self_supporting:
        return False
    return last_told(ground, person) + quiet * DAY < ground.last


def _succeeded(ground: Ground, person: Person) -> bool:
    first = ground.first_support(person)
    return first is not None and first <= ground.last


def last_told(ground: Ground, person: Person) -> date:
    """Return the latest day on which something with a person began or ended, by the last day."""
    about = [fact for code in person.ids for fact in ground.seen.known.about(code)]
    news = [fact for fact in about if fact.kind not in NO_NEWS]
    days = [day for fact in news for day in (fact.since, fact.until) if day is not None]
    return max((day for day in days if day <= ground.last), default=date.min)


def _parted(
    ground: Ground, read: Callable[[Ground, Person], str]
) -> Sequence[tuple[str, AbstractSet[str]]]:
    groups: dict[str, set[str]] = {}
    for person in ground.referred:
        groups.setdefault(read(ground, person), set()).add(person.id)
    return sorted(groups.items(), key=lambda item: place_of(item[0]))


_ORDER = ("none", "some", "many", "yes", "no")


def place_of(group: str) -> tuple[bool, int, str]:
    """Return where a group stands among those of its trait; the unrecorded last."""
    return group == UNRECORDED, _ORDER.index(group) if group in _ORDER else -1, group


def _unit(ground: Ground, person: Person) -> str:
    course = person.referred_by(ground.last)
    return (course.unit if course else None) or UNRECORDED


def _age_band(ground: Ground, person: Person) -> str:
    bands = (one.age_band for one in _referrals(ground, person))
    return next((band for band in bands if band), UNRECORDED)


def _offers(ground: Ground, person: Person) -> str:
    count = earlier_offers(ground, person)
    return UNRECORDED if count is None else offers_group(count)


def offers_group(count: int) -> str:
    """Return the group that so many earlier offers make."""
    return "many" if count >= MANY_OFFERS else "some" if count else "none"


def _motivated(ground: Ground, person: Person) -> str:
    told = (one.motivated for one in _referrals(ground, person))
    first = next((one for one in told if one is not None), None)
    return UNRECORDED if first is None else "yes" if first else "no"


def _referrals(ground: Ground, person: Person) -> Sequence[Referral]:
    facts = ground.facts(person, "referral", by=ground.last)
    return [fact.value for fact in facts if isinstance(fact.value, Referral)]


TRAITS: Mapping[str, Callable[[Ground, Person], str]] = {
    "unit": _unit,
    "age_band": _age_band,
    "earlier_offers": _offers,
    "motivated": _motivated,
}
"""What the referred are parted by, each with how it is read."""
