"""The settled half of the demo: it stands as it would, had everybody done it at the time."""

from datetime import UTC, datetime

import pytest

from virksom.office.actions.load_demo import DEMO_USERS, PLAYED_FROM, load_demo
from virksom.office.store import billing, notices, read
from virksom.office.store.vault import documents
from virksom.programme.billing import CREDIT_NOTE, books, runs
from virksom.programme.record import Confirmation, Log, backdated, broken_link

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def log() -> Log:
    row = load_demo(moment=datetime(2026, 11, 24, 9, tzinfo=UTC))
    assert row is not None
    return read.log(row.code)


def test_every_month_whose_wait_is_over_was_released_before_the_clock_runs(log: Log) -> None:
    done = runs(log.known())
    assert [run.state for run in done] == ["released"] * len(done)
    assert done[-1].says.month == "2019-07"
    assert {run.prepared.by for run in done} <= {code for _, _, code, _ in DEMO_USERS}


def test_the_chain_holds_and_nothing_is_told_later_than_the_clock(log: Log) -> None:
    assert broken_link(log) is None
    assert backdated(log) is None
    assert log.facts[-1].known_at <= PLAYED_FROM


def test_each_document_has_its_files_as_its_fact_says(log: Log) -> None:
    for number, booked in books(log.known()).documents.items():
        form = next(iter(billing.forms_of("P1", number)))
        first = billing.kept("P1", number, form=form)
        assert first is not None
        says = booked.says
        assert (says.content_digest, says.file_digest) == (first.digest, first.file_digest)


def test_there_are_credit_notes_and_a_dispute_that_waits_for_the_provider(log: Log) -> None:
    known = log.known()
    kinds = [booked.kind for booked in books(known).documents.values()]
    assert kinds.count(CREDIT_NOTE) > 2
    assert [fact.value.answer for fact in known.of_kind("dispute")][-1] is None
    assert notices.waiting("P1", "bogholder-1")
    assert notices.waiting("P1", "teamleder")


def test_each_payslip_lies_in_the_vault_as_its_fact_says(log: Log) -> None:
    told = [fact for fact in log.known().of_kind("confirmation") if fact.source == "payslip"]
    assert told
    for fact in told:
        assert isinstance(fact.value, Confirmation)
        kept = {one.content_digest for one in documents.documents_of("P1", fact.subject)}
        assert fact.value.digest in kept
