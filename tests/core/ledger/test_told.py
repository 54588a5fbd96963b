"""The two editions: the parties' is whole, and the external hides what tells of few."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from tests.core.ledger.money import log_of, moved
from virksom.programme.contract import Contract, Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.ledger import (
    CashFlow,
    Earnings,
    Frozen,
    Investment,
    ToldQuarter,
    nothing_new,
    quarter_investment,
    told_quarters,
    told_whole,
)
from virksom.programme.ledger.discreet import PersonWeeks
from virksom.programme.ledger.returns import returns_of
from virksom.programme.record import Log, append
from virksom.programme.status import QuarterEnd

CONTRACT = read_contract("impact60")
MOMENT = datetime(2019, 8, 1, 12, tzinfo=UTC)
DRAWN = CashFlow(date(2018, 10, 1), -1_000_000)


def weeks_of(persons: int, *, before: int = 0) -> PersonWeeks:
    return frozenset((f"K{who}", f"W{week}") for who in range(persons) for week in range(2)) | {
        ("K1", f"X{week}") for week in range(before)
    }


def found(
    persons: int, *, on: date = date(2018, 12, 31), more: int = 0, back: int = 0
) -> Investment:
    weeks = weeks_of(persons, before=more)
    earned = Earnings(weeks={"full": weeks}, amount=Decimal(796 * len(weeks)))
    flows = (DRAWN, CashFlow(date(2018, 11, 1), back)) if back else (DRAWN,)
    return Investment(
        on=on,
        returns=returns_of(flows),
        earned=earned,
        expected=Earnings(weeks={}, amount=Decimal(0)),
        paid=back,
        billed=back,
        supported=weeks,
        saved=Decimal(1675 * len(weeks)),
        bearer="investor",
        rates=frozenset({79600}),
    )


def told(
    *read: Investment, frozen: Mapping[date, Frozen] = MappingProxyType({})
) -> tuple[ToldQuarter, ...]:
    """Return the quarters that read as these, in order."""
    waits = iter(read)
    last: list[Investment] = []

    def reads(_at: QuarterEnd) -> Investment:
        last.append(next(waits, None) or last[-1])
        return last[-1]

    return told_quarters(CONTRACT, moment=MOMENT, read=reads, frozen=frozen)


def test_the_parties_are_told_everything() -> None:
    read = told_whole(found(2, back=79600))
    assert (read.earned, read.paid, read.supported) == ((4, Decimal(3184)), 79600, 4)
    assert (read.returns.repaid, read.external, read.hides) == (79600, False, False)


def test_strangers_are_told_nothing_of_few() -> None:
    read = told(found(2, back=79600))[0].external
    assert (read.earned, read.paid, read.supported, read.saved) == (None, None, None, None)
    assert (read.returns.repaid, read.external, read.hides) == (0, True, True)
    assert read.expected == (0, Decimal(0))


def test_strangers_are_told_of_five() -> None:
    read = told(found(5, back=796000))[0].external
    assert (read.earned, read.paid, read.hides) == ((10, Decimal(7960)), 796000, False)
    assert (read.returns.repaid, read.supported, read.saved) == (796000, 10, Decimal(16750))


def test_what_was_paid_or_is_left_to_pay_for_one_week_is_hidden() -> None:
    for paid, billed in ((79600, 79600), (796000, 875600)):
        read = told(replace(found(5, back=paid), billed=billed))[0].external
        assert (read.earned, read.paid) == ((10, Decimal(7960)), None)


def test_a_change_by_one_person_is_hidden_in_the_next_quarter() -> None:
    read = told(found(5), found(5, more=3))
    assert (read[0].external.earned, read[1].external.earned) == ((10, Decimal(7960)), None)
    assert read[1].whole.earned == (13, Decimal(10348))


def test_what_a_statement_told_stands_and_binds_the_next() -> None:
    """Two persons were told, by older rules; today's would tell of five, and of seven less two."""
    few = replace(told_whole(found(2)), external=True)
    frozen = {few.on: Frozen(external=few)}
    first, second, *_ = told(found(2), found(5), frozen=frozen)
    assert first.external == few
    assert (second.external.earned, second.whole.earned) == (None, (10, Decimal(7960)))
    assert told(found(2), found(7), frozen=frozen)[1].external.earned == (14, Decimal(11144))


