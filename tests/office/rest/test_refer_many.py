"""Many are referred at once: all of them, or nobody."""

from typing import Any

import pytest

from tests.office import cast
from tests.office.cast import CODE
from tests.office.rest.asking import REFERRALS, SENT, key_of, post
from virksom.office.store import read
from virksom.office.store.models import Look, Notice
from virksom.office.store.vault.persons import names

MANY = f"{REFERRALS}/flere"
CPR = "0704951234"


@pytest.fixture
def key(engine: str, office: cast.Cast) -> str:  # noqa: ARG001  # first
    return key_of("uddannelseshuset")


def person(number: int, **more: object) -> dict[str, object]:
    born = f"19{60 + number % 40}-05-{1 + number % 28:02}"
    return {"name": f"Person {number} Prøve", "birth_date": born, "since": "2019-10-01", **more}


def refused(key: str, *people: dict[str, object]) -> dict[str, Any]:
    before = len(read.log(CODE).facts)
    answer = post(key, MANY, {"referrals": people})
    assert answer.status_code == 422
    assert len(read.log(CODE).facts) == before
    return answer.json()


def test_all_are_referred_in_the_order_sent_and_told_of_once(key: str) -> None:
    answer = post(key, MANY, {"referrals": [person(n) for n in range(40)]})
    assert answer.status_code == 201, answer.content
    codes = [one["candidate"] for one in answer.json()["referrals"]]
    assert [names(CODE, [code])[code] for code in codes] == [f"Person {n} Prøve" for n in range(40)]
    facts = read.log(CODE).facts[-40:]
    assert {(fact.kind, fact.by, fact.source) for fact in facts} == {
        ("referral", "system-1", "referral_api")
    }
    assert Notice.objects.filter(kind="referred").count() == 1


def test_one_that_cannot_be_referred_keeps_all_out_and_is_named_by_its_row(key: str) -> None:
    told = refused(key, person(1), person(2, since="2099-11-01"), person(3, cpr="12"))
    assert [row["row"] for row in told["rows"]] == [3]
    told = refused(key, person(1), person(2, since="2099-11-01"))
    assert [row["row"] for row in told["rows"]] == [2]
    assert told["da"].startswith("Ingen er henvist. Række 2: ")


def test_somebody_who_is_there_twice_is_named(key: str) -> None:
    told = refused(key, person(1), person(2), person(1, name="person 1  PRØVE"))
    assert [(row["row"], row["da"]) for row in told["rows"]] == [(3, "samme person som række 1.")]


def test_somebody_who_is_here_is_named_and_can_be_told_apart(key: str) -> None:
    here = post(key, REFERRALS, SENT).json()["candidate"]
    told = refused(key, person(1), SENT)
    assert [(row["row"], row["candidates"]) for row in told["rows"]] == [(2, [here])]
    assert Look.objects.filter(subject=here, page="refer").exists()
    other = post(key, MANY, {"referrals": [person(1), {**SENT, "not_same_as": [here]}]})
    assert other.status_code == 201


def test_whom_another_unit_has_is_not_told_by_code(key: str) -> None:
    post(key_of("job_og_aktivhuset"), REFERRALS, SENT)
    told = refused(key, SENT)
    assert told["rows"][0]["candidates"] == ["elsewhere"]
    assert Notice.objects.filter(kind="referred_twice").exists()


def test_a_cpr_another_unit_has_in_a_course_is_not_told_apart_by_a_word(key: str) -> None:
    one = {"name": "Åse Østergård", "cpr": CPR, "since": "2019-10-01"}
    assert post(key_of("job_og_aktivhuset"), REFERRALS, one).status_code == 201
    told = refused(key, {**one, "not_same_as": ["elsewhere"]})
    assert told["rows"][0]["candidates"] == ["elsewhere"]
    assert "allerede henvist" in told["rows"][0]["da"]


@pytest.mark.parametrize("wrong", [{"same_as": "K001"}, {"navn": "Bo"}, {"motivated": "ja"}])
def test_a_field_nobody_knows_is_named_with_its_place(wrong: dict[str, str], key: str) -> None:
    told = refused(key, person(1), person(2, **wrong))
    assert told["fields"] == [f"referrals.1.{next(iter(wrong))}"]


def test_ten_thousand_and_one_are_too_many_and_nobody_is_too_few(key: str) -> None:
    for people in ([], [{}] * 10_001):
        assert refused(key, *people)["fields"] == ["referrals"]
