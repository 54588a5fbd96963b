"""What the contract pays for, as INDIGO's metrics: by the week, or outcome by outcome.

Source:
    Part B1 of the domain page; clauses 4.1 and 4.2.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.contract import InForce
from virksom.programme.contract.outcome import ENDED, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """What is paid for; its id is ours and never changes.

    Args:
        id: within the project.
        definition: when it is reached.
        price: kroner excluding VAT for one; None where it has several prices.
        unit: what one is.
    """

    id: str
    definition: str
    price: Decimal | None
    unit: str


def metrics(rules: InForce) -> Iterator[Metric]:
    """Yield the metrics of a contract, in its order."""
    outcomes = [(code, one) for code, one in rules.outcomes().items() if one.kind != ENDED]
    if outcomes:
        for number, (code, one) in enumerate(outcomes, start=1):
            yield _outcome(number, code, one=one)
        return
    hours, week = rules.whole("full_time_hours"), "a whole week, Monday to Sunday"
    yield Metric(
        id="outcomemetric1",
        definition=f"One person in full self-support for {week}: a job of at least {hours} hours, "
        "or education with no other benefit than the student grant",
        price=rules.amount("full_rate"),
        unit=_week("full", rules),
    )
    yield Metric(
        id="outcomemetric2",
        definition=f"One person in partial self-support for {week}: a flex job, or jobs under "
        f"{hours} hours a week",
        price=rules.amount("partial_rate"),
        unit=_week("partial", rules),
    )


def _week(tier: str, rules: InForce) -> str:
    return f"One week in {tier} self-support; at most {rules.whole('cap')} weeks for one person"


def _outcome(number: int, code: str, *, one: Outcome) -> Metric:
    alone = len(one.prices) == 1
    return Metric(
        id=f"outcomemetric{number}",
        definition=f"{code.replace('_', ' ')} ({one.kind.replace('_', ' ')})",
        price=one.prices[0].amount if alone else None,
        unit="One outcome of one person",
    )
