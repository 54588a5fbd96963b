"""Openings and candidates by hand, and drawn by chance, for the tests of the match."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from virksom.programme.kernel import Text
from virksom.programme.matching import AVOID, SUPPORT, WHEN, Ask, Guide, Mastery, Seeker
from virksom.programme.matching.fit import Beside

LABELS = {
    "floor_care": Text("Gulvpleje", "Floor care"),
    "machine_care": Text("Gulvvaskemaskine", "Floor machine"),
    "till": Text("Kasse", "Till"),
    "cleaner": Text("rengøringsassistent", "cleaner"),
    "cleaning": Text("rengøring", "cleaning"),
}
COVERS = {"machine_care": frozenset({"floor_care"})}
WAYS = {("9000", "9400"): 25, ("9400", "9000"): 25, ("9000", "9000"): 5, ("9400", "9400"): 5}


def way(start: str, end: str, _by: str) -> int | None:
    return WAYS.get((start, end))


GUIDE = Guide(labels=LABELS, covers=COVERS, travel=way)

JOB = Ask(
    opening="O001",
    occupation="cleaner",
    trade="cleaning",
    hours_from=Decimal(12),
    hours_to=Decimal(20),
    when=frozenset({"morning"}),
    place="9000",
    must=frozenset({"floor_care"}),
    nice=frozenset({"till"}),
    conditions=frozenset({"lifting", "alone"}),
    mentor=True,
    by=date(2019, 11, 1),
    fact="f000010",
)

ANNE = Seeker(
    candidate="K001",
    masters={"machine_care": Mastery(level="sure", evidence="training", fact="f000020")},
    wanted=frozenset({"cleaner"}),
    hours_able=Decimal(15),
    when=frozenset({"morning", "day"}),
    place="9400",
    transport="bus",
    minutes=50,
    profile="f000021",
)


def beside(one: Seeker = ANNE, wanted: Ask = JOB) -> Beside:
    return Beside(wanted, one, GUIDE)


_CODES = ("floor_care", "machine_care", "till", "c4")
_WORK = ("cleaner", "cleaning", "cook", "kitchen")


def _some(codes: object) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(sorted(codes)), max_size=3)  # type: ignore[call-overload]


_HOURS = (
    st.none()
    | st.integers(0, 160).map(lambda quarters: Decimal(quarters) / 4)
    | st.sampled_from(["12.345", "12.349", "80"]).map(Decimal)
)
_DAYS = st.none() | st.dates(date(2019, 10, 1), date(2019, 12, 1))
_PLACES = st.sampled_from(["", "9000", "9400", "9999"])

MASTERY = st.builds(
    Mastery,
    level=st.sampled_from(["", "begun", "practised", "sure"]),
    evidence=st.sampled_from(["", "training", "job", "own_words"]),
)


def seekers(code: str) -> st.SearchStrategy[Seeker]:
    return st.builds(
        Seeker,
        candidate=st.just(code),
        masters=st.dictionaries(st.sampled_from(_CODES), MASTERY, max_size=3),
        wanted=_some(_WORK),
        hours_able=_HOURS,
        hours_willing=_HOURS,
        may_rise=st.booleans(),
        when=_some(WHEN),
        place=_PLACES,
        transport=st.sampled_from(["", "bus"]),
        minutes=st.none() | st.integers(0, 60),
        avoid=_some(AVOID),
        support=_some(SUPPORT),
        available=_DAYS,
        declined=_some(["O1", "O2"]),
    )


def asks(code: str) -> st.SearchStrategy[Ask]:
    return st.builds(
        Ask,
        opening=st.just(code),
        seats=st.integers(0, 2),
        occupation=st.sampled_from(["", "cleaner", "cook"]),
        trade=st.sampled_from(["", "cleaning", "kitchen"]),
        hours_from=_HOURS,
        hours_to=_HOURS,
        when=_some(WHEN),
        place=_PLACES,
        must=st.frozensets(st.sampled_from([*_CODES, "nobody has"]), max_size=2),
        nice=_some(_CODES),
        conditions=_some(AVOID),
        mentor=st.booleans(),
        by=_DAYS,
    )


MANY_SEEKERS = st.integers(0, 5).flatmap(
    lambda many: st.tuples(*(seekers(f"K{number}") for number in range(many)))
)
MANY_ASKS = st.integers(0, 4).flatmap(
    lambda many: st.tuples(*(asks(f"O{number}") for number in range(many)))
)
