"""The overview: the status table row for row, the effect, the jobs and what to look at.

Source:
    The table "Status pr. 30.09.2019"; rules, section 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.curve import Curve, curve
from virksom.office.reports.door import Door, list_door
from virksom.office.reports.findings import Look, look
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Looking
from virksom.programme.contract import InForce
from virksom.programme.kernel import Text
from virksom.programme.record import UNRECORDED
from virksom.programme.status import ROWS, RowCounts, Share, reason_text

if TYPE_CHECKING:
    from virksom.office.reports.large_standpoint import LargeStandpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table.

    Args:
        code: the row's code.
        label: what it counts.
        count: how many.
        share: the effect where the source prints one; "" elsewhere.
        door: the list it counts.
        kind: how it stands: "plain", "in" (a part of the row it belongs to), "sum" or "last".
        note: a word of attention; None for most.
        note_door: where the word of attention leads.
    """

    code: str
    label: Text
    count: int
    door: Door
    kind: str = "plain"
    share: Text = words.NOTHING
    note: Text | None = None
    note_door: Door | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The effect with its uncertainty; the numbers for drawing are thousandths of the bar.

    Args:
        told: the share in whole per cent; a dash when there is nobody to be a share of.
        of: ``16 af 65 aktive``.
        interval: the 95 per cent interval in words; empty when there is none.
        others: the same count of the other denominators.
        known: whether there is a share to draw.
        bar: length of the bar.
        low: lower end of the interval.
        high: upper end of the interval.
        aim: where the target share lies.
        aim_text: the target share in words.
        door: the self-supporting.
    """

    told: Text
    of: Text
    interval: Text
    others: tuple[Text, ...]
    known: bool
    bar: int
    low: int
    high: int
    aim: int
    aim_text: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far it is to the target, in persons."""

    reached: int
    target: int
    bar: int
    missing: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One large number with its word and door."""

    count: int
    label: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """Everything the overview shows; ``may_…`` say which of its doors are open to the reader.

    ``look`` is None where the programme is so large that findings are told on their own page alone.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    rows: tuple[Row, ...]
    units: tuple[Row, ...]
    effect: Effect
    progress: Progress
    jobs: tuple[Figure, ...]
    look: Look | None
    findings: Door
    curve: Curve
    may_findings: bool
    may_candidates: bool


def overview(seen: Standpoint, actor: Actor) -> OverviewPage:
    """Return the overview; findings are left out for those who may not see them.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return _page(
        seen,
        actor,
        table=seen.table,
        beside=look(seen, None, wait=False),
        weeks=curve(seen.curve),
    )


def large_overview(seen: "LargeStandpoint", actor: Actor) -> OverviewPage:
    """Return the overview of a large programme; its findings are told on their own page alone.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    where = seen.where
    return _page(
        where,
        actor,
        table=seen.table,
        beside=None,
        weeks=seen.keep("curve", lambda: curve(seen.curve)),
    )


def _page(
    seen: Looking, actor: Actor, *, table: RowCounts, beside: Look | None, weeks: Curve
) -> OverviewPage:
    return OverviewPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        rows=tuple(_rows(table)),
        units=tuple(_units(table, seen.rules)),
        effect=_effect(table, seen.rules),
        progress=_progress(table),
        jobs=tuple(_jobs(table)),
        look=beside,
        findings=Door("findings"),
        curve=weeks,
        may_findings=why_not(actor, Deed.SEE_FINDINGS) is None,
        may_candidates=why_not(actor, Deed.SEE_CANDIDATES) is None,
    )


def _rows(table: RowCounts) -> Iterator[Row]:
    yield _row("referred", table, kind="sum")
    for code in table.listed_reasons:
        yield _reason_row(code, table)
    yield _row("withdrawn", table, kind="sum")
    yield _row("not_started", table)
    yield _row("active", table, kind="sum")
    yield _row("full", table, kind="in")
    yield _row("partial", table, kind="in")
    yield replace(_row("self_supporting", table, kind="last"), share=_percent(table.effect))
    for code in ("companies", "employments"):
        yield replace(_row(code, table), door=Door("employments"))


def _row(code: str, table: RowCounts, *, kind: str = "plain") -> Row:
    return Row(
        code=code, label=ROWS[code], count=table.count(code), door=list_door(code), kind=kind
    )


def _reason_row(code: str, table: RowCounts) -> Row:
    count = table.count(f"withdrawn_{code}")
    asks = bool(count) and code == UNRECORDED
    return Row(
        code=f"withdrawn_{code}",
        label=reason_text(code, table.reasons),
        count=count,
        door=list_door(f"withdrawn_{code}"),
        kind="in",
        note=Text("se hvorfor", "see why") if asks else None,
        note_door=Door("findings", asks=(("slags", "withdrawal_without_reason"),))
        if asks
        else None,
    )


def _units(table: RowCounts, rules: InForce) -> Iterator[Row]:
    labels = rules.labels("referring_units")
    for code, count in table.units().items():
        yield Row(
            code=code,
            label=words.looked_up(labels, code),
            count=count,
            door=Door("candidates", asks=(("enhed", code),)),
        )


def _percent(share: Share) -> Text:
    if share.percent is None:
        return words.DASH
    return Text(f"{share.percent} %", f"{share.percent}%")


def _effect(table: RowCounts, rules: InForce) -> Effect:
    share, aim = table.effect, rules.whole("target_share")
    low, high = share.interval or (0.0, 0.0)
    return Effect(
        told=_percent(share),
        of=Text(f"{share.count} af {share.of} aktive", f"{share.count} of {share.of} active"),
        interval=_interval(share),
        others=(
            _told(table.of_referred, Text("{of} henviste", "{of} referred")),
            _told(table.of_remaining, Text("{of} ikke afmeldte", "{of} not withdrawn")),
            _told(table.of_target, Text("målets {of}", "the target's {of}")),
        ),
        known=bool(share.of),
        bar=_thousandths(share.exact or 0.0),
        low=_thousandths(low),
        high=_thousandths(high),
        aim=aim * 10,
        aim_text=Text(f"mål {aim} %", f"target {aim}%"),
        door=list_door("self_supporting"),
    )


def _told(share: Share, whom: Text) -> Text:
    told = _percent(share)
    return Text(
        f"{share.count} af {whom.da.format(of=share.of)} = {told.da}",
        f"{share.count} of {whom.en.format(of=share.of)} = {told.en}",
    )


def _interval(share: Share) -> Text:
    if share.interval is None:
        return words.NOTHING
    low, high = (round(100 * end) for end in share.interval)
    return Text(f"usikkerhed {low}–{high} %", f"uncertainty {low}–{high}%")


def _thousandths(share: float) -> int:
    return round(1000 * share)


def _progress(table: RowCounts) -> Progress:
    reached, missing = table.count("self_supporting"), table.to_target
    told = Text(f"{missing} mangler endnu", f"{missing} still to go")
    return Progress(
        reached=reached,
        target=table.target,
        bar=min(1000, _thousandths(reached / table.target)) if table.target else 0,
        missing=told if missing else Text("målet er nået", "the target is reached"),
    )


def _jobs(table: RowCounts) -> Iterator[Figure]:
    for code, label, door in (
        ("companies", Text("virksomheder", "companies"), Door("employments")),
        (
            "employments",
            Text("ansættelser", "employments"),
            Door("employments", spot="ansaettelser"),
        ),
        (
            "several_employments",
            Text("med flere end én", "with more than one"),
            list_door("several_employments"),
        ),
    ):
        yield Figure(count=table.count(code), label=label, door=door)
