"""How long a company waits for an answer and for a candidate."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.core.companies.known import day, fact, log_of
from virksom.programme.companies.response import Median, Response, median_of, responses
from virksom.programme.record import Draft, append

POSTED = fact("opening", "O001", day(4), company="V009", asked=True)
CALLED = fact("contact", "V009", day(4), channel="phone", asked=True)
ANSWER = fact("contact", "V009", day(5), channel="phone", minutes=15)
PROPOSED = fact("proposal", "O001", day(7), candidate="K001", step="proposed")


def response(*drafts: Draft) -> Response:
    (one,) = responses(log_of(*drafts))
    return one


def days(found: Response) -> tuple[int | None, int | None]:
    times = (found.to_answer, found.to_proposal)
    return tuple(time and time.days for time in times)  # type: ignore[return-value]  # two of them


def test_a_request_waits_until_it_is_answered() -> None:
    found = response(POSTED)
    assert (found.waits, days(found), found.answer) == (True, (None, None), "")
    assert (found.company, found.opening) == ("V009", "O001")


def test_the_first_contact_of_ours_answers_and_the_first_candidate_too() -> None:
    found = response(POSTED, ANSWER, fact("contact", "V009", day(6)), PROPOSED)
    assert (found.waits, days(found), found.answer) == (False, (1, 3), "f000002")
    assert days(response(POSTED, PROPOSED)) == (3, 3)


def test_what_came_before_or_was_asked_again_answers_nothing() -> None:
    before = fact("contact", "V009", day(3), minutes=15)
    again = fact("contact", "V009", day(6), asked=True)
    found = responses(log_of(before, POSTED, again))
    assert [one.waits for one in found] == [True, True]


def test_a_contact_about_another_opening_or_company_answers_nothing() -> None:
    other = fact("contact", "V009", day(5), opening="O002")
    assert response(POSTED, other, fact("contact", "V001", day(5))).waits
    assert not response(POSTED, fact("contact", "V009", day(5), opening="O001")).waits


def test_a_call_about_no_opening_is_answered_by_any_candidate_for_the_company() -> None:
    opening = fact("opening", "O001", day(5), company="V009")
    assert days(response(CALLED, opening, PROPOSED)) == (3, 3)
    elsewhere = fact("opening", "O001", day(5), company="V001")
    assert days(response(CALLED, elsewhere, PROPOSED)) == (None, None)


def test_a_call_about_an_opening_is_about_that_one() -> None:
    call = fact("contact", "V009", day(4), asked=True, opening="O001")
    assert days(response(call, PROPOSED)) == (3, 3)


def test_only_a_company_asks_and_only_a_proposal_proposes() -> None:
    candidate = fact("contact", "K001", day(4), asked=True)
    nobody = fact("opening", "O003", day(4), asked=True)
    assert responses(log_of(candidate, nobody, fact("opening", "O002", day(4)))) == ()
    wanted = fact("proposal", "O001", day(6), candidate="K001", step="wanted")
    assert response(POSTED, wanted).proposed_at is None


def test_an_answer_to_one_code_answers_a_company_of_two() -> None:
    same = fact("same_company", "V009", day(2), other="V001")
    found = response(same, POSTED, fact("contact", "V001", day(5)))
    assert (found.company, days(found)) == ("V001", (1, None))


def test_a_corrected_request_was_asked_when_it_was_first_told() -> None:
    log = log_of(POSTED)
    later = datetime(2019, 3, 8, 12, tzinfo=UTC)
    mended = append(log, [replace(POSTED, replaces="f000001")], moment=later)
    twice = append(mended, [replace(POSTED, replaces="f000002")], moment=later)
    (found,) = responses(twice)
    assert (found.fact, found.asked_at) == ("f000003", log.facts[0].known_at)
    assert responses(mended, moment=datetime(2019, 3, 1, tzinfo=UTC)) == ()


def test_the_middle_one_of_the_times_there_are() -> None:
    hours = [timedelta(hours=hour) for hour in (9, 1, 3)]
    assert median_of([*hours, None]) == Median(3, timedelta(hours=3))
    assert median_of(hours[:2]) == Median(2, timedelta(hours=5))
    assert median_of([None]) == Median(0, None)
