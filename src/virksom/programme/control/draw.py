"""A sample of billed lines, stratified by employer, that anybody can draw again.

No generator of chance is used: a line's place is the digest of the seed and its own number, so the
same seed and log give the same sample in any program.

Source:
    Clause 7.5; failure 5 of outcome payment: the buyer never saw how claims were checked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.billing import Billed, Books
from virksom.programme.contract import Terms
from virksom.programme.kernel import Month, Week, digest
from virksom.programme.record import Company, Deduction, Employment, Known, Sample, SampledLine
from virksom.programme.settlement import NOTHING, month_of, rules_of

DROPPED = "dropped"
"""What is said of a deduction that is not made after all."""

NO_EMPLOYER = ""
"""The stratum of lines that rest on no job: education."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A line that may be controlled.

    Args:
        billed: the line and its invoice.
        employer: code of the company of the job it rests on; "" where none does.
        related: whether that company is the provider's own.
    """

    billed: Billed
    employer: str
    related: bool

    @property
    def amount(self) -> Decimal:
        """What was billed, in exact kroner excluding VAT."""
        return self.billed.line.amount

    @property
    def line(self) -> SampledLine:
        """The line as a sample names it."""
        return SampledLine(document=self.billed.number, line=self.billed.line.line)


def population(
    frozen: Books, known: Known, *, terms: Terms, months: Iterable[Month]
) -> tuple[Drawn, ...]:
    """Return the billed lines of the months that still stand, by document and line.

    A line for which a deduction is claimed or agreed is not among them: it is deducted once.

    Source:
        Clause 7.5; failure 14 of outcome payment: related employers are flagged.
    """
    wanted, related, deducted = set(months), _related(known), _deducted(known)
    found = [
        Drawn(billed=one, employer=employer, related=employer in related)
        for (_, week), lines in frozen.standing.items()
        for month in [_month(week, terms)]
        if month in wanted
        for one in lines
        if (one.number, str(month)) not in deducted
        for employer in [_employer(one, known)]
    ]
    return tuple(sorted(found, key=lambda one: (one.billed.number, one.billed.line.line)))


def draw(lines: Sequence[Drawn], *, size: int, seed: str) -> tuple[Drawn, ...]:
    """Return a sample: of each employer its share, at least one while there is room.

    Shares are rounded by the largest remainder, ties to the smaller code. Within an employer the
    lines with the smallest digest of seed, document and line are taken.

    Source:
        Clause 7.5.

    Args:
        lines: what may be drawn.
        size: how many lines; all of them when there are fewer.
        seed: any text; said before the sample is drawn.

    Returns:
        ``min(size, len(lines))`` lines, by document and line.
    """
    strata: dict[str, list[Drawn]] = {}
    for one in lines:
        strata.setdefault(one.employer, []).append(one)
    taken = [
        one
        for employer, many in _shares(strata, size=min(size, len(lines))).items()
        for one in sorted(strata[employer], key=lambda one: _place(one, seed))[:many]
    ]
    return tuple(sorted(taken, key=lambda one: (one.billed.number, one.billed.line.line)))


def _shares(strata: Mapping[str, Sequence[Drawn]], *, size: int) -> Mapping[str, int]:
    """Return how many of each stratum: its share, each at least one while there is room."""
    whole = sum(map(len, strata.values()))
    order = sorted(strata, key=lambda code: (-len(strata[code]), code))
    shares = dict.fromkeys(order, 0)
    for code in order[:size]:
        shares[code] = 1
    while sum(shares.values()) < size:
        open_ = [code for code in order if shares[code] < len(strata[code])]
        most = max(open_, key=lambda code: size * len(strata[code]) - whole * shares[code])
        shares[most] += 1
    return shares


def _place(one: Drawn, seed: str) -> str:
    return digest(f"{seed}|{one.billed.number}|{one.billed.line.line}")


def _employer(one: Billed, known: Known) -> str:
    """Return the company of the first job the line rests on, as known; "" for none."""
    facts = (known.find(fact) for fact in one.line.facts)
    says = [fact.value for fact in facts if fact is not None]
    return next((job.company for job in says if isinstance(job, Employment)), NO_EMPLOYER)


def _related(known: Known) -> frozenset[str]:
    return frozenset(
        fact.subject
        for fact in known.of_kind("company")
        if isinstance(fact.value, Company) and fact.value.related_to_provider is True
    )


def _deducted(known: Known) -> frozenset[tuple[str, str]]:
    """Return the documents and months that a deduction in force was reckoned from."""
    asked = {
        fact.subject: fact.value.says
        for fact in known.of_kind("deduction")
        if isinstance(fact.value, Deduction)
    }
    return frozenset(
        (issued.subject, month)
        for sample in known.of_kind("sample")
        if isinstance(sample.value, Sample) and asked.get(sample.subject, DROPPED) != DROPPED
        for issued in known.of_kind("issued")
        if issued.age < sample.age
        for month in sample.value.months
    )


def _month(week: Week, terms: Terms) -> Month:
    return month_of(week, rules_of(week, terms))


def employers_of(lines: Iterable[Drawn]) -> int:
    """Return how many employers lines rest on; those that rest on no job count for none.

    Source:
        Clause 7.5.
    """
    return len({one.employer for one in lines} - {NO_EMPLOYER})


def summed(lines: Iterable[Drawn]) -> Decimal:
    """Return what lines come to, in exact kroner excluding VAT; 0.00 for none."""
    return sum((one.amount for one in lines), NOTHING)
