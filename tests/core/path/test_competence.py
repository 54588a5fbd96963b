"""When a competence may be documented, what the candidate is asked, and what is certified."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.path.told import MONDAY, known, told
from virksom.programme.kernel import Text
from virksom.programme.path.competence import (
    SeenCompetence,
    can_now,
    certified,
    documented,
    last_day_there,
    trained_at,
    trainings,
    unanswered,
    why_not_agree,
    why_not_certify,
    why_not_document,
    why_not_doubt,
)
from virksom.programme.record import Draft, Fact

BEGAN = date(2019, 9, 16)
TRAINS = told("training", BEGAN, workplace="V001", trade="cleaning")


def can(competence: str = "floor_care", level: str = "begun", **more: object) -> Draft:
    return told("competence", MONDAY, competence=competence, level=level, **more)  # type: ignore[arg-type]


def facts(*drafts: Draft) -> tuple[Fact, ...]:
    return known(TRAINS, *drafts).facts


def seen(**more: object) -> SeenCompetence:
    usual: dict[str, object] = {
        "competence": "floor_care",
        "level": "practised",
        "since": MONDAY,
        "workplace": "V001",
    }
    return SeenCompetence(**{**usual, **more})  # type: ignore[arg-type]


def why(*drafts: Draft, **more: object) -> str:
    reason = why_not_document(facts(*drafts), seen(**more), today=MONDAY)
    return "" if reason is None else reason.da


def levels(found: tuple[object, ...]) -> list[tuple[str, object]]:
    return [(one.says.competence, one.says.level) for one in found]  # type: ignore[attr-defined]


def test_a_trainer_may_document_from_the_first_day_on() -> None:
    assert why() == ""
    assert why(since=BEGAN) == ""


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"competence": ""}, "Vælg en kompetence."),
        ({"level": "master"}, "Vælg et niveau fra listen."),
        ({"since": date(2019, 10, 8)}, "Dagen ligger ude i fremtiden."),
        ({"since": date(2019, 9, 15)}, "Joblæringen her begyndte først 16.09.2019."),
        ({"workplace": "V002"}, "Kandidaten har ikke været i joblæring her."),
    ],
)
def test_otherwise_the_reason_is_told(more: dict[str, object], words: str) -> None:
    assert why(**more) == words


def test_after_the_end_a_day_of_the_training_is_documented() -> None:
    over = known(replace(TRAINS, until=date(2019, 10, 5))).facts
    on_the_last = why_not_document(over, seen(since=date(2019, 10, 4)), today=MONDAY)
    assert on_the_last is None
    later = why_not_document(over, seen(), today=MONDAY)
    assert "sluttede 04.10.2019" in str(later)


def test_the_day_that_is_proposed_is_the_last_of_the_training() -> None:
    over = known(replace(TRAINS, until=date(2019, 10, 5))).facts
    assert last_day_there(over, "V001", today=MONDAY) == date(2019, 10, 4)
    assert last_day_there(over, "V001", today=date(2019, 9, 20)) == date(2019, 9, 20)
    assert last_day_there(over, "V002", today=MONDAY) == MONDAY
    assert last_day_there(facts(), "V001", today=MONDAY) == MONDAY


def test_a_level_is_raised_and_never_told_twice() -> None:
    assert why(can(level="begun")) == ""
    assert "allerede dokumenteret: »Kan det med hjælp af og til«" in why(can(level="practised"))
    assert "Kan det selv" in why(can(level="sure"))
    assert why(can("serving", level="sure")) == ""


def test_what_the_candidate_doubts_may_be_told_anew() -> None:
    assert why(can(level="sure", agreed=False)) == ""


def test_a_level_from_before_levels_had_words_is_the_lowest() -> None:
    assert why(can(level="3")) == ""
    assert levels(can_now(facts(can(level="3"), can(level="begun")))) == [("floor_care", "begun")]


def test_every_level_told_stays_in_the_history() -> None:
    raised = facts(can(level="begun"), can(level="sure"))
    assert [one.says.level for one in documented(raised)] == ["begun", "sure"]
    assert levels(can_now(raised)) == [("floor_care", "sure")]
    lower = facts(can(level="sure"), can(level="begun"))
    assert levels(can_now(lower)) == [("floor_care", "sure")]


def test_own_words_alone_are_no_documentation() -> None:
    own = can(evidence="own_words", agreed=True)
    assert documented(facts(own)) == ()
    assert certified(facts(own)) == ()
    assert levels(documented(facts(can(evidence="job")))) == [("floor_care", "begun")]


def test_only_what_is_agreed_is_certified_at_its_highest_agreed_level() -> None:
    told_of = facts(
        can(level="begun", agreed=True),
        can(level="sure"),
        can("serving", agreed=False),
        can("till"),
    )
    assert levels(certified(told_of)) == [("floor_care", "begun")]
    assert levels(unanswered(told_of)) == [("floor_care", "sure"), ("till", "begun")]


def test_a_lower_level_is_not_asked_about_once_a_higher_is_agreed_to() -> None:
    assert unanswered(facts(can(level="begun"), can(level="sure", agreed=True))) == ()
    assert unanswered(facts(can(level="sure"), can(level="sure", agreed=True))) == ()


def test_what_is_doubted_is_neither_known_nor_asked_again() -> None:
    doubted = facts(can(agreed=False))
    assert (can_now(doubted), unanswered(doubted)) == ((), ())
    assert [one.doubted for one in documented(doubted)] == [True]


def test_the_workplace_is_that_of_the_latest_training_begun() -> None:
    later = told("training", date(2019, 10, 14), workplace="V002", trade="kitchen")
    assert trained_at(facts(later), by=MONDAY) == "V001"
    assert trained_at(facts(later), by=date(2019, 10, 14)) == "V002"
    assert trained_at(facts(later), by=date(2019, 9, 1)) == ""
    assert [one.since for one in trainings(facts(later), by=date(2019, 12, 1))] == [
        BEGAN,
        date(2019, 10, 14),
    ]


def test_a_candidate_agrees_once_and_may_doubt_later() -> None:
    (*_, waiting), (*_, agreed) = facts(can()), facts(can(agreed=True))
    assert (why_not_agree(waiting), why_not_doubt(waiting)) == (None, None)
    assert "allerede sagt ja" in str(why_not_agree(agreed))
    assert why_not_doubt(agreed) is None


def test_a_candidate_doubts_once_and_may_agree_later() -> None:
    (*_, doubted) = facts(can(agreed=False))
    assert why_not_agree(doubted) is None
    assert "ikke passer helt" in str(why_not_doubt(doubted))


@pytest.mark.parametrize("fact", [None, facts()[0]])
def test_what_is_no_competence_is_not_answered(fact: Fact | None) -> None:
    assert "rettet siden" in str(why_not_agree(fact))
    assert "rettet siden" in str(why_not_doubt(fact))


def test_a_certificate_needs_one_competence_that_is_agreed_to() -> None:
    labels = {"floor_care": Text("gulvpleje", "floor care")}
    assert why_not_certify(facts(can("till", agreed=True), can()), labels) is None
    none = why_not_certify(facts(), labels)
    assert none is not None
    assert "endnu ingen kompetence" in none.da
    waits = why_not_certify(facts(can(), can("till")), labels)
    assert waits is not None
    assert waits.da == "Kandidaten har endnu ikke sagt ja til: gulvpleje, till."
    assert waits.en == "The candidate has not agreed yet to: floor care, till."
