"""How a sampled week is proven, and by whom."""

from tests.spec.answers import TERMS
from tests.spec.told import log_of
from virksom.programme.control import Proof, proof_of
from virksom.programme.kernel import Week
from virksom.programme.status import people

LINES = (
    "K001 henvist 2018-12-03",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer i V001 som E001 fra 2019-03-04",
    "K001 arbejdsgiver siger ansat 37 timer som E001 fra 2019-03-04",
)


def proof(week: Week) -> Proof:
    (person,) = people(log_of(*LINES).known())
    return proof_of(person, TERMS, week=week)


def test_who_speaks_of_the_week_is_told() -> None:
    found = proof(Week(2019, 11))
    assert found.standing.code == "verified"
    assert [one.source for one in found.sources] == ["employer"]


def test_a_week_that_cannot_be_paid_is_without_evidence() -> None:
    found = proof(Week(2019, 5))
    assert (found.standing.code, found.sources) == ("missing", ())
