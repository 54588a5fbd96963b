"""What waits of a register's list: what it says, and what was found in it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.exchange.registers import RegisterReading
from virksom.exchange.sheets.wrong_cell import WrongCell


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeksMoved:
    """Consecutive weeks of one person that the list changes the payment of alike.

    Args:
        candidate: code of the person.
        first: the first week, such as ``2019-W10``.
        last: the last.
        weeks: how many they are.
        before: kroner each is paid with now; nought where it is not.
        after: the same once the list is loaded.
        billed: whether they stand on an invoice.
    """

    candidate: str
    first: str
    last: str
    weeks: int
    before: Decimal
    after: Decimal
    billed: bool

    @property
    def kroner(self) -> Decimal:
        """What is owed for them afterwards less what is owed now."""
        return (self.after - self.before) * self.weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a list does to the weeks of those it is about.

    Args:
        weeks: how many are paid otherwise.
        billed: how many of them stand on an invoice.
        kroner: what is owed afterwards less what is owed now.
        billed_kroner: the same of weeks on invoices.
        verified: how many weeks more, or fewer, are owed for and verified.
        moved: how many stretches of weeks that are.
        shown: the first of them, those on invoices first.
    """

    weeks: int = 0
    billed: int = 0
    kroner: Decimal = Decimal(0)
    billed_kroner: Decimal = Decimal(0)
    verified: int = 0
    moved: int = 0
    shown: tuple[WeeksMoved, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterTold:
    """What was found in a list.

    Args:
        register: code of the register.
        complete: whether it is all the register has about those it names.
        rows: how many rows it has.
        people: how many candidates the good rows are about.
        first: the first day it tells of; None for nothing.
        last: the last.
        new: how many facts would be new.
        changed: how many would take the place of another.
        gone: how many would be taken back.
        same: how many stand as they are.
        digest: of all that would be written; equal digests change the same.
        wrong: every wrong cell, row by row.
        nobody: numbers of rows about nobody in the programme.
        unread: headings of columns that are not read.
        later: how many columns of weeks lie ahead.
        blind: whether nothing was taken as left out, since a row may be about anybody.
        effect: what it does to weeks.
    """

    register: str
    complete: bool
    rows: int
    people: int
    first: date | None
    last: date | None
    new: int
    changed: int
    gone: int
    same: int
    digest: str
    wrong: tuple[WrongCell, ...]
    nobody: tuple[int, ...]
    unread: tuple[str, ...]
    later: int
    blind: bool
    effect: Effect

    @property
    def writes(self) -> int:
        """How many facts would be written."""
        return self.new + self.changed + self.gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A list that waits.

    Args:
        register: code of the register.
        complete: whether it is all the register has about those it names.
        reading: what it says.
    """

    register: str
    complete: bool
    reading: RegisterReading
