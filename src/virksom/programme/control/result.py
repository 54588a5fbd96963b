"""What a control found: each line's standing, the share that failed, and what that would cost.

Source:
    Clause 7.5: the provider answers before anything is deducted; a share is told with its number,
    its denominator and its interval.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from virksom.programme.control.draw import Drawn, summed
from virksom.programme.record import Control, Fact, Known, Sample, SampledLine
from virksom.programme.settlement import NOTHING
from virksom.programme.status import Share

UNCHECKED, HOLDS, ASKED, FAILED = "unchecked", "holds", "asked", "failed"
LINE_STANDINGS = (UNCHECKED, HOLDS, ASKED, FAILED)
"""Not looked at; holds; found wanting and the provider is asked, or has contested; failed."""

_ORE = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStanding:
    """Where the control of one line stands.

    Args:
        line: the line.
        code: one of ``LINE_STANDINGS``.
        steps: the facts that say so, in the order of the log.
    """

    line: SampledLine
    code: str
    steps: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the control of a sample found so far.

    Args:
        lines: each sampled line's standing, in the order of the sample.
        share: the failed among those that are settled.
        failed: what the failed lines come to, in exact kroner.
        checked: what all settled lines come to, in exact kroner.
        whole: what all lines of the months come to, in exact kroner.
        strata: what failed and what is settled of each employer, in exact kroner; an employer of
            whom nothing is settled is not there.
    """

    lines: tuple[LineStanding, ...]
    share: Share
    failed: Decimal
    checked: Decimal
    whole: Decimal
    strata: Mapping[str, tuple[Decimal, Decimal]]

    @property
    def done(self) -> bool:
        """Whether every line is settled."""
        return all(one.code in {HOLDS, FAILED} for one in self.lines)

    def extrapolated(self, rest: Iterable[Drawn]) -> Decimal:
        """Return what would be deducted if other lines failed as their employer's sample did.

        Each employer's share of kroner that failed is weighted by its own lines alone: an employer
        without a settled line, or without a line of the rest, adds nothing.

        Source:
            Clause 7.5: the sample is stratified by employer, and so is what is inferred from it.

        Args:
            rest: the lines that were not controlled.

        Returns:
            Kroner, each employer's rounded half up to whole øre; never above what the rest is.
        """
        left: dict[str, Decimal] = {}
        for one in rest:
            left[one.employer] = left.get(one.employer, NOTHING) + one.amount
        parts = (
            (left.get(employer, NOTHING) * failed / checked).quantize(_ORE, ROUND_HALF_UP)
            for employer, (failed, checked) in self.strata.items()
        )
        return sum(parts, NOTHING)


def samples(known: Known) -> tuple[tuple[Fact, Sample], ...]:
    """Return the samples that were drawn, the first first; empty when none was."""
    return tuple(
        (fact, fact.value) for fact in known.of_kind("sample") if isinstance(fact.value, Sample)
    )


def result(sample: Fact, known: Known, *, lines: Sequence[Drawn]) -> Result:
    """Return what the control of a sample found.

    Args:
        sample: the fact of the sample.
        known: the facts in force.
        lines: what it was drawn from, as it was then.

    Raises:
        TypeError: the fact is no sample; a bug.
    """
    found = standings(sample, known)
    settled = {one.line for one in found if one.code in {HOLDS, FAILED}}
    failed = {one.line for one in found if one.code == FAILED}
    checked = [one for one in lines if one.line in settled]
    return Result(
        lines=found,
        share=Share(len(failed), len(settled)),
        failed=summed(one for one in checked if one.line in failed),
        checked=summed(checked),
        whole=summed(lines),
        strata={
            employer: (
                summed(one for one in checked if one.employer == employer and one.line in failed),
                summed(one for one in checked if one.employer == employer),
            )
            for employer in sorted({one.employer for one in checked})
        },
    )


def standings(sample: Fact, known: Known) -> tuple[LineStanding, ...]:
    """Return where the control of each line of a sample stands, in the order of the sample.

    Source:
        Clause 7.5.

    Raises:
        TypeError: the fact is no sample; a bug.
    """
    if not isinstance(sample.value, Sample):
        raise TypeError(sample.kind)
    return tuple(_standing(line, sample, known=known) for line in sample.value.lines)


def line_standing(line: SampledLine, sample: Fact, *, known: Known) -> LineStanding | None:
    """Return where the control of one line stands; None when the sample does not have it.

    Source:
        Clause 7.5.

    Args:
        line: the line.
        sample: the fact of the sample.
        known: the facts in force.
    """
    if not isinstance(sample.value, Sample) or line not in sample.value.lines:
        return None
    return _standing(line, sample, known=known)


def _standing(line: SampledLine, sample: Fact, *, known: Known) -> LineStanding:
    steps = tuple(
        fact
        for fact in known.about(sample.subject)
        if isinstance(fact.value, Control)
        and (fact.value.document, fact.value.line) == (line.document, line.line)
    )
    said = {fact.value.step: fact.value.says for fact in steps if isinstance(fact.value, Control)}
    return LineStanding(line=line, code=_code(said), steps=steps)


def _code(said: dict[str, str]) -> str:
    if "found" not in said:
        return UNCHECKED
    if said["found"] == "proven" or said.get("ruled") == "dropped":
        return HOLDS
    return FAILED if said.get("answered") == "accepted" or "ruled" in said else ASKED
