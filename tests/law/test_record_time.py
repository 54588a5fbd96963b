"""Laws of the two times: later knowledge changes nothing known before it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.law.strategies import Told, log_of, logs, moments, sealed_logs, tellings, values
from virksom.programme.record import Draft, Known, Log, append, broken_link

KINDS = ("referral", "start", "withdrawal", "employment", "education", "benefit", "meeting")


@st.composite
def drafts(draw: st.DrawFn, log: Log) -> list[Draft]:
    """Draw what may be appended: new facts, second thoughts and retractions, all at once."""
    new = draw(st.lists(st.sampled_from(KINDS).flatmap(_draft), min_size=1, max_size=3))
    targets = draw(st.lists(st.sampled_from(log.facts), max_size=2))
    back = [
        Draft(
            kind="retraction",
            subject=fact.subject,
            since=fact.since,
            value={"reason": "mistake"},
            replaces=fact.id,
        )
        for fact in targets
    ]
    return [*new, *back]


def _draft(kind: str) -> st.SearchStrategy[Draft]:
    return values(kind).map(
        lambda value: Draft(kind=kind, subject="K001", since=date(2019, 3, 4), value=value)
    )


@given(st.data(), sealed_logs(), moments(), moments())
def test_appending_changes_nothing_known_before(
    data: st.DataObject, log: Log, now: datetime, earlier: datetime
) -> None:
    after = append(log, data.draw(drafts(log)), moment=now)
    moment = min(earlier, after.facts[-1].known_at - timedelta(microseconds=1))
    assert after.known(moment) == log.known(moment)


@given(st.data(), sealed_logs(), st.lists(moments(), min_size=1, max_size=3))
def test_appending_never_lets_known_at_decrease(
    data: st.DataObject, log: Log, clock: Sequence[datetime]
) -> None:
    for now in clock:
        log = append(log, data.draw(drafts(log)), moment=now)
        assert log.facts[-1].known_at >= now
    known_at = [fact.known_at for fact in log.facts]
    assert known_at == sorted(known_at)
    assert broken_link(log) is None
    assert len({fact.id for fact in log.facts}) == len(log.facts)


@given(logs(), moments())
def test_what_is_known_is_the_facts_told_less_those_replaced(log: Log, moment: datetime) -> None:
    told = [fact for fact in log.facts if fact.known_at <= moment]
    taken = {fact.replaces for fact in told}
    known = log.known(moment)
    assert {fact.id for fact in known.facts} == {
        fact.id for fact in told if fact.kind != "retraction"
    } - taken


@given(logs(), moments(), moments())
def test_what_is_no_longer_in_force_never_comes_back(
    log: Log, one: datetime, two: datetime
) -> None:
    earlier, later = sorted((one, two))
    gone = {fact.id for fact in log.facts if fact.known_at <= earlier} - _ids(log.known(earlier))
    assert gone.isdisjoint(_ids(log.known(later)))


def _ids(known: Known) -> set[str]:
    return {fact.id for fact in known.facts}


@given(st.data(), tellings())
def test_the_order_of_facts_with_equal_times_does_not_matter(
    data: st.DataObject, told: list[Told]
) -> None:
    log = log_of(told)
    order = {fact.id: data.draw(st.integers(0, 9)) for fact in log.facts}
    shuffled = Log(tuple(sorted(log.facts, key=lambda fact: (fact.known_at, order[fact.id]))))
    for moment in (None, *(fact.known_at for fact in log.facts)):
        one, other = log.known(moment), shuffled.known(moment)
        assert _ids(one) == _ids(other)
        assert one.kinds.keys() == other.kinds.keys()
        assert {key: _told(one, key) for key in one.subjects} == {
            key: _told(other, key) for key in other.subjects
        }


def _told(known: Known, subject: str) -> set[str]:
    return {fact.wire for fact in known.about(subject)}


@given(logs())
def test_known_facts_are_grouped_without_loss(log: Log) -> None:
    known = log.known()
    for groups in (known.kinds, known.subjects):
        assert sorted(fact.id for facts in groups.values() for fact in facts) == sorted(_ids(known))
    assert all(known.find(fact.id) is fact for fact in known.facts)
