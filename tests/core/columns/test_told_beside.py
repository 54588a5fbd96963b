"""What a fact says beside what places somebody, in one number."""

import numpy as np
import pytest

from tests.core.effect.facts import job, log, person, said
from virksom.programme.columns.facts import KIND, SAYS, no_facts, with_facts
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.spells import REFERRED
from virksom.programme.columns.told_beside import (
    APART,
    MOST_OFFERS,
    NO,
    YES,
    of_candidate,
    offers_said,
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
    assert said_beside(fact, lambda _, __: 7) == number


def test_a_mentor_is_told_of_a_job() -> None:
    facts = log([job("K001", 0, mentor=True), job("K002", 0, mentor=False), job("K003", 0)]).facts
    assert [said_beside(fact, lambda *_: 0) for fact in facts] == [YES, NO, 0]


def test_companies_are_no_candidates() -> None:
    (fact,) = log([said("contact", "V001", 0)]).facts
    assert not of_candidate(fact)


def test_offers_are_told_as_they_are_however_many() -> None:
    told = (None, 0, 2, MOST_OFFERS, MOST_OFFERS + 1, 2**63 - 1, MOST_OFFERS + 1)
    people = [person(f"K{place:03d}", earlier_offers=one) for place, one in enumerate(told)]
    found = with_facts(no_facts(), log(one for pair in people for one in pair).facts)
    said = found.numbers[found.numbers[:, KIND] == REFERRED, SAYS]
    assert found.codes("offers") == (f"{MOST_OFFERS + 1}", f"{2**63 - 1}")
    assert offers_said(said // APART, found.codes("offers")).tolist() == [-1, *told[1:]]
    assert offers_said(said[:2] // APART, ()).tolist() == [-1, 0]


def test_more_offers_than_can_be_counted_with_are_refused() -> None:
    with pytest.raises(NotExpressed, match="flere tidligere tilbud"):
        offers_said(np.array([2]), (f"{2**63}",))
