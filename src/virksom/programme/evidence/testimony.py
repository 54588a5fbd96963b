"""What each source shows of one week: registers, the employer, and files.

Source:
    Clause 7.1.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from virksom.programme.contract import InForce
from virksom.programme.evidence.answers import answers
from virksom.programme.evidence.benefit_register import benefit_register
from virksom.programme.evidence.footing import Footing, footings
from virksom.programme.evidence.gathered import BENEFIT_REGISTER, INCOME_REGISTER, Evidence
from virksom.programme.evidence.income_register import income_register
from virksom.programme.evidence.shown import Shown
from virksom.programme.status import State, WeekDays, over_days

SOURCES: Mapping[str, Callable[..., Shown | None]] = {
    BENEFIT_REGISTER: benefit_register,
    INCOME_REGISTER: income_register,
    "employer": partial(answers, given="employer"),
    "payslip": partial(answers, given="payslip"),
    "contract": partial(answers, given="contract"),
}
"""How each source is read, by its code in ``evidence_order``.

Work is spoken of by the income register, the employer, contract and payslip; education by the
benefit register alone, when it has SU: no other source knows of it, and none denies it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What one source shows of a week.

    Args:
        source: its code in ``evidence_order``.
        shows: the state it vouches for; less than partial vouches for no self-support.
        most: the most that it lets the week be; never less than ``shows``.
        facts: ids of the facts it speaks by; at least one.
    """

    source: str
    shows: State
    most: State
    facts: tuple[str, ...]


def testimonies(
    days: WeekDays, rules: InForce, *, evidence: Evidence, tier: State
) -> tuple[Testimony, ...]:
    """Return what the sources show of a week, the most trusted first.

    Days come to a week as they do when the week is read: the lowest day, or most of them. So who
    vouches must do so for the whole week, a week in two months shows the worse of them, and one
    day denied is enough to deny it. A source that neither vouches for anything on the whole week
    nor denies what is claimed is not there, nor one that the contract does not name.

    Source:
        Clause 7.1: ``evidence_order``; rules, section 4 (``week_counts``).

    Args:
        days: the week; nothing but evidence and cap keeps it from being paid.
        rules: the terms in force on its Monday.
        evidence: what speaks of the person's weeks.
        tier: what is claimed, partial or full.
    """
    return tuple(hear(days, rules, evidence=evidence, tier=tier))


def hear(days: WeekDays, rules: InForce, *, evidence: Evidence, tier: State) -> Iterator[Testimony]:
    """Yield what the sources show of a week, one by one, as ``testimonies`` returns them.

    Source:
        Clause 7.1.
    """
    if evidence.silent:
        return
    stretches = footings(days, rules, evidence=evidence)
    for source in rules.codes("evidence_order"):
        if source in evidence.sources:
            one = _heard(source, stretches, rules=rules, evidence=evidence)
            if one is not None and (one.shows is not State.NONE or one.most < tier):
                yield one


def _heard(
    source: str, stretches: Sequence[Footing], *, rules: InForce, evidence: Evidence
) -> Testimony | None:
    read = SOURCES[source]
    shown = [_shown(one, read(one, rules, evidence=evidence)) for one in stretches]
    facts = tuple(dict.fromkeys(fact for one in shown for fact in one.facts))
    if not facts:
        return None
    pairs = list(zip(shown, stretches, strict=True))
    return Testimony(
        source=source,
        shows=over_days([(one.shows, footing.days) for one, footing in pairs], rules),
        most=over_days([(one.most, footing.days) for one, footing in pairs], rules),
        facts=facts,
    )


def _shown(footing: Footing, shown: Shown | None) -> Shown:
    """Return what is shown of some days, no more than they are worth; a bridged gap is let be."""
    worth = footing.worth
    if shown is None:
        return Shown(worth if footing.bridged else State.NONE, worth, ())
    return Shown(min(shown.shows, worth), min(shown.most, worth), shown.facts)
