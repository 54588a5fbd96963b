"""A forecast is reckoned once for a standpoint and what it assumes, and then kept."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from threading import Lock
from typing import TypeVar

import numpy as np

from virksom.office.reports.outlook.seen import ForecastSeen
from virksom.office.reports.today.large import MOST
from virksom.programme.contract import Terms
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.employments import EmploymentsNeeded, employments
from virksom.programme.forecast.outlook import (
    TIMES,
    Assumed,
    Outlook,
    last_read,
    outlook_of,
    silent_since,
)
from virksom.programme.forecast.parties import Parties, parties, still_due
from virksom.programme.forecast.past import Past
from virksom.programme.forecast.pieces import first_of, in_pieces, without_runs
from virksom.programme.forecast.scenario import KNOBS, Scenario, assumed_by, changed
from virksom.programme.forecast.silence import silence_text
from virksom.programme.kernel import Text
from virksom.programme.ledger import CashFlow, booked_by, returns

K = TypeVar("K")
T = TypeVar("T")

GUESS = 100
"""How many employments the source guesses are enough."""


def read_outlook(seen: ForecastSeen, scenario: Scenario, *, times: int = TIMES) -> Outlook:
    """Return the forecast from a standpoint under a scenario.

    Args:
        seen: from where it looks.
        scenario: what is turned.
        times: how many replications it rests on, at least 1.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
        NotExpressed: it is counted in columns, and numbers cannot say the terms.
    """
    run = _run(seen, scenario, times=times)
    if run is not None:
        return run
    terms, assumed = changed(seen.terms, scenario), assumed_by(scenario, Assumed(times=times))
    past = read_past(seen, scenario, terms=terms)
    first = last_read(seen.vantage) + 1
    return outlook_of(past, terms, assumed=assumed, first=first, people=seen.vantage.people)


def with_silence(answer: Text, seen: ForecastSeen) -> Text:
    """Return an answer, and that nothing was told for long before the day, where it was not."""
    since = silent_since(seen.vantage)
    if since is None:
        return answer
    told = silence_text(since)
    return Text(f"{told.da} {answer.da}", f"{told.en} {answer.en}")


def read_past(seen: ForecastSeen, scenario: Scenario, *, terms: Terms) -> Past:
    """Return what has come, read once for scenarios that read the past alike.

    A price changes nothing that has come, as long as there is one.

    Args:
        seen: from where it looks.
        scenario: what is turned.
        terms: the terms as it turns them.

    Raises:
        NotExpressed: it is counted in columns, and numbers cannot say the terms.
    """
    kept: OrderedDict[str, Past] = seen.keep(_PAST, OrderedDict)
    return _latest(
        kept,
        _past_key(scenario),
        make=lambda: seen.vantage.past(terms, through=last_read(seen.vantage)),
        most=_MOST_PASTS[seen.many > MOST],
    )


def is_past_read(seen: ForecastSeen, scenario: Scenario) -> bool:
    """Say whether what has come is read, as a scenario reads it."""
    return seen.has(_PAST) and _past_key(scenario) in seen.keep(_PAST, OrderedDict)


_PAST = "forecast's past"


def _past_key(scenario: Scenario) -> str:
    """Return what tells scenarios apart that read the past otherwise."""
    turned = {
        name: number
        for name, number in scenario.numbers.items()
        if KNOBS[name].term and (name not in _PRICES or not number)
    }
    return key_of(Scenario(numbers=turned, cap_counts=scenario.cap_counts))


def _latest(kept: OrderedDict[K, T], key: K, *, make: Callable[[], T], most: int) -> T:
    """Return what is kept under a key, or make it; the latest from now on, and the oldest go.

    It is made without the lock, which others would wait for: two may make the same.
    """
    with _lock:
        if key in kept:
            kept.move_to_end(key)
            return kept[key]
    made = make()
    _put(kept, key, made=made, most=most)
    return made


def _put(kept: OrderedDict[K, T], key: K, *, made: T, most: int) -> None:
    """Keep what was made as the latest; of too many the oldest go."""
    with _lock:
        kept[key] = made
        kept.move_to_end(key)
        while len(kept) > most:
            kept.popitem(last=False)


_PRICES = frozenset({"full", "partial"})
_MOST_PASTS, _MOST_TRIED = (32, 4), (64, 8)
"""How many are kept of a standpoint; fewer where more than ``MOST`` persons are in each."""


def play(seen: ForecastSeen, scenario: Scenario, *, times: int) -> Iterator[Outlook]:
    """Play the same piece by piece; the last holds all, and what was played is not played again.

    ``read_outlook`` finds what was played by then for as long as few others play.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
        NotExpressed: it is counted in columns, and numbers cannot say the terms.
    """
    run = _run(seen, scenario, times=times)
    if run is not None:
        yield run
        return
    for found in in_pieces(read_outlook(seen, scenario, times=times)):
        _put(_runs, _run_key(seen, scenario), made=found, most=_MOST_RUNS)
        yield found


_MOST_RUNS = 2
_runs: OrderedDict[tuple[object, ...], Outlook] = OrderedDict()
_lock = Lock()


def _run(seen: ForecastSeen, scenario: Scenario, *, times: int) -> Outlook | None:
    """Return as many replications of what was played lately; None where so many were not."""
    run = _runs.get(_run_key(seen, scenario))
    return None if run is None or run.assumed.times < times else first_of(run, times=times)


def _run_key(seen: ForecastSeen, scenario: Scenario) -> tuple[object, ...]:
    return *seen.key, key_of(scenario)


def key_of(scenario: Scenario) -> str:
    """Return what tells a scenario from others."""
    numbers = sorted((name, str(number)) for name, number in scenario.numbers.items())
    return f"{numbers} {scenario.cap_counts} {scenario.shock}"


def read_parties(seen: ForecastSeen, found: Outlook, *, terms: Terms) -> Parties:
    """Return each party's money by a forecast and what the ledger has told until now."""
    put = flows(seen)
    return parties(found, terms, flows=put, late=_late(seen, put))


