"""A write sent twice under one idempotency key is done once, and answered the same."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, MOMENT
from tests.office.databases import at_once
from tests.office.rest.asking import REFERRALS, SENT, key_of, post
from virksom.office.actions import answer_once as answering
from virksom.office.actions.answer_once import Answered, answer_once
from virksom.office.store import api_answers, api_keys, read
from virksom.office.store.api_answers import Kept, Question
from virksom.office.store.models import ApiAnswer

KEY = {"Idempotency-Key": "henvisning-4711"}


@pytest.fixture
def key(engine: str, office: cast.Cast) -> str:  # noqa: ARG001  # first
    return key_of("uddannelseshuset")


def many() -> int:
    return len(read.log(CODE).facts)


def test_the_same_again_is_answered_the_same_and_done_once(key: str) -> None:
    first, after = post(key, REFERRALS, SENT, headers=KEY), many()
    again = post(key, REFERRALS, SENT, headers=KEY)
    assert (again.status_code, again.content) == (201, first.content)
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert many() == after


def test_another_body_under_the_same_key_is_refused_with_a_sentence(key: str) -> None:
    post(key, REFERRALS, SENT, headers=KEY)
    answer = post(key, REFERRALS, {**SENT, "name": "Bo Bo"}, headers=KEY)
    assert answer.status_code == 409
    assert answer.json()["da"].startswith("Idempotency-Key er brugt til noget andet")


def test_the_same_key_at_another_address_is_refused(key: str) -> None:
    post(key, REFERRALS, SENT, headers=KEY)
    sent = {"referrals": [SENT]}
    assert post(key, f"{REFERRALS}/flere", sent, headers=KEY).status_code == 409


def test_what_was_refused_frees_its_key(key: str) -> None:
    assert post(key, REFERRALS, {**SENT, "cpr": "1"}, headers=KEY).status_code == 422
    assert ApiAnswer.objects.count() == 0
    assert post(key, REFERRALS, SENT, headers=KEY).status_code == 201


def test_another_holder_may_use_the_same_key(key: str) -> None:
    post(key, REFERRALS, SENT, headers=KEY)
    other = post(key_of("job_og_aktivhuset"), REFERRALS, {**SENT, "name": "Ida Bo"}, headers=KEY)
    assert (other.status_code, "Idempotency-Replayed" in other.headers) == (201, False)


@pytest.mark.parametrize("wrong", ["", "x" * 129, "to ord", "æ"])
def test_a_key_that_cannot_be_read_is_refused_by_its_name(wrong: str, key: str) -> None:
    answer = post(key, REFERRALS, SENT, headers={"Idempotency-Key": wrong})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["Idempotency-Key"])


def test_nothing_kept_can_be_read_without_the_vaults_keys(key: str) -> None:
    post(key, REFERRALS, SENT, headers=KEY)
    kept = ApiAnswer.objects.get()
    shown = f"{kept.digest} {kept.asked_sealed} {kept.content_sealed}"
    assert "4711" not in shown
    assert "candidate" not in shown


def test_a_form_with_a_file_is_the_same_whatever_stands_between_its_parts(key: str) -> None:
    del key
    finance = key_of("municipality_finance")
    told = [send_register(finance, b"a;b\n1;2\n") for _ in range(2)]
    assert told[0].status_code == told[1].status_code != 409
    assert send_register(finance, b"a;b\n1;3\n").status_code == told[0].status_code


def send_register(key: str, content: bytes) -> object:
    headers = {"Authorization": f"Bearer {key}", **KEY}
    file = SimpleUploadedFile("liste.csv", content)
    sent = {"register_code": "eindkomst", "file": file}
    return Client().post("/api/1/registre", sent, headers=headers)


def question(digest: str = "a") -> Question:
    holder = api_keys.holder_of(key_of("provider"))
    assert holder is not None
    return Question(programme=CODE, user=holder.user.id, key="k", digest=digest)


def test_answers_are_forgotten_after_a_week(key: str) -> None:
    post(key, REFERRALS, SENT, headers=KEY)
    made = ApiAnswer.objects.get().made_at
    assert api_answers.forget_old(CODE, moment=made + timedelta(days=7)) == 0
    assert api_answers.forget_old(CODE, moment=made + timedelta(days=7, seconds=1)) == 1


def test_a_crash_leaves_neither_deed_nor_answer(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = many()
    monkeypatch.setattr(answering.api_answers, "finish", crash)
    client = Client(raise_request_exception=False)
    answer = client.post(
        REFERRALS, SENT, "application/json", headers={"Authorization": f"Bearer {key}", **KEY}
    )
    assert answer.status_code == 500
    assert answer.json().keys() == {"da", "en"}
    assert (many(), ApiAnswer.objects.count()) == (before, 0)


def crash(*_all: object, **_more: object) -> None:
    raise ZeroDivisionError


def test_of_two_at_once_one_does_it_and_both_are_answered_the_same(
    engine: str, own_database: str
) -> None:
    del engine, own_database
    cast.gather()
    asked, done, told = question(), [], []

    def do() -> Answered:
        done.append(1)
        return Answered(status=201, content="{}")

    deeds = [lambda: told.append(answer_once(asked, do, moment=MOMENT))] * 2
    assert at_once(*deeds) == [None, None]
    assert len(done) == 1
    assert {type(one) for one in told} == {Answered, Kept}
