"""A quarter's statement: both editions issued once, kept, and given byte for byte."""

from datetime import date, timedelta
from hashlib import sha256

import pytest

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, FINANCE, LEADER
from tests.office.actions.paying import recorded
from virksom.office.access import Denied, Role
from virksom.office.actions.issue_statement import (
    CannotIssueStatement,
    give_statement,
    issue_statement,
)
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.quarters import quarters
from virksom.programme.ledger import frozen_quarters
from virksom.programme.record import Fact, Issued

QUARTER = date(2019, 9, 30)
INVESTOR = cast.actor(Role.INVESTOR_ANALYST)
NOW = cast.MOMENT + timedelta(days=30)


@pytest.fixture(autouse=True)
def _money(billed: Fact) -> None:  # noqa: ARG001  # of a bill
    recorded("drawdown", 100_000_000, day=date(2019, 5, 2))


def issued(on: date = QUARTER) -> tuple[Fact, ...]:
    return issue_statement(BOOKKEEPER, on, moment=NOW)


def test_both_editions_are_issued_with_numbers_and_frozen() -> None:
    whole, external = issued()
    assert (whole.subject, external.subject) == ("O-2019-0001", "O-2019-0002")
    assert isinstance(whole.value, Issued)
    assert whole.value.document == "statement"
    assert whole.value.months == ("2019-07", "2019-08", "2019-09")
    assert None not in {whole.value.terms_digest, whole.value.facts_digest}
    assert whole.value.content_digest


def test_its_fact_keeps_the_figures_it_told() -> None:
    facts = issued()
    kept = frozen_quarters(read.log(cast.CODE), moment=NOW)[QUARTER]
    row, log = read.programme(cast.CODE), read.log(cast.CODE)
    found = quarters(row.code, log, contract=contract_of(row.contract), moment=NOW)
    told = next(one for one in found if one.at.on == QUARTER)
    assert (told.whole, told.external) == (kept.whole, kept.external)
    assert [isinstance(fact.value, Issued) and bool(fact.value.figures) for fact in facts] == [1, 1]


def test_it_is_given_byte_for_byte_as_it_was_issued() -> None:
    whole, _ = issued()
    content = give_statement(LEADER, whole.subject)
    recorded("drawdown", 5_000_000, day=date(2019, 5, 3), moment=NOW)
    assert content is not None
    assert give_statement(LEADER, whole.subject) == content
    assert isinstance(whole.value, Issued)
    assert whole.value.file_digest == f"sha256:{sha256(content).hexdigest()}"


def test_the_investor_is_given_the_external_edition_alone() -> None:
    whole, external = issued()
    assert give_statement(INVESTOR, whole.subject) is None
    assert (give_statement(INVESTOR, external.subject) or b"").startswith(b"%PDF")


def test_a_quarter_is_issued_once() -> None:
    issued()
    with pytest.raises(CannotIssueStatement, match="ligger fast"):
        issued()


@pytest.mark.parametrize("on", [date(2019, 12, 31), date(2019, 9, 29), date.min])
def test_only_a_quarter_that_is_told_of_is_issued(on: date) -> None:
    with pytest.raises(CannotIssueStatement, match="Vælg et kvartal"):
        issued(on)
    assert not [fact for fact in read.log(cast.CODE).facts if fact.subject.startswith("O-")]


@pytest.mark.parametrize("actor", [LEADER, FINANCE, INVESTOR])
def test_the_bookkeeper_alone_issues(actor: object) -> None:
    with pytest.raises(Denied):
        issue_statement(actor, QUARTER, moment=NOW)  # type: ignore[arg-type] # an actor


def test_there_is_no_statement_of_another_number() -> None:
    assert give_statement(BOOKKEEPER, "O-2019-0009") is None