def test_what_was_told_and_is_read_otherwise_today_hides_what_comes_after() -> None:
    other = replace(told_whole(found(9)), earned=(17, Decimal(13532)), external=True)
    read = told(found(9), found(20), frozen={other.on: Frozen(external=other)})
    assert read[0].external.earned == (17, Decimal(13532))
    assert (read[1].external.earned, read[1].external.supported) == (None, None)


def test_as_many_weeks_of_others_than_were_told_of_hide_what_comes_after() -> None:
    issued = told(found(9))[0].external
    other = replace(found(9), supported=frozenset((f"L{who}", week) for who, week in weeks_of(9)))
    read = told(other, found(20), frozen={issued.on: Frozen(external=issued)})
    assert read[0].external == issued
    assert (read[1].external.earned, read[1].external.supported) == (None, None)


def test_the_parties_statement_stands_as_well() -> None:
    before = replace(told_whole(found(9)), supported=3)
    read = told(found(9), frozen={before.on: Frozen(whole=before)})
    assert (read[0].whole.supported, read[0].external.supported) == (3, 18)


def test_of_the_demo_no_two_editions_tell_of_fewer_than_five_weeks() -> None:
    log, moment = demo_log(), datetime(2019, 11, 5, tzinfo=UTC)
    read = told_quarters(
        CONTRACT, moment=moment, read=lambda at: quarter_investment(log, CONTRACT, at=at)
    )
    counts = [one.external.supported for one in read if one.external.supported is not None]
    assert len(read) == 4
    assert not [1 for one, other in combinations([0, *counts], 2) if 0 < abs(one - other) < 5]


WINDOW_ENDED = QuarterEnd(on=date(2022, 12, 31), known=datetime(2023, 1, 31, 23, tzinfo=UTC))
NEXT = QuarterEnd(on=date(2023, 3, 31), known=datetime(2023, 4, 30, 23, tzinfo=UTC))
PAID = moved("drawdown", "10.00", day=date(2022, 12, 31))


def still(log: Log, *, contract: Contract = CONTRACT, before: QuarterEnd = WINDOW_ENDED) -> bool:
    return nothing_new(log, contract, before=before, at=NEXT)


def test_once_no_week_can_be_paid_a_quarter_without_news_is_the_one_before_it() -> None:
    log = log_of(PAID)
    one, other = (quarter_investment(log, CONTRACT, at=at) for at in (WINDOW_ENDED, NEXT))
    assert still(log)
    assert other == replace(one, on=NEXT.on)


def test_news_of_the_quarter_of_a_later_day_or_of_the_contract_is_read() -> None:
    told = append(log_of(PAID), [PAID], moment=datetime(2023, 2, 1, tzinfo=UTC))
    ahead = log_of(moved("drawdown", "10.00", day=date(2023, 1, 2)))
    assert not still(told)
    assert not still(ahead)
    assert not still(log_of(), contract=dearer(agreed_on=date(2023, 3, 1)))
    assert not still(log_of(), contract=dearer(agreed_on=date(2022, 3, 1)))


def dearer(*, agreed_on: date) -> Contract:
    """Return the contract with a higher price from February 2023."""
    term = CONTRACT.terms.terms["full_rate"]
    last = replace(term.values[-1], since=date(2023, 2, 1), agreed_on=agreed_on)
    terms = {**CONTRACT.terms.terms, "full_rate": replace(term, values=(*term.values, last))}
    return replace(CONTRACT, terms=Terms(terms))


def test_inside_the_payment_window_each_quarter_is_read() -> None:
    before = QuarterEnd(on=date(2022, 9, 30), known=datetime(2022, 10, 31, tzinfo=UTC))
    assert not still(log_of(), before=before)


def test_before_the_first_quarter_is_issued_there_is_none() -> None:
    early = datetime(2018, 12, 1, tzinfo=UTC)
    assert told_quarters(CONTRACT, moment=early, read=lambda _at: found(9)) == ()
