"""Laws of proposals: whatever is tried, where each stands follows from its facts."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    DECLINED,
    EMPLOYED,
    Candidacy,
    candidacies,
    candidacy,
    news_since,
)
from virksom.programme.companies.proposing import (
    Bid,
    why_not_answer,
    why_not_employ_from,
    why_not_meet,
    why_not_propose,
)
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact, Log, append

DAY = date(2019, 10, 7)
SEATS = 1
WHAT = ("propose", "again", "yes", "own_yes", "no", "meet", "trial", "employ", "learn")


@dataclass(frozen=True, slots=True)
class Tried:
    """Somebody tries something with a candidate."""

    what: str
    candidate: str


TRIES = st.lists(
    st.builds(Tried, st.sampled_from(WHAT), st.sampled_from(["K001", "K002"])), max_size=24
)


def proposal(tried: Tried, step: str, **more: Json) -> Draft:
    value = {"candidate": tried.candidate, "step": step, **more}
    return Draft(kind="proposal", subject="O001", since=DAY, value=value, by="konsulent-1")


def about(tried: Tried, kind: str, **value: Json) -> Draft:
    return Draft(kind=kind, subject=tried.candidate, since=DAY, value=value)


def drafted(tried: Tried) -> Draft:
    """Return what is told when somebody does what they tried."""
    job = {"employment": f"E{tried.candidate[1:]}", "company": "V009", "form": "ordinary"}
    return {
        "propose": proposal(tried, "proposed"),
        "again": proposal(tried, "proposed"),
        "yes": proposal(tried, "wanted", side=COMPANY),
        "own_yes": proposal(tried, "wanted", side=CANDIDATE),
        "no": proposal(tried, "declined", side=COMPANY, reason="hours"),
        "meet": proposal(tried, "conversation"),
        "trial": about(tried, "trial_day", opening="O001"),
        "employ": about(tried, "employment", **job, weekly_hours="12", opening="O001"),
        "learn": about(tried, "profile"),
    }[tried.what]


def possible(tried: Tried, log: Log) -> bool:
    """Say whether what is tried can be done after what a log tells."""
    facts = log.known().facts
    found = candidacies(facts)
    one = candidacy(found, opening="O001", candidate=tried.candidate)
    free = SEATS - sum(each.stage == EMPLOYED for each in found)
    news = () if one is None else news_since(one, facts)
    reasons = {
        "propose": why_not_propose(Bid(before=one, news=news)),
        "again": why_not_propose(Bid(before=one, news=news, why=True)),
        "yes": why_not_answer(one, side=COMPANY, step="wanted"),
        "own_yes": why_not_answer(one, side=CANDIDATE, step="wanted"),
        "no": why_not_answer(one, side=COMPANY, step="declined", reason="hours"),
        "meet": why_not_meet(one),
        "trial": why_not_meet(one),
        "employ": why_not_employ_from(one, free=free),
    }
    return reasons.get(tried.what) is None


def logs(tries: list[Tried]) -> list[Log]:
    """Return the log before the first and after each thing that could be done."""
    told = [Log()]
    moment = datetime(2019, 10, 7, 9, tzinfo=UTC)
    for place, tried in enumerate(tries):
        if possible(tried, told[-1]):
            at = moment + timedelta(minutes=place)
            told.append(append(told[-1], [drafted(tried)], moment=at))
    return told


def standing(facts: tuple[Fact, ...]) -> tuple[Candidacy, ...]:
    return candidacies(facts)


@given(TRIES, st.randoms(use_true_random=False))
def test_where_a_proposal_stands_follows_from_the_facts_whatever_their_order(
    tries: list[Tried], chance: Random
) -> None:
    facts = list(logs(tries)[-1].known().facts)
    shuffled = facts.copy()
    chance.shuffle(shuffled)
    assert standing(tuple(shuffled)) == standing(tuple(facts))


@given(TRIES)
def test_a_seat_is_filled_once_and_nobody_is_employed_twice(tries: list[Tried]) -> None:
    facts = logs(tries)[-1].known().facts
    assert sum(one.stage == EMPLOYED for one in standing(facts)) <= SEATS
    assert sum(fact.kind == "employment" for fact in facts) <= SEATS


@given(TRIES)
def test_who_was_declined_is_never_proposed_again_without_a_new_reason(tries: list[Tried]) -> None:
    steady = [tried for tried in tries if tried.what not in {"again", "learn", "employ"}]
    found = standing(logs(steady)[-1].known().facts)
    assert all(not one.before for one in found)
    declined = [one for one in found if one.stage == DECLINED]
    assert all(why_not_propose(Bid(before=one)) is not None for one in declined)


@given(TRIES)
def test_nobody_meets_or_is_employed_before_both_have_said_yes(tries: list[Tried]) -> None:
    for log in logs(tries):
        for one in standing(log.known().facts):
            met = one.reached in {"conversation", "trial_day"} or one.stage == EMPLOYED
            assert one.agreed or not met


@given(TRIES)
def test_every_step_of_an_open_proposal_is_somebodys_turn(tries: list[Tried]) -> None:
    for one in standing(logs(tries)[-1].known().facts):
        assert bool(one.turn) == one.open
        assert len(one.facts) == len(one.happenings)
