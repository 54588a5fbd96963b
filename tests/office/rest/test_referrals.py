"""A jobcentre's own system refers a candidate by the API."""

import json
from collections.abc import Mapping

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE
from virksom.office.access import Denied, Role
from virksom.office.actions.dismiss import dismiss
from virksom.office.actions.make_api_key import CannotMakeKey, make_api_key
from virksom.office.store import api_keys, read
from virksom.office.store.models import ApiKey
from virksom.office.store.vault.persons import names

pytestmark = pytest.mark.usefixtures("office")
PAGE = "/api/1/henvisninger"
SENT = {"name": "Åse Østergård", "birth_date": "1999-05-03", "since": "2019-10-01"}
ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)


@pytest.fixture
def key(office: cast.Cast) -> str:  # noqa: ARG001  # first
    return make_api_key(ADMINISTRATOR, "uddannelseshuset", moment=cast.MOMENT)[1]


def post(key: str, sent: object) -> HttpResponse:
    return Client(enforce_csrf_checks=True).post(
        PAGE,
        json.dumps(sent),
        content_type="application/json",
        headers={"Authorization": f"Bearer {key}"},
    )


def test_a_candidate_is_referred_by_the_units_system(key: str) -> None:
    answer = post(key, SENT)
    assert answer.status_code == 201, answer.content
    candidate = json.loads(answer.content)["candidate"]
    fact = read.log(CODE).facts[-1]
    assert (fact.kind, fact.subject, fact.by) == ("referral", candidate, "system-1")
    assert fact.value.unit == "uddannelseshuset"
    assert names(CODE, [candidate]) == {candidate: "Åse Østergård"}


def test_a_candidate_sent_twice_is_asked_about_and_not_doubled(key: str) -> None:
    first = json.loads(post(key, SENT).content)["candidate"]
    answer = post(key, SENT)
    assert answer.status_code == 409
    assert json.loads(answer.content)["candidates"] == [first]
    other = post(key, SENT | {"not_same_as": [first]})
    assert json.loads(other.content)["candidate"] != first


@pytest.mark.parametrize("wrong", ["", "x", "æ", "x" * 500])
def test_an_unknown_key_opens_nothing(wrong: str) -> None:
    assert post(wrong, SENT).status_code == 401


def test_a_key_whose_door_is_shut_opens_nothing(key: str) -> None:
    dismiss(ADMINISTRATOR, "system-1", moment=cast.MOMENT)
    assert post(key, SENT).status_code == 401


WRONG: Mapping[str, Mapping[str, object]] = {
    "name": {"name": ""},
    "since": {"since": "7/10"},
    "earlier_offers": {"earlier_offers": -1},
    "note": {"note": "x" * 4001},
    "mail": {"mail": "a@x.dk\nBcc: b@x.dk"},
    "phone": {"phone": "1" * 41},
    "birth_date": {"birth_date": "14/10-1966"},
    "same_as": {"same_as": "K\u0000"},
}


@pytest.mark.parametrize("name", ["", "  ", "Bo\nBo", "x" * 81])
def test_a_name_is_one_line_with_something_in_it(name: str, key: str) -> None:
    assert post(key, SENT | {"name": name}).status_code == 422


@pytest.mark.parametrize("field", WRONG)
def test_what_cannot_be_read_is_named_and_not_repeated(field: str, key: str) -> None:
    answer = post(key, SENT | WRONG[field])
    assert answer.status_code == 422
    assert json.loads(answer.content)["da"] == f"Kan ikke læses: {field}."


def test_what_the_programme_refuses_is_told_in_both_languages(key: str) -> None:
    told = json.loads(post(key, SENT | {"cpr": "12345"}).content)
    assert set(told) == {"da", "en"}


BORN = "Fødselsdagen kan ikke ligge før 1900 eller efter i dag."


@pytest.mark.parametrize(
    "who",
    [
        {"birth_date": "1899-12-31"},
        {"birth_date": "2190-01-01"},
        {"birth_date": None, "cpr": "010136-4123"},
    ],
)
def test_nobody_is_born_on_a_day_to_come_or_before_1900(who: dict[str, object], key: str) -> None:
    answer = post(key, SENT | who)
    assert (answer.status_code, json.loads(answer.content)["da"]) == (422, BORN)


def test_only_the_keys_digest_is_kept(key: str) -> None:
    kept = ApiKey.objects.get()
    assert key not in kept.digest
    assert [row.code for row in api_keys.api_keys(CODE)] == ["system-1"]


def test_a_key_is_made_by_the_administrator_for_a_unit_that_is_there() -> None:
    with pytest.raises(CannotMakeKey, match="»borgerhuset«"):
        make_api_key(ADMINISTRATOR, "borgerhuset", moment=cast.MOMENT)
    with pytest.raises(Denied):
        make_api_key(cast.actor(Role.ADVISER), "uddannelseshuset", moment=cast.MOMENT)
