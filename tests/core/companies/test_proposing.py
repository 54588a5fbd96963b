"""When a candidate may be proposed and the next step be taken, and why not."""

from dataclasses import replace

import pytest

from tests.core.companies.proposed import FILLED, job, standing, step
from virksom.programme.companies.proposals import Candidacy, Shut
from virksom.programme.companies.proposing import (
    Bid,
    why_not_answer,
    why_not_employ_from,
    why_not_meet,
    why_not_propose,
)
from virksom.programme.kernel import Text

PROPOSED = step("proposed")
FIRM_YES, OWN_YES = step("wanted", "company"), step("wanted", "candidate")
OPEN = standing(PROPOSED)
GONE = standing(PROPOSED, step("declined", "company", reason="hours"))
TAKEN = standing(PROPOSED, job())
NEW = Bid(before=None)
LEFT = replace(FILLED, outcome="left")
HARD = (Text("kørekort mangler.", "no driving licence."), Text("for langt", "too far"))


def said(reason: Text | None) -> str:
    assert reason is None or reason.en
    return "" if reason is None else reason.da


@pytest.mark.parametrize(
    ("bid", "words"),
    [
        (NEW, ""),
        (replace(NEW, outside=Text("Kandidaten er afmeldt.", "Withdrawn.")), "er afmeldt"),
        (replace(NEW, shut=FILLED), "ikke åben længere: pladserne er besat"),
        (replace(NEW, shut=replace(FILLED, outcome="odd")), "den er lukket"),
        (replace(NEW, before=OPEN), "konsulent-1 har allerede foreslået K001 til O001 07.10.2019"),
        (replace(NEW, before=TAKEN, why=True), "K001 er allerede ansat fra O001"),
        (replace(NEW, before=GONE), "Det blev et nej 08.10.2019: timerne passer ikke. Skriv"),
        (replace(NEW, before=GONE, why=True), ""),
        (replace(NEW, before=GONE, news=("f000007",)), ""),
        (replace(NEW, hard=HARD), "Det står i vejen: kørekort mangler; for langt. Skriv, hvorfor"),
        (replace(NEW, hard=HARD, why=True), ""),
    ],
)
def test_a_candidate_is_proposed_or_it_is_told_why_not(bid: Bid, words: str) -> None:
    assert words in said(why_not_propose(bid))
    assert bool(words) == bool(said(why_not_propose(bid)))


def test_once_why_is_said_nothing_hinders() -> None:
    bid = replace(NEW, before=GONE, hard=HARD)
    assert why_not_propose(bid) is not None
    assert why_not_propose(bid.explained) is None


def test_a_no_without_a_reason_is_told_without_one() -> None:
    silent = standing(PROPOSED, step("declined"))
    assert "Det blev et nej 08.10.2019. Skriv" in said(why_not_propose(Bid(before=silent)))


@pytest.mark.parametrize(
    ("one", "side", "step", "words"),
    [
        (OPEN, "company", "wanted", ""),
        (OPEN, "candidate", "wanted", ""),
        (OPEN, "consultant", "wanted", "Svar »Vil gerne mødes«"),
        (OPEN, "neighbour", "declined", "Svar »Vil gerne mødes«"),
        (OPEN, "company", "dreamt", "Svar »Vil gerne mødes«"),
        (standing(PROPOSED, FIRM_YES), "company", "wanted", "allerede sagt ja"),
        (standing(PROPOSED, FIRM_YES), "candidate", "wanted", ""),
        (GONE, "candidate", "wanted", "Forslaget endte 08.10.2019"),
        (TAKEN, "company", "wanted", "allerede ansat"),
        (standing(PROPOSED, shut=FILLED), "company", "wanted", "pladserne er besat"),
        (standing(PROPOSED, shut=LEFT), "company", "wanted", "K001 er afmeldt"),
        (None, "company", "wanted", "ikke foreslået"),
    ],
)
def test_a_side_answers_or_it_is_told_why_not(
    one: Candidacy | None, side: str, step: str, words: str
) -> None:
    reason = said(why_not_answer(one, side=side, step=step))
    assert words in reason
    assert bool(words) == bool(reason)


@pytest.mark.parametrize(
    ("side", "reason", "fits"),
    [
        ("company", "competences", True),
        ("company", "travel", False),
        ("candidate", "travel", True),
        ("consultant", "travel", True),
        ("consultant", "", False),
    ],
)
def test_a_no_has_a_reason_that_the_side_may_give(side: str, reason: str, *, fits: bool) -> None:
    why = why_not_answer(OPEN, side=side, step="declined", reason=reason)
    assert said(why) == ("" if fits else "Vælg en grund fra listen.")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (standing(PROPOSED, FIRM_YES, OWN_YES), ""),
        (standing(PROPOSED, FIRM_YES), "K001 har ikke sagt ja endnu"),
        (standing(PROPOSED, OWN_YES), "Virksomheden har ikke sagt ja"),
        (GONE, "Forslaget endte"),
        (None, "ikke foreslået"),
    ],
)
def test_they_meet_when_both_want_to(one: Candidacy | None, words: str) -> None:
    assert words in said(why_not_meet(one))
    assert bool(words) == bool(said(why_not_meet(one)))


@pytest.mark.parametrize(
    ("one", "free", "words"),
    [
        (standing(PROPOSED, FIRM_YES, OWN_YES), 1, ""),
        (OPEN, 1, "K001 har ikke sagt ja endnu; spørg, og notér svaret på forslaget."),
        (standing(PROPOSED, FIRM_YES), 1, "K001 har ikke sagt ja endnu"),
        (standing(PROPOSED, OWN_YES), 1, "Virksomheden har ikke sagt ja endnu"),
        (OPEN, 0, "Alle pladser i O001 er besat"),
        (standing(PROPOSED, shut=FILLED), 0, "Alle pladser i O001 er besat"),
        (
            standing(PROPOSED, shut=Shut(outcome="withdrawn", since=FILLED.since, facts=())),
            1,
            "trukket",
        ),
        (TAKEN, 0, "K001 er allerede ansat fra O001"),
        (GONE, 1, "Forslaget endte"),
        (None, 1, "ikke foreslået"),
        (None, 0, "Alle pladser er besat"),
    ],
)
def test_a_seat_is_filled_once(one: Candidacy | None, free: int, words: str) -> None:
    assert words in said(why_not_employ_from(one, free=free))
    assert bool(words) == bool(said(why_not_employ_from(one, free=free)))
