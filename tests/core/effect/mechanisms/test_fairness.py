"""Who was referred, never met, withdrawn and left waiting, against who succeeded."""

from dataclasses import replace

import pytest

from tests.core.effect.facts import Told, day, ground, job, person, said
from virksom.programme.effect.mechanisms.fairness import (
    NO_NEWS,
    BadQuiet,
    FairGroup,
    Fairness,
    fairness,
    last_told,
    standardised,
)
from virksom.programme.status import Share


def monitor(*facts: Told, after: int = 400, quiet: int = 90) -> Fairness:
    return fairness(ground(*facts, after=after), quiet=quiet)


def group(found: Fairness, trait: str, code: str) -> FairGroup:
    return next(one for one in found.groups if (one.trait, one.group) == (trait, code))


FOUR = (
    said("referral", "K001", 0, unit="uddannelseshuset"),
    said("withdrawal", "K001", 9, reason="never_met"),
    *person("K002"),
    said("withdrawal", "K002", 9, reason="moved"),
    *person("K003"),
    *person("K004"),
    job("K004", 30, until=40),
    said("check_in", "K004", 390),
)


def test_each_fate_has_its_own() -> None:
    assert monitor(*FOUR).fates == {
        "never_met": ("K001",),
        "withdrawn": ("K001", "K002"),
        "waiting": ("K003",),
        "succeeded": ("K004",),
    }


@pytest.mark.parametrize(("after", "waits"), [(90, 0), (91, 1)])
def test_ninety_days_without_a_fact_are_not_yet_silence(after: int, waits: int) -> None:
    assert len(monitor(*person("K001"), after=after).fates["waiting"]) == waits


def test_who_supports_themselves_waits_for_nothing() -> None:
    found = monitor(*person("K001"), job("K001", 10))
    assert found.fates["waiting"] == ()
    assert found.fates["succeeded"] == ("K001",)


@pytest.mark.parametrize(("after", "lucky"), [(9, 0), (10, 1)])
def test_the_first_day_of_self_support_is_success(after: int, lucky: int) -> None:
    planned = replace(job("K001", 10), known=day(0))
    assert len(monitor(*person("K001"), planned, after=after).fates["succeeded"]) == lucky


def test_a_stretch_that_ends_is_news_on_its_last_day_and_what_is_to_come_is_not() -> None:
    found = ground(
        *person("K001"),
        said("element", "K001", 10, until=50, element="mentoring"),
        replace(said("meeting", "K001", 401), known=day(3)),
    )
    assert last_told(found, found.referred[0]) == day(50)


@pytest.mark.parametrize("kind", sorted(NO_NEWS - {"same_person"}))
def test_what_is_only_written_of_somebody_breaks_no_silence(kind: str) -> None:
    found = ground(*person("K001"), written(kind), after=200)
    assert last_told(found, found.referred[0]) == day(0)
    assert fairness(found).fates["waiting"] == ("K001",)


def written(kind: str) -> Told:
    """Return what is written of K001 on the hundredth day."""
    says: dict[str, dict[str, str | bool]] = {
        "profile": {},
        "benefit": {"code": "kontanthjaelp"},
        "income": {"hours": "0"},
        "confirmation": {"employment": "E001", "given": "employer", "held": False},
        "dispute": {"reason": "other"},
    }
    return said(kind, "K001", 100, **says[kind])


def test_groups_are_by_what_the_referral_tells_and_the_rest_is_not_recorded() -> None:
    found = monitor(
        *person("K001", age_band="under_30", earlier_offers=0, motivated=True),
        *person("K002", earlier_offers=3, motivated=False),
        *person("K003", earlier_offers=2),
    )
    assert [(one.trait, one.group, one.referred.count) for one in found.groups] == [
        ("unit", "uddannelseshuset", 3),
        ("age_band", "under_30", 1),
        ("age_band", "unrecorded", 2),
        *(("earlier_offers", one, 1) for one in ("none", "some", "many")),
        *(("motivated", one, 1) for one in ("yes", "no", "unrecorded")),
    ]


def test_a_group_is_of_all_and_its_fates_are_within_it() -> None:
    found = group(
        monitor(*person("K001", motivated=True), job("K001", 9), *person("K002"), *person("K003")),
        "motivated",
        "yes",
    )
    assert found.referred == Share(1, 3)
    assert found.fates["succeeded"] == Share(1, 1)
    assert found.within["succeeded"] == Share(1, 1)
    assert found.within["waiting"] == Share(0, 1)


def test_the_standardised_difference_is_austins() -> None:
    """Austin (2009), section 2: (p1 - p2) over the root of the mean variance, by hand."""
    assert standardised(Share(3, 4), Share(1, 4)) == pytest.approx(0.5 / 0.1875**0.5)
    assert standardised(Share(1, 4), Share(1, 4)) == 0


def test_where_nobody_succeeded_or_nothing_varies_it_has_no_value() -> None:
    assert standardised(Share(0, 0), Share(1, 4)) is None
    assert standardised(Share(1, 4), Share(0, 0)) is None
    assert standardised(Share(4, 4), Share(9, 9)) is None
    assert group(monitor(*person("K001")), "motivated", "unrecorded").standardised is None


@pytest.mark.parametrize("quiet", [0, 1501])
def test_days_of_silence_that_tell_nothing_are_refused(quiet: int) -> None:
    with pytest.raises(BadQuiet, match="uden nyt"):
        monitor(quiet=quiet)


def test_where_nobody_is_referred_there_are_no_groups() -> None:
    found = monitor()
    assert (found.referred, found.groups) == ((), ())
