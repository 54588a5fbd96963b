"""What facts say that vouch for a week or deny it: registers, employers, files, disputes.

Source:
    The table of facts in the rules, section 1; clause 7.1.
"""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.record.field_types import More


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """A stretch of days on a public benefit, by register code.

    ``none`` says that the register was read and has no benefit; ``register`` is which one, and
    ``written`` the code as it stood there.
    """

    code: str
    register: str | None = None
    written: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Income:
    """Paid hours and pay of one month, as the income register has them; the span is the month.

    ``hours`` are those of the whole month, ``pay`` kroner before tax; ``company`` is who paid,
    None where the row is the sum of all.
    """

    hours: Decimal
    pay: Decimal | None = None
    company: str | None = None
    register: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """Somebody vouches for a stretch of an employment, or denies it.

    ``given`` is how: ``employer`` by the employer's own answer, ``contract`` or ``payslip`` by a
    file whose digest is ``digest``. ``held`` says whether the job was held; hours are hours a week.
    """

    employment: str
    given: str
    held: bool
    weekly_hours: Decimal | None = None
    digest: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """The payer disputes one paid week; the span is the week.

    ``document`` and ``line`` are where it was billed, ``answer`` is ``accepted`` or ``rejected``
    once the provider has answered, which a fact in its place tells; None while it is open.
    """

    reason: str
    document: str | None = None
    line: int | None = None
    answer: str | None = None
    more: More = ()
