"""A profile that can be told, the one that holds, and what is missing for a match."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.core.companies.known import day, fact, log_of
from tests.core.matching.told import facts_of
from virksom.programme.kernel import Json
from virksom.programme.matching.profile import (
    MOST_MINUTES,
    missing_for_match,
    seeks,
    why_not_keep,
    why_not_profile,
)
from virksom.programme.matching.seeker import latest_profile
from virksom.programme.record import Log, Profile, append

NOON, LATER = (datetime(2019, 3, 4, hour, tzinfo=UTC) for hour in (12, 13))
TOLD: dict[str, Json] = {
    "wanted": ["kitchen"],
    "hours_able": "0",
    "place": "9000",
    "transport": "bus",
}
WANTED = ("kitchen", "kitchen_helper")
FULL = Profile(
    wanted=WANTED,
    hours_able=Decimal(12),
    hours_willing=Decimal(20),
    when=("evening",),
    transport="bike",
    minutes=MOST_MINUTES,
    avoid=("lifting",),
    support=("mentor",),
)


@pytest.mark.parametrize("says", [Profile(), FULL, Profile(hours_able=Decimal(0), minutes=1)])
def test_what_is_on_the_lists_can_be_told_and_so_can_nothing(says: Profile) -> None:
    assert why_not_profile(says, wanted=WANTED) is None


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (Profile(hours_able=Decimal(20), hours_willing=Decimal(12)), "flere end dem"),
        (Profile(hours_able=Decimal("80.5")), "fra 0 til 80"),
        (Profile(hours_willing=Decimal(-1)), "fra 0 til 80"),
        (Profile(minutes=0), "fra 1 til 240"),
        (Profile(minutes=MOST_MINUTES + 1), "fra 1 til 240"),
        (Profile(wanted=("kitchen", "pilot")), "»pilot« står ikke på listen"),
        (Profile(when=("never",)), "»never«"),
        (Profile(transport="balloon"), "»balloon«"),
        (Profile(avoid=("danish",)), "»danish«"),
        (Profile(support=("back_pain",)), "»back_pain«"),
    ],
)
def test_a_slip_is_told_in_a_sentence(says: Profile, told: str) -> None:
    reason = why_not_profile(says, wanted=WANTED)
    assert reason is not None
    assert told in reason.da


def test_the_profile_told_last_holds_whichever_day_it_is_from() -> None:
    ahead = fact("profile", "K001", day(1, 4), hours_able="12")
    facts = append(
        append(Log(), [ahead], moment=NOON), [replace(ahead, since=day(4))], moment=LATER
    ).known()
    assert latest_profile(facts.facts) == facts.facts[-1]
    assert latest_profile(()) is None


def test_what_is_missing_is_told_until_it_is_there() -> None:
    assert missing_for_match(()) == ("competence", "wanted", "hours_able", "place", "transport")
    said = fact("profile", "K001", day(4), **TOLD)
    can = fact("competence", "K001", day(5), competence="till")
    assert missing_for_match(log_of(said).known().facts) == ("competence",)
    assert missing_for_match(log_of(said, can).known().facts) == ()


@pytest.mark.parametrize(
    ("competence", "level", "told"),
    [
        ("pilot", "sure", "fra kataloget"),
        ("till", "best", "et niveau"),
        ("floor_care", "sure", "står der allerede"),
    ],
)
def test_what_cannot_be_kept_is_told(competence: str, level: str, told: str) -> None:
    facts = log_of(fact("competence", "K001", day(5), competence="floor_care")).known().facts
    in_use = {"till", "floor_care"}
    reason = why_not_keep(facts, competence, level=level, in_use=in_use)
    assert reason is not None
    assert told in reason.da
    assert why_not_keep(facts, "till", level="begun", in_use=in_use) is None


def test_who_supports_themself_fully_looks_for_no_job_unless_they_say_so() -> None:
    began = date(2019, 9, 1)
    (before,) = facts_of(("profile", "2019-08-30", {"place": "9000"}))
    (since,) = facts_of(("profile", "2019-09-01", {"place": "9000"}))
    assert seeks([], settled=None)
    assert not seeks([], settled=began)
    assert not seeks([before], settled=began)
    assert seeks([since], settled=began)
