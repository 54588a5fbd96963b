"""The investor's money as strangers are told of it, without anybody's weeks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from tests.core.ledger.money import START, invoice, log_of, moved
from tests.core.ledger.test_told import CONTRACT
from virksom.programme.ledger import (
    CashFlow,
    ToldQuarter,
    figures_of,
    frozen_quarters,
    quarter_investment,
    told_flows,
    told_quarters,
)
from virksom.programme.record import Draft, Log, append

MOMENT = datetime(2020, 8, 1, 12, tzinfo=UTC)
LOG = log_of(
    invoice(weeks=10),
    moved("drawdown", "50000.00", code="B0001", day=date(2018, 10, 1)),
    moved("repayment", "796.00", code="B0002", day=date(2019, 10, 7)),
    moved("repayment", "11144.00", code="B0003", day=date(2020, 2, 3)),
)


def quarters(log: Log) -> tuple[ToldQuarter, ...]:
    def read(at):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202  # a quarter-end's
        return quarter_investment(log, CONTRACT, at=at)

    frozen = frozen_quarters(log, moment=MOMENT)
    return told_quarters(CONTRACT, moment=MOMENT, read=read, frozen=frozen)


def test_each_quarter_tells_the_same_money() -> None:
    told = quarters(LOG)
    found = [told_flows(LOG, CONTRACT, at=one.at, moment=MOMENT) for one in told]
    assert found == [one.external.returns.flows for one in told]
    assert len({len(flows) for flows in found}) == 3  # nothing, what was put in, and what came back


def test_what_came_back_for_one_week_waits_for_more() -> None:
    *_, before, after = (
        told_flows(LOG, CONTRACT, at=one.at, moment=MOMENT) for one in quarters(LOG)[3:6]
    )
    assert before == (CashFlow(date(2018, 10, 1), -5_000_000),)
    assert after[1:] == (CashFlow(date(2020, 2, 3), 1_194_000),)


def test_what_a_statement_told_stands() -> None:
    one = quarters(LOG)[4]
    told = replace(one.external, returns=replace(one.external.returns, flows=()))
    value = {"document": "statement_external", "figures": list(figures_of(told))}
    says = Draft(kind="issued", subject="O-2020-0001", since=START.date(), value=value)
    log = append(LOG, [says], moment=START + timedelta(days=200))
    assert told_flows(log, CONTRACT, at=one.at, moment=MOMENT) == ()
    assert told_flows(log, CONTRACT, at=one.at, moment=START + timedelta(days=199)) != ()


def test_a_price_billed_after_a_quarter_gives_nothing_away_in_it() -> None:
    back = moved("repayment", "385.00", code="B0004", day=date(2019, 12, 2))
    log = log_of(invoice(weeks=10), back, partial(date(2020, 1, 15)))
    ends = [one.at for one in quarters(log)[4:6]]
    december, march = (told_flows(log, CONTRACT, at=at, moment=MOMENT) for at in ends)
    assert (december, march) == ((CashFlow(date(2019, 12, 2), 38_500),), ())
    assert december == quarters(log)[4].external.returns.flows


def partial(day: date) -> Draft:
    """Return an invoice of a week in partial self-support."""
    told = {"line": 1, "candidate": "K001", "week": "2019-W10", "tier": "partial", "facts": []}
    value = {"document": "invoice", "lines": [told | {"amount": "385.00"}]}
    return Draft(kind="issued", subject="F-2019-0002", since=day, value=value)
