"""Random candidates and openings for the laws of matching: few codes, so that they often meet."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from virksom.programme.matching import AVOID, SUPPORT, TRANSPORT, WHEN, Ask, Guide, Mastery, Seeker
from virksom.programme.matching.weights import NAMES, Weights

COMPETENCES = tuple("abcde")
COVERS = {"a": frozenset({"b", "c"}), "d": frozenset({"c"})}
OCCUPATIONS = ("cook", "cleaner", "")
TRADES = ("kitchen", "cleaning", "")
PLACES = ("9000", "9220", "9400", "")
WAYS = {("9000", "9220"): 15, ("9220", "9000"): 20, ("9000", "9400"): 60, ("9000", "9000"): 0}
OPENINGS = ("O001", "O002", "O003")
BEGIN = date(2019, 3, 1)

HOURS = st.sampled_from([None, "0", "3", "7.5", "12", "12.345", "12.349", "20", "37", "80"]).map(
    lambda told: None if told is None else Decimal(told)
)
DAYS = st.none() | st.integers(0, 20).map(lambda days: BEGIN + timedelta(days=days))


def travel(start: str, end: str, by: str) -> int | None:
    """Return the minutes of a few known ways; on foot they take three times as long."""
    way = WAYS.get((start, end))
    return None if way is None else way * (3 if by == "walk" else 1)


GUIDE = Guide(covers=COVERS, travel=travel)


def some(codes: object) -> st.SearchStrategy[frozenset[str]]:
    """Draw a few of the codes, or none."""
    return st.frozensets(st.sampled_from(list(codes)), max_size=3)  # type: ignore[call-overload]


MASTERIES = st.builds(
    Mastery,
    level=st.sampled_from(["begun", "practised", "sure", ""]),
    evidence=st.sampled_from(["training", "job", "own_words", ""]),
)
SEEKERS = st.builds(
    Seeker,
    candidate=st.just(""),
    masters=st.dictionaries(st.sampled_from(COMPETENCES), MASTERIES, max_size=4),
    wanted=some([*OCCUPATIONS[:2], *TRADES[:2]]),
    hours_able=HOURS,
    hours_willing=HOURS,
    may_rise=st.booleans(),
    when=some(WHEN),
    place=st.sampled_from(PLACES),
    transport=st.sampled_from(list(TRANSPORT)),
    minutes=st.sampled_from([None, 0, 1, 15, 30, 60]),
    avoid=some(AVOID),
    support=some(SUPPORT),
    available=DAYS,
    declined=some(OPENINGS),
)
ASKS = st.builds(
    Ask,
    opening=st.just(""),
    seats=st.integers(0, 2),
    occupation=st.sampled_from(OCCUPATIONS),
    trade=st.sampled_from(TRADES),
    hours_from=HOURS,
    hours_to=HOURS,
    when=some(WHEN),
    place=st.sampled_from(PLACES),
    must=st.frozensets(st.sampled_from([*COMPETENCES, "nobody has"]), max_size=2),
    nice=st.frozensets(st.sampled_from([*COMPETENCES, "nobody has"]), max_size=3),
    conditions=some(AVOID),
    mentor=st.booleans(),
    by=DAYS,
).map(lambda one: replace(one, nice=one.nice - one.must))
EASY = ASKS.map(
    lambda one: replace(one, must=frozenset(), when=frozenset(), conditions=frozenset())
)
"""Openings that many may be put forward for."""
WEIGHTS = st.fixed_dictionaries({name: st.integers(0, 160) for name in NAMES}).map(
    lambda told: Weights(**told)
)


def seekers(most: int = 6) -> st.SearchStrategy[tuple[Seeker, ...]]:
    """Draw candidates K001, K002 and so on."""
    return st.lists(SEEKERS, max_size=most).map(
        lambda told: tuple(
            replace(one, candidate=f"K{number:03d}") for number, one in enumerate(told, 1)
        )
    )


def asks(most: int = 3) -> st.SearchStrategy[tuple[Ask, ...]]:
    """Draw openings O001, O002 and so on."""
    return st.lists(ASKS | EASY, max_size=most).map(
        lambda told: tuple(
            replace(one, opening=f"O{number:03d}") for number, one in enumerate(told, 1)
        )
    )
