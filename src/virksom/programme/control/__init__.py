"""Control by sample: drawn from a seed by anyone, checked, answered, and told with its interval."""

from virksom.programme.control.claim import claimed, uncontrolled
from virksom.programme.control.deduction import DeductionStanding, deduction_standing
from virksom.programme.control.draw import Drawn, draw, employers_of, population
from virksom.programme.control.plan import (
    CannotDraw,
    Drawing,
    drawn,
    drawn_from,
    months_between,
    next_sample,
    read_months,
    same_again,
    sample_draft,
    seed_of,
    size_of,
    written_months,
)
from virksom.programme.control.result import LineStanding, Result, result, samples
from virksom.programme.control.shown import Proof, proof_of

__all__ = [
    "CannotDraw",
    "DeductionStanding",
    "Drawing",
    "Drawn",
    "LineStanding",
    "Proof",
    "Result",
    "claimed",
    "deduction_standing",
    "draw",
    "drawn",
    "drawn_from",
    "employers_of",
    "months_between",
    "next_sample",
    "population",
    "proof_of",
    "read_months",
    "result",
    "same_again",
    "sample_draft",
    "samples",
    "seed_of",
    "size_of",
    "uncontrolled",
    "written_months",
]
