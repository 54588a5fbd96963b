"""Registers restated: what is on record afterwards is what the list says, and again is nothing."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from virksom.exchange.registers import BenefitSaid, IncomeSaid
from virksom.exchange.registers.changes import (
    Changes,
    Register,
    benefit_changes,
    income_changes,
)
from virksom.exchange.registers.stretches import told
from virksom.programme.kernel import Month
from virksom.programme.record import Fact, Log, append

DREAM = Register(code="dream", source="benefit_register", by="oekonomi-1")
INCOME = Register(code="eindkomst", source="income_register", by="oekonomi-1")
MONDAY = date(2019, 1, 7)
CODES = st.sampled_from(
    [("none", ""), ("kontanthjaelp", "130"), ("kontanthjaelp", "131"), ("su", "651")]
)


@st.composite
def lists(draw: st.DrawFn) -> tuple[BenefitSaid, ...]:
    """Return what a register says of some weeks out of twelve, by one code a week."""
    weeks = draw(st.dictionaries(st.integers(0, 11), CODES, min_size=1))
    days = [
        ((MONDAY + timedelta(weeks=week), MONDAY + timedelta(weeks=week + 1)), *code)
        for week, code in weeks.items()
    ]
    return told("K001", days)


@st.composite
def months(draw: st.DrawFn) -> tuple[IncomeSaid, ...]:
    """Return what the income register says of some months, by employer."""
    keys = st.tuples(st.integers(1, 4), st.sampled_from(["", "V001"]))
    rows = draw(st.dictionaries(keys, st.integers(0, 3)))
    return tuple(
        IncomeSaid(
            row=2,
            candidate="K001",
            month=Month(2019, month),
            company=company,
            hours=Decimal(hours * 40),
            pay=None,
            reversed=hours == 0,
        )
        for (month, company), hours in rows.items()
    )


def loaded(log: Log, changes: Changes) -> Log:
    moment = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=len(log.facts))
    return append(log, changes.drafts, moment=moment)


def benefits(log: Log) -> tuple[Fact, ...]:
    return log.known().of_kind("benefit")


def days(facts: Iterable[Fact]) -> dict[date, tuple[str, str]]:
    found: dict[date, tuple[str, str]] = {}
    for fact in facts:
        assert fact.until is not None
        for day in range((fact.until - fact.since).days):
            key = fact.since + timedelta(days=day)
            assert key not in found
            found[key] = fact.value.code, fact.value.written or ""
    return found


def told_by(
    said: Iterable[IncomeSaid], *, before: dict[tuple[int, str], Decimal]
) -> dict[tuple[int, str], Decimal]:
    """Return the hours on record by month and employer; a month that is taken back has none."""
    every = before | {(one.month.number, one.company): one.hours for one in said}
    return {key: hours for key, hours in every.items() if hours}


@given(st.lists(lists(), min_size=1, max_size=4))
def test_after_any_lists_each_day_is_as_the_last_one_that_told_of_it(
    every: list[tuple[BenefitSaid, ...]],
) -> None:
    log, wanted = Log(), dict[date, tuple[str, str]]()
    for said in every:
        log = loaded(log, benefit_changes(said, benefits(log), candidate="K001", register=DREAM))
        for one in said:
            for day in range((one.until - one.since).days):
                wanted[one.since + timedelta(days=day)] = one.code, one.written
    assert days(benefits(log)) == wanted


@given(st.lists(lists(), min_size=1, max_size=4))
def test_the_same_list_again_changes_nothing_and_stretches_are_as_long_as_can_be(
    every: list[tuple[BenefitSaid, ...]],
) -> None:
    log = Log()
    for said in every:
        log = loaded(log, benefit_changes(said, benefits(log), candidate="K001", register=DREAM))
    again = benefit_changes(every[-1], benefits(log), candidate="K001", register=DREAM)
    assert (again.drafts, again.same) == ((), len(benefits(log)))
    ends = {(fact.until, fact.value.code, fact.value.written) for fact in benefits(log)}
    begins = {(fact.since, fact.value.code, fact.value.written) for fact in benefits(log)}
    assert not ends & begins


@given(every=st.lists(months(), min_size=1, max_size=4), complete=st.booleans())
def test_after_any_lists_each_month_is_as_the_last_one_that_told_of_it(
    *, every: list[tuple[IncomeSaid, ...]], complete: bool
) -> None:
    whole = (date(2019, 2, 1), date(2019, 3, 31)) if complete else None
    log, wanted = Log(), dict[tuple[int, str], Decimal]()
    for said in every:
        held = log.known().of_kind("income")
        log = loaded(log, income_changes(said, held, register=INCOME, whole=whole))
        wanted = {key: hours for key, hours in wanted.items() if not complete or key[0] in {1, 4}}
        wanted = told_by(said, before=wanted)
    facts = log.known().of_kind("income")
    assert len(facts) == len(wanted)
    assert {(one.since.month, one.value.company or ""): one.value.hours for one in facts} == wanted
    again = income_changes(every[-1], facts, register=INCOME, whole=whole)
    assert again.drafts == ()


@given(st.lists(lists(), min_size=2, max_size=4))
def test_a_later_list_changes_nothing_known_before(every: list[tuple[BenefitSaid, ...]]) -> None:
    log = Log()
    for said in every[:-1]:
        log = loaded(log, benefit_changes(said, benefits(log), candidate="K001", register=DREAM))
    then = log.facts[-1].known_at
    later = benefit_changes(every[-1], benefits(log), candidate="K001", register=DREAM)
    after = append(log, later.drafts, moment=then + timedelta(hours=1))
    assert after.known(then).facts == log.known(then).facts
