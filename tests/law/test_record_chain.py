"""Laws of the chain: whatever is done to a sealed log shows, and at a link that can be named."""

import json
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.law.strategies import logs, sealed_logs
from virksom.programme.kernel import canonical
from virksom.programme.record import (
    Fact,
    Log,
    Place,
    broken_link,
    has_chain,
    link_of,
    read_fact,
    seal,
)


@given(logs())
def test_a_sealed_log_holds(log: Log) -> None:
    sealed = seal(log)
    assert broken_link(sealed) is None
    assert has_chain(sealed)
    assert link_of(sealed, sealed.head or "") == len(log.facts)


@given(logs())
def test_sealing_changes_nothing_but_the_links(log: Log) -> None:
    def bare(fact: Fact) -> Fact:
        wire = json.loads(fact.wire) | {"previous": None}
        return replace(fact, previous=None, wire=canonical(wire))

    assert [bare(fact) for fact in seal(log).facts] == [bare(fact) for fact in log.facts]
    assert seal(seal(log)) == seal(log)


def shows(sealed: Log, spoilt: tuple[Fact, ...], first: int) -> None:
    """Check that the chain breaks at position ``first``, or, at the end, that the head is gone."""
    broken = broken_link(Log(spoilt))
    if first > len(spoilt):
        assert broken is None
        assert link_of(Log(spoilt), sealed.head or "") is None
    else:
        assert broken is not None
        assert (broken.position, broken.fact) == (first, spoilt[first - 1].id)
        assert broken.expected != broken.found == spoilt[first - 1].previous


@given(st.data(), sealed_logs())
def test_a_changed_fact_breaks_the_link_after_it(data: st.DataObject, sealed: Log) -> None:
    at = data.draw(st.integers(0, len(sealed.facts) - 1))
    wire = json.loads(sealed.facts[at].wire) | data.draw(
        st.sampled_from([{"since": "2017-01-01"}, {"by": "nobody"}, {"id": "f999999"}])
    )
    changed = read_fact(wire, Place("x", 1))
    shows(sealed, (*sealed.facts[:at], changed, *sealed.facts[at + 1 :]), at + 2)


@given(st.data(), sealed_logs())
def test_a_dropped_fact_breaks_the_link_that_led_to_it(data: st.DataObject, sealed: Log) -> None:
    at = data.draw(st.integers(0, len(sealed.facts) - 1))
    shows(sealed, (*sealed.facts[:at], *sealed.facts[at + 1 :]), at + 1)


@given(st.data(), sealed_logs())
def test_an_added_fact_breaks_the_chain_where_it_stands(data: st.DataObject, sealed: Log) -> None:
    at = data.draw(st.integers(0, len(sealed.facts)))
    added = read_fact(
        json.loads(sealed.facts[0].wire) | {"id": "f999999", "previous": "sha256:00"},
        Place("x", 1),
    )
    shows(sealed, (*sealed.facts[:at], added, *sealed.facts[at:]), at + 1)


@given(st.data(), sealed_logs())
def test_two_swapped_facts_break_the_chain_at_the_first(data: st.DataObject, sealed: Log) -> None:
    last = len(sealed.facts) - 1
    one, two = sorted((data.draw(st.integers(0, last)), data.draw(st.integers(0, last))))
    assume(one != two)
    facts = list(sealed.facts)
    facts[one], facts[two] = facts[two], facts[one]
    shows(sealed, tuple(facts), one + 1)


@given(st.data(), sealed_logs())
def test_a_head_is_found_in_every_longer_log(data: st.DataObject, sealed: Log) -> None:
    at = data.draw(st.integers(1, len(sealed.facts)))
    head = Log(sealed.facts[:at]).head
    assert link_of(sealed, head or "") == at
