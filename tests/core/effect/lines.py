"""A programme told in the lines of the spec, as it is seen on a day."""

from dataclasses import replace
from datetime import date

from tests.core.persons import TERMS
from tests.spec.told import log_of
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import parse_moment
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
ON = date(2019, 9, 30)


def told(*lines: str, on: date = ON, known: str | None = None, terms: Terms = TERMS) -> AsKnown:
    """Return what the lines tell, on a day and as known then; None knows all."""
    return AsKnown(
        log=log_of(*lines),
        contract=replace(IMPACT60, terms=terms),
        on=on,
        moment=None if known is None else parse_moment(known),
    )


def of_each(count: int, *lines: str, first: int = 1) -> list[str]:
    """Return the lines for so many candidates, each beginning with the code."""
    codes = [f"K{number:03d}" for number in range(first, first + count)]
    return [f"{code} {line}" for code in codes for line in lines]
