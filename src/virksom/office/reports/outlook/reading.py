"""A forecast is reckoned once for a standpoint and what it assumes, and then kept."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Lock

import numpy as np

from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import Terms
from virksom.programme.forecast.beside import Tried
from virksom.programme.forecast.employments import EmploymentsNeeded, employments
from virksom.programme.forecast.history import History, histories
from virksom.programme.forecast.outlook import (
    TIMES,
    Assumed,
    Outlook,
    last_read,
    outlook_of,
    silent_since,
)
from virksom.programme.forecast.parties import Parties, due, parties
from virksom.programme.forecast.pieces import first_of, in_pieces, without_runs
from virksom.programme.forecast.scenario import KNOBS, Scenario, assumed_by, changed
from virksom.programme.forecast.silence import silence_text
from virksom.programme.kernel import Text
from virksom.programme.ledger import CashFlow, journal, returns

GUESS = 100
"""How many employments the source guesses are enough."""


def read_outlook(seen: Standpoint, scenario: Scenario, *, times: int = TIMES) -> Outlook:
    """Return the forecast from a standpoint under a scenario.

    Args:
        seen: from where it looks.
        scenario: what is turned.
        times: how many replications it rests on, at least 1.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
    """
    run = _runs.get(_run_key(seen, scenario))
    if run is not None and run.assumed.times >= times:
        return first_of(run, times=times)
    terms, assumed = changed(seen.terms, scenario), assumed_by(scenario, Assumed(times=times))
    past = _past(seen, scenario, terms=terms)
    first = last_read(seen) + 1
    return outlook_of(past, terms, assumed=assumed, first=first, people=seen.people)


def with_silence(answer: Text, seen: Standpoint) -> Text:
    """Return an answer, and that nothing was told for long before the day, where it was not."""
    since = silent_since(seen)
    if since is None:
        return answer
    told = silence_text(since)
    return Text(f"{told.da} {answer.da}", f"{told.en} {answer.en}")


def _past(seen: Standpoint, scenario: Scenario, *, terms: Terms) -> tuple[History, ...]:
    """Return what has come, read once for scenarios that read the past alike.

    A price changes nothing that has come, as long as there is one.
    """
    turned = {
        name: number
        for name, number in scenario.numbers.items()
        if KNOBS[name].term and (name not in _PRICES or not number)
    }
    kept: OrderedDict[str, tuple[History, ...]] = seen.keep("forecast's past", OrderedDict)
    key = key_of(Scenario(numbers=turned, cap_counts=scenario.cap_counts))
    if key not in kept:
        kept[key] = histories(seen.people, terms, through=last_read(seen))
    kept.move_to_end(key)
    while len(kept) > _MOST_PASTS:
        kept.popitem(last=False)
    return kept[key]


_PRICES = frozenset({"full", "partial"})
_MOST_PASTS = 32


def play(seen: Standpoint, scenario: Scenario, *, times: int) -> Iterator[Outlook]:
    """Play the same piece by piece; ``read_outlook`` finds what was played by then.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
    """
    key = _run_key(seen, scenario)
    for found in in_pieces(read_outlook(seen, scenario, times=times)):
        with _lock:
            _runs[key] = found
            _runs.move_to_end(key)
            while len(_runs) > _MOST_RUNS:
                _runs.popitem(last=False)
        yield found


_MOST_RUNS = 2
_runs: OrderedDict[tuple[object, ...], Outlook] = OrderedDict()
_lock = Lock()


def _run_key(seen: Standpoint, scenario: Scenario) -> tuple[object, ...]:
    return seen.code, seen.log.head, seen.contract.digest, seen.on, seen.moment, key_of(scenario)


def key_of(scenario: Scenario) -> str:
    """Return what tells a scenario from others."""
    numbers = sorted((name, str(number)) for name, number in scenario.numbers.items())
    return f"{numbers} {scenario.cap_counts} {scenario.shock}"


def read_parties(seen: Standpoint, found: Outlook, *, terms: Terms) -> Parties:
    """Return each party's money by a forecast and what the ledger has told until now."""
    put = flows(seen)
    return parties(found, terms, flows=put, late=_late(seen, put, key="investor's late"))


def _late(seen: Standpoint, put: Sequence[CashFlow], *, key: str) -> float:
    """Return what of the weeks until now the investor has still to get, by the contract's terms."""
    through = last_read(seen)
    return seen.keep(key, lambda: due(seen.people, seen.terms, flows=put, through=through))


def flows(seen: Standpoint) -> tuple[CashFlow, ...]:
    """Return the investor's money until the day; empty where none is recorded."""

    def make() -> tuple[CashFlow, ...]:
        books = journal(seen.log, seen.contract.terms, moment=seen.moment)
        return returns(entry for entry in books.entries if entry.day <= seen.on).flows

    return seen.keep("investor's flows", make)


def read_needed(seen: Standpoint, found: Outlook) -> EmploymentsNeeded:
    """Return how many employments it takes for as many lasting ones as the target."""
    rng = np.random.default_rng(found.assumed.seed + 2)
    target = seen.rules.whole("target")
    return employments(found.draws, lasting=target, guess=GUESS, rng=rng)


def read_tried(
    seen: Standpoint, scenario: Scenario, *, name: Text, told: Sequence[CashFlow] | None = None
) -> Tried:
    """Return a scenario reckoned, to stand beside others; the latest of a standpoint are kept.

    Args:
        seen: from where it looks.
        scenario: what is turned.
        name: what it is called.
        told: the investor's money as an edition tells it; None takes it from the ledger.

    Raises:
        NothingToForecast: nobody has been referred by then, or no week is left.
        NotAScenario: two numbers contradict each other.
    """
    latest: OrderedDict[str, Tried] = seen.keep("tried", OrderedDict)
    key = f"{key_of(scenario)} {told is None}"
    if key not in latest:
        latest[key] = _tried(seen, scenario, told=told)
    latest.move_to_end(key)
    while len(latest) > _MOST_TRIED:
        latest.popitem(last=False)
    return replace(latest[key], name=name)


_MOST_TRIED = 64


def _tried(seen: Standpoint, scenario: Scenario, *, told: Sequence[CashFlow] | None) -> Tried:
    found, terms = read_outlook(seen, scenario), changed(seen.terms, scenario)
    if told is None:
        money = read_parties(seen, found, terms=terms)
    else:
        late = _late(seen, told, key="investor's late, as told")
        money = parties(found, terms, flows=told, late=late)
    needed = read_needed(seen, found)
    return Tried(name=Text("", ""), seen=without_runs(found), needed=needed, money=money)
