"""Who seeks and what is open: read on by fact, the same as read anew, and as a proposal has it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.office import cast
from tests.office.web.matching.seeking import DAY, O001, O002, can, post, profile, seek, tell
from virksom.office.store import match_facts, matching, open_seats
from virksom.office.store.case import case
from virksom.office.store.competences import keep_competence
from virksom.office.store.matching import MatchGround, match_ground
from virksom.office.store.open_seats import seeker_of
from virksom.office.store.proposal_basis import match_of
from virksom.office.store.proposals import proposal_case
from virksom.office.store.travel import Way, keep_minutes
from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text
from virksom.programme.matching import Seeker

pytestmark = pytest.mark.usefixtures("engine", "office")


def ground() -> MatchGround:
    return match_ground(cast.CODE, moment=cast.MOMENT)


def seeking(candidate: str = "K001") -> Seeker:
    return ground().seekers[candidate]


def test_what_is_read_on_is_what_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    seek()
    post()
    ground()
    profile("K002", hours_able="30")
    can("K002", "till")
    post(O002)
    post(seats=3)
    on = ground()
    for module in (match_facts, matching, open_seats):
        monkeypatch.setattr(module, "_kept", {})
    anew = ground()
    assert anew is not on
    assert (on.seekers, on.asks, on.states) == (anew.seekers, anew.asks, anew.states)


def test_a_fact_of_another_kind_changes_no_object() -> None:
    seek()
    post()
    before = ground()
    tell("contact", "V001", channel="phone", minutes=5)
    assert ground() is before


def test_only_of_whom_something_is_told_is_anybody_read_anew() -> None:
    seek()
    before = ground()
    profile("K002", hours_able="30")
    after = ground()
    assert after.seekers["K001"] is before.seekers["K001"]
    assert after.seekers["K002"] != before.seekers["K002"]


def test_who_is_withdrawn_or_not_referred_does_not_seek() -> None:
    seek()
    assert set(ground().seekers) == {"K001", "K002", "K003"}
    tell("withdrawal", "K003", reason="moved")
    assert set(ground().seekers) == {"K001", "K002"}
    one = case(cast.CODE, "K003")
    assert seeker_of(one, ground().seats) is None


def test_two_codes_of_one_person_seek_as_one() -> None:
    seek()
    can("K002", "till")
    tell("same_person", "K002", other="K001")
    assert set(ground().seekers) == {"K001", "K003"}
    assert set(seeking().masters) == {"food_hygiene", "till"}


def test_one_read_alone_is_the_one_among_all() -> None:
    seek()
    post()
    tell("proposal", O001, candidate="K001", step="proposed", side="consultant")
    tell("proposal", O001, candidate="K001", step="declined", side="company", reason="hours")
    there = ground()
    assert there.seekers["K001"].declined == {O001}
    assert seeker_of(case(cast.CODE, "K001"), there.seats) == there.seekers["K001"]


def test_a_proposal_is_made_from_what_the_page_showed() -> None:
    seek()
    tell("company", "V001", trade="kitchen", place="9000 Aalborg")
    post(occupation=None)
    there = ground()
    found = proposal_case(cast.CODE, O001, candidate="K001")
    made = match_of(found, on=there.seats.on)
    assert made.ask == there.asks[O001]
    assert (made.ask.trade, made.ask.place) == ("kitchen", "9000 Aalborg")
    assert made.seeker == there.seekers["K001"]


def test_what_is_not_known_yet_is_not_read() -> None:
    seek()
    before = match_ground(cast.CODE, moment=cast.MOMENT - timedelta(minutes=1))
    assert seeking().profile
    assert all(not one.profile for one in before.seekers.values())


def test_a_changed_list_and_a_typed_way_are_seen_at_once() -> None:
    seek()
    before = ground()
    label = Text("Madhygiejne", "Food hygiene")
    entry = CompetenceEntry(code="food_hygiene", label=label)
    keep_competence(cast.CODE, entry)
    assert ground().guide.called("food_hygiene") == label
    way = Way(one="Atlantis", other="9000 Aalborg", transport="bus")
    keep_minutes(cast.CODE, way, told=35)
    assert ground().guide.travel("Atlantis", "9000 Aalborg", "bus") == 35
    assert replace(before.seats, guide=ground().guide).asks == ground().asks


def test_the_day_turns_and_what_lay_ahead_is_here() -> None:
    seek()
    profile("K001", since=DAY + timedelta(days=60))
    assert seeking().available == DAY + timedelta(days=60)
    later = match_ground(cast.CODE, moment=cast.MOMENT + timedelta(days=60))
    assert later.seekers["K001"].available is None


def test_who_came_to_support_themself_fully_is_left_out_until_they_say_so() -> None:
    seek()
    work = {"employment": "E900", "company": "V001", "form": "ordinary", "weekly_hours": "37"}
    began = DAY + timedelta(days=1)
    tell("employment", "K001", since=began, **work)
    assert ground().states["K001"] == "full"
    assert "K001" not in ground().seekers
    assert ground().settled == 1
    tell("profile", "K001", since=began, hours_able="37")
    assert "K001" in ground().seekers
