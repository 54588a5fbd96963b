"""What facts say of a control: the sample that was drawn, and what was found of each line.

Source:
    The table of facts in the rules, section 1; clause 7.5.
"""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.record.field_types import More


@dataclass(frozen=True, slots=True, kw_only=True)
class SampledLine:
    """A billed line that was drawn: the invoice and its line."""

    document: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample of billed lines; anybody can draw it again from the seed and the log.

    ``months`` are those whose lines it was drawn from, ``size`` how many were asked for.
    """

    seed: str
    size: int
    months: tuple[str, ...]
    lines: tuple[SampledLine, ...]
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A step in the control of one sampled line; its latest step of each sort holds.

    ``step`` is ``found`` (by who controls), ``answered`` (by the provider) or ``ruled`` (by who
    controls, where the answer contests); ``says`` is a code of ``CONTROL_STEPS``.
    """

    document: str
    line: int
    step: str
    says: str
    reason: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deduction:
    """A step towards deducting for the lines that nobody controlled, where the contract says so.

    ``step`` is ``claimed`` (by who controls), ``answered`` (by the provider) or ``ruled`` (by who
    controls, where the answer contests); ``says`` is a code of ``DEDUCTION_STEPS``. ``amount`` is
    kroner excluding VAT and more than nothing, the same in each step.
    """

    step: str
    says: str
    amount: Decimal
    more: More = ()
