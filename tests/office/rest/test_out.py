"""Statuses and facts out: by code, as known at a moment, page by page, and never a name."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.office import cast
from tests.office.cast import CODE
from tests.office.rest.asking import REFERRALS, SENT, get, key_of, post
from virksom.office.store import read, write
from virksom.office.store.models import Look
from virksom.programme.record import Draft

FACTS, CANDIDATES = "/api/1/fakta", "/api/1/kandidater"


@pytest.fixture
def key(engine: str, office: cast.Cast) -> str:  # noqa: ARG001  # first
    return key_of("provider")


@pytest.fixture
def unit(key: str) -> str:  # noqa: ARG001  # first
    return key_of("job_og_aktivhuset")


def test_a_candidates_state_is_told_with_its_day_and_what_was_known(key: str) -> None:
    told = get(key, f"{CANDIDATES}/K001", known="2019-10-07", on="2019-10-07").json()
    assert told["candidate"] == "K001"
    assert (told["group"], told["started"]) == ("active", "2019-02-04")
    assert (told["on"], told["known"][:10]) == ("2019-10-07", "2019-10-07")


def test_later_knowledge_changes_no_state_known_before(key: str) -> None:
    asked = {"known": "2019-10-07", "on": "2019-10-07"}
    before = get(key, f"{CANDIDATES}/K001", **asked).json()
    value = {"reason": "moved"}
    told = Draft(kind="withdrawal", subject="K001", since=date(2019, 9, 2), value=value)
    write.append(CODE, [told], moment=cast.MOMENT.replace(day=9))
    assert get(key, f"{CANDIDATES}/K001", **asked).json() == before
    assert get(key, f"{CANDIDATES}/K001").json()["group"] == "withdrawn"


@pytest.mark.parametrize("asked", [{"known": "2019-02-28"}, {}])
def test_nobody_is_told_of_before_they_are_known(asked: dict[str, str], key: str) -> None:
    code = "K001" if asked else "K999"
    answer = get(key, f"{CANDIDATES}/{code}", **asked)
    assert (answer.status_code, set(answer.json())) == (404, {"da", "en"})


@pytest.mark.parametrize("asked", [{"known": "i går"}, {"on": "7/10"}, {"limit": 0}, {"x": 1}])
def test_what_cannot_be_read_in_a_question_is_named(asked: dict[str, str], key: str) -> None:
    answer = get(key, CANDIDATES, **asked)
    assert (answer.status_code, answer.json()["fields"]) == (422, list(asked))


def test_candidates_come_page_by_page_each_once(key: str) -> None:
    write.append(CODE, [cast.referral(f"K{n:03}") for n in range(3, 8)], moment=cast.MOMENT)
    found, after = [], ""
    while after is not None:
        page = get(key, CANDIDATES, limit=3, after=after).json()
        found += [one["candidate"] for one in page["candidates"]]
        after = page["next"]
    assert found == [f"K{n:03}" for n in range(1, 8)]


def test_the_status_table_is_the_one_of_the_command_line(key: str) -> None:
    told = get(key, "/api/1/status", known="2019-10-07").json()
    assert (told["referred"], told["active"], told["not_started"]) == (2, 1, 1)
    assert told["facts_head"] == read.log(CODE).facts[-1].digest


def pages(key: str, *, limit: int) -> Iterator[dict[str, object]]:
    after, more = 0, True
    while more:
        page = get(key, FACTS, after=after, limit=limit).json()
        yield from page["facts"]
        after, more = page["next"], page["more"]


def test_facts_are_given_as_they_were_sealed_each_once_and_in_order(key: str) -> None:
    given = list(pages(key, limit=2))
    assert [one["position"] for one in given] == [1, 2, 3, 4, 5]
    assert [one["fact"]["id"] for one in given] == [fact.id for fact in read.log(CODE).facts]


def test_a_cursor_at_the_end_finds_what_comes_later(key: str) -> None:
    end = get(key, FACTS).json()["next"]
    post(key_of("uddannelseshuset"), REFERRALS, SENT)
    page = get(key, FACTS, after=end).json()
    assert [one["fact"]["kind"] for one in page["facts"]] == ["referral"]
    assert "Østergård" not in str(page)


def test_a_units_key_is_given_its_own_candidates_facts_alone(unit: str) -> None:
    assert list(pages(unit, limit=2)) == []
    code = post(unit, REFERRALS, SENT).json()["candidate"]
    assert {one["fact"]["subject"] for one in pages(unit, limit=1)} == {code}


def test_that_facts_were_given_is_written_down(key: str) -> None:
    get(key, FACTS, limit=3)
    seen = Look.objects.filter(page="api_facts")
    assert [(look.subject, look.what) for look in seen] == [("f-1-3", "read_facts")]
