"""The other half of the demo: what is played could have been told, and waits for somebody."""

from collections import Counter

import pytest

from virksom.office.actions.demo_openings import DEMO_OPENINGS
from virksom.office.actions.load_demo import PLAYED_FROM
from virksom.office.store import notices, read
from virksom.office.store.match_words import wanted_words
from virksom.programme.companies.openings import openings
from virksom.programme.companies.proposals import PROPOSED
from virksom.programme.files.catalogue import shipped_catalogue
from virksom.programme.matching.profile import why_not_profile
from virksom.programme.record import Known, Opening, Profile, Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def known(played_demo: str) -> Known:
    return read.log(played_demo).known()


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
