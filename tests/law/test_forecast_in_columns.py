"""A forecast from facts in columns is that of the reference: past, chances, prices and fans."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.forecast.pasts import counted, rows
from tests.core.uncompiled import OF_WEEKS, uncompiled
from tests.law.contracts import changing
from tests.law.lives import VOUCHING, lives
from tests.law.points import PERSONS, WEEKS, Pointed, pointed
from tests.law.strategies import Told, days, log_of, logs, moments
from tests.law.test_evidence import beside
from tests.law.turns import Life, told_of
from tests.law.vouching import evidence, proving, worlds
from virksom.programme.columns import crowded
from virksom.programme.columns import phases as fast
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.calibration import hindsights
from virksom.programme.forecast.outlook import Assumed, NothingToForecast, Outlook, outlook
from virksom.programme.forecast.vantage import ReadVantage
from virksom.programme.kernel import Week
from virksom.programme.record import Fact, Log
from virksom.programme.settlement import last_ended
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)
AGREED = known_then(BEGINS, None)
FEW = Assumed(times=3)
PLAIN = uncompiled("columns", *OF_WEEKS, "straight", "dates", "phased")
LIVES = st.one_of(lives(VOUCHING), logs(), worlds())


def seen(log: Log, terms: Terms, on: date, moment: datetime | None = None) -> AsKnown:
    return AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=moment)


def alike(at: AsKnown, *, through: Week) -> None:
    """Hold what has come by a week against the histories of the reference."""
    read, found = ReadVantage(at), counted(at)
    assert rows(found.past(at.terms, through=through)) == rows(read.past(at.terms, through=through))
    assert found.owed(through=through) == read.owed(through=through)
    assert found.last_told() == read.last_told()


@given(LIVES, changing(), days(BEGINS), moments())
def test_the_past_in_columns_is_that_of_the_histories(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    alike(seen(log, terms, on, max(moment, AGREED)), through=last_ended(on))


@settings(max_examples=settings().max_examples * 2)
@given(pointed(vouched=True))
def test_at_every_turn_of_a_rule_it_is(asked: Pointed) -> None:
    alike(seen(asked.log, asked.terms, asked.through.sunday), through=asked.through)


@st.composite
def short_stays(draw: st.DrawFn) -> Pointed:
    """Draw persons who start in mid-week and leave soon, at work or not, and may come back.

    Two of them may be one, or may have been when a dispute of one of their weeks was accepted.
    """
    asked = draw(pointed())
    monday, told = (asked.through + -WEEKS).monday, list[Told]()
    for number in range(1, PERSONS + 1):
        one = Life(draw, f"K{number:03d}", monday, 1)
        _short(one)
        if number % 2 and one.maybe():
            one.say("same_person", one.after(60), other=f"K{number + 1:03d}")
        told += one.told
    told.sort(key=lambda fact: fact.known_at)
    links = [place for place, fact in enumerate(told) if fact.kind == "same_person"]
    for place in links[: draw(st.integers(0, 3))]:
        link = told[place]
        said = told_of(link.subject, "retraction", link.since, {"reason": "mistake"}, late=90)
        told.append(replace(said, known_at=max(said.known_at, told[-1].known_at), replaces=place))
    return replace(asked, log=log_of(told))


def _short(one: Life) -> None:
    """Come in, leave soon, and come back at once, later, or not."""
    one.works(one.monday - timedelta(days=7), hours=one.any("37", "37", "20", None))
    referred = one.after(20)
    one.say("referral", referred, unit="uddannelseshuset")
    start = referred + timedelta(days=one.draw(st.integers(0, 12)))
    one.say("start", start)
    left = start + timedelta(days=one.draw(st.integers(0, 12)))
    one.say("withdrawal", left, reason=one.any("moved", "self_supporting", "deceased"))
    back = left + timedelta(days=one.any(0, 1, 3, 7, 20))
    match one.any("", "referred", "begins", "begins"):
        case "referred":
            one.say("referral", back, unit="uddannelseshuset")
            one.say("start", back + timedelta(days=one.any(6, 20)))
        case "begins":
            one.begin(back)
            week = Week.of(back + timedelta(days=one.any(7, 14))).monday
            if one.maybe():
                said = {"reason": "no_work", "answer": "accepted"}
                one.say("dispute", week, week + timedelta(days=7), late=one.any(0, 30), **said)
        case _:
            pass


@settings(max_examples=settings().max_examples * 2)
@given(short_stays())
def test_of_those_who_start_and_leave_in_one_week_it_is(asked: Pointed) -> None:
    alike(seen(asked.log, asked.terms, asked.through.sunday), through=asked.through)


@given(st.one_of(pointed(vouched=True), short_stays()), st.integers(1, 3))
def test_as_plain_python_with_little_room_it_is_too(asked: Pointed, runs: int) -> None:
    with patch.object(fast, "phase", PLAIN.phase), patch.object(fast, "RUNS", runs):
        alike(seen(asked.log, asked.terms, asked.through.sunday), through=asked.through)


@given(LIVES, evidence(), proving(), days(BEGINS), st.integers(1, 8))
def test_whoever_cannot_be_held_in_columns_is_read_alone(
    log: Log, more: tuple[Fact, ...], terms: Terms, on: date, most: int
) -> None:
    at = seen(beside(log, more), terms, on)
    with patch.object(crowded, "MOST_ROWS", most):
        alike(at, through=last_ended(on))


def told(make: Callable[[], Outlook]) -> object:
    """Return all that a forecast tells, or why there is none."""
    try:
        found = make()
    except NothingToForecast as none:
        return none.text
    numbers = found.found, found.terms, found.means
    return (
        [numbers[0].move.tolist(), numbers[1].kroner.tolist(), numbers[2].total.tolist()],
        (found.weeks, found.terms.cap, found.terms.by_calendar, found.terms.window.tolist()),
        (found.supporting, found.earned, found.paid),
    )


@settings(max_examples=settings().max_examples // 2)
@given(LIVES, changing(), days(BEGINS), moments())
def test_the_whole_forecast_is_the_same(log: Log, terms: Terms, on: date, moment: datetime) -> None:
    at = seen(log, terms, on, max(moment, AGREED))
    assert told(lambda: outlook(counted(at), FEW)) == told(lambda: outlook(at, FEW))


@settings(max_examples=settings().max_examples // 4)
@given(lives(), changing(), st.sampled_from([BEGINS.replace(year=2021), date(2022, 3, 1)]))
def test_looking_back_it_said_and_it_came_to_the_same(log: Log, terms: Terms, on: date) -> None:
    at = seen(log, terms, on)
    assert list(hindsights(counted(at), times=2)) == list(hindsights(at, times=2))
