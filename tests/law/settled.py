"""Logs that are settled now and then while facts go on arriving, and what must hold of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.law.strategies import days, logs
from tests.law.vouching import STANDINGS
from tests.spec.answers import turned
from virksom.programme.billing import Books, Hands, books, carry_out, due_on
from virksom.programme.billing.billed_columns import BilledColumns, nothing_billed, with_books
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Json, Month, Week, day_in_copenhagen
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Fact, Log, Place, read_fact
from virksom.programme.settlement import last_ended, month_of, payable_weeks, rules_of
from virksom.programme.status import people

CONTRACT = read_contract("impact60")
HANDS = Hands(prepares="bogholder-1", releases="bogholder-2", code="sha256:code")
LATE = datetime(2023, 8, 1, 12, tzinfo=UTC)
"""A moment when every wait is over, whatever is drawn."""


def under(terms: Terms) -> Contract:
    """Return IMPACT60 with other terms."""
    return replace(CONTRACT, terms=terms)


def month_before(day: date) -> Month:
    """Return the last month that is over on a day."""
    last = day.replace(day=1) - timedelta(days=1)
    return Month(last.year, last.month)


def settle(log: Log, contract: Contract, moment: datetime) -> Log:
    """Return the log with the last month that is over settled at a moment."""
    month = month_before(day_in_copenhagen(moment))
    return carry_out(log, contract, month=month, moment=moment, hands=HANDS)


@dataclass(frozen=True, slots=True)
class Settled:
    """One settlement: the log with everything known by then, and the log with what it issued."""

    moment: datetime
    before: Log
    after: Log


def live(
    facts: Sequence[Fact], contract: Contract, moments: Iterable[datetime]
) -> tuple[Settled, ...]:
    """Settle at each moment what is known by then, and go on with what was issued."""
    log, told, found = Log(), list(facts), list[Settled]()
    for moment in moments:
        before = Log((*log.facts, *(fact for fact in told if fact.known_at <= moment)))
        told = [fact for fact in told if fact.known_at > moment]
        log = settle(before, contract, moment)
        found.append(Settled(moment, before, log))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Asked:
    """A month asked for: of a log, before or after its settlement, with all billed by then."""

    log: Log
    month: Month
    moment: datetime
    billed: BilledColumns


def each_asked(facts: Sequence[Fact], terms: Terms, moments: Iterable[datetime]) -> Iterator[Asked]:
    """Settle now and then; yield the month before each moment, before it is settled and after."""
    billed = nothing_billed()
    for one in live(facts, under(terms), moments):
        month = month_before(day_in_copenhagen(one.moment))
        for log in (one.before, one.after):
            billed = with_books(billed, books(log.known(one.moment)))
            yield Asked(log, month, one.moment, billed)


def moments() -> st.SearchStrategy[list[datetime]]:
    """Draw a few moments to settle at, ascending, the last one when every wait is over."""
    day = st.dates(date(2018, 12, 1), date(2021, 12, 1)) | days(date(2018, 11, 1))
    drawn = st.lists(day.map(end_of_day), min_size=1, max_size=5, unique=True)
    return drawn.map(lambda found: [*sorted(found), LATE])


def programmes() -> st.SearchStrategy[tuple[Fact, ...]]:
    """Draw facts by the moment they became known, with ids that no settlement gives."""
    return st.one_of(_busy(), _busy(), _any())


@st.composite
def told_late(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Draw jobs of the first autumn, and what vouches or denies long after they were settled."""
    facts = list[dict[str, Json]]()
    for code in ("K001", "K002"):
        facts.append(_wire(code, "start", date(2018, 9, 3), {}))
        value: dict[str, Json] = {"employment": "E001", "company": "V001"}
        value |= {"form": "ordinary", "weekly_hours": "37"}
        facts.append(_wire(code, "employment", date(2018, 9, 3), value))
    vouched = [draw(_telling()) for _ in range(draw(st.integers(2, 6)))]
    again = [_corrected(vouched, first=len(facts)) for _ in range(draw(st.integers(0, 3)))]
    facts += vouched + [draw(one) for one in again]
    return _by_moment([{"id": f"b{number}", **one} for number, one in enumerate(facts)])


@st.composite
def _telling(draw: st.DrawFn) -> dict[str, Json]:
    """Draw what vouches for full time or denies it, known at once or years later."""
    kind, said = draw(st.sampled_from(_TELLING))
    monday = Week.of(draw(_day())).monday
    late = timedelta(days=draw(st.sampled_from([7, 7, 300, 500, 1000])))
    days_told = 7 if kind == "dispute" else draw(st.sampled_from([7, 70, 300]))
    told = _wire(draw(st.sampled_from(["K001", "K001", "K002"])), kind, monday, said)
    until = (monday + timedelta(days=days_told)).isoformat()
    return told | {"until": until, "known_at": end_of_day(monday + late).isoformat()}


@st.composite
def paying(draw: st.DrawFn) -> Terms:
    """Draw IMPACT60 with waits of its own for each way a week stands, paid for in some of them."""
    kinds = ("verified, unverified, missing", "verified, unverified", "verified")
    terms = turned(CONTRACT.terms, "payable_evidence", draw(st.sampled_from(kinds)))
    for one in STANDINGS:
        terms = turned(terms, f"embargo_{one}", draw(st.sampled_from(("0", "42", "100", "300"))))
    return terms


