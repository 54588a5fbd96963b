"""What a fact says beside what places somebody, in one number."""

import pytest

from tests.core.effect.facts import job, log, person, said
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.told_beside import (
    APART,
    MOST_OFFERS,
    NO,
    YES,
    of_candidate,
    said_beside,
)
from virksom.programme.kernel import Json


@pytest.mark.parametrize(
    ("kind", "value", "number"),
    [
        ("interview", {"came": ["candidate", "employer"]}, YES + APART * YES),
        ("interview", {"missed": ["candidate"]}, NO),
        ("meeting", {}, 0),
        ("element", {"element": "mentoring"}, YES),
        ("element", {"element": "course"}, 0),
        ("training", {"workplace": "V001", "trade": "kitchen"}, 7),
        ("referral", {"unit": "u", "motivated": False, "earlier_offers": 2}, NO + APART * 3),
        ("referral", {"unit": "u"}, 0),
    ],
)
def test_what_is_said_beside_is_one_number(kind: str, value: dict[str, Json], number: int) -> None:
    (fact,) = log([said(kind, "K001", 0, **value)]).facts
    assert of_candidate(fact)
    assert said_beside(fact, lambda _: 7) == number


def test_a_mentor_is_told_of_a_job() -> None:
    facts = log([job("K001", 0, mentor=True), job("K002", 0, mentor=False), job("K003", 0)]).facts
    assert [said_beside(fact, len) for fact in facts] == [YES, NO, 0]


def test_companies_are_no_candidates() -> None:
    (fact,) = log([said("contact", "V001", 0)]).facts
    assert not of_candidate(fact)


@pytest.mark.parametrize("offers", [MOST_OFFERS + 1, 600_000_000])
def test_more_offers_than_anybody_counts_up_to_are_not_said(offers: int) -> None:
    facts = log(person("K001", earlier_offers=offers)).facts
    with pytest.raises(NotExpressed, match=f"{offers} tidligere tilbud"):
        with_facts(no_facts(), facts)
