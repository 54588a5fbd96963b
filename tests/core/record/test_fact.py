"""One fact, read from its line."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.core.record.lines import GONE, fact, told, wire
from virksom.programme.kernel import Span, canonical, digest
from virksom.programme.record import BadFact, Employment, Place, read_fact


def test_a_fact_is_read_field_by_field() -> None:
    read = fact(until="2019-06-01", replaces="f000000", previous="sha256:00")
    assert (read.id, read.kind, read.subject) == ("f000001", "employment", "K017")
    assert (read.since, read.until) == (date(2019, 3, 4), date(2019, 6, 1))
    assert read.known_at == datetime(2019, 3, 5, 8, 12, tzinfo=UTC)
    assert (read.by, read.source) == ("konsulent-2", "employment_contract")
    assert (read.replaces, read.previous) == ("f000000", "sha256:00")
    assert read.value == Employment(
        employment="E044", company="V009", form="ordinary", weekly_hours=Decimal("20.0")
    )


@pytest.mark.parametrize("value", [None, GONE])
def test_what_is_not_told_is_none(value: object) -> None:
    names = ("until", "by", "source", "replaces", "previous")
    read = fact(**dict.fromkeys(names, value))
    assert [getattr(read, name) for name in names] == [None] * 5


def test_the_span_is_half_open() -> None:
    assert fact(until="2019-03-05").span == Span(date(2019, 3, 4), date(2019, 3, 5))


def test_the_digest_is_that_of_the_canonical_line_with_its_link() -> None:
    read = fact(previous="sha256:00")
    assert read.wire == canonical(wire(previous="sha256:00"))
    assert read.digest == digest(read.wire) != fact(previous=None).digest


def test_the_text_it_was_parsed_from_may_be_given_along() -> None:
    text = canonical(wire(previous="sha256:00"))
    read = read_fact(wire(previous="sha256:00"), Place("", 1), wire=text)
    assert (read, read.wire) == (fact(previous="sha256:00"), text)
    assert read.wire is text


def test_a_field_that_is_not_there_is_sealed_as_not_there() -> None:
    assert fact(by=GONE).digest != fact(by=None).digest


def test_age_is_the_instant_and_then_the_id() -> None:
    early = fact(2, known_at="2019-03-05T09:12:00+02:00")
    late = fact(1, known_at="2019-03-05T08:12:01+01:00")
    same = fact(3, known_at="2019-03-05T07:12:00Z")
    assert sorted([late, same, early], key=lambda one: one.age) == [early, same, late]


def test_a_moment_keeps_its_microseconds() -> None:
    read = fact(known_at="2019-03-05T09:12:00.000001+01:00")
    assert read.known_at - fact().known_at == timedelta(microseconds=1)


@pytest.mark.parametrize("found", [None, 1, "f000001", ["f000001"]])
def test_what_is_no_object_is_refused(found: object) -> None:
    with pytest.raises(BadFact, match=r"^facts.jsonl, linje 7: forventede et objekt {…}\.$"):
        read_fact(found, Place("facts.jsonl", 7))  # type: ignore[arg-type]  # what JSON may hold


def test_a_retraction_may_take_back_any_kind() -> None:
    for subject in ("P1", "K017", "V009", "2019-0044"):
        read = told("retraction", {"reason": "mistake"}, subject=subject, replaces="f000000")
        assert (read.subject, read.replaces) == (subject, "f000000")


def test_facts_are_frozen_and_can_be_kept_in_sets() -> None:
    odd = told("start", {"note": {"a": ["b", {"c": 1}]}})
    assert len({odd, fact(), fact()}) == 2
    with pytest.raises(AttributeError):
        odd.id = "f000002"  # type: ignore[misc]  # that it cannot is what is tested
