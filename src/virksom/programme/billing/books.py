"""What has been billed and credited: the frozen lines, and which of them still stand.

Source:
    Rules, section 6.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from virksom.programme.kernel import Week
from virksom.programme.record import Fact, FrozenLine, Issued, Known
from virksom.programme.settlement import NOTHING

INVOICE, CREDIT_NOTE = "invoice", "credit_note"
"""The two documents that carry money; each has a number series of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """An issued invoice or credit note.

    Args:
        number: its number.
        kind: ``INVOICE`` or ``CREDIT_NOTE``.
        fact: the fact that froze it.
        says: what that fact says.
        lines: its lines, by number.
    """

    number: str
    kind: str
    fact: Fact
    says: Issued
    lines: tuple[FrozenLine, ...]

    @property
    def amount(self) -> Decimal:
        """The sum of the lines, in exact kroner excluding VAT; always more than nothing."""
        return sum((line.amount for line in self.lines), NOTHING)


@dataclass(frozen=True, slots=True)
class Billed:
    """A billed line and the invoice it stands on."""

    number: str
    line: FrozenLine


@dataclass(frozen=True)
class Books:
    """Every invoice and credit note as known, in the order they were issued.

    Args:
        documents: by number.
    """

    documents: Mapping[str, Booked]

    @cached_property
    def standing(self) -> Mapping[tuple[str, Week], tuple[Billed, ...]]:
        """Billed lines that no credit note takes back, by the candidate's code and the week."""
        credited = {
            (item.says.credits, line.of)
            for item in self.documents.values()
            if item.kind == CREDIT_NOTE
            for line in item.lines
        }
        found: dict[tuple[str, Week], list[Billed]] = {}
        for billed in self._billed():
            if (billed.number, billed.line.line) not in credited:
                key = billed.line.candidate, Week.parse(billed.line.week)
                found.setdefault(key, []).append(billed)
        return {key: tuple(lines) for key, lines in found.items()}

    @property
    def invoiced(self) -> Decimal:
        """The sum of all invoices, in exact kroner excluding VAT."""
        return sum((item.amount for item in self._of(INVOICE)), NOTHING)

    @property
    def credited(self) -> Decimal:
        """The sum of all credit notes, in exact kroner excluding VAT."""
        return sum((item.amount for item in self._of(CREDIT_NOTE)), NOTHING)

    def _billed(self) -> Iterator[Billed]:
        for item in self._of(INVOICE):
            yield from (Billed(item.number, line) for line in item.lines)

    def _of(self, kind: str) -> Iterator[Booked]:
        return (item for item in self.documents.values() if item.kind == kind)


def books(known: Known) -> Books:
    """Return the invoices and credit notes among the known facts; empty before the first.

    Source:
        Rules, section 6: what was issued is frozen, and its lines travel with the log.
    """
    return Books(
        {
            fact.subject: Booked(
                number=fact.subject,
                kind=fact.value.document or "",
                fact=fact,
                says=fact.value,
                lines=fact.value.lines or (),
            )
            for fact in known.of_kind("issued")
            if isinstance(fact.value, Issued) and fact.value.document in {INVOICE, CREDIT_NOTE}
        }
    )