@st.composite
def _any(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Draw a log of any shape, with evidence and disputes."""
    facts = [json.loads(fact.wire) for fact in draw(logs()).facts]
    facts += [one | {"id": f"e{number}"} for number, one in enumerate(draw(_vouching()))]
    return _by_moment(facts)


@st.composite
def _busy(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Draw two candidates who work from the first autumn on, and corrections long after."""
    facts = [_wire(code, "start", date(2018, 9, 3), {}) for code in ("K001", "K002")]
    facts += draw(st.lists(_job(), min_size=1, max_size=5)) + draw(_vouching())
    if draw(st.booleans()):
        facts.append(_wire("K001", "same_person", draw(_day()), {"other": "K002"}))
    for _ in range(draw(st.integers(1, 5))):
        facts.append(draw(_corrected(facts)))
    return _by_moment([{"id": f"b{number}", **one} for number, one in enumerate(facts)])


@st.composite
def _job(draw: st.DrawFn) -> dict[str, Json]:
    value = {
        "employment": draw(st.sampled_from(["E001", "E002"])),
        "company": "V001",
        "form": draw(st.sampled_from(["ordinary", "ordinary", "fleksjob"])),
        "weekly_hours": draw(st.sampled_from(["37", "37", "20", None])),
    }
    since, days_held = draw(_day()), draw(st.sampled_from([None, None, 30, 200, 800]))
    one = _wire(draw(st.sampled_from(["K001", "K001", "K002"])), "employment", since, value)
    until = None if days_held is None else since + timedelta(days=days_held)
    return one | {"until": until and until.isoformat()}


def _day() -> st.SearchStrategy[date]:
    return st.dates(date(2018, 9, 1), date(2019, 9, 30))


def _wire(subject: str, kind: str, since: date, value: dict[str, Json]) -> dict[str, Json]:
    return {
        "kind": kind,
        "subject": subject,
        "since": since.isoformat(),
        "until": None,
        "value": value,
        "known_at": end_of_day(since).isoformat(),
    }


@st.composite
def _corrected(
    draw: st.DrawFn, facts: Sequence[dict[str, Json]], *, first: int = 0
) -> dict[str, Json]:
    """Draw a correction of one of the facts: taken back, or stated anew, up to years later.

    Their ids count from ``first``.
    """
    place = draw(st.integers(0, len(facts) - 1))
    one, late = facts[place], timedelta(days=draw(st.sampled_from([1, 100, 200, 300, 400, 700])))
    known = datetime.fromisoformat(str(one["known_at"])) + late
    told = {"replaces": f"b{first + place}", "known_at": known.isoformat()}
    if one["kind"] == "employment" and draw(st.booleans()):
        again = draw(_job())
        return again | {"subject": one["subject"], **told}
    taken = {"kind": "retraction", "value": {"reason": "mistake"}, "until": None}
    return one | taken | told


@st.composite
def _vouching(draw: st.DrawFn) -> list[dict[str, Json]]:
    return draw(st.lists(_evidence(), max_size=6))


def _by_moment(facts: Sequence[dict[str, Json]]) -> tuple[Fact, ...]:
    return tuple(sorted((_own(one) for one in facts), key=lambda fact: fact.known_at))


def own(fact: Fact) -> Fact:
    """Return a fact with an id that no settlement gives, and what it replaces alike."""
    return _own(json.loads(fact.wire))


def _own(wire: dict[str, Json]) -> Fact:
    replaced = wire.get("replaces")
    ids = {"id": f"x{wire['id']}", "replaces": f"x{replaced}" if replaced else None}
    return read_fact(wire | ids, Place("drawn", 1))


@st.composite
def _evidence(draw: st.DrawFn) -> dict[str, Json]:
    monday = Week.of(draw(days(date(2018, 9, 3), date(2022, 12, 1)))).monday
    kind = draw(st.sampled_from(["dispute", "dispute", "confirmation", "income", "benefit"]))
    known = monday + timedelta(days=draw(st.integers(1, 400)))
    return {
        "kind": kind,
        "subject": draw(st.sampled_from(["K001", "K002"])),
        "since": monday.isoformat(),
        "until": (monday + timedelta(days=7)).isoformat(),
        "known_at": end_of_day(known).isoformat(),
        "value": draw(st.sampled_from(_SAID[kind])),
    }


_SAID: dict[str, list[dict[str, Json]]] = {
    "dispute": [
        {"reason": "no_work", "answer": "accepted"},
        {"reason": "no_work", "answer": "rejected"},
    ],
    "confirmation": [
        {"employment": "E001", "given": "employer", "held": held} for held in (True, False)
    ],
    "income": [{"hours": hours} for hours in ("0", "20", "160.33")],
    "benefit": [{"code": code, "register": "dream"} for code in ("none", "kontanthjaelp", "su")],
}


_FULL: dict[str, Json] = {"employment": "E001", "given": "employer", "weekly_hours": "37"}
_TELLING: list[tuple[str, dict[str, Json]]] = [
    ("dispute", {"reason": "no_work", "answer": "accepted"}),
    ("income", {"hours": "0"}),
    ("income", {"hours": "160.33"}),
    ("confirmation", _FULL | {"held": True}),
    ("confirmation", _FULL | {"held": True}),
    ("confirmation", _FULL | {"held": False}),
]


def frozen(log: Log) -> Books:
    """Return what was issued, by the whole log."""
    return books(log.known())


def owed_then(one: Settled, contract: Contract) -> Decimal:
    """Return what the reference reading owes: weeks whose wait is over, or billed before."""
    terms, day = contract.terms.known(one.moment), day_in_copenhagen(one.moment)
    billed, total = frozen(one.before).standing, Decimal(0)
    for person in people(one.before.known(one.moment)):
        for week in payable_weeks(person, terms, through=last_ended(day)):
            in_time = month_of(week.week, rules_of(week.week, terms)) <= month_before(day)
            over = in_time and due_on(week, terms) <= day
            if over or any((code, week.week) in billed for code in person.ids):
                total += week.amount
    return total
