"""Random evidence that meets random jobs: registers, answers, files and disputes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from tests.law.contracts import TERMS, contracts
from tests.law.strategies import LATE, Told, days, fact_of, log_of, logs, values
from tests.spec.answers import turned
from virksom.programme.contract import Terms
from virksom.programme.kernel import Json, Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Fact, Log

STARTED = date(2018, 9, 3)
STANDINGS = ("verified", "unverified", "missing", "contradicted")
SOURCES = ("benefit_register", "income_register", "employer", "payslip", "contract")
KINDS = ("income", "income", "confirmation", "confirmation", "confirmation", "benefit", "dispute")
VOUCHING = tuple(kind for kind in KINDS if kind != "dispute")
_MONTH_HOURS = ("0", "20", "80.17", "150", "152.313499", "152.3135", "160.33", "160.33", "-80.17")
_HOURS = (None, "0", "10", "20", "36.999999", "37", "37", "37")


def worlds() -> st.SearchStrategy[Log]:
    """Draw a log of any shape, or one of two candidates who work and learn from the autumn on."""
    return st.one_of(_busy(), _busy(), logs())


@st.composite
def _busy(draw: st.DrawFn) -> Log:
    told = [_told(code, "start", STARTED, {}) for code in ("K001", "K002")]
    told.append(draw(_long_job()))
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["employment", "employment", "employment", "education"]))
        since, length = draw(_soon()), draw(st.sampled_from([None, None, 5, 40, 300]))
        until = None if length is None else since + timedelta(days=length)
        told.append(replace(_told(draw(_code()), kind, since, draw(values(kind))), until=until))
    if draw(st.booleans()):
        told.append(_told("K001", "same_person", draw(_soon()), {"other": "K002"}))
    if draw(st.booleans()):
        told.append(_told("K001", "benefit", draw(_soon()), {"code": "kontanthjaelp"}))
    return log_of(sorted(told, key=lambda one: one.known_at))


@st.composite
def _long_job(draw: st.DrawFn) -> Told:
    """Draw the job that most of the evidence is about."""
    value: dict[str, Json] = {
        "employment": "E001",
        "company": "V001",
        "form": draw(st.sampled_from(["ordinary", "ordinary", "ordinary", "fleksjob"])),
        "weekly_hours": draw(st.sampled_from(["37", "37", "37", "20", "40"])),
    }
    return _told("K001", "employment", draw(st.sampled_from([STARTED, date(2018, 10, 10)])), value)


def _told(subject: str, kind: str, since: date, value: dict[str, Json]) -> Told:
    return Told(kind=kind, subject=subject, since=since, value=value, known_at=end_of_day(since))


def _soon() -> st.SearchStrategy[date]:
    return st.sampled_from([STARTED, date(2018, 10, 1)]) | st.dates(
        date(2018, 9, 1), date(2019, 3, 31)
    )


def _code() -> st.SearchStrategy[str]:
    return st.sampled_from(["K001", "K001", "K001", "K002"])


def evidence(
    *, known: datetime | None = None, kinds: Sequence[str] = KINDS, first: int = 1
) -> st.SearchStrategy[tuple[Fact, ...]]:
    """Draw some facts that vouch or deny, known late or at ``known``; ids from ``first``."""
    one = _one(known, kinds)
    return st.lists(one, min_size=2, max_size=10).map(
        lambda told: tuple(
            fact_of(fact, number) for number, fact in enumerate(told, start=500_000 + first)
        )
    )


@st.composite
def _one(draw: st.DrawFn, known: datetime | None, kinds: Sequence[str]) -> Told:
    kind = draw(st.sampled_from(list(kinds)))
    day = draw(st.one_of(_soon(), _soon(), _soon(), days(STARTED)))
    since, until = draw(_SPANS[kind](day))
    told = _told(draw(_code()), kind, since, draw(_SAID[kind]))
    moment = known or end_of_day(since) + draw(st.sampled_from(LATE))
    return replace(told, until=until, known_at=moment)


def _month(day: date) -> st.SearchStrategy[tuple[date, date]]:
    first = day.replace(day=1)
    return st.just((first, (first + timedelta(days=32)).replace(day=1)))


def _week(day: date) -> st.SearchStrategy[tuple[date, date]]:
    span = Week.of(day).span
    return st.just((span.since, span.since + timedelta(days=7)))


def _stretch(day: date) -> st.SearchStrategy[tuple[date, date | None]]:
    lengths = st.sampled_from([None, None, None, 1, 4, 7, 30, 200])
    return lengths.map(lambda days: (day, None if days is None else day + timedelta(days=days)))


_SPANS = {"income": _month, "dispute": _week, "confirmation": _stretch, "benefit": _stretch}
_SAID: dict[str, st.SearchStrategy[dict[str, Json]]] = {
    "income": st.fixed_dictionaries(
        {"hours": st.sampled_from(_MONTH_HOURS), "company": st.sampled_from([None, "V001", "V002"])}
    ),
    "confirmation": st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E001", "E002", "E003"]),
            "given": st.sampled_from(["employer", "employer", "contract", "payslip"]),
            "held": st.sampled_from([True, True, True, False]),
            "weekly_hours": st.sampled_from(_HOURS),
        }
    ),
    "benefit": st.fixed_dictionaries(
        {"code": st.sampled_from(["none", "su", "flex_wage_subsidy"])}
    ),
    "dispute": st.fixed_dictionaries(
        {"reason": st.just("no_work"), "answer": st.sampled_from([None, "accepted", "rejected"])}
    ),
}


@st.composite
def proving(draw: st.DrawFn) -> Terms:
    """Draw a contract that trusts, verifies by and pays for any of the sources and standings."""
    terms = draw(st.one_of(st.just(TERMS), st.just(TERMS), contracts()))
    for name, among in (
        ("evidence_order", SOURCES),
        ("verifying_evidence", SOURCES),
        ("payable_evidence", STANDINGS),
    ):
        if draw(st.sampled_from([True, False, False])):
            chosen = draw(st.lists(st.sampled_from(among), min_size=1, unique=True))
            terms = turned(terms, name, ", ".join(chosen))
    return turned(terms, "hours_tolerance", draw(st.sampled_from(["0", "5", "50"])))
