"""The agreement: who has signed, and why one may not write, sign or issue it."""

from datetime import date

import pytest

from tests.core.path.told import ALL, MONDAY, PLANNED, TUESDAY, known, person, told
from virksom.programme.kernel import Text
from virksom.programme.path import (
    Pact,
    latest_pact,
    latest_talk,
    why_not_issue,
    why_not_sign,
    why_not_write,
)
from virksom.programme.path.agreement import signs_here, why_not_of, why_not_parties
from virksom.programme.record import Draft

PARTIES = ["candidate", "adviser", "consultant"]
HELD = told("interview", TUESDAY, planned=PLANNED, came=["candidate"], **ALL)
LEFT = told("withdrawal", TUESDAY, reason="moved")


def agreement(*signed: str, **more: object) -> Draft:
    marks = [{"party": party, "at": "2019-10-08"} for party in signed]
    value = {"version": 1, "digest": "sha256:1", "parties": PARTIES, "signed": marks, **more}
    return told("agreement", TUESDAY, **value)  # type: ignore[arg-type]


def pact(*drafts: Draft) -> Pact | None:
    facts = known(*drafts)
    return latest_pact(person(facts), facts.facts)


def write(*drafts: Draft) -> str:
    facts = known(*drafts)
    one = person(facts)
    return said(why_not_write(one, latest_talk(one, facts.facts)))


def sign(
    *drafts: Draft, party: str = "candidate", digest: str = "sha256:1", on: date = TUESDAY
) -> str:
    facts = known(*drafts)
    one = person(facts)
    talk = latest_talk(one, facts.facts)
    return said(why_not_sign(one, pact(*drafts), talk=talk, party=party, digest=digest, on=on))


def issue(*drafts: Draft) -> str:
    facts = known(*drafts)
    one = person(facts)
    return said(why_not_issue(one, pact(*drafts), talk=latest_talk(one, facts.facts)))


def said(reason: Text | None) -> str:
    return "" if reason is None else reason.da


def test_it_is_written_to_an_interview_with_a_time() -> None:
    assert write(HELD) == ""
    assert "aftal en tid først" in write()
    assert "aftal en tid først" in write(told("interview", proposed=[PLANNED]))


def test_it_may_be_written_anew_when_all_have_signed() -> None:
    assert write(HELD, agreement(*PARTIES)) == ""


def test_none_is_written_after_an_interview_that_came_to_nothing() -> None:
    assert "uden en aftale" in write(told("interview", planned=PLANNED, outcome="no_show"))


def test_none_is_written_for_one_who_is_withdrawn() -> None:
    assert "afmeldt" in write(HELD, LEFT)


def test_each_party_signs_once_what_they_have_before_them() -> None:
    assert sign(HELD, agreement()) == ""
    assert sign(HELD, agreement("adviser")) == ""
    assert "er der allerede" in sign(HELD, agreement("candidate"))
    assert "ændret, siden du åbnede den" in sign(HELD, agreement(), digest="sha256:2")
    assert "skal ikke skrive under" in sign(HELD, agreement(), party="employer")


def test_nobody_signs_what_is_not_there_or_is_fixed() -> None:
    assert "ingen aftale" in sign()
    assert "ligger fast" in sign(agreement(*PARTIES))
    assert "afmeldt" in sign(agreement(), LEFT)


def test_nobody_signs_before_the_interview() -> None:
    assert "når samtalen er holdt 08.10.2019" in sign(HELD, agreement(), on=MONDAY)


@pytest.mark.parametrize("outcome", ["cancelled", "no_show", "another_time", "not_in_target_group"])
def test_nothing_is_signed_or_issued_where_no_interview_led_to_an_agreement(outcome: str) -> None:
    ended = told("interview", TUESDAY, planned=PLANNED, outcome=outcome)
    assert "uden en aftale" in sign(ended, agreement())
    assert "uden en aftale" in issue(ended, agreement(*PARTIES))
    assert "aftal en tid først" in sign(agreement())
    assert "aftal en tid først" in issue(agreement(*PARTIES))


def test_it_is_concluded_when_no_signature_is_missing() -> None:
    some, every = pact(agreement("adviser")), pact(agreement(*PARTIES))
    assert some is not None
    assert every is not None
    assert (some.missing, some.concluded) == (("candidate", "consultant"), False)
    assert (every.missing, every.concluded) == ((), True)


def test_one_from_before_is_concluded_by_those_who_signed() -> None:
    signed = told("agreement", TUESDAY, signed=[{"party": "candidate", "at": "2019-10-08"}])
    old = pact(signed)
    assert old is not None
    assert old.concluded
    assert "fra før" in issue(HELD, signed)


@pytest.mark.parametrize(
    ("found", "why"),
    [
        ([], "ingen aftale"),
        ([agreement("adviser")], "der mangler kandidaten, konsulenten."),
        ([agreement(*PARTIES)], ""),
    ],
)
def test_it_is_issued_once_all_have_signed(found: list[Draft], why: str) -> None:
    reason = issue(HELD, *found)
    assert why in reason
    assert bool(reason) == bool(why)


def test_the_last_one_put_forward_counts_and_none_from_an_earlier_course() -> None:
    found = pact(agreement(*PARTIES), agreement(version=2))
    assert found is not None
    assert found.says.version == 2
    again = told("referral", TUESDAY.replace(day=9), unit="uddannelseshuset")
    early = told("agreement", MONDAY, signed=[])
    assert pact(early, LEFT, again) is None


def test_on_ones_own_screen_one_signs_for_oneself_and_staff_hands_theirs_over() -> None:
    parties = {"candidate": "K001", "adviser": "raadgiver-1", "employer": "V001"}
    assert signs_here(parties, own={"K001"}, hands_over=False) == ("candidate",)
    assert signs_here(parties, own={"V002"}, hands_over=False) == ()
    assert signs_here(parties, own=(), hands_over=True) == tuple(parties)


def test_one_that_names_another_day_than_the_interviews_is_written_anew() -> None:
    facts = known(HELD)
    talk = latest_talk(person(facts), facts.facts)
    assert why_not_of(talk, met_on=TUESDAY) is None
    assert "flyttet til 08.10.2019" in said(why_not_of(talk, met_on=MONDAY))
    assert why_not_of(None, met_on=MONDAY) is None


def parties(met_on: date = TUESDAY, **named: str) -> str:
    facts = known(HELD)
    one = person(facts)
    talk = latest_talk(one, facts.facts)
    return said(why_not_parties(one, talk, parties={"candidate": "K001", **named}, met_on=met_on))


def test_it_is_between_those_of_the_interview_on_its_day() -> None:
    assert parties(**ALL) == ""
    assert "dag eller deltagere er ændret" in parties(MONDAY, **ALL)
    assert "dag eller deltagere er ændret" in parties(**ALL | {"employer": "V002"})
    assert "dag eller deltagere er ændret" in parties(adviser="raadgiver-1")
    assert "dag eller deltagere er ændret" in parties(**ALL | {"candidate": "K002"})
    assert why_not_parties(person(known()), None, parties=ALL, met_on=TUESDAY) is not None
