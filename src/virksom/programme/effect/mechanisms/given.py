"""What was done and for whom, by the day: how many got each element, and who they are.

Who got something differs from who did not also in other ways; how much they differ in what the
referral tells stands beside, for that alone can make a difference.

Source:
    »Hvad er de virksomme mekanismer«; rules, section 1 (``referral``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from virksom.programme.effect.mechanisms.cases import Case, cases
from virksom.programme.effect.mechanisms.dealt import UNRECORDED, Dealt
from virksom.programme.effect.mechanisms.exposure import Mechanism
from virksom.programme.effect.mechanisms.fairness import TRAITS
from virksom.programme.effect.mechanisms.ground import Ground, GroundTold
from virksom.programme.effect.mechanisms.landmark import order_of
from virksom.programme.status import Share

MARKS: Mapping[str, tuple[str, str]] = {
    "many_offers": ("earlier_offers", "many"),
    "motivated": ("motivated", "yes"),
}
"""What is told of who got something, each with the trait and the group that is counted; the
contract's first referring unit comes before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Those who had got the same of one element by the day.

    Args:
        group: the group's code.
        share: how many they are, of everybody the element is told of.
        persons: their ids, ascending.
        facts: how many facts tell it.
        marks: by ``unit`` and ``MARKS``, those with it, of those whose referral tells.
    """

    group: str
    share: Share
    persons: Sequence[str]
    facts: int
    marks: Mapping[str, Share]


def given(ground: Ground, mechanism: Mechanism) -> tuple[Given, ...]:
    """Return who had got what of an element by the last day, in the order groups stand.

    Source:
        Rules, section 1.

    Returns:
        Each person in one group; empty when nobody has begun, or none has had a job.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    everyone = cases(ground, mechanism.origin)
    groups: dict[str, list[tuple[Case, Dealt]]] = {}
    for case in everyone:
        dealt = mechanism.deal(ground, case, by=ground.last)
        groups.setdefault(dealt.group, []).append((case, dealt))
    return tuple(
        Given(
            group=group,
            share=Share(len(groups[group]), len(everyone)),
            persons=tuple(case.person.id for case, _ in groups[group]),
            facts=len({fact for _, dealt in groups[group] for fact in dealt.facts}),
            marks=_marks(ground, [case for case, _ in groups[group]]),
        )
        for group in sorted(groups, key=lambda code: order_of(mechanism, code))
    )


def first_unit(ground: GroundTold) -> str:
    """Return the code of the contract's first referring unit; "" where it names none.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = ground.rules
    named = rules.codes("referring_units") if "referring_units" in rules.values else ()
    return next(iter(named), "")


def _marks(ground: Ground, found: Iterable[Case]) -> Mapping[str, Share]:
    people = [case.person for case in found]
    marks = {"unit": ("unit", first_unit(ground)), **MARKS}
    read = {
        mark: [TRAITS[trait](ground, one) for one in people] for mark, (trait, _) in marks.items()
    }
    return {
        mark: Share(read[mark].count(group), sum(each != UNRECORDED for each in read[mark]))
        for mark, (_, group) in marks.items()
    }
