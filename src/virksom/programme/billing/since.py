"""What was told since the last run, of whom: of all else what stands billed is still owed.

Source:
    Rules, section 6: what is owed is a function of terms, facts and moment.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from virksom.programme.billing.moments import first_day_after
from virksom.programme.billing.run_states import RELEASED, RunStanding, runs
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import Month, Span, day_in_copenhagen, parse_moment
from virksom.programme.record import Fact, Known, Log
from virksom.programme.record.kinds import RETRACTION

Touched = Mapping[str, tuple[Span, ...] | None]
"""Codes of whom something was told, each with the days it speaks of; None for any of them."""

_EVIDENCE = frozenset({"income", "benefit", "confirmation", "dispute"})
"""Kinds that say how days are proven, and nothing of how other days are."""


def touched(log: Log, contract: Contract, *, known: Known, code: str) -> Touched | None:
    """Return the candidates that facts tell of since the last released run was read, and when.

    Evidence speaks of its own days alone: of the month of a row of pay, of the week that is
    disputed, of the days that an answer or a benefit covers. Every other fact, such as a job, may
    change how any week of its candidate is proven.

    Args:
        log: every fact.
        contract: the contract.
        known: the facts in force at the moment asked for.
        code: digest of the code that reads now; "" when not told.

    Returns:
        Their codes, with days; None when it cannot be told, so that everyone may differ: no run was
        released, other code or terms read it, two codes became one person or two since then, or
        the chain does not lead back to where it was read.
    """
    last = _last_released(known)
    if last is None or not code or not _read_alike(last, contract, known=known, code=code):
        return None
    told = tuple(_since(log, last.says.facts_digest))
    if not told or any(_is_of_sameness(fact, log) for fact in told):
        return None
    found: dict[str, tuple[Span, ...] | None] = {}
    for fact in told:
        held, days = found.get(fact.subject, ()), _days(fact, log)
        found[fact.subject] = None if held is None or days is None else (*held, *days)
    return found


def _days(fact: Fact, log: Log) -> tuple[Span, ...] | None:
    """Return the days a fact and the one it replaces speak of; None when they may be any."""
    replaced = log.find(fact.replaces) if fact.replaces else None
    told = [one for one in (fact, replaced) if one is not None and one.kind != RETRACTION]
    if any(one.kind not in _EVIDENCE for one in told):
        return None
    if replaced is not None and replaced.kind == "benefit" and replaced.value == fact.value:
        return tuple(_between(fact.span, replaced.span))
    return tuple(_month(one) if one.kind == "income" else one.span for one in told)


def _between(one: Span, other: Span) -> Iterator[Span]:
    """Yield the days that two stretches, of which the same is said, do not have in common."""
    if one.since != other.since:
        yield Span(min(one.since, other.since), max(one.since, other.since))
    ends = sorted(day for day in {one.until, other.until} if day is not None)
    if one.until != other.until:
        yield Span(ends[0], ends[1] if len(ends) > 1 else None)


def _month(fact: Fact) -> Span:
    """Return the days of the month that a row of pay begins in, for which it counts."""
    first = fact.since.replace(day=1)
    return Span(first, first_day_after(Month(first.year, first.month)))


def _last_released(known: Known) -> RunStanding | None:
    released = [run for run in runs(known) if run.state == RELEASED]
    return max(released, key=lambda run: run.latest.age, default=None)


def _read_alike(run: RunStanding, contract: Contract, *, known: Known, code: str) -> bool:
    """Say whether the same code, contract and known amendments read the run."""
    says = run.says
    if says.code_digest != code or says.terms_digest != contract.digest or not says.known:
        return False
    now = known.moment
    day = None if now is None else day_in_copenhagen(now)
    return not _agreed_since(contract.terms, day_in_copenhagen(parse_moment(says.known)), until=day)


def _agreed_since(terms: Terms, day: date, *, until: date | None) -> bool:
    agreed = (value.agreed_on for term in terms.terms.values() for value in term.values)
    return any(when > day and (until is None or when <= until) for when in agreed)


def _since(log: Log, head: str | None) -> Iterator[Fact]:
    """Yield the facts after a link of the chain, the last first; none when it is not there."""
    found = list[Fact]()
    for fact in reversed(log.facts):
        found.append(fact)
        if fact.previous == head:
            yield from found
            return


def _is_of_sameness(fact: Fact, log: Log) -> bool:
    target = fact.replaces and log.find(fact.replaces)
    return "same_person" in {fact.kind, target.kind if target else ""}
