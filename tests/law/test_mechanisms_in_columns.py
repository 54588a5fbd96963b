"""The mechanisms counted from facts in columns are what the reference tells."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.law.contracts import contracts
from tests.law.lives import lives
from tests.law.strategies import days, logs, moments
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.contract import Terms
from virksom.programme.effect.mechanisms.counted import CountedGround, counted_mechanisms
from virksom.programme.effect.mechanisms.family import (
    AtWork,
    Mechanisms,
    MechanismsAsked,
    mechanisms,
)
from virksom.programme.effect.mechanisms.requests import Requests
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
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


@given(st.one_of(logs(), lives()), contracts(), days(BEGINS), moments(), ASKED)
def test_mechanisms_in_columns_are_those_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime, asked: MechanismsAsked
) -> None:
    at = max(moment, known_then(BEGINS, None))
    seen = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    known = as_known(with_facts(no_facts(), log.facts), at)
    requests = Requests(log, moment=at)
    ground = CountedGround(known, seen.terms, on=on, requests=requests)
    assert plain(counted_mechanisms(ground, asked)) == plain(mechanisms(seen, asked))
