"""Where a dispute stands, and why it cannot be made, answered or withdrawn."""

from dataclasses import replace
from datetime import date

import pytest

from tests.core.billing.claimed import moment
from tests.core.billing.settled import INVOICE, disputed, job_ends, settled
from virksom.programme.billing import books
from virksom.programme.billing.disputes import (
    ACCEPTED,
    CLOSED,
    OPEN,
    REJECTED,
    DisputeStanding,
    disputes,
    line_of,
    taken_back,
    why_not_answer,
    why_not_dispute,
    why_not_withdraw,
)
from virksom.programme.path.retell import again, never
from virksom.programme.record import Dispute, Log, append


def told(log: Log) -> tuple[DisputeStanding, ...]:
    return disputes(log, log.known())


def answered(log: Log, answer: str) -> Log:
    (one,) = told(log)
    draft = again(one.latest, by="teamleder")
    return append(log, [replace(draft, value={**draft.value, "answer": answer})], moment=moment())


def why_not(log: Log, *, line: int = 1, number: str = INVOICE) -> str:
    frozen = books(log.known())
    text = why_not_dispute(frozen.documents.get(number), line, frozen=frozen, told=told(log))
    return "" if text is None else text.da


def test_a_dispute_is_open_until_it_is_answered_and_keeps_its_code() -> None:
    asked = disputed(settled())
    (before,) = told(asked)
    (after,) = told(answered(asked, ACCEPTED))
    assert (before.state, after.state, after.code) == (OPEN, ACCEPTED, before.code)
    assert (after.asked.by, after.latest.by) == ("oekonomi-1", "teamleder")


def test_one_that_was_withdrawn_is_not_there() -> None:
    asked = disputed(settled())
    (one,) = told(asked)
    gone = append(asked, [never(one.latest, reason="withdrawn", by="oekonomi-1")], moment=moment())
    assert told(gone) == ()


def test_one_that_names_no_line_stands_at_none() -> None:
    (one,) = told(disputed(settled()))
    assert one.place == (INVOICE, 1)
    assert replace(one, says=Dispute(reason="other")).place == ("", 0)


def test_a_line_that_stands_can_be_disputed() -> None:
    assert why_not(settled()) == ""


@pytest.mark.parametrize(
    ("line", "number", "said"),
    [
        (1, "F-2019-0009", "ingen faktura"),
        (0, INVOICE, "ingen linje 0"),
        (5, INVOICE, "ingen linje 5"),
    ],
)
def test_what_is_not_there_cannot_be_disputed(line: int, number: str, said: str) -> None:
    assert said in why_not(settled(), line=line, number=number)


def test_a_line_is_disputed_once_whatever_the_answer() -> None:
    asked = disputed(settled())
    assert "venter på svar" in why_not(asked)
    assert "afvist" in why_not(answered(asked, REJECTED))
    assert why_not(asked, line=2) == ""


def test_a_line_taken_back_and_a_credit_note_cannot_be_disputed() -> None:
    log = settled(job_ends(settled(), date(2019, 3, 25)))
    assert taken_back(books(log.known())) == {(INVOICE, 4): ("FK-2019-0001", 1)}
    assert "taget tilbage" in why_not(log, line=4)
    assert "kreditnota" in why_not(log, number="FK-2019-0001")


def test_only_an_open_dispute_is_answered() -> None:
    (one,) = told(disputed(settled()))
    assert why_not_answer(one) is None
    assert "findes ikke" in str(why_not_answer(None))
    (done,) = told(answered(disputed(settled()), REJECTED))
    assert "besvaret: afvist" in str(why_not_answer(done))


def test_one_whose_line_was_credited_is_closed_and_neither_answered_nor_withdrawn() -> None:
    log = settled(job_ends(disputed(settled()), date(2019, 3, 5)))
    (one,) = told(log)
    assert (one.state, one.place) == (CLOSED, (INVOICE, 1))
    assert "taget tilbage" in str(why_not_answer(one))
    assert "taget tilbage" in str(why_not_withdraw(one, by="oekonomi-1"))
    assert disputes(log, log.known(), frozen=books(log.known())) == (one,)


def test_an_answered_one_stays_answered_when_its_line_is_credited() -> None:
    log = settled(answered(disputed(settled()), ACCEPTED))
    (one,) = told(log)
    assert (one.credited, one.state) == (True, ACCEPTED)


def test_what_a_system_disputed_is_withdrawn_by_a_person_of_the_payers() -> None:
    (one,) = told(disputed(settled()))
    assert why_not_withdraw(one, by="oekonomi-2", system=True) is None


def test_only_who_made_an_open_dispute_withdraws_it() -> None:
    (one,) = told(disputed(settled()))
    assert why_not_withdraw(one, by="oekonomi-1") is None
    assert "Kun den" in str(why_not_withdraw(one, by="oekonomi-2"))
    assert "findes ikke" in str(why_not_withdraw(None, by="oekonomi-1"))


def test_a_line_is_found_by_its_number() -> None:
    booked = books(settled().known()).documents[INVOICE]
    first = line_of(booked, 1)
    assert first is not None
    assert first.week == "2019-W10"
    assert line_of(booked, 5) is None
