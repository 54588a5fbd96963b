"""What was just told is taken back only while nothing rests on it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from virksom.programme.kernel import Json
from virksom.programme.path.undo import RULES, instead, why_not_undo
from virksom.programme.record import KINDS, Draft, Fact, Log, append

DAY, FIRST = date(2019, 10, 7), datetime(2019, 10, 7, 9, 0, tzinfo=UTC)
CODES = frozenset({"K001", "K002"})
JOB: dict[str, Json] = {"company": "V001", "form": "ordinary", "weekly_hours": "12"}


def draft(kind: str, subject: str = "K001", /, **value: Json) -> Draft:
    return Draft(kind=kind, subject=subject, since=DAY, value=value)


def job(employment: str = "E001") -> Draft:
    return draft("employment", employment=employment, **JOB)


def learnt(workplace: str | None) -> Draft:
    return draft("competence", competence="cleaning", workplace=workplace)


def issued(candidate: str = "K001") -> Draft:
    return draft("issued", "S-2019-0001", document="x", candidate=candidate)


def step(candidate: str, word: str) -> Draft:
    return draft("proposal", "O001", candidate=candidate, step=word)


REFERRED = draft("referral", unit="uddannelseshuset")
STARTED = draft("start")
TALK = draft("interview", kind="recruitment")
AGREED = draft("agreement", version=1)
LEFT = draft("withdrawal", reason="moved")
TRAINS = draft("training", workplace="V001", trade="cleaning")
ANSWER = draft("check_in", answer="all_well")
COMPANY, OPENING = draft("company", "V001"), draft("opening", "O001", company="V001")
ACCEPTED = draft("dispute", reason="other", answer="accepted")
DISPUTED = draft("dispute", reason="other")
PREPARED = draft("run", "R0001", month="2019-06", step="prepared")
DROPPED = draft("run", "R0001", month="2019-06", step="dropped")

RESTING = [
    (REFERRED, TALK, "meld kandidaten af"),
    (REFERRED, draft("start", "K002"), "meld kandidaten af"),
    (REFERRED, step("K001", "proposed"), "meld kandidaten af"),
    (STARTED, draft("element", element="mentoring"), "Ret en oplysning"),
    (TALK, AGREED, "samtalens side"),
    (LEFT, REFERRED, "Ret en oplysning"),
    (LEFT, STARTED, "Ret en oplysning"),
    (AGREED, issued(), "ny aftale"),
    (TRAINS, learnt("V001"), "Ret en oplysning"),
    (TRAINS, learnt(None), "Ret en oplysning"),
    (job(), job(), "Ret en oplysning"),
    (job(), ANSWER, "Ret en oplysning"),
    (job(), LEFT, "Ret en oplysning"),
    (learnt("V001"), issued(), "Ret en oplysning"),
    (ACCEPTED, PREPARED, "aftal ugen"),
    (COMPANY, job(), "på dens egen side"),
    (COMPANY, TRAINS, "på dens egen side"),
    (COMPANY, OPENING, "på dens egen side"),
    (OPENING, draft("closing", "O001", outcome="unfilled"), "luk jobåbningen"),
    (OPENING, draft("trial_day", opening="O001"), "luk jobåbningen"),
    (step("K001", "proposed"), step("K001", "wanted"), "jobåbningens side"),
    (step("K001", "wanted"), draft("trial_day", opening="O001"), "jobåbningens side"),
]
"""A fact, a later one that rests on it, and what to do instead."""

BESIDE = [
    (REFERRED, draft("start", "K003")),
    (TALK, ANSWER),
    (AGREED, issued("K003")),
    (AGREED, STARTED),
    (LEFT, ANSWER),
    (TRAINS, learnt("V002")),
    (TRAINS, STARTED),
    (job(), job("E002")),
    (job(), draft("check_in", answer="talk", employment="E002")),
    (job(), STARTED),
    (COMPANY, draft("training", workplace="V002", trade="cleaning")),
    (step("K001", "proposed"), step("K002", "proposed")),
    (step("K001", "proposed"), TRAINS),
    (ANSWER, STARTED),
    (DISPUTED, PREPARED),
    (ACCEPTED, DROPPED),
]
"""A fact, and a later one that does not rest on it."""


def told(*drafts: Draft, apart: timedelta = timedelta(minutes=1)) -> tuple[Fact, ...]:
    log = Log()
    for number, one in enumerate(drafts):
        log = append(log, [one], moment=FIRST + number * apart)
    return log.known().facts


@pytest.mark.parametrize(("one", "later", "words"), RESTING)
def test_what_something_rests_on_stands_with_what_to_do_instead(
    one: Draft, later: Draft, words: str
) -> None:
    facts = told(one, later)
    reason = why_not_undo(facts[:1], told=facts, codes=CODES)
    assert reason is not None
    assert words in reason.da


@pytest.mark.parametrize(("one", "later"), BESIDE)
def test_what_nothing_rests_on_may_be_taken_back(one: Draft, later: Draft) -> None:
    facts = told(one, later)
    assert why_not_undo(facts[:1], told=facts, codes=CODES) is None


@pytest.mark.parametrize(("one", "later", "_words"), RESTING)
def test_what_rests_on_it_may_go_first_or_together_with_it(
    one: Draft, later: Draft, _words: str
) -> None:
    facts = told(one, later)
    assert why_not_undo(facts[1:], told=facts, codes=CODES) is None
    assert why_not_undo(facts, told=facts, codes=CODES) is None


def test_of_one_jobs_stretches_that_were_told_together_none_goes_alone() -> None:
    facts = told(job(), job(), apart=timedelta(0))
    assert why_not_undo(facts[1:], told=facts, codes=CODES) is not None
    assert why_not_undo(facts, told=facts, codes=CODES) is None


def test_a_kind_without_a_rule_of_its_own_is_corrected_instead() -> None:
    assert "Ret en oplysning" in instead("check_in").da


def test_every_rule_is_of_a_kind_there_is() -> None:
    assert set(RULES) <= set(KINDS)
