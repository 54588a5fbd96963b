"""One autumn of one person of whom much is told: each rule of evidence decides in many draws."""

from datetime import date, timedelta

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
_OFFSETS = (0, 0, 14, 25, 28, 35, 38)
_BENEFITS = ("none", "su", "flex_wage_subsidy", "left", "kontanthjaelp")


@st.composite
def pointed(draw: st.DrawFn) -> Log:
    """Draw a log of one person from September 2018: work, pay, answers and benefits."""
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
    return log_of(told)


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
    forms = ("ordinary", "ordinary", "ordinary", "fleksjob", "internship", "wage_subsidy")
    return st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E001", "E002"]),
            "company": st.just("V001"),
            "form": st.sampled_from(forms),
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
    majority = ("majority_of_days", "majority_of_days", "whole_iso_week")
    terms = turned(terms, "week_counts", draw(st.sampled_from(majority)))
    full = ("hours_and_no_benefit", "hours_and_no_benefit", "no_benefit")
    terms = turned(terms, "full_requires", draw(st.sampled_from(full)))
    for name in ("evidence_order", "verifying_evidence"):
        chosen = draw(st.permutations(SOURCES))[: draw(st.sampled_from([5, 5, 3, 1]))]
        terms = turned(terms, name, ", ".join(chosen))
    return terms
