"""The samples of billed lines, and what may be drawn.

Source:
    Clause 7.5: a share is told with its number, its denominator and its interval.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.control_ground import Held, frozen, held_samples
from virksom.office.reports.control_words import employers, months_text, share_text
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.settlement_words import day_by, lines, month_heading
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.control import employers_of, months_between, population, seed_of, size_of
from virksom.programme.control.result import ASKED, UNCHECKED
from virksom.programme.kernel import Month, Text
from virksom.programme.settlement import NOTHING, month_of, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRow:
    """A sample in the list.

    Args:
        code: its code.
        months: whose lines it was drawn from.
        size: how many lines.
        seed: by which.
        drawn: who drew it and when.
        share: how many failed, of how many, with the interval.
        state: where it stands.
        waits: whether something waits.
        door: its page.
    """

    code: str
    months: Text
    size: Text
    seed: str
    drawn: Text
    share: Text
    state: Text
    waits: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplesPage:
    """The samples.

    Args:
        rows: the newest first.
        draw: where one is drawn; None for a reader who may not.
        billed: whether there is anything to draw from.
    """

    rows: tuple[SampleRow, ...]
    draw: Door | None
    billed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPage:
    """What would be drawn, said before it is.

    Args:
        firsts: the months to begin with.
        lasts: the months to end with.
        told: how many lines of how many employers there are, and how many the contract asks for.
        sum: what the lines come to.
        size: how many the contract asks for.
        seed: one that nobody chose.
        why_not: why nothing can be drawn; None when something can.
    """

    firsts: tuple[Choice, ...]
    lasts: tuple[Choice, ...]
    told: Text
    sum: Text
    size: int
    seed: str
    why_not: Text | None


def samples_page(seen: Standpoint, actor: Actor) -> SamplesPage:
    """Return the samples as known."""
    may = not seen.past and why_not(actor, Deed.DRAW_SAMPLE) is None
    billed = bool(frozen(seen).documents)
    return SamplesPage(
        rows=sample_rows(seen),
        draw=Door("draw_sample") if may and billed else None,
        billed=billed,
    )


def sample_rows(seen: Standpoint, *, on: date = date.max) -> tuple[SampleRow, ...]:
    """Return the samples drawn by a day, with what is known of them; the newest first."""
    return tuple(_row(one) for one in held_samples(seen) if one.fact.since <= on)


def _row(one: Held) -> SampleRow:
    return SampleRow(
        code=one.code,
        months=months_text(one.months),
        size=lines(len(one.says.lines)),
        seed=one.says.seed,
        drawn=day_by(one.fact.by or "", one.fact.since),
        share=share_text(one.found.share),
        state=standing_text(one),
        waits=not one.found.done,
        door=Door("sample", (one.code,)),
    )


def standing_text(one: Held) -> Text:
    """Return where a sample stands, in words."""
    codes = [line.code for line in one.found.lines]
    unchecked, asked = codes.count(UNCHECKED), codes.count(ASKED)
    left = Text(f"{unchecked} ikke kontrolleret", f"{unchecked} not controlled")
    waits = Text(
        f"{asked} venter på svar eller afgørelse", f"{asked} wait for an answer or a ruling"
    )
    if one.found.done:
        return Text("afsluttet", "finished")
    return words.joined(
        left if unchecked else words.NOTHING, waits if asked else words.NOTHING, mark=", "
    )


def asked_months(seen: Standpoint, first: str, *, last: str) -> tuple[Month, ...]:
    """Return the months that are asked for; without any, the latest three with billed lines.

    Raises:
        NotAMonth: one of them is none.
        CannotDraw: the last comes before the first.
    """
    found = billed_months(seen)
    default = found[-_LATEST:] or (Month(seen.on.year, seen.on.month),)
    begins = Month.parse(first) if first else default[0]
    return months_between(begins, Month.parse(last) if last else max(begins, default[-1]))


_LATEST = 3


def billed_months(seen: Standpoint) -> tuple[Month, ...]:
    """Return the months with a billed line that stands, in order."""
    weeks = {week for _, week in frozen(seen).standing}
    return tuple(sorted({month_of(week, rules_of(week, seen.terms)) for week in weeks}))


def draw_page(seen: Standpoint, months: Sequence[Month]) -> DrawPage:
    """Return what would be drawn from the lines of some months."""
    found = population(frozen(seen), seen.known, terms=seen.terms, months=months)
    share = seen.terms.on(max(seen.on, seen.terms.begins())).amount("control_share")
    size, among = size_of(found, share=share), billed_months(seen)
    return DrawPage(
        firsts=_choices(among, months[0]),
        lasts=_choices(among, months[-1]),
        told=_told(len(found), employers_of(found), size=size, share=share),
        sum=words.kroner(sum((one.amount for one in found), NOTHING)),
        size=size,
        seed=seed_of(seen.known, months),
        why_not=None if found else _NONE,
    )


def _choices(among: Sequence[Month], chosen: Month) -> tuple[Choice, ...]:
    every = sorted({*among, chosen})
    return tuple(Choice(str(month), month_heading(month), month == chosen) for month in every)


def _told(count: int, firms: int, *, size: int, share: Decimal) -> Text:
    every, those, drawn = lines(count), employers(firms), lines(size)
    part = words.number(share)
    return Text(
        f"{every.da} hos {those.da} kan trækkes. Aftalen siger {part.da} %, og mindst én hos hver: "
        f"{drawn.da}.",
        f"{every.en} of {those.en} may be drawn. The contract says {part.en}%, and one of each at "
        f"least: {drawn.en}.",
    )


_NONE = Text(
    "Ingen fakturerede linjer i de måneder. Vælg nogle andre.",
    "No billed lines in those months. Choose others.",
)
