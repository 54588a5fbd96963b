"""Where a candidate's proposal for an opening stands: a reading of its facts in order."""

from datetime import date

import pytest

from tests.core.companies.proposed import FILLED, job, known, standing, step, trial
from virksom.programme.companies.proposals import (
    STAGES,
    Shut,
    ahead_of,
    candidacies,
    candidacy,
    conversation_of,
    news_since,
)
from virksom.programme.record import Draft

PROPOSED = step("proposed")
FIRM_YES, OWN_YES = step("wanted", "company"), step("wanted", "candidate")
MEET = step("conversation", "consultant", planned="2019-10-14T10:00+02:00")
NO = step("declined", "company", reason="hours")
BOTH = (PROPOSED, FIRM_YES, OWN_YES)


@pytest.mark.parametrize(
    ("drafts", "stage", "turn"),
    [
        ((PROPOSED,), "proposed", ("company", "candidate")),
        ((PROPOSED, OWN_YES), "proposed", ("company",)),
        ((PROPOSED, FIRM_YES), "wanted", ("candidate",)),
        (BOTH, "wanted", ("consultant",)),
        ((*BOTH, MEET), "conversation", ("consultant",)),
        ((*BOTH, MEET, trial()), "trial_day", ("consultant",)),
        ((*BOTH, trial(), MEET), "trial_day", ("consultant",)),
        ((*BOTH, job()), "employed", ()),
        ((PROPOSED, NO), "declined", ()),
    ],
)
def test_each_step_brings_it_further(
    drafts: tuple[Draft, ...], stage: str, turn: tuple[str, ...]
) -> None:
    one = standing(*drafts)
    assert (one.stage, one.turn, one.open) == (stage, turn, bool(turn))
    assert stage in STAGES


def test_both_want_it_when_both_have_said_so() -> None:
    assert standing(*BOTH).agreed
    assert not standing(PROPOSED, FIRM_YES, FIRM_YES).agreed
    assert not standing(PROPOSED, OWN_YES).agreed


def test_it_lapses_with_the_opening_and_says_what_it_had_come_to() -> None:
    one = standing(PROPOSED, FIRM_YES, shut=FILLED)
    assert (one.stage, one.reached, one.open) == ("lapsed", "wanted", False)
    assert (one.since, one.reason) == (date(2019, 10, 20), "filled")
    assert one.facts[-1] == "f000099"


@pytest.mark.parametrize(("last", "stage"), [(job(), "employed"), (NO, "declined")])
def test_what_ended_before_the_opening_did_stays_as_it_was(last: Draft, stage: str) -> None:
    one = standing(PROPOSED, last, shut=FILLED)
    assert (one.stage, one.since, one.lapse) == (stage, date(2019, 10, 8), None)
    assert len(one.facts) == 2


def test_why_and_by_whom_it_was_declined_is_told() -> None:
    one = standing(PROPOSED, NO)
    assert (one.reason, one.last.side, one.last.fact.by) == ("hours", "company", "kontakt-1")
    assert (one.proposed.reason, one.proposed.side, one.reached) == ("", "", "proposed")


def test_a_trial_day_has_no_side_and_no_reason() -> None:
    assert (standing(PROPOSED, trial()).last.side, standing(PROPOSED, trial()).reason) == ("", "")


def test_after_a_no_only_a_new_proposal_opens_it_again() -> None:
    assert standing(PROPOSED, NO, OWN_YES, trial()).stage == "declined"
    again = standing(PROPOSED, FIRM_YES, NO, PROPOSED)
    assert (again.stage, len(again.happenings), len(again.before)) == ("proposed", 1, 3)


def test_a_second_proposal_while_one_is_open_changes_nothing() -> None:
    assert standing(PROPOSED, FIRM_YES, PROPOSED).stage == "wanted"


def test_an_employment_counts_whatever_was_said_before_it() -> None:
    assert standing(PROPOSED, NO, job()).stage == "employed"


def test_other_hours_are_the_same_employment() -> None:
    assert len(standing(PROPOSED, job(), job(hours="20")).happenings) == 2


@pytest.mark.parametrize(
    "draft",
    [job(), trial(), OWN_YES, step("dreamt"), job(None), trial(None), trial(kind="meeting")],
)
def test_where_nothing_was_proposed_nothing_stands(draft: Draft) -> None:
    assert candidacies(known(draft)) == ()


def test_an_occasion_that_is_no_trial_day_is_no_step() -> None:
    assert standing(PROPOSED, trial(kind="meeting")).stage == "proposed"


def test_every_candidate_and_opening_stands_alone() -> None:
    found = candidacies(known(PROPOSED, step("proposed", candidate="K002"), NO))
    assert [(one.candidate, one.stage) for one in found] == [
        ("K001", "declined"),
        ("K002", "proposed"),
    ]
    assert candidacy(found, opening="O002", candidate="K001") is None


def test_two_codes_of_one_person_are_one_proposal() -> None:
    facts = known(step("proposed", candidate="K002"), job())
    (one,) = candidacies(facts, same={"K002": "K001"})
    assert (one.candidate, one.stage) == ("K001", "employed")


def test_what_is_learnt_after_a_no_is_news() -> None:
    profile = Draft(kind="profile", subject="K001", since=date(2019, 10, 7))
    other = Draft(kind="profile", subject="K002", since=date(2019, 10, 7))
    note = Draft(kind="start", subject="K001", since=date(2019, 10, 7))
    facts = known(profile, PROPOSED, NO, other, note, profile)
    assert news_since(candidacies(facts)[0], facts) == (facts[-1].id,)


def test_the_latest_conversation_is_the_one_that_counts() -> None:
    moved = step("conversation", planned="2019-10-15T10:00+02:00")
    found = conversation_of(standing(*BOTH, MEET, moved))
    assert found is not None
    assert found.says is not None
    assert found.says.planned == "2019-10-15T10:00+02:00"
    assert conversation_of(standing(PROPOSED)) is None


def test_what_is_arranged_lies_ahead_until_its_day_and_a_moved_conversation_does_not() -> None:
    moved = step("conversation", planned="2019-10-15T10:00+02:00")
    one = standing(*BOTH, MEET, trial(), moved, job())
    assert [each.stage for each in ahead_of(one, on=date(2019, 10, 7))] == [
        "trial_day",
        "conversation",
    ]
    assert [each.stage for each in ahead_of(one, on=date(2019, 10, 11))] == ["conversation"]
    assert ahead_of(one, on=date(2019, 10, 12)) == ()


def test_who_has_left_the_programme_is_proposed_no_longer() -> None:
    gone = {"K001": Shut(outcome="left", since=date(2019, 10, 9), facts=("f000098",))}
    (one,) = candidacies(known(PROPOSED), gone=gone)
    assert (one.stage, one.reason, one.since) == ("lapsed", "left", date(2019, 10, 9))
    assert one.facts[-1] == "f000098"
    assert not one.turn
    (kept,) = candidacies(known(PROPOSED, job()), gone=gone)
    assert kept.stage == "employed"
    (first,) = candidacies(known(PROPOSED), gone=gone, shut={"O001": FILLED})
    assert first.reason == "filled"
