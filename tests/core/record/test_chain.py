"""The hash chain."""

from dataclasses import replace
from datetime import datetime, timedelta

from tests.core.record.lines import fact, log
from virksom.programme.kernel import digest
from virksom.programme.record import (
    Backdated,
    BrokenLink,
    Log,
    backdated,
    broken_link,
    has_chain,
    link_of,
    seal,
)


def plain(many: int = 3) -> Log:
    return log(*(fact(number) for number in range(1, many + 1)))


def test_sealing_gives_each_fact_the_digest_of_the_one_before() -> None:
    one, two, three = seal(plain()).facts
    assert (one.previous, two.previous, three.previous) == (None, one.digest, two.digest)
    assert f'"previous":"{one.digest}"' in two.wire
    assert one.digest == digest(one.wire)


def test_sealing_changes_nothing_but_the_links() -> None:
    before, after = plain().facts, seal(plain()).facts
    assert [replace(one, previous=None, wire="") for one in after] == [
        replace(one, previous=None, wire="") for one in before
    ]


def test_a_sealed_log_holds_and_sealing_it_again_gives_the_same() -> None:
    sealed = seal(plain())
    assert broken_link(sealed) is None
    assert seal(sealed) == sealed


def test_a_wrong_chain_is_written_anew() -> None:
    assert seal(log(fact(1, previous="x"), fact(2, previous="y"))) == seal(plain(2))


def test_an_empty_log_holds() -> None:
    assert broken_link(Log()) is None
    assert seal(Log()) == Log()


def test_a_changed_fact_breaks_the_link_after_it() -> None:
    one, two, three = seal(plain()).facts
    other = fact(2, since="2019-03-11", previous=one.digest)
    assert broken_link(Log((one, other, three))) == BrokenLink(
        3, "f000003", expected=other.digest, found=two.digest
    )


def test_a_missing_fact_breaks_the_link_that_led_to_it() -> None:
    one, two, three = seal(plain()).facts
    assert broken_link(Log((two, three))) == BrokenLink(1, "f000002", None, one.digest)
    assert broken_link(Log((one, three))) == BrokenLink(2, "f000003", one.digest, two.digest)


def test_a_link_that_is_missing_is_broken() -> None:
    one, _, three = seal(plain()).facts
    assert broken_link(Log((one, fact(2), three))) == BrokenLink(2, "f000002", one.digest, None)


def test_a_log_without_links_has_no_chain_and_with_one_it_has() -> None:
    assert not has_chain(plain(2))
    assert has_chain(seal(plain(2)))
    assert has_chain(log(fact(1), fact(2, previous="x")))
    assert has_chain(log(fact(1, previous="x"), fact(2)))


def test_one_fact_or_none_needs_no_link() -> None:
    assert has_chain(Log())
    assert has_chain(plain(1))


def test_a_link_is_found_by_its_digest() -> None:
    sealed = seal(plain())
    assert [link_of(sealed, one.digest) for one in sealed.facts] == [1, 2, 3]
    assert link_of(sealed, fact(1, by="x").digest) is None


def known(*moments: str) -> Log:
    return log(*(fact(number, known_at=at) for number, at in enumerate(moments, start=1)))


def test_the_first_fact_known_before_the_one_before_it_is_found() -> None:
    told = known("2019-03-05T09:12:00Z", "2019-03-05T09:11:59Z", "2019-03-04T09:00:00Z")
    late = datetime.fromisoformat("2019-03-05T09:12:00+00:00")
    assert backdated(told) == Backdated(2, "f000002", late - timedelta(seconds=1), late)


def test_a_seal_hides_no_backdated_fact() -> None:
    told = known("2019-03-05T09:12:00Z", "2019-03-06T09:12:00Z", "2019-03-06T09:11:00Z")
    found = backdated(seal(told))
    assert found is not None
    assert (found.position, found.fact) == (3, "f000003")


def test_facts_may_share_a_moment_and_instants_are_compared() -> None:
    assert backdated(known("2019-03-05T09:12:00Z", "2019-03-05T10:12:00+01:00")) is None
    assert backdated(known("2019-03-05T09:12:00Z", "2019-03-05T09:13:00+01:00")) is not None


def test_no_fact_and_one_fact_are_in_order() -> None:
    assert backdated(Log()) is None
    assert backdated(plain(1)) is None
