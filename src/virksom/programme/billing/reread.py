"""An old run read again by today's code: are its lines what they were, and which are not?

Source:
    Rules, section 6: frozen lines travel with the log, so a changed program cannot alter an old
    difference; a difference caused by code is labelled so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from virksom.programme.billing.books import books
from virksom.programme.billing.due import settle_known
from virksom.programme.billing.run_states import RELEASED, RunStanding, runs
from virksom.programme.contract import Contract
from virksom.programme.kernel import Month, Week, parse_moment
from virksom.programme.record import FrozenLine, Known, Log

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Differing:
    """A line of an old run that today's code reads otherwise.

    Args:
        candidate: code of the candidate.
        week: the week.
        issued: the line as it was issued; None when it was not.
        now: the line as it is read now; None when it is not.
    """

    candidate: str
    week: Week
    issued: FrozenLine | None
    now: FrozenLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What an old run comes to when it is read again from the facts and terms it was read from.

    Args:
        run: the run.
        same_terms: whether the contract is the one it was read by, by digest.
        same_code: whether the code is, by digest.
        lines: what differs, by candidate and week; empty when it comes to the same.
    """

    run: RunStanding
    same_terms: bool
    same_code: bool
    lines: tuple[Differing, ...]

    @property
    def by_code(self) -> bool:
        """Whether code alone made it differ: facts and terms are those it was read from."""
        return bool(self.lines) and self.same_terms


def reread(log: Log, contract: Contract, *, run: RunStanding, code: str) -> Reread:
    """Read a released run again from the facts, terms and moment it froze.

    Source:
        Rules, section 6.

    Args:
        log: every fact, those after the run too.
        contract: the contract; what was agreed after the run was read is hidden.
        run: a released run.
        code: digest of the code that reads now.

    Raises:
        TermMissing: the contract as it stands now was not agreed at that moment.
    """
    says = run.says
    month, asked = Month.parse(says.month), parse_moment(says.known or "")
    known = facts_of(log, run)
    found = settle_known(known, contract.terms.known(asked), month=month, moment=asked)
    now = _by_key((one.credits, one.lines) for one in found.plan.documents)
    issued = _by_key(
        (one.says.credits or "", one.lines)
        for one in books(log.known()).documents.values()
        if one.says.run == run.code
    )
    return Reread(
        run=run,
        same_terms=says.terms_digest == contract.digest,
        same_code=says.code_digest == code,
        lines=tuple(_differing(issued, now)),
    )


def facts_of(log: Log, run: RunStanding) -> Known:
    """Return the facts a run was read from: those in force before it was prepared."""
    before = Log(log.facts[: log.facts.index(run.prepared)])
    return before.known(parse_moment(run.says.known or ""))


def made_by_code(log: Log, contract: Contract, *, code: str) -> frozenset[tuple[str, Week]]:
    """Return the weeks that today's code reads otherwise than the code of the last run did.

    What would be issued for them now is owed to code, not to facts.

    Source:
        Rules, section 6.

    Args:
        log: every fact.
        contract: the contract.
        code: digest of the code that reads now.

    Returns:
        Candidates' codes and weeks; empty before the first release, and while the code is the
        one that read the last run, or its terms are not those of the contract.
    """
    released = [run for run in runs(log.known()) if run.state == RELEASED]
    if not released or released[-1].says.code_digest == code:
        return frozenset()
    found = reread(log, contract, run=released[-1], code=code)
    lines = found.lines if found.by_code else ()
    return frozenset((line.candidate, line.week) for line in lines)


def _by_key(documents: Iterable[tuple[str, tuple[FrozenLine, ...]]]) -> Mapping[_Key, FrozenLine]:
    """Return lines by the invoice they credit, candidate and week."""
    return {
        (number, line.candidate, line.week): line for number, lines in documents for line in lines
    }


def _differing(
    issued: Mapping[_Key, FrozenLine], now: Mapping[_Key, FrozenLine]
) -> Iterator[Differing]:
    for key in sorted({*issued, *now}, key=lambda key: (key[1:], key[0])):
        old, new = issued.get(key), now.get(key)
        if old is None or new is None or _pays(old) != _pays(new):
            _, candidate, week = key
            yield Differing(candidate, Week.parse(week), old, new)


def _pays(line: FrozenLine) -> tuple[object, ...]:
    """Return what counts of a line: where it stands and why says nothing of what is owed."""
    return line.tier, line.amount, line.of
