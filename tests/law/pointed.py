"""One autumn of persons of whom much is told: each rule of evidence decides in many draws."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.law.strategies import Told, log_of
from tests.law.vouching import SOURCES, STANDINGS, STARTED
from tests.spec.answers import turned
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Json
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Log

ALL = turned(read_contract("impact60").terms, "payable_evidence", ", ".join(STANDINGS))
_MONTHS = (date(2018, 9, 1), date(2018, 10, 1), date(2018, 11, 1))
_HOURS = ("37", "37", "20", "17", "16.999999")
_PAID = ("152.32", "152.32", "152.313499", "160.33", "80.17", "20", "0")
_FORMS = ("ordinary", "ordinary", "ordinary", "fleksjob", "internship", "wage_subsidy")
_OFFSETS = (0, 0, 14, 25, 28, 35, 38)
_BENEFITS = ("none", "su", "flex_wage_subsidy", "left", "kontanthjaelp")


@st.composite
def _autumn(draw: st.DrawFn) -> list[Told]:
    """Draw work, pay, answers and benefits of any sorts."""
    told = [_told("start", 0, None, {})]
    told.append(_told("employment", 0, None, draw(_work())))
    told += [_told("employment", *span, work) for span, work in draw(_some(_work(), 0, most=2))]
    if draw(st.sampled_from([True, False, False])):
        study: dict[str, Json] = {"kind": "hf", "publicly_supported": False}
        told.append(_told("education", *draw(_span()), study))
    for month in draw(st.lists(st.sampled_from(_MONTHS), min_size=1, max_size=4)):
        said: dict[str, Json] = {"hours": draw(st.sampled_from(_PAID))}
        said |= draw(st.sampled_from([{}, {}, {"company": "V001"}, {"company": "V002"}]))
        after, until = (month - STARTED).days, (month + timedelta(days=32)).replace(day=1)
        told.append(_told("income", after, (until - STARTED).days, said))
    told += [_told("confirmation", *span, said) for span, said in draw(_some(_answer(), 0, most=3))]
    for _ in range(draw(st.integers(0, 2))):
        code: dict[str, Json] = {"code": draw(st.sampled_from(_BENEFITS))}
        told.append(_told("benefit", *draw(_span()), code))
    return told


@st.composite
def pointed(draw: st.DrawFn) -> Log:
    """Draw four persons from September 2018, of whose weeks evidence speaks."""
    told = list[Told]()
    for code in ("K001", "K002", "K003", "K004"):
        shape = draw(st.sampled_from([_autumn, _autumn, _over_a_gap, _hours_of_a_month]))
        told += [replace(one, subject=code) for one in draw(shape())]
    return log_of(told)


@st.composite
def _over_a_gap(draw: st.DrawFn) -> list[Told]:
    """Draw full-time work that goes on in another job after a few days, with pay and answers."""
    end, gap = draw(st.sampled_from([12, 17, 26, 33])), draw(st.sampled_from([1, 2, 2, 5]))
    told = [_told("start", 0, None, {})]
    told.append(_told("employment", 0, end, _job("E001", hours="37")))
    told.append(_told("employment", end + gap, None, _job("E002", hours="37")))
    if draw(st.booleans()):
        told += [_pay(month, draw(st.sampled_from(["160.33", "140"]))) for month in _MONTHS]
    answer: dict[str, Json] = {"given": "employer", "held": True, "weekly_hours": "37"}
    for name in draw(st.sampled_from([(), ("E001", "E002"), ("E001", "E002"), ("E002",)])):
        told.append(_told("confirmation", 0, None, answer | {"employment": name}))
    if draw(st.sampled_from([True, False, False])):
        told.append(_told("benefit", *draw(_span()), {"code": draw(st.sampled_from(_BENEFITS))}))
    return told


@st.composite
def _hours_of_a_month(draw: st.DrawFn) -> list[Told]:
    """Draw a job whose hours turn in September, or that ends, and pay between what that may be."""
    turn, ends = draw(st.sampled_from([7, 14, 14, 21])), draw(st.booleans())
    told = [_told("start", 0, None, {})]
    told.append(_told("employment", 0, turn if ends else None, _job("E001", hours="37")))
    form = draw(
        st.sampled_from(
            ["internship", "wage_subsidy"] if ends else ["ordinary", "ordinary", "internship"]
        )
    )
    hours = draw(st.sampled_from([5, 5, 20, 37]))
    after = _job("E002" if ends else "E001", hours=str(hours))
    told.append(_told("employment", turn, None, after | {"form": form}))
    less, more = turn * 37, turn * 37 + (28 - turn) * hours
    between = (draw(st.sampled_from([less, 28 * 37])) + more) // 2
    told.append(_pay(_MONTHS[0], str(round(Decimal("160.33") * between / (30 * 37), 2))))
    return told


def _job(name: str, *, hours: str) -> dict[str, Json]:
    return {"employment": name, "company": "V001", "form": "ordinary", "weekly_hours": hours}


def _pay(month: date, hours: str) -> Told:
    after, until = (month - STARTED).days, (month + timedelta(days=32)).replace(day=1)
    return _told("income", after, (until - STARTED).days, {"hours": hours})


def _told(kind: str, after: int, until: int | None, value: dict[str, Json]) -> Told:
    day, end = STARTED + timedelta(days=after), until and STARTED + timedelta(days=until)
    moment = end_of_day(STARTED)
    return Told(
        kind=kind, subject="K001", since=day, value=value, until=end or None, known_at=moment
    )


def _some(
    what: st.SearchStrategy[dict[str, Json]], least: int, *, most: int
) -> st.SearchStrategy[list[tuple[tuple[int, int | None], dict[str, Json]]]]:
    return st.lists(st.tuples(_span(), what), min_size=least, max_size=most)


@st.composite
def _span(draw: st.DrawFn) -> tuple[int, int | None]:
    after, length = draw(st.sampled_from(_OFFSETS)), draw(st.sampled_from([None, None, 12, 26, 40]))
    return after, None if length is None else after + length


def _work() -> st.SearchStrategy[dict[str, Json]]:
    return st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E001", "E002"]),
            "company": st.just("V001"),
            "form": st.sampled_from(_FORMS),
            "weekly_hours": st.sampled_from(_HOURS),
        }
    )


def _answer() -> st.SearchStrategy[dict[str, Json]]:
    return st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E001", "E002"]),
            "given": st.sampled_from(["employer", "contract", "payslip"]),
            "held": st.sampled_from([True, True, False]),
            "weekly_hours": st.sampled_from([None, "37", "20", "5", "0"]),
        }
    )


@st.composite
def turning(draw: st.DrawFn) -> Terms:
    """Draw a contract that pays for weeks however they stand, and reads evidence in any way."""
    terms = turned(ALL, "hours_tolerance", draw(st.sampled_from(["5", "5", "0", "50"])))
    terms = turned(terms, "bridge_gap_days", draw(st.sampled_from(["0", "2", "5"])))
    majority = ("majority_of_days", "whole_iso_week")
    terms = turned(terms, "week_counts", draw(st.sampled_from(majority)))
    full = ("hours_and_no_benefit", "hours_and_no_benefit", "no_benefit")
    terms = turned(terms, "full_requires", draw(st.sampled_from(full)))
    for name in ("evidence_order", "verifying_evidence"):
        chosen = draw(st.permutations(SOURCES))[: draw(st.sampled_from([5, 5, 3, 1]))]
        terms = turned(terms, name, ", ".join(chosen))
    return terms
