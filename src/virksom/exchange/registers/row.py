"""What a register's list holds once it is read: about codes alone, never a CPR number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from virksom.exchange.sheets.wrong_cell import WrongCell
from virksom.programme.evidence.registers import RegisterTable
from virksom.programme.kernel import Month

Who = Callable[[str], str]
"""From ten digits or a code to a candidate's code; "" for nobody in the programme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBy:
    """What a list is read by.

    Args:
        who: finds the candidate.
        today: the day it is; what lies after it is not read.
        companies: codes of the companies by CVR number, and by code.
        table: what a benefit register's codes are called here; None for income.
        complete: whether the list is all that the register has about those it names, between
            its first and its last month or week.
    """

    who: Who
    today: date
    companies: Mapping[str, str] = field(default_factory=dict, repr=False)
    table: RegisterTable | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeSaid:
    """What the income register says of a candidate's month with one employer, all rows summed.

    Args:
        row: the last of the rows, from 1.
        candidate: code.
        month: the month.
        company: code of the employer; "" for one not in the programme, or not told.
        hours: paid hours; less than nothing where more is taken back than stands in the list.
        pay: kroner; None where no row tells.
        reversed: whether nothing is left of what was reported.
    """

    row: int
    candidate: str
    month: Month
    company: str
    hours: Decimal
    pay: Decimal | None
    reversed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitSaid:
    """A stretch of a candidate's days with one benefit, or with none.

    Args:
        candidate: code.
        since: first day.
        until: first day after it.
        code: our code; ``none`` where the register was read and has no benefit.
        written: as the register has it; "" for a blank.
    """

    candidate: str
    since: date
    until: date
    code: str
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReading:
    """A list of a register as it was read.

    Args:
        rows: how many it has under the headings.
        incomes: what the good rows say of income, by candidate, month and employer.
        benefits: what they say of benefits, by candidate and day.
        wrong: every wrong cell of the others, row by row.
        nobody: numbers of rows about nobody in the programme.
        unread: headings of columns that are not read.
        later: how many columns of weeks lie ahead and are not read.
        whole: candidates of whom the list is all the register has from ``first`` to ``last``.
        hours_at: column and heading of the hours of a list of income; "" and "" for none.
        first: the first day the list tells of; None for nothing.
        last: the last.
    """

    rows: int
    incomes: tuple[IncomeSaid, ...] = field(default=(), repr=False)
    benefits: tuple[BenefitSaid, ...] = field(default=(), repr=False)
    wrong: tuple[WrongCell, ...] = ()
    nobody: tuple[int, ...] = ()
    unread: tuple[str, ...] = ()
    later: int = 0
    whole: frozenset[str] = frozenset()
    hours_at: tuple[str, str] = ("", "")
    first: date | None = None
    last: date | None = None
