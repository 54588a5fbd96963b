"""Odd facts about who is who."""

from datetime import date

import pytest

from tests.core.check.looked import only
from tests.core.persons import IN_COURSE
from virksom.programme.kernel import Finding, Severity


def brief(items: list[Finding]) -> list[tuple[str, int, str, tuple[str, ...]]]:
    return [(item.subject, int(item.severity), item.clause, item.facts) for item in items]


def test_overlapping_stretches_of_one_employment_are_an_error() -> None:
    first = "K001 ansat 20 timer fra 2019-03-04 til og med 2019-03-31"
    twice = only("employment_overlaps", *IN_COURSE, first, "K001 ansat 30 timer fra 2019-03-31")
    assert brief(twice) == [("K001", Severity.ERROR, "4.1", ("f000003", "f000004"))]
    assert twice[0].message.da == "K001: Ansættelsen E001 står to gange for de samme dage."
    assert twice[0].message.en == "K001: Employment E001 stands twice for the same days."
    after = only("employment_overlaps", *IN_COURSE, first, "K001 ansat 30 timer fra 2019-04-01")
    assert after == []


def test_two_employments_at_once_are_no_overlap() -> None:
    lines = [f"K001 ansat 5 timer som {code} fra 2019-03-04" for code in ("E001", "E002")]
    assert only("employment_overlaps", *IN_COURSE, *lines) == []


def test_an_overlap_that_begins_after_the_day_is_not_looked_at() -> None:
    lines = ("K001 ansat 5 timer fra 2019-03-04", "K001 ansat 5 timer fra 2019-03-11")
    assert only("employment_overlaps", *IN_COURSE, *lines, on=date(2019, 3, 10)) == []
    assert len(only("employment_overlaps", *IN_COURSE, *lines, on=date(2019, 3, 11))) == 1


BOTH = ("K001 henvist 2019-01-02", "K002 henvist 2019-01-02")


def test_one_employment_of_two_persons_is_a_warning() -> None:
    first = "K002 ansat 5 timer som E007 fra 2019-03-04"
    second = "K001 ansat 5 timer som E007 fra 2019-03-11"
    items = only("employment_of_two", *BOTH, first, second)
    assert brief(items) == [("E007", Severity.WARNING, "4.1", ("f000003", "f000004"))]
    assert items[0].message.da == "E007: Ansættelsen står på flere: K001, K002."
    assert items[0].message.en == "E007: The employment is said of several: K001, K002."
    assert only("employment_of_two", *BOTH, first, second, on=date(2019, 3, 10)) == []
    assert only("employment_of_two", *BOTH, first, second, on=date(2019, 3, 11)) == items


def test_one_employment_under_two_codes_of_one_person_is_no_finding() -> None:
    lines = [f"K00{number} ansat 5 timer fra 2019-03-04" for number in (1, 2)]
    assert only("employment_of_two", *BOTH, *lines, "K001 er K002 2019-03-04") == []
    assert only("employment_of_two", *BOTH, lines[0], lines[0]) == []


@pytest.mark.parametrize(
    ("line", "da", "en"),
    [
        (
            "K001 er K001",
            "K001: Siges at være samme person som sig selv.",
            "K001: Said to be the same as itself.",
        ),
        (
            "K001 er K009",
            "K001: Siges at være samme person som K009, men K009 kendes ikke.",
            "K001: Said to be the same person as K009, but K009 is not known.",
        ),
        (
            "K008 er K009",
            "K008: Siges at være samme person som K009, men K008, K009 kendes ikke.",
            "K008: Said to be the same person as K009, but K008, K009 is not known.",
        ),
    ],
)
def test_the_same_person_as_itself_or_as_nobody_is_a_warning(line: str, da: str, en: str) -> None:
    items = only("same_person_unclear", *BOTH, f"{line} 2019-03-04")
    assert brief(items) == [(line[:4], Severity.WARNING, "1.2", ("f000003",))]
    assert (items[0].message.da, items[0].message.en) == (da, en)


def test_a_clear_word_before_an_unclear_one_hides_it_not() -> None:
    said = ("K001 er K002 2019-03-04", "K001 er K009 2019-03-05")
    assert [item.facts for item in only("same_person_unclear", *BOTH, *said)] == [("f000004",)]


def test_two_known_persons_said_to_be_one_are_no_finding() -> None:
    assert only("same_person_unclear", *BOTH, "K001 er K002 2019-03-04") == []
    later = "K001 er K009 2019-03-04"
    assert only("same_person_unclear", *BOTH, later, on=date(2019, 3, 3)) == []
