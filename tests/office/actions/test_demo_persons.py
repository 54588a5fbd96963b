"""The demo's invented people."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from virksom.office.actions.demo_persons import demo_persons
from virksom.office.actions.load_demo import DEMO_USERS, PLAYED_FROM
from virksom.office.store.vault.cpr import read_cpr
from virksom.office.store.vault.persons import PersonData
from virksom.programme.files.demo import shipped_demo
from virksom.programme.record import Draft, Log, Referral, append

LOG = shipped_demo()
PEOPLE = demo_persons(LOG, 7, also=[code for _, _, code, _ in DEMO_USERS if code])
BY_CODE = {data.code: data for data in PEOPLE}
CANDIDATES = [data for data in PEOPLE if data.code.startswith("K")]


def age(born: date, on: date) -> int:
    """Return whole years, as people count them."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def test_nobodys_cpr_has_the_shape_of_a_real_one() -> None:
    for data in CANDIDATES:
        assert 61 <= int(data.cpr[:2]) <= 91
        read = read_cpr(data.cpr)
        assert (read.validity, read.birth_date) == (data.cpr_class, data.birth_date)
        assert data.cpr_class == "constructed"


def test_ages_fit_the_age_band_of_each_referral() -> None:
    seen = Counter()
    for fact in LOG.facts:
        if isinstance(fact.value, Referral):
            years = age(BY_CODE[fact.subject].birth_date, fact.since)
            seen[fact.value.age_band] += 1
            assert 18 <= years < 60
            assert (years < 30) == (fact.value.age_band == "under_30")
    assert min(seen["under_30"], seen["from_30"]) > 50


def test_everybody_in_the_log_has_a_name() -> None:
    told = {fact.subject for fact in LOG.facts} | {fact.by or "" for fact in LOG.facts}
    codes = {code for code in told if re.match(r"[KV]\d|konsulent|raadgiver|teamleder", code)}
    assert codes <= BY_CODE.keys()
    assert {"oplaerer-1", "kontakt-1", "K033", "teamleder"} <= BY_CODE.keys()
    assert all(data.name for data in PEOPLE)


def test_nobody_has_what_another_has() -> None:
    for told in ("code", "name", "mail"):
        assert len({getattr(data, told) for data in PEOPLE}) == len(PEOPLE)
    assert len({data.cpr for data in CANDIDATES}) == len(CANDIDATES)


def test_nobody_can_be_reached() -> None:
    for data in PEOPLE:
        assert re.fullmatch(r"[a-z0-9.]+@demo\.virksom\.example", data.mail)
        assert re.fullmatch(r"00 00 \d\d \d\d", data.phone)
        assert data.address.endswith("9999 Demoby")


def test_names_are_those_of_a_danish_city() -> None:
    names = " ".join(data.name for data in CANDIDATES)
    assert all(sign in names for sign in "æøåÅ-")
    assert any(len(data.name.split()) > 2 for data in CANDIDATES)
    assert {data.name.split()[0] for data in CANDIDATES} & {"Fatima", "Mohamed", "Yusuf", "Leyla"}


def test_the_same_seed_gives_the_same_people_and_another_others() -> None:
    assert demo_persons(LOG, 7) == demo_persons(LOG, 7)
    assert demo_persons(LOG, 7) != demo_persons(LOG, 8)


def test_a_shorter_log_has_the_same_candidates() -> None:
    short = Log(tuple(fact for fact in LOG.facts if fact.known_at <= PLAYED_FROM))
    some = [data for data in demo_persons(short, 7) if data.code.startswith("K")]
    assert 80 < len(some) < len(CANDIDATES)
    same = [data for data in some if BY_CODE[data.code].birth_date == data.birth_date]
    assert len(same) >= len(some) - 3


def test_two_codes_of_one_person_have_one_name() -> None:
    draft = Draft(
        kind="same_person", subject="K005", since=date(2023, 1, 1), value={"other": "K002"}
    )
    log = append(LOG, [draft], moment=datetime(2023, 1, 2, tzinfo=UTC))
    told = {data.code: data for data in demo_persons(log, 7)}
    assert told["K005"] == replace(told["K002"], code="K005")


@pytest.mark.parametrize("seed", range(5))
def test_any_seed_gives_everybody_a_name(seed: int) -> None:
    assert len(demo_persons(LOG, seed)) == len(demo_persons(LOG, 7))


def test_an_empty_log_has_nobody() -> None:
    assert demo_persons(Log(), 7) == ()
    (only,) = demo_persons(Log(), 7, also=["oplaerer-1"])
    assert only == PersonData(
        code="oplaerer-1",
        name=only.name,
        mail=only.mail,
        phone=only.phone,
        address=only.address,
    )
