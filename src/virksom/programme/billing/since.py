"""Whom something was told of since the last run: of all others what stands billed is still owed.

Source:
    Rules, section 6: what is owed is a function of terms, facts and moment.
"""

from collections.abc import Iterator
from datetime import date

from virksom.programme.billing.run_states import RELEASED, RunStanding, runs
from virksom.programme.contract import Contract, Terms
from virksom.programme.kernel import day_in_copenhagen, parse_moment
from virksom.programme.record import Fact, Known, Log


def touched(log: Log, contract: Contract, *, known: Known, code: str) -> frozenset[str] | None:
    """Return the candidates that facts tell of since the last released run was read.

    Args:
        log: every fact.
        contract: the contract.
        known: the facts in force at the moment asked for.
        code: digest of the code that reads now; "" when not told.

    Returns:
        Their codes; None when it cannot be told, so that everyone may differ: no run was
        released, other code or terms read it, two codes became one person or two since then, or
        the chain does not lead back to where it was read.
    """
    last = _last_released(known)
    if last is None or not code or not _read_alike(last, contract, known=known, code=code):
        return None
    told = tuple(_since(log, last.says.facts_digest))
    if not told or any(_is_of_sameness(fact, log) for fact in told):
        return None
    return frozenset(fact.subject for fact in told)


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
