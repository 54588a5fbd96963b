"""Adding facts: ids, moments and links."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

import pytest

from tests.core.record.lines import fact, log
from virksom.programme.record import BadFacts, Benefit, Draft, Log, Place, append, broken_link, seal

TEN = datetime(2019, 3, 5, 9, 0, 0, 250_000, tzinfo=UTC)
REFERRAL = Draft(
    kind="referral", subject="K018", since=date(2019, 3, 4), value={"unit": "uddannelseshuset"}
)
START = Draft(kind="start", subject="K018", since=date(2019, 3, 11))


def test_a_draft_becomes_a_fact_with_id_moment_and_link() -> None:
    before = seal(log(fact(7)))
    added = append(before, [REFERRAL, START], moment=TEN).facts[1:]
    assert [one.id for one in added] == ["f000008", "f000009"]
    assert [one.known_at for one in added] == [TEN, TEN]
    assert [one.previous for one in added] == [before.head, added[0].digest]


def test_the_log_before_stands_unchanged() -> None:
    before = seal(log(fact(7)))
    after = append(before, [START], moment=TEN)
    assert after.facts[:1] == before.facts
    assert broken_link(after) is None


def test_an_empty_log_begins_at_number_one_without_a_link() -> None:
    (first,) = append(Log(), [START], moment=TEN).facts
    assert (first.id, first.previous) == ("f000001", None)


ALL_FIELDS = Draft(
    kind="benefit",
    subject="K017",
    since=date(2019, 3, 4),
    until=date(2019, 3, 11),
    value=MappingProxyType({"code": "su"}),
    by="konsulent-2",
    source="letter",
    replaces="f000007",
)


def test_every_field_of_a_draft_is_taken_over() -> None:
    added = append(log(fact(7)), [ALL_FIELDS], moment=TEN).facts[-1]
    assert (added.kind, added.subject, added.value) == ("benefit", "K017", Benefit(code="su"))
    assert (added.since, added.until) == (date(2019, 3, 4), date(2019, 3, 11))
    assert (added.by, added.source, added.replaces) == ("konsulent-2", "letter", "f000007")


def test_a_draft_says_no_more_than_it_must() -> None:
    (added,) = append(Log(), [START], moment=TEN).facts
    assert (added.until, added.by, added.source, added.replaces) == (None, None, None, None)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the machine stand in another zone than the programme."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("elsewhere")
def test_the_moment_is_written_in_copenhagen_to_the_microsecond() -> None:
    (added,) = append(Log(), [START], moment=TEN).facts
    assert '"known_at":"2019-03-05T10:00:00.250000+01:00"' in added.wire


def test_the_hour_that_comes_twice_keeps_its_offset() -> None:
    second = datetime(2019, 10, 27, 1, 30, tzinfo=UTC)
    after = append(Log(), [START], moment=second - timedelta(hours=1))
    after = append(after, [START], moment=second)
    assert [one.known_at.isoformat() for one in after.facts] == [
        "2019-10-27T02:30:00+02:00",
        "2019-10-27T02:30:00+01:00",
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_known_at_never_decreases_when_the_clock_does(order: int) -> None:
    late, early = "2019-03-05T12:00:00Z", "2019-03-05T11:00:00Z"
    before = log(*(fact(at, known_at=known) for at, known in enumerate([late, early][::order])))
    added = append(before, [START], moment=TEN).facts[-1]
    assert added.known_at == datetime(2019, 3, 5, 12, tzinfo=UTC)


def test_numbers_go_on_from_the_highest() -> None:
    before = log(
        fact(9), fact(2), fact(id="x99"), fact(id="f"), fact(id="f12x"), fact(id="f\u0663")
    )
    assert append(before, [START], moment=TEN).facts[-1].id == "f000010"


@pytest.mark.parametrize(
    ("there", "then"), [("f999999", "f1000000"), ("f" + "9" * 15, "f1" + "0" * 15)]
)
def test_ids_grow_longer_when_they_must(there: str, then: str) -> None:
    assert append(log(fact(id=there)), [START], moment=TEN).facts[-1].id == then


def test_nobody_counts_on_from_an_id_that_is_out_of_hand() -> None:
    hostile = log(fact(id="f" + "9" * 79), fact(id="f" + "1" * 16))
    assert append(hostile, [START], moment=TEN).facts[-1].id == "f000001"


def test_bad_drafts_are_told_together_and_none_is_added() -> None:
    drafts = [START, replace(START, subject="V018"), replace(START, kind="x"), REFERRAL]
    with pytest.raises(BadFacts) as refused:
        append(Log(), drafts, moment=TEN)
    assert [bad.place for bad in refused.value.wrong] == [
        Place("", 2, "f000002"),
        Place("", 3, "f000003"),
    ]
    _, two, three = refused.value.text.da.split("\n")
    assert two == "nyt faktum 2, felt »subject«: forventede en kode som K…, fandt »V018«."
    assert three.startswith("nyt faktum 3: ukendt slags »x« (se ")


def test_a_draft_that_replaces_nothing_it_may_is_refused() -> None:
    with pytest.raises(BadFacts, match=r"^nyt faktum 1, felt »replaces«: forventede et faktum om"):
        append(log(fact(7)), [replace(START, replaces="f000007")], moment=TEN)
    with pytest.raises(BadFacts, match=r"^nyt faktum 1, felt »replaces«: forventede id på et"):
        append(log(fact(7)), [replace(START, replaces="f000008")], moment=TEN)


def test_no_drafts_change_nothing() -> None:
    before = seal(log(fact(7)))
    assert append(before, [], moment=TEN) == before
