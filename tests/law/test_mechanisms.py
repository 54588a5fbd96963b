"""What nobody did is seldom found: elements dealt by lot, and p-values corrected for how many."""

from random import Random

import pytest

from tests.core.effect.facts import Told, job, log, person, said, seen
from virksom.programme.effect.mechanisms.compared import SURE, Compared, family, holm
from virksom.programme.effect.mechanisms.family import MechanismsAsked, mechanisms
from virksom.programme.status import Share

COHORTS, SEED = 40, 20190930


def lot(seed: int = SEED) -> Random:
    """Return chance that is the same every time."""
    return Random(seed)  # noqa: S311  # the laws draw no secrets


TRADES = ("cleaning", "kitchen", None)


def by_lot(chance: Random) -> list[Told]:
    """Return fifty candidates: who works is drawn by lot, and so is who got what."""
    facts: list[Told] = []
    for number in range(101, 151):
        code, trade = f"K{number}", chance.choice(TRADES)
        facts += person(code)
        facts.append(said("interview", code, -2, came=["candidate"]))
        if chance.random() < 0.5:
            facts.append(said("agreement", code, -2))
        if trade:
            facts.append(said("training", code, 20, workplace="V001", trade=trade))
        if chance.random() < 0.5:
            facts.append(said("element", code, 30, element="mentoring"))
        if chance.random() < 0.5:
            facts.append(job(code, chance.randrange(100, 260)))
    return facts


def test_elements_dealt_by_lot_are_found_in_at_most_one_cohort_of_twenty() -> None:
    chance, asked = lot(), MechanismsAsked(landmarks=(90, 120))
    found = [mechanisms(seen(*by_lot(chance)), asked) for _ in range(COHORTS)]
    assert min(one.made for one in found) >= 6
    assert sum(one.standing > 0 for one in found) <= COHORTS * SURE


def test_without_the_correction_they_are_found_far_more_often() -> None:
    chance = lot()
    families = [_family(chance) for _ in range(400)]
    plain = [any((one.chance or 1) < SURE for one in each) for each in families]
    corrected = [any(one is not None and one.stands for one in family(each)) for each in families]
    assert sum(corrected) <= 400 * SURE
    assert sum(plain) > 3 * sum(corrected)


def _family(chance: Random) -> list[Compared]:
    return [Compared(_share(chance), _share(chance)) for _ in range(20)]


def _share(chance: Random) -> Share:
    return Share(sum(chance.random() < 0.4 for _ in range(30)), 30)


@pytest.mark.parametrize("seed", range(20))
def test_holm_only_raises_and_keeps_the_order(seed: int) -> None:
    chance = lot(seed)
    found = [chance.random() ** 3 for _ in range(chance.randrange(1, 12))]
    corrected = holm(found)
    assert all(one <= other <= 1 for one, other in zip(found, corrected, strict=True))
    order = sorted(range(len(found)), key=lambda one: found[one])
    assert [corrected[one] for one in order] == sorted(corrected)


def test_the_order_of_facts_changes_no_mechanism() -> None:
    facts = by_lot(lot())
    assert log(facts).facts
    one = mechanisms(seen(*facts))
    other = mechanisms(seen(*lot(1).sample(facts, len(facts))))
    assert one.made == other.made
    assert [each.landmarks for each in one.elements] == [each.landmarks for each in other.elements]
