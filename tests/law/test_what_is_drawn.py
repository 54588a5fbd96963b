"""What the fast reading's laws must meet is drawn: each is found among the first lives."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise, permutations
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

from tests.law.contracts import TERMS, changing
from tests.law.lives import lives
from tests.law.vouching import evidence, proving
from virksom.programme.contract import Terms
from virksom.programme.record import Education, Employment, Fact, Known, Log, Withdrawal

SOME = settings(
    max_examples=400,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
Drawn = TypeVar("Drawn")
FRIDAY = 4
NEVER = date.max


def found(strategy: st.SearchStrategy[Drawn], seen: Callable[[Drawn], bool]) -> Drawn:
    return find(strategy, seen, settings=SOME)


def jobs(known: Known) -> Iterator[tuple[Fact, Employment]]:
    for fact in known.of_kind("employment"):
        if isinstance(fact.value, Employment):
            yield fact, fact.value


def job_over(monday: date) -> Callable[[Known], bool]:
    week = monday, monday + timedelta(days=7)
    return lambda known: any(
        fact.since < week[0] and week[1] <= (fact.until or NEVER) for fact, _ in jobs(known)
    )


def overlap(one: Fact, other: Fact) -> bool:
    return (
        one.subject == other.subject
        and one.since < (other.until or NEVER)
        and other.since < (one.until or NEVER)
    )


def parallel(known: Known) -> bool:
    return any(
        one.employment != other.employment and overlap(fact, beside)
        for (fact, one), (beside, other) in permutations(jobs(known), 2)
    )


def raised(known: Known) -> bool:
    return any(
        fact.subject == later.subject
        and one.employment == other.employment
        and fact.since < later.since
        and (one.weekly_hours or 99) < (other.weekly_hours or 0)
        for (fact, one), (later, other) in permutations(jobs(known), 2)
    )


def over_a_weekend(known: Known) -> bool:
    return any(
        fact.until is not None
        and fact.until.weekday() == FRIDAY + 1
        and fact.subject == later.subject
        and later.since - fact.until == timedelta(days=2)
        for (fact, _), (later, _) in permutations(jobs(known), 2)
    )


def beside_education(known: Known) -> bool:
    learnt = [one for one in known.of_kind("education") if isinstance(one.value, Education)]
    return any(overlap(fact, one) for fact, _ in jobs(known) for one in learnt)


def referred_again(known: Known) -> bool:
    steps = sorted(
        (fact.since, fact.subject, fact.kind)
        for kind in ("referral", "withdrawal", "start")
        for fact in known.of_kind(kind)
        if fact.subject == "K001"
    )
    kinds = [kind for _, _, kind in steps if kind != "start"]
    return ("withdrawal", "referral") in pairwise(kinds)


def for_good(known: Known) -> bool:
    reasons = (one.value for one in known.of_kind("withdrawal"))
    return any(isinstance(one, Withdrawal) and one.reason == "pension" for one in reasons)


MET: Mapping[str, Callable[[Known], bool]] = {
    "a job over a week 53": job_over(date(2020, 12, 28)),
    "a job over a year's end": job_over(date(2019, 12, 30)),
    "jobs at once": parallel,
    "hours raised in a job": raised,
    "a weekend between jobs": over_a_weekend,
    "education beside work": beside_education,
    "a fleksjob": lambda known: any(one.form == "fleksjob" for _, one in jobs(known)),
    "withdrawn and referred again": referred_again,
    "left for good": for_good,
}


@pytest.mark.parametrize("name", MET)
def test_it_is_met(name: str) -> None:
    def seen(log: Log) -> bool:
        return MET[name](log.known())

    assert seen(found(lives(), seen))


@pytest.mark.parametrize("name", ["full_rate", "partial_rate", "cap", "full_requires"])
def test_a_term_that_changes_is_met(name: str) -> None:
    def seen(terms: Terms) -> bool:
        return len(terms.terms[name].values) > len(TERMS.terms[name].values)

    assert seen(found(changing(), seen))


def test_weeks_that_evidence_denies_are_met() -> None:
    def seen(drawn: tuple[tuple[Fact, ...], Terms]) -> bool:
        facts, terms = drawn
        changed = terms.terms["payable_evidence"] != TERMS.terms["payable_evidence"]
        return changed and any(fact.kind == "dispute" for fact in facts)

    assert seen(found(st.tuples(evidence(), proving()), seen))