def _late(seen: ForecastSeen, put: Sequence[CashFlow]) -> float:
    """Return what of the weeks until now the investor has still to get, by the contract's terms."""

    def owed() -> Decimal:
        through = last_read(seen.vantage)
        return seen.keep(f"owed through {through}", lambda: seen.vantage.owed(through=through))

    return still_due(owed, put)


def flows(seen: ForecastSeen) -> tuple[CashFlow, ...]:
    """Return the investor's money until the day; empty where none is recorded."""

    def make() -> tuple[CashFlow, ...]:
        terms = seen.vantage.contract.terms
        return returns(booked_by(seen.money, terms, on=seen.on, moment=seen.moment)).flows

    return seen.keep("investor's flows", make)


def read_needed(seen: ForecastSeen, found: Outlook) -> EmploymentsNeeded:
    """Return how many employments it takes for as many lasting ones as the target."""
    rng = np.random.default_rng(found.assumed.seed + 2)
    target = seen.rules.whole("target")
    return employments(found.draws, lasting=target, guess=GUESS, rng=rng)


def read_tried(
    seen: ForecastSeen,
    scenario: Scenario,
    *,
    name: Text,
    times: int = TIMES,
    told: Sequence[CashFlow] | None = None,
    played: Outlook | None = None,
) -> Tried:
    """Return a scenario reckoned, to stand beside others; the latest of a standpoint are kept.

    Args:
        seen: from where it looks.
        scenario: what is turned.
        name: what it is called.
        times: how many replications it rests on, at least 1.
        told: the investor's money as an edition tells it; None takes it from the ledger.
        played: its forecast, where it has just been played; None looks for it or plays it.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
        NotExpressed: it is counted in columns, and numbers cannot say the terms.
    """
    latest: OrderedDict[str, Tried] = seen.keep(_TRIED, OrderedDict)
    found = _latest(
        latest,
        _tried_key(scenario, times=times, told=told),
        make=lambda: _tried(
            seen, scenario, found=played or read_outlook(seen, scenario, times=times), told=told
        ),
        most=_MOST_TRIED[seen.many > MOST],
    )
    return replace(found, name=name)


def is_tried(seen: ForecastSeen, scenario: Scenario, *, times: int = TIMES) -> bool:
    """Say whether a scenario is reckoned, by the ledger's money, and kept."""
    key = _tried_key(scenario, times=times, told=None)
    return seen.has(_TRIED) and key in seen.keep(_TRIED, OrderedDict)


_TRIED = "tried"


def _tried_key(scenario: Scenario, *, times: int, told: Sequence[CashFlow] | None) -> str:
    return f"{key_of(scenario)} {times} {told is None}"


def _tried(
    seen: ForecastSeen, scenario: Scenario, *, found: Outlook, told: Sequence[CashFlow] | None
) -> Tried:
    terms = changed(seen.terms, scenario)
    if told is None:
        money = read_parties(seen, found, terms=terms)
    else:
        money = parties(found, terms, flows=told, late=_late(seen, told))
    needed = read_needed(seen, found)
    return Tried(name=Text("", ""), seen=without_runs(found), needed=needed, money=money)
