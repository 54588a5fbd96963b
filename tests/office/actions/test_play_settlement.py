"""The settled half of the demo: it stands as it would, had everybody done it at the time."""

import pytest

from virksom.office.actions.load_demo import DEMO_USERS, PLAYED_FROM
from virksom.office.store import billing, notices, read
from virksom.office.store.vault import documents
from virksom.programme.billing import CREDIT_NOTE, books, runs
from virksom.programme.record import Confirmation, Log, backdated, broken_link

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def log(played_demo: str) -> Log:
    return read.log(played_demo)


def test_every_month_whose_wait_is_over_was_released_before_the_clock_runs(log: Log) -> None:
    done = runs(log.known())
    assert [run.state for run in done] == ["released"] * len(done)
    assert done[-1].says.month == "2019-07"
    assert {run.prepared.by for run in done} <= {code for _, _, code, _ in DEMO_USERS}
    assert (broken_link(log), backdated(log)) == (None, None)
    assert log.facts[-1].known_at <= PLAYED_FROM


def test_documents_and_payslips_lie_in_the_vault_as_their_facts_say(log: Log) -> None:
    known = log.known()
    for number, booked in books(known).documents.items():
        first = billing.kept("P1", number, form=next(iter(billing.forms_of("P1", number))))
        assert first is not None
        says = booked.says
        assert (says.content_digest, says.file_digest) == (first.digest, first.file_digest)
    papers = [fact for fact in known.of_kind("confirmation") if fact.source == "payslip"]
    assert papers
    for fact in papers:
        assert isinstance(fact.value, Confirmation)
        assert fact.value.digest in _digests(fact.subject)


def _digests(subject: str) -> set[str]:
    return {one.content_digest for one in documents.documents_of("P1", subject)}


def test_there_are_credit_notes_and_a_dispute_that_waits_for_the_provider(log: Log) -> None:
    known = log.known()
    kinds = [booked.kind for booked in books(known).documents.values()]
    assert kinds.count(CREDIT_NOTE) > 2
    assert [fact.value.answer for fact in known.of_kind("dispute")][-1] is None
    assert notices.waiting("P1", "bogholder-1")
    assert notices.waiting("P1", "teamleder")
