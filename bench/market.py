"""Invented candidates and openings for the match, as alike and unlike as those of a town."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from virksom.programme.matching import AVOID, SUPPORT, TRANSPORT, WHEN, Ask, Guide, Mastery, Seeker

COMPETENCES = tuple(f"competence_{number}" for number in range(300))
BROAD = COMPETENCES[:60]
OCCUPATIONS = tuple(f"occupation_{number}" for number in range(80))
TRADES = tuple(f"trade_{number}" for number in range(12))
PLACES = tuple(str(9000 + 10 * number) for number in range(60))
WAYS = {(start, end): abs(int(start) - int(end)) // 4 for start in PLACES for end in PLACES}


def travel(start: str, end: str, _by: str) -> int | None:
    """Return the minutes of an invented way."""
    return WAYS.get((start, end))


@dataclass(frozen=True, slots=True)
class Market:
    """Candidates, openings, and what must be known to compare them."""

    seekers: tuple[Seeker, ...]
    asks: tuple[Ask, ...]
    guide: Guide


def market(candidates: int, openings: int, *, seed: int = 60) -> Market:
    """Return invented candidates and openings, the same for the same seed."""
    chance = Random(seed)  # noqa: S311  # invented people
    covers = {code: frozenset(chance.sample(BROAD, 2)) for code in COMPETENCES[len(BROAD) :]}
    return Market(
        tuple(_seeker(number, chance) for number in range(candidates)),
        tuple(_ask(number, chance) for number in range(openings)),
        Guide(covers=covers, travel=travel),
    )


def _seeker(number: int, chance: Random) -> Seeker:
    able = chance.randint(2, 30)
    masters = {
        code: Mastery(
            level=chance.choice(("begun", "practised", "sure")),
            evidence=chance.choice(("training", "job", "own_words")),
        )
        for code in chance.sample(COMPETENCES, chance.randint(3, 12))
    }
    return Seeker(
        candidate=f"K{number:05d}",
        masters=masters,
        wanted=frozenset([*chance.sample(OCCUPATIONS, 2), chance.choice(TRADES)]),
        hours_able=Decimal(able),
        hours_willing=Decimal(able + chance.randint(0, 7)),
        may_rise=chance.random() < 1 / 2,
        when=frozenset(chance.sample(list(WHEN), 3)),
        place=chance.choice(PLACES),
        transport=chance.choice(list(TRANSPORT)),
        minutes=chance.choice((30, 45, 60, 90)),
        avoid=frozenset(chance.sample(list(AVOID), chance.randint(0, 2))),
        support=frozenset(chance.sample(list(SUPPORT), 2)),
    )


def _ask(number: int, chance: Random) -> Ask:
    return Ask(
        opening=f"O{number:05d}",
        occupation=chance.choice(OCCUPATIONS),
        trade=chance.choice(TRADES),
        hours_from=Decimal(chance.randint(3, 20)),
        when=frozenset(chance.sample(list(WHEN), chance.randint(0, 1))),
        place=chance.choice(PLACES),
        must=frozenset(chance.sample(BROAD, chance.randint(0, 2))),
        nice=frozenset(chance.sample(BROAD, 3)),
        conditions=frozenset(chance.sample(list(AVOID), 2)),
        mentor=chance.random() < 1 / 2,
    )
