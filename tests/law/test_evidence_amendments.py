"""An amendment that takes effect before it was agreed: what it changes is a correction.

Rules, sections 2 and 6; clause 7.1; failure 8 of outcome payment.
"""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.settled import frozen, live, owed_then, under
from tests.law.test_evidence import beside, weeks
from tests.law.vouching import evidence, worlds
from tests.spec.answers import TERMS, amended
from tests.spec.told import log_of
from virksom.programme.contract import Terms
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Fact, Log

SINCE = date(2018, 10, 17)
"""A Wednesday: weeks from Monday 22 October 2018 on are read by what it changes."""

AGREED = date(2019, 6, 3)
CHANGES = (
    ("payable_evidence", "verified"),
    ("payable_evidence", "verified, unverified, missing, contradicted"),
    ("verifying_evidence", "payslip, contract"),
    ("evidence_order", "employer, income_register"),
    ("hours_tolerance", "50"),
    ("full_rate", "500.00"),
    ("partial_rate", "412.50"),
    ("cap", "3"),
    ("full_time_hours", "20"),
    ("education_tier", "none"),
    ("full_requires", "no_benefit"),
)


@st.composite
def changed(draw: st.DrawFn) -> Terms:
    """Draw the terms with one or two of them amended, from a day long before it was agreed."""
    terms = TERMS
    for name, value in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2)):
        terms = amended(
            terms, name, value=value, since=SINCE.isoformat(), agreed=AGREED.isoformat()
        )
    return terms


@given(worlds(), evidence(), changed(), st.dates(date(2018, 9, 1), AGREED - timedelta(days=1)))
def test_failure_08_before_it_was_agreed_every_week_is_read_by_the_old_rules(
    log: Log, more: tuple[Fact, ...], terms: Terms, day: date
) -> None:
    moment, whole = end_of_day(day), beside(log, more)
    before = weeks(whole, TERMS.known(moment), moment)
    assert weeks(whole, terms.known(moment), moment) == before


@given(worlds(), evidence(), changed())
def test_failure_08_weeks_that_began_before_it_took_effect_keep_the_old_rules_for_ever(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    whole = beside(log, more)
    old, new = weeks(whole, TERMS), weeks(whole, terms)
    kept = [key for key in old if key[1].monday < SINCE]
    assert [new[key] for key in kept] == [old[key] for key in kept]


@settings(max_examples=30)
@given(worlds(), evidence(), changed())
def test_failure_08_what_it_changes_is_a_correction_and_nothing_issued_is_edited(
    log: Log, more: tuple[Fact, ...], terms: Terms
) -> None:
    facts = sorted(beside(log, more).facts, key=lambda fact: fact.known_at)
    first, second = end_of_day(AGREED - timedelta(days=1)), end_of_day(date(2019, 7, 2))
    one, two = live(facts, under(terms), [first, second])
    assert _held(one.after) == owed_then(one, under(TERMS))
    assert _held(two.after) == owed_then(two, under(terms))
    issued = [item.fact.wire for item in frozen(one.after).documents.values()]
    later = [item.fact.wire for item in frozen(two.after).documents.values()]
    assert later[: len(issued)] == issued


MARCH = (
    "K001 henvist 2018-12-03",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-31",
)


def test_failure_08_a_rate_lowered_back_in_time_is_credited_in_whole_and_billed_anew() -> None:
    # By hand: 4 weeks of 796 billed in May; from Monday 11 March three of them are 500 each.
    lowered = amended(TERMS, "full_rate", value="500.00", since="2019-03-05", agreed="2019-06-03")
    moments = [end_of_day(date(2019, month, 31)) for month in (5, 8)]
    one, two = live(log_of(*MARCH).facts, under(lowered), moments)
    assert _sums(one.after) == [("invoice", Decimal("3184.00"))]
    new = [("invoice", Decimal("1500.00")), ("credit_note", Decimal("2388.00"))]
    assert _sums(two.after)[1:] == new
    assert _held(two.after) == Decimal("2296.00")


def _sums(log: Log) -> list[tuple[str, Decimal]]:
    return [(item.kind, item.amount) for item in frozen(log).documents.values()]


def _held(log: Log) -> Decimal:
    return frozen(log).invoiced - frozen(log).credited
