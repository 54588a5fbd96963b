"""The two editions: the parties' is whole, and the external hides what tells of few."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import combinations

from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.ledger import (
    CashFlow,
    Earnings,
    Investment,
    ToldQuarter,
    quarter_investment,
    told_quarters,
    told_whole,
)
from virksom.programme.ledger.discreet import PersonWeeks
from virksom.programme.ledger.returns import returns_of
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


def told(*read: Investment) -> tuple[ToldQuarter, ...]:
    """Return the quarters that read as these, in order."""
    waits = iter(read)
    last: list[Investment] = []

    def reads(_at: QuarterEnd) -> Investment:
        last.append(next(waits, None) or last[-1])
        return last[-1]

    return told_quarters(CONTRACT, moment=MOMENT, read=reads)


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


def test_a_change_by_one_person_is_hidden_in_the_next_quarter() -> None:
    read = told(found(5), found(5, more=3))
    assert (read[0].external.earned, read[1].external.earned) == ((10, Decimal(7960)), None)
    assert read[1].whole.earned == (13, Decimal(10348))


def test_of_the_demo_no_two_editions_tell_of_fewer_than_five_weeks() -> None:
    log, moment = demo_log(), datetime(2019, 11, 5, tzinfo=UTC)
    read = told_quarters(
        CONTRACT, moment=moment, read=lambda at: quarter_investment(log, CONTRACT, at=at)
    )
    counts = [one.external.supported for one in read if one.external.supported is not None]
    assert len(read) == 4
    assert not [1 for one, other in combinations([0, *counts], 2) if 0 < abs(one - other) < 5]


def test_before_the_first_quarter_is_issued_there_is_none() -> None:
    early = datetime(2018, 12, 1, tzinfo=UTC)
    assert told_quarters(CONTRACT, moment=early, read=lambda _at: found(9)) == ()
