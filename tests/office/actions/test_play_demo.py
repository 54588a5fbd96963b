"""The played half of the demo: it could all have been told, and stands as had everybody done it.

Openings and settlement stand in one file, so that the demo is played once for both.
"""

from collections import Counter

import pytest

from virksom.office.actions.demo_openings import DEMO_OPENINGS
from virksom.office.actions.load_demo import DEMO_USERS, PLAYED_FROM
from virksom.office.store import billing, notices, read
from virksom.office.store.match_words import wanted_words
from virksom.office.store.vault import documents
from virksom.programme.billing import CREDIT_NOTE, books, runs
from virksom.programme.companies.openings import openings
from virksom.programme.companies.proposals import PROPOSED
from virksom.programme.files.catalogue import shipped_catalogue
from virksom.programme.matching.profile import why_not_profile
from virksom.programme.record import (
    Confirmation,
    Known,
    Log,
    Opening,
    Profile,
    Proposal,
    backdated,
    broken_link,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def log(played_demo: str) -> Log:
    return read.log(played_demo)


@pytest.fixture
def known(log: Log) -> Known:
    return log.known()


def test_every_opening_is_there_and_two_stayed_unfilled(known: Known) -> None:
    found = openings(known, on=PLAYED_FROM.date())
    assert len(found) == len(DEMO_OPENINGS)
    assert Counter(one.outcome for one in found) == {"open": 7, "unfilled": 2}


def test_what_is_asked_for_stands_in_the_catalogue(known: Known) -> None:
    catalogue = shipped_catalogue()
    for fact in known.of_kind("opening"):
        assert isinstance(fact.value, Opening)
        asked = {*(fact.value.must or ()), *(fact.value.nice or ())}
        assert asked <= set(catalogue.competences)
        assert fact.value.occupation in catalogue.occupations


def test_every_profile_could_have_been_told(known: Known) -> None:
    told = [fact.value for fact in known.of_kind("profile")]
    assert len(told) > 20
    for value in told:
        assert isinstance(value, Profile)
        assert why_not_profile(value, wanted=wanted_words()) is None


def test_proposals_wait_for_the_company_that_signs_in(known: Known) -> None:
    told = [fact for fact in known.of_kind("proposal") if isinstance(fact.value, Proposal)]
    shown = [fact for fact in told if fact.subject == "O001"]
    assert len(shown) == 2
    assert all(fact.value.step == PROPOSED and fact.value.snapshot for fact in told)
    assert len({fact.value.candidate for fact in told}) == len(told) == 3
    assert notices.waiting("P1", "kontakt-1")


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
