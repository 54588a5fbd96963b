"""The mechanisms counted from facts in columns are what the reference tells."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.effect.facts import Told, day, demo, log, person, said
from tests.law.contracts import contracts
from tests.law.lives import lives
from tests.law.strategies import days, logs, moments
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN
from virksom.programme.effect.mechanisms.counted import CountedGround, counted_mechanisms
from virksom.programme.effect.mechanisms.family import (
    AtWork,
    Mechanisms,
    MechanismsAsked,
    mechanisms,
)
from virksom.programme.effect.mechanisms.requests import Requests
from virksom.programme.effect.mechanisms.tables import mechanism_tables
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Log, Programme
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)
SHORT = MechanismsAsked(landmarks=(1, 9, 60), horizon=20, quiet=9)
ASKED = st.sampled_from([MechanismsAsked(), SHORT, replace(SHORT, strategy=date(2019, 7, 1))])


def plain(found: Mechanisms) -> Mechanisms:
    """Return the same with everybody in tuples."""
    fair = found.fairness
    fates = {fate: tuple(who) for fate, who in fair.fates.items()}
    return replace(
        found,
        elements=tuple(map(_plain, found.elements)),
        fairness=replace(fair, referred=tuple(fair.referred), fates=fates),
    )


def _plain(one: AtWork) -> AtWork:
    told = tuple(replace(each, persons=tuple(each.persons)) for each in one.given)
    return replace(one, given=told)


PEOPLE, FIRMS = ("K001", "K002", "K003", "K004", "K005"), ("V001", "V002", "V003")
ROLES = ([], ["candidate"], ["employer"], ["candidate", "employer"], True, False)
VALUES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "referral": st.fixed_dictionaries(
        {"unit": st.sampled_from(["uddannelseshuset", "job_og_aktivhuset"])},
        optional={
            "earlier_offers": st.one_of(st.integers(0, 4), st.just(10**9), st.just(2**63 - 1)),
            "motivated": st.booleans(),
            "age_band": st.sampled_from(["18-24", "25-29"]),
        },
    ),
    "start": st.just({}),
    "withdrawal": st.fixed_dictionaries(
        {"reason": st.sampled_from(["never_met", "other_offer", "moved"])}
    ),
    "interview": st.fixed_dictionaries(
        {}, optional={"came": st.sampled_from(ROLES), "missed": st.sampled_from(ROLES)}
    ),
    "meeting": st.fixed_dictionaries({}, optional={"came": st.sampled_from(ROLES)}),
    "followup": st.fixed_dictionaries({}, optional={"came": st.sampled_from(ROLES)}),
    "trial_day": st.just({}),
    "check_in": st.just({}),
    "agreement": st.just({}),
    "profile": st.just({}),
    "element": st.fixed_dictionaries({"element": st.sampled_from(["mentoring", "course"])}),
    "training": st.fixed_dictionaries(
        {"workplace": st.sampled_from(FIRMS), "trade": st.sampled_from(["kitchen", "cleaning"])}
    ),
    "employment": st.fixed_dictionaries(
        {
            "employment": st.sampled_from(["E001", "E002"]),
            "company": st.sampled_from(FIRMS),
            "form": st.sampled_from(["ordinary", "fleksjob", "wage_subsidy"]),
            "weekly_hours": st.sampled_from(["37", "10"]),
        },
        optional={"mentor": st.booleans()},
    ),
    "opening": st.fixed_dictionaries(
        {}, optional={"company": st.sampled_from(FIRMS), "asked": st.booleans()}
    ),
    "contact": st.fixed_dictionaries(
        {}, optional={"asked": st.booleans(), "opening": st.sampled_from(["O001", "O002"])}
    ),
    "proposal": st.fixed_dictionaries(
        {"candidate": st.sampled_from(PEOPLE), "step": st.sampled_from(["proposed", "accepted"])},
        optional={"points": st.integers(0, 10), "most": st.integers(0, 10)},
    ),
    "same_company": st.fixed_dictionaries({"other": st.sampled_from(FIRMS[1:])}),
    "same_person": st.fixed_dictionaries({"other": st.sampled_from(PEOPLE[1:])}),
}
ABOUT = {
    "opening": ("O001", "O002"),
    "proposal": ("O001", "O002"),
    "contact": ("V001", "V002", "K001"),
    "same_company": FIRMS[:1],
    "same_person": PEOPLE[:1],
}


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Draw anything that tells of a mechanism, within four months."""
    kind = draw(st.sampled_from(sorted(VALUES)))
    since = draw(st.integers(0, 120))
    lasts = kind in {"training", "employment"} and draw(st.booleans())
    until = {"until": since + draw(st.integers(1, 90))} if lasts else {}
    about = draw(st.sampled_from(ABOUT.get(kind, PEOPLE)))
    found = said(kind, about, since, **draw(VALUES[kind]), **until)
    return replace(found, known=found.since + timedelta(days=draw(st.sampled_from([0, 0, 1, 9]))))


@st.composite
def busy(draw: st.DrawFn) -> Log:
    """Draw five candidates, most of them begun, and much that is told of them."""
    begun = [fact for code in PEOPLE[: draw(st.integers(1, 5))] for fact in person(code)]
    return log([*begun, *draw(st.lists(told(), min_size=10, max_size=60))])


def both(log: Log, terms: Terms, *, on: date, at: datetime, asked: MechanismsAsked) -> bool:
    """Say whether the mechanisms counted are those read."""
    seen = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    known = as_known(with_facts(no_facts(), log.facts), at)
    ground = CountedGround(known, seen.terms, on=on, requests=Requests(log, moment=at))
    counted, read = counted_mechanisms(ground, asked), mechanisms(seen, asked)
    assert ground.invented == any(
        isinstance(fact.value, Programme) and fact.value.invented for fact in seen.known.facts
    )
    assert ground.anybody == bool(read.fairness.referred)
    assert plain(counted) == plain(read)
    assert mechanism_tables(counted) == mechanism_tables(read)
    return True


@given(busy(), contracts(), st.integers(10, 200), st.integers(0, 200), ASKED)
def test_what_is_told_of_many_is_counted_as_it_is_read(
    log: Log, terms: Terms, on: int, known: int, asked: MechanismsAsked
) -> None:
    at = datetime.combine(day(known), time(23), tzinfo=COPENHAGEN)
    assert both(log, terms, on=day(on), at=at, asked=asked)


@pytest.mark.parametrize("on", [date(2018, 12, 31), date(2019, 4, 14), date(2019, 9, 30)])
def test_the_demos_are_counted_as_they_are_read(on: date) -> None:
    asked = demo(on)
    terms = asked.contract.terms
    assert both(asked.log, terms, on=on, at=DEMO_KNOWN, asked=MechanismsAsked())


@given(st.one_of(logs(), lives()), contracts(), days(BEGINS), moments(), ASKED)
def test_mechanisms_in_columns_are_those_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime, asked: MechanismsAsked
) -> None:
    at = max(moment, known_then(BEGINS, None))
    assert both(log, terms, on=on, at=at, asked=asked)
