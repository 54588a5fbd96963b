"""A sample before it is drawn: its months, how many lines, the seed nobody chose, and drawn again.

Source:
    Clause 7.5: whoever controls says beforehand what will be drawn, and anybody can draw it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from virksom.programme.billing import books
from virksom.programme.billing.numbers import last_number
from virksom.programme.contract import Terms
from virksom.programme.control.draw import Drawn, draw, population
from virksom.programme.kernel import Json, Month, Refusal, Text, digest
from virksom.programme.record import Draft, Fact, Known, Log, Sample

MOST_MONTHS = 120
"""Months that one sample may span."""

MOST_LINES = 10_000
"""Lines that one sample may hold."""

MOST_SEED = 64
"""Signs of a seed."""

_HUNDRED = Decimal(100)
_SIGNS = 16


class CannotDraw(Refusal):
    """No sample can be drawn so; the sentence says why."""


class TooFewLines(CannotDraw):
    """More lines are asked for than there are; the sentence says how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is asked for when a sample is drawn.

    Args:
        months: consecutive, at least one; whose lines it is drawn from.
        size: how many lines.
        seed: any short text; said before the sample is drawn.
    """

    months: tuple[Month, ...]
    size: int
    seed: str


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Return the months from the first to the last, both included, in order.

    Source:
        Clause 7.5.

    Raises:
        CannotDraw: the last comes before the first, or there are more than ``MOST_MONTHS``.
    """
    begins, ends = _place(first), _place(last)
    if not 0 <= ends - begins < MOST_MONTHS:
        raise CannotDraw(_MONTHS)
    return tuple(Month(at // 12, at % 12 + 1) for at in range(begins, ends + 1))


def read_months(text: str) -> tuple[Month, ...]:
    """Read ``2019-03..2019-08``, or one month alone.

    Source:
        Clause 7.5.

    Raises:
        NotAMonth: one of them is none.
        CannotDraw: as ``months_between``.
    """
    first, _, last = text.partition("..")
    return months_between(Month.parse(first), Month.parse(last or first))


def written_months(months: Sequence[Month]) -> str:
    """Return consecutive months, at least one, as ``read_months`` reads them.

    Source:
        Clause 7.5.
    """
    return f"{months[0]}..{months[-1]}"


def size_of(lines: Sequence[Drawn], *, share: Decimal) -> int:
    """Return how many lines the contract asks for: its share, and one of each employer at least.

    Source:
        Clause 7.5: ``control_share``.

    Args:
        lines: what may be drawn.
        share: of the lines, in per cent.

    Returns:
        Rounded up; at most ``len(lines)``; 0 of no lines.
    """
    asked = (share * len(lines) / _HUNDRED).to_integral_value(ROUND_CEILING)
    return min(len(lines), max(int(asked), len({one.employer for one in lines})))


def seed_of(known: Known, months: Sequence[Month]) -> str:
    """Return a seed that nobody chose: it follows from the last fact known, and the months.

    Source:
        Clause 7.5; failure 5 of outcome payment: who draws must not choose what is drawn.

    Returns:
        Sixteen signs of a digest.
    """
    return digest(f"{known.head}|{written_months(months)}").removeprefix("sha256:")[:_SIGNS]


def drawn(lines: Sequence[Drawn], asked: Drawing) -> tuple[Drawn, ...]:
    """Return a sample as ``draw`` does, once size and seed can be used.

    Source:
        Clause 7.5.

    Raises:
        CannotDraw: there are no lines, or size or seed is none.
        TooFewLines: fewer lines than the size.
    """
    if not lines:
        raise CannotDraw(_NO_LINES)
    seed = asked.seed
    if not 0 < asked.size <= MOST_LINES:
        raise CannotDraw(_SIZE)
    if asked.size > len(lines):
        raise TooFewLines(_only(len(lines)))
    if not (seed and seed.isprintable() and seed == seed.strip() and len(seed) <= MOST_SEED):
        raise CannotDraw(_SEED)
    return draw(lines, size=asked.size, seed=seed)


def sample_draft(found: Sequence[Drawn], asked: Drawing, *, code: str, on: date, by: str) -> Draft:
    """Return the fact of a sample.

    Source:
        Clause 7.5: the sample is on record before anything is controlled.

    Args:
        found: what was drawn, at least one line.
        asked: what was asked for.
        code: the sample's, such as ``S0001``.
        on: the day it is drawn.
        by: who draws it.
    """
    lines: list[Json] = [{"document": one.line.document, "line": one.line.line} for one in found]
    return Draft(
        kind="sample",
        subject=code,
        since=on,
        value={
            "seed": asked.seed,
            "size": asked.size,
            "months": [str(month) for month in asked.months],
            "lines": lines,
        },
        by=by,
    )


def next_sample(log: Log) -> str:
    """Return the code of the next sample, such as ``S0001``: none is used twice.

    Source:
        Clause 7.5.
    """
    return f"S{last_number(log, 'S', kind='sample') + 1:04d}"


def drawn_from(sample: Fact, log: Log, *, terms: Terms) -> tuple[Drawn, ...]:
    """Return what a sample was drawn from: the lines that stood by the facts told before it.

    Source:
        Clause 7.5: anybody can draw it again.

    Args:
        sample: the fact of the sample; it stands in the log.
        log: every fact.
        terms: as known.

    Raises:
        TypeError: the fact is no sample; a bug.
    """
    if not isinstance(sample.value, Sample):
        raise TypeError(sample.kind)
    told = Log(log.facts[: log.facts.index(sample)]).known(sample.known_at)
    months = [Month.parse(month) for month in sample.value.months]
    return population(books(told), told, terms=terms, months=months)


def same_again(sample: Fact, lines: Sequence[Drawn]) -> bool:
    """Say whether a sample is what its seed draws from the lines it was drawn from.

    Source:
        Clause 7.5.
    """
    says = sample.value
    if not isinstance(says, Sample):
        return False
    return says.lines == tuple(one.line for one in draw(lines, size=says.size, seed=says.seed))


def _place(month: Month) -> int:
    return month.year * 12 + month.number - 1


_MONTHS = Text(
    f"Den sidste måned skal være den første eller en senere, højst {MOST_MONTHS} måneder i alt.",
    f"The last month is the first or a later one, {MOST_MONTHS} months at most.",
)
_NO_LINES = Text(
    "Der er ingen fakturerede linjer i de måneder, der stadig står.",
    "No billed lines of those months still stand.",
)
_SIZE = Text(
    f"En stikprøve er fra 1 til {MOST_LINES} linjer.", f"A sample is 1 to {MOST_LINES} lines."
)
_SEED = Text(
    f"Startværdien er fra 1 til {MOST_SEED} tegn på én linje.",
    f"The seed is 1 to {MOST_SEED} signs on one line.",
)


def _only(count: int) -> Text:
    if count == 1:
        return Text("Der er kun én linje at trække.", "There is only one line to draw.")
    return Text(
        f"Der er kun {count} linjer at trække; skriv et tal fra 1 til {count}.",
        f"There are only {count} lines to draw; write a number from 1 to {count}.",
    )
