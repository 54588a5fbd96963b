"""What facts say of documents: the run that settles a month, and what was issued and frozen.

Source:
    Rules, section 6; the table of facts in section 1.
"""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.record.field_types import Label, More


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A step of a settlement run; its latest step tells where it stands.

    ``month`` is the last one settled, ``step`` one of the states of the table in ``settlement``,
    ``lines_digest`` what was prepared, ``known`` the moment it was read as known at.
    """

    month: str
    step: str
    known: str | None = None
    lines_digest: str | None = None
    terms_digest: str | None = None
    facts_digest: str | None = None
    code_digest: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenLine:
    """One line of an issued invoice or credit note; it is never changed.

    ``line`` counts from 1, ``amount`` is kroner excluding VAT and more than nothing, ``facts`` are
    what it rests on. A credited line tells which line ``of`` the invoice it takes back,
    and ``why``. ``outcome`` is the code of what was reached, where the contract says its outcomes
    one by one.
    """

    line: int
    candidate: str
    week: str
    tier: str
    amount: Decimal
    facts: tuple[str, ...]
    of: int | None = None
    why: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A document that was issued and frozen, with digests of what it rests on and says.

    ``candidate`` is whom it names, where it names one; ``file_digest`` that of the sealed file as
    it was handed out, by which a copy is known again. An invoice and a credit note carry their
    ``lines``, the ``run`` that issued them and the digest of the code that read them; a credit
    note the number of the invoice it ``credits``. A quarterly statement keeps the ``figures`` it
    told, each a name and its numbers.
    """

    document: str | None = None
    number: Label = None
    months: tuple[str, ...] | None = None
    known: str | None = None
    terms_digest: str | None = None
    facts_digest: str | None = None
    content_digest: str | None = None
    candidate: str | None = None
    file_digest: str | None = None
    lines: tuple[FrozenLine, ...] | None = None
    run: str | None = None
    credits: str | None = None
    code_digest: str | None = None
    figures: tuple[str, ...] | None = None
    more: More = ()
