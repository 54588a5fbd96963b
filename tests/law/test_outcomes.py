"""Outcomes of any contract: paid once, never above a cap, whoever the persons are called."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.outcomes.shown import IN_COURSE, contract, later, price, shown
from tests.law.strategies import days, logs, moments
from tests.law.test_labels import CODES, relabelled
from tests.law.test_what_was_known import bare, shuffled
from virksom.programme.contract import DatedValue, Outcome, Terms
from virksom.programme.kernel import Week
from virksom.programme.outcomes import read_outcomes, statement_of
from virksom.programme.record import Log
from virksom.programme.settlement import NOTHING, WeekReading, last_ended, month_of, rules_of
from virksom.programme.status import people

LAST = date(2020, 9, 6)
ONCE, MANY = ("row", "sum", "more", "here"), ("point", "again")
WEEK = "2019-W40"
FEW = settings(max_examples=25)


@st.composite
def outcomes(draw: st.DrawFn) -> Terms:
    """Draw a contract with one outcome of each kind, and caps low enough to be reached."""
    number = st.integers(1, 6)
    hours = st.sampled_from([None, Decimal(15)])
    prices = (price("900.00"), price("700.00", group="job_og_aktivhuset"), price("500.00", first=3))
    row = Outcome(
        kind="milestone",
        prices=prices,
        weeks=draw(number),
        counted="continuous",
        breaks=draw(st.sampled_from([0, 4, 14])),
        hours=draw(hours),
    )
    told = {
        "here": Outcome(kind="attachment", prices=prices, weeks=draw(number)),
        "row": row,
        "sum": Outcome(kind="milestone", prices=prices, weeks=draw(number), within=60),
        "more": Outcome(kind="milestone", prices=prices, weeks=draw(number), after="sum"),
        "again": Outcome(kind="recurring", prices=prices, after="row", every=2, times=draw(number)),
        "point": Outcome(kind="follow_up", prices=prices, at=(4, 13, 26), anchor="referral"),
        "week": Outcome(kind="weekly", prices=(price("90.00", tier="partial"),), cap=draw(number)),
        "fee": Outcome(kind="fee", prices=(price("300.00"),), cap=draw(number)),
    }
    caps = {"cap_person": draw(CAPS), "cap_contract": draw(CAPS)}
    terms = contract(caps=caps, **told)
    amended = draw(st.sampled_from(["", "row", "here", "week"]))
    return later(terms, amended, _longer(told[amended]), since=WEEK) if amended else terms


CAPS = st.sampled_from(["900.00", "1750.00", "4000.00", "100000.00"])


def _longer(outcome: Outcome) -> Outcome:
    return replace(outcome, weeks=outcome.weeks + 2, cap=outcome.cap + 2)


def read(log: Log, terms: Terms, *, moment: datetime | None = None) -> tuple[WeekReading, ...]:
    return read_outcomes(people(log.known(moment)), terms, through=last_ended(LAST))


@FEW
@given(logs(), outcomes())
def test_no_outcome_is_paid_twice_for_one_person(log: Log, terms: Terms) -> None:
    told = [one for one in read(log, terms) if one.paid and one.candidate != "programme"]
    assert max(Counter((one.candidate, one.week, one.outcome) for one in told).values(), default=1)
    once = Counter((one.candidate, one.outcome) for one in told if one.outcome in ONCE)
    assert set(once.values()) <= {1}
    points = Counter(
        (one.candidate, one.outcome, one.cap_number) for one in told if one.outcome in MANY
    )
    assert set(points.values()) <= {1}


@FEW
@given(logs(), outcomes())
def test_nothing_is_paid_above_a_cap(log: Log, terms: Terms) -> None:
    by_person, counts = defaultdict[str, Decimal](Decimal), Counter[tuple[str, str]]()
    for one in read(log, terms):
        rules = rules_of(one.week, terms)
        outcome = rules.outcomes()[one.outcome]
        by_person[one.candidate] += one.amount
        counts[one.candidate, one.outcome] += one.paid
        if one.paid and outcome.cap:
            assert counts[one.candidate, one.outcome] <= outcome.cap
        if one.candidate != "programme":
            assert by_person[one.candidate] <= rules.amount("cap_person")
        assert sum(by_person.values()) <= rules.amount("cap_contract")


@FEW
@given(logs(), outcomes(), st.randoms(use_true_random=False))
def test_the_order_of_persons_and_of_facts_known_at_once_changes_nothing(
    log: Log, terms: Terms, chance: Random
) -> None:
    other = Log(shuffled(log.facts, chance))
    everyone = list(people(other.known()))
    chance.shuffle(everyone)
    again = read_outcomes(everyone, terms, through=last_ended(LAST))
    assert [bare(one) for one in again] == [bare(one) for one in read(log, terms)]


@FEW
@given(logs(), outcomes(), st.permutations(["K901", "K500", "K777"]))
def test_other_codes_change_nothing_where_no_cap_tells_two_apart(
    log: Log, terms: Terms, codes: list[str]
) -> None:
    free = without_caps(terms)
    names = dict(zip(CODES, codes, strict=True))
    told = Counter(where(one, names) for one in read(log, free))
    assert told == Counter(where(one, {}) for one in read(relabelled(log, names), free))


@FEW
@given(logs(), outcomes())
def test_other_codes_in_the_same_order_change_nothing_at_all(log: Log, terms: Terms) -> None:
    names = dict(zip(CODES, ("K500", "K777", "K901"), strict=True))
    told = [where(one, names) for one in read(log, terms)]
    assert told == [where(one, {}) for one in read(relabelled(log, names), terms)]


@FEW
@given(logs(), outcomes(), moments())
def test_later_knowledge_changes_no_outcome_known_before(
    log: Log, terms: Terms, moment: datetime
) -> None:
    before = Log(tuple(fact for fact in log.facts if fact.known_at <= moment))
    assert read(log, terms, moment=moment) == read(before, terms)


@FEW
@given(logs(), outcomes(), days(date(2018, 9, 2), LAST), st.sampled_from(["row", "week", "here"]))
def test_an_amendment_changes_no_outcome_known_before_it_was_agreed(
    log: Log, terms: Terms, day: date, name: str
) -> None:
    moment = datetime.combine(day, time(12), UTC)
    held = terms.terms[name]
    agreed = replace(held.values[-1], agreed_on=day + timedelta(days=1))
    dearer = replace(agreed, value=replace(agreed.value, weeks=1, cap=1))  # type: ignore[type-var]
    more = Terms({**terms.terms, name: replace(held, values=(*held.values, dearer))})
    assert read(log, more.known(moment)) == read(log, terms.known(moment))


@FEW
@given(logs(), outcomes())
def test_weeks_before_an_amendment_keep_the_old_terms(log: Log, terms: Terms) -> None:
    outcome = terms.terms["row"].values[-1].value
    later_on = later(terms, "row", replace(outcome, weeks=1), since="2020-W20")  # type: ignore[type-var]
    through = Week.parse("2020-W19")
    everyone = tuple(people(log.known()))
    old = read_outcomes(everyone, terms, through=through)
    assert read_outcomes(everyone, later_on, through=through) == old
    new = read_outcomes(everyone, later_on, through=last_ended(LAST))
    assert tuple(one for one in new if one.week <= through) == old


@given(st.integers(1, 11), st.integers(9, 12), st.integers(3, 8), st.integers(0, 14))
def test_the_answer_for_a_week_does_not_change_when_it_is_read_later(
    pause: int, worked: int, jobless: int, read_on: int
) -> None:
    resumed, ended = Week.parse("2019-W14"), Week.parse("2019-W14") + -pause
    terms = later(contract(row=ROW), "row", OVER, since=str(ended))
    terms = later(terms, "row", ROW, since=str(resumed))
    last, again = resumed + (worked - 1), resumed + (worked + jobless)
    lines = (
        *IN_COURSE,
        f"K001 ansat 37 timer i V001 som E001 fra {resumed.monday} til og med {last.sunday}",
        f"K001 ansat 37 timer i V001 som E002 fra {again.monday}",
    )
    reached = again + 12
    by_then = shown(terms, *lines, through=str(again + read_on))
    assert by_then == ([f"K001 {reached} row 1000.00"] if reached <= again + read_on else [])


ROW = Outcome(kind="milestone", prices=(price(),), weeks=13, counted="continuous", breaks=14)
OVER = Outcome(kind="ended", prices=())


@FEW
@given(logs(), outcomes())
def test_the_lines_sum_to_the_total_and_the_months_to_the_whole(log: Log, terms: Terms) -> None:
    everyone = tuple(people(log.known()))
    whole = statement_of(everyone, terms, on=LAST)
    assert whole.totals.amount == sum((one.amount for one in whole.weeks), NOTHING)
    months = {month_of(one.week, rules_of(one.week, terms)) for one in whole.weeks}
    told = [statement_of(everyone, terms, on=LAST, month=month) for month in months]
    assert sum((one.totals.amount for one in told), NOTHING) == whole.totals.amount


def without_caps(terms: Terms) -> Terms:
    """Return the terms without caps and without prices that hang on the number."""
    kept = {name: term for name, term in terms.terms.items() if not name.startswith("cap_")}
    for name, term in terms.terms.items():
        if term.unit == "outcome":
            kept[name] = replace(term, values=tuple(_alike(dated) for dated in term.values))
    return Terms(kept)


def _alike(dated: DatedValue) -> DatedValue:
    outcome = dated.value
    assert isinstance(outcome, Outcome)
    prices = tuple(one for one in outcome.prices if one.first == 1)
    return replace(dated, value=replace(outcome, prices=prices, cap=0))


def where(one: WeekReading, names: Mapping[str, str]) -> tuple[object, ...]:
    code = names.get(one.candidate, one.candidate)
    return code, one.week, one.outcome, one.amount, one.cap_number, one.reasons[0].code
