"""Whose candidate somebody is: the consultant and the adviser, as the facts tell.

Source:
    Rules, section 1 (``by``; ``referral.adviser``).
"""

from collections.abc import Collection, Iterable

from virksom.programme.record import Fact, Referral
from virksom.programme.record.kinds import CONSULTANT, DAILY_WORK


def consultant_of(facts: Iterable[Fact], *, among: Collection[str]) -> str:
    """Return the code of the consultant who has a candidate; "" while nobody has.

    Args:
        facts: those in force about the person, in the order of the log.
        among: codes of the consultants there are.
    """
    told = [fact.by for fact in facts if fact.kind in DAILY_WORK and fact.by in among]
    return told[-1] or "" if told else ""


def adviser_of(facts: Iterable[Fact]) -> str:
    """Return the code of the adviser of the latest referral; "" when none is named."""
    named = [fact.value.adviser or fact.by for fact in facts if isinstance(fact.value, Referral)]
    return named[-1] or "" if named else ""


def unit_of(facts: Iterable[Fact]) -> str:
    """Return the unit that referred a person last, by day; "" when none did.

    A unit that referred them before is not told of what came after.

    Args:
        facts: those in force about the person.
    """
    told = [(fact.since, fact.age, fact.value) for fact in facts]
    referrals = [(day, age, one.unit) for day, age, one in told if isinstance(one, Referral)]
    return max(referrals)[2] if referrals else ""


def consultants_told(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the codes of consultants among those who told facts, also of those who have left."""
    return frozenset(fact.by for fact in facts if fact.by and fact.by.startswith(CONSULTANT))
