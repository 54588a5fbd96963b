"""What has been billed and credited: the frozen lines, and which of them still stand.

Source:
    Rules, section 6.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from itertools import takewhile
from typing import NamedTuple

from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar, calendar_place
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


class Billed(NamedTuple):
    """A billed line and the invoice it stands on; there are very many."""

    number: str
    line: FrozenLine


@dataclass(frozen=True, slots=True)
class Held:
    """The billed lines of one candidate that no credit note takes back, as they were issued.

    Lines and numbers stand apart, for there are very many, and most are only compared.

    Args:
        lines: the lines.
        numbers: the number of the invoice that each stands on.
    """

    lines: list[FrozenLine] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)

    @property
    def weeks(self) -> dict[Week, tuple[Billed, ...]]:
        """The lines by their week."""
        return self.of_weeks(None)

    def of_weeks(self, since: Week | None) -> dict[Week, tuple[Billed, ...]]:
        """Return the lines by their week, of weeks from one on; None gives all."""
        found: dict[Week, tuple[Billed, ...]] = {}
        first = "" if since is None else str(since)
        for number, line in zip(self.numbers, self.lines, strict=True):
            if line.week < first:
                continue
            week, billed = week_read(line.week)[0], (Billed(number, line),)
            found[week] = found[week] + billed if week in found else billed
        return found


@dataclass(frozen=True)
class Books:
    """Every invoice and credit note as known, in the order they were issued.

    Args:
        documents: by number.
    """

    documents: Mapping[str, Booked]

    def by(self, day: date) -> "Books":
        """Return the same as they stood when a day ended: without documents of later days.

        Args:
            day: the last on which a document was issued that is among them.

        Source:
            Rules, sections 2 and 6: what is shown of a day leaves out what was issued after it.
        """
        there = {number: one for number, one in self.documents.items() if one.fact.since <= day}
        return Books(there)

    @cached_property
    def standing(self) -> Mapping[tuple[str, Week], tuple[Billed, ...]]:
        """Billed lines that no credit note takes back, by the candidate's code and the week."""
        return {
            (code, week): lines
            for code, held in self.by_candidate.items()
            for week, lines in held.weeks.items()
        }

    @cached_property
    def by_candidate(self) -> Mapping[str, Held]:
        """Billed lines that no credit note takes back, by the candidate's code."""
        return self.standing_of(None)

    def standing_of(self, codes: AbstractSet[str] | None) -> Mapping[str, Held]:
        """Return the same of some candidates only, by their codes; None gives all."""
        found = defaultdict[str, Held](Held)
        for item in self._of(INVOICE):
            gone = self._taken_back.get(item.number, frozenset())
            for line in item.lines:
                if line.line in gone or not (codes is None or line.candidate in codes):
                    continue
                held = found[line.candidate]
                held.numbers.append(item.number)
                held.lines.append(line)
        return dict(found)

    @cached_property
    def _taken_back(self) -> Mapping[str, AbstractSet[int | None]]:
        """The lines that a credit note takes back, by the number of their invoice."""
        found: dict[str, set[int | None]] = {}
        for item in self._of(CREDIT_NOTE):
            found.setdefault(item.says.credits or "", set()).update(line.of for line in item.lines)
        return found

    @property
    def invoiced(self) -> Decimal:
        """The sum of all invoices, in exact kroner excluding VAT."""
        return sum((item.amount for item in self._of(INVOICE)), NOTHING)

    @property
    def credited(self) -> Decimal:
        """The sum of all credit notes, in exact kroner excluding VAT."""
        return sum((item.amount for item in self._of(CREDIT_NOTE)), NOTHING)

    def credited_of(self, invoice: str, *, before: str = "") -> Decimal:
        """Return what credit notes took back of an invoice, in exact kroner excluding VAT.

        Args:
            invoice: its number; nothing was taken back of "".
            before: number of a credit note: only those issued before it count; "" counts all.
        """
        notes = takewhile(lambda item: item.number != before, self._of(CREDIT_NOTE))
        return sum((item.amount for item in notes if item.says.credits == invoice), NOTHING)

    def _of(self, kind: str) -> Iterator[Booked]:
        return (item for item in self.documents.values() if item.kind == kind)


def books(known: Known) -> Books:
    """Return the invoices and credit notes among the known facts; empty before the first.

    A number stands for what was issued first under it; a second fact about it changes nothing.

    Source:
        Rules, section 6: what was issued is frozen, and its lines travel with the log.
    """
    documents: dict[str, Booked] = {}
    for fact in known.of_kind("issued"):
        said = fact.value
        if isinstance(said, Issued) and said.document in {INVOICE, CREDIT_NOTE}:
            one = Booked(
                number=fact.subject,
                kind=said.document,
                fact=fact,
                says=said,
                lines=said.lines or (),
            )
            documents.setdefault(one.number, one)
    return Books(documents)


@cache
def week_read(text: str) -> tuple[Week, int]:
    """Return a week as the calendar has it, and its place there.

    Each is read once, of which there are few thousand.

    Raises:
        NotAWeek: the text is none.
    """
    place = calendar_place(Week.parse(text).monday)
    return calendar()[place], place
