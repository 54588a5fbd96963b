"""All the evidence of the invented programme: by its moment, and changing no state."""

from dataclasses import replace

from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.told import chained
from virksom.programme.record import Known, Log
from virksom.programme.status import people, status_table


def test_it_is_told_by_its_moment_and_never_later(demo: Log, terms: Terms) -> None:
    told = demo_evidence(demo, terms, seed=1, until=DEMO_KNOWN)
    moments = [one.known_at for one in told]
    assert moments == sorted(moments)
    assert moments[-1] <= DEMO_KNOWN
    assert {one.kind for one in told} == {"income", "benefit", "confirmation"}


def test_the_same_seed_tells_the_same(another: Log, terms: Terms) -> None:
    first = demo_evidence(another, terms, seed=1, until=DEMO_KNOWN)
    assert first == demo_evidence(another, terms, seed=1, until=DEMO_KNOWN)
    assert first != demo_evidence(another, terms, seed=2, until=DEMO_KNOWN)


def test_the_sources_table_stays_as_it_is(another: Log, terms: Terms) -> None:
    told = chained(demo_evidence(another, terms, seed=1, until=DEMO_KNOWN)).known()
    renamed = (replace(fact, id=f"e{fact.id}", replaces=None) for fact in told.facts)
    before = another.known(DEMO_KNOWN).facts
    both = Known(None, (*before, *renamed), None)
    table = status_table(people(another.known(DEMO_KNOWN)), terms, on=DEMO_ON)
    assert status_table(people(both), terms, on=DEMO_ON) == table
