"""Who had got what by the day, and who they are."""

from dataclasses import replace

from tests.core.effect.facts import TERMS, day, ground, job, log, person, said
from virksom.programme.contract import Terms
from virksom.programme.effect.mechanisms.exposure import MECHANISMS
from virksom.programme.effect.mechanisms.given import first_unit, given
from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.files.contracts import read_contract
from virksom.programme.status import AsKnown, Share

BY_CODE = {one.code: one for one in MECHANISMS}


TWO = (
    *person("K001", motivated=True, earlier_offers=3),
    said("element", "K001", 9, element="mentoring"),
    *person("K002", unit="job_og_aktivhuset", motivated=False),
)


def test_each_stands_in_one_group_with_its_facts() -> None:
    first, second = given(ground(*TWO), BY_CODE["mentoring"])
    assert (first.group, first.persons, first.facts) == ("yes", ("K001",), 1)
    assert first.share == Share(1, 2)
    assert (second.group, second.facts) == ("unrecorded", 0)


def test_who_they_are_is_told_of_those_whose_referral_tells_it() -> None:
    first, second = given(ground(*TWO), BY_CODE["mentoring"])
    assert set(first.marks.values()) == {Share(1, 1)}
    assert second.marks == {
        "unit": Share(0, 1),
        "many_offers": Share(0, 0),
        "motivated": Share(0, 1),
    }


def test_what_comes_with_a_job_is_told_of_those_who_had_one() -> None:
    (only,) = given(ground(*person("K001"), *person("K002"), job("K002", 9)), BY_CODE["followup"])
    assert only.persons == ("K002",)


def test_where_nobody_began_nothing_was_given() -> None:
    assert given(ground(), BY_CODE["match"]) == ()


def test_a_contract_without_units_has_no_first_one() -> None:
    assert first_unit(ground()) == "uddannelseshuset"
    terms = Terms({name: term for name, term in TERMS.terms.items() if name != "referring_units"})
    bare = AsKnown(
        log=log([]),
        contract=replace(read_contract("impact60"), terms=terms),
        on=day(0),
        moment=None,
    )
    assert first_unit(Ground(bare)) == ""
