"""How many lines differ between what was prepared and what is owed now.

Source:
    Rules, section 6.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from virksom.programme.billing.due import settle_known
from virksom.programme.billing.plan import Plan
from virksom.programme.billing.run_states import RunStanding
from virksom.programme.contract import Contract
from virksom.programme.kernel import Month, parse_moment
from virksom.programme.record import FrozenLine, Log


@dataclass(frozen=True, slots=True)
class Changed:
    """How many lines a prepared run would now have otherwise.

    Args:
        amounts: those that are more, fewer, or of another amount.
        grounds: those of the same amount that rest on other facts.
    """

    amounts: int
    grounds: int


def changed_lines(log: Log, contract: Contract, *, run: RunStanding, at: datetime) -> Changed:
    """Return how many lines a prepared run would now have otherwise, each counted once.

    Both are 0 when facts and terms give the same lines; then only the code can differ.

    Args:
        log: every fact.
        contract: the contract.
        run: the run as it was prepared.
        at: what is known now.
    """
    month, asked = Month.parse(run.says.month), parse_moment(run.says.known or "")
    before = Log(log.facts[: log.facts.index(run.prepared)])
    then = settle_known(before.known(asked), contract.terms.known(asked), month=month, moment=asked)
    now = settle_known(log.known(at), contract.terms.known(at), month=month, moment=asked)
    old, new = (dict(_lines(one.plan)) for one in (then, now))
    other = [(old.get(key), new.get(key)) for key in {*old, *new} if old.get(key) != new.get(key)]
    same = sum(one is not None and two is not None and _pays(one, two) for one, two in other)
    return Changed(amounts=len(other) - same, grounds=same)


def _lines(plan: Plan) -> Iterator[tuple[tuple[str, str, str], FrozenLine]]:
    """Yield each line by document, candidate and week; its number says nothing."""
    for one in plan.documents:
        for line in one.lines:
            yield (one.credits, line.candidate, line.week), replace(line, line=1)


def _pays(one: FrozenLine, two: FrozenLine) -> bool:
    return (one.tier, one.amount, one.of) == (two.tier, two.amount, two.of)
