"""What a statement told is kept in its fact, and read from there."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.core.ledger.money import START, log_of
from tests.core.ledger.test_told import found, told
from virksom.programme.ledger import figures_of, frozen_quarters, told_whole
from virksom.programme.ledger.frozen import told_of
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.record import Draft, Log, append

ON = date(2018, 12, 31)
MOMENT = START + timedelta(days=1)
WHOLE = told_whole(found(5, back=796000))


def issued(document: str, figures: list[str] | None, *, subject: str = "O-2019-0001") -> Draft:
    value = {"document": document} | ({} if figures is None else {"figures": figures})
    return Draft(kind="issued", subject=subject, since=MOMENT.date(), value=value)


def log_with(*drafts: Draft) -> Log:
    return append(log_of(), drafts, moment=MOMENT)


def test_an_edition_is_read_as_it_was_told() -> None:
    said = replace(WHOLE, on=ON)
    assert told_of(figures_of(said), external=False) == replace(
        said, rate=internal_rate(said.returns.flows)
    )
    external = told(found(2, back=79600))[0].external
    assert told_of(figures_of(external), external=True) == external


@pytest.mark.parametrize("line", ["paid x", "earned 5", "saved -", "flow 2019-13-01 5", "flow", ""])
def test_figures_nobody_can_read_are_none(line: str) -> None:
    assert told_of([*figures_of(WHOLE), line], external=True) is None
    assert told_of([], external=True) is None


@pytest.mark.parametrize("name", ["on", "bearer", "paid", "supported", "saved"])
def test_a_figure_without_its_number_is_none(name: str) -> None:
    lines = {line.split(" ")[0]: line for line in figures_of(WHOLE)}
    assert told_of([*(lines | {name: name}).values()], external=False) is None


@pytest.mark.parametrize("kroner", ["NaN", "sNaN", "Infinity", "-Infinity"])
@pytest.mark.parametrize("name", ["earned 5", "expected 5", "saved"])
def test_kroner_are_a_number_of_kroner(name: str, kroner: str) -> None:
    assert told_of([*figures_of(WHOLE), f"{name} {kroner}"], external=False) is None


def test_both_editions_are_found_by_quarter_end() -> None:
    figures = [*figures_of(replace(WHOLE, on=ON))]
    log = log_with(
        issued("statement", figures), issued("statement_external", figures, subject="O-2019-0002")
    )
    (on, both), *rest = frozen_quarters(log, moment=MOMENT).items()
    assert (on, rest) == (ON, [])
    assert both.whole is not None
    assert both.external == replace(both.whole, external=True)
    assert frozen_quarters(log, moment=MOMENT - timedelta(days=1)) == {}


def test_what_keeps_no_figures_or_is_no_statement_is_left_out() -> None:
    drafts = issued("statement", None), issued("report", ["on 2018-12-31", "bearer investor"])
    assert frozen_quarters(log_with(*drafts, issued("statement", ["odd"])), moment=MOMENT) == {}


def test_saved_and_hidden_figures_are_kept_as_they_were() -> None:
    read = told_of(["on 2018-12-31", "bearer provider", "saved 12.50"], external=True)
    assert read is not None
    assert (read.saved, read.bearer) == (Decimal("12.50"), "provider")
    assert (read.earned, read.expected, read.paid, read.supported) == (None, None, None, None)
