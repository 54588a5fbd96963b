"""What the pages of samples are asked of: each sample, what it was drawn from, what was found.

Computed once for each standpoint and kept with it.

Source:
    Clause 7.5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing import Books, books
from virksom.programme.control import (
    Drawn,
    Result,
    claimed,
    drawn_from,
    result,
    same_again,
    samples,
    uncontrolled,
)
from virksom.programme.control.deduction import DeductionStanding, deduction_standing
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.record import Fact, Sample, SampledLine


class NoSuchSample(Refusal):
    """There is no sample with that code, as known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A sample with what was found.

    Args:
        fact: the fact of it.
        says: what that says.
        months: whose lines it was drawn from.
        lines: what it was drawn from.
        found: what the control found so far.
        claim: what the contract would deduct for the rest, in kroner; once claimed, what was.
        extrapolates: whether it says that anything is.
        deduction: where that stands; None before it is claimed.
        again: whether its seed draws the same again.
    """

    fact: Fact
    says: Sample
    months: tuple[Month, ...]
    lines: tuple[Drawn, ...]
    found: Result
    claim: Decimal
    extrapolates: bool
    deduction: DeductionStanding | None
    again: bool

    @property
    def code(self) -> str:
        """The sample's code."""
        return self.fact.subject

    @property
    def drawn(self) -> Mapping[SampledLine, Drawn]:
        """Each line that was drawn."""
        wanted = set(self.says.lines)
        return {one.line: one for one in self.lines if one.line in wanted}


def frozen(seen: Standpoint) -> Books:
    """Return what was issued as known."""
    return seen.keep("books", lambda: books(seen.known))


def held_samples(seen: Standpoint) -> tuple[Held, ...]:
    """Return every sample as known, the newest first."""
    return seen.keep(
        "samples",
        lambda: tuple(_held(fact, says, seen=seen) for fact, says in reversed(samples(seen.known))),
    )


def held_sample(seen: Standpoint, code: str) -> Held:
    """Return a sample by its code.

    Raises:
        NoSuchSample: there is none.
    """
    for one in held_samples(seen):
        if one.code == code:
            return one
    raise NoSuchSample(
        Text(f"Der er ingen stikprøve {code[:20]}.", f"There is no sample {code[:20]}.")
    )


def _held(fact: Fact, says: Sample, *, seen: Standpoint) -> Held:
    lines = drawn_from(fact, seen.log, terms=seen.terms)
    found = result(fact, seen.known, lines=lines)
    rules = seen.terms.on(max(fact.since, seen.terms.begins()))
    rest = uncontrolled(fact, seen.known, lines=lines, frozen=frozen(seen), terms=seen.terms)
    asked = deduction_standing(fact.subject, seen.known)
    return Held(
        fact=fact,
        says=says,
        months=tuple(Month.parse(month) for month in says.months),
        lines=lines,
        found=found,
        claim=claimed(found, rules, rest=rest) if asked is None else asked.amount,
        extrapolates=rules.choice("control_extrapolates") == "to_the_rest",
        deduction=asked,
        again=same_again(fact, lines),
    )
