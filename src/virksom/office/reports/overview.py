"""The overview: the status table row for row, the effect, the jobs and what to look at.

Source:
    The table "Status pr. 30.09.2019"; rules, section 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.curve import Curve, curve
from virksom.office.reports.door import Door, list_door
from virksom.office.reports.findings import Look, look
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.record import UNRECORDED
from virksom.programme.status import ROWS, Share, StatusTable, reason_text


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
    """Everything the overview shows; ``may_…`` say which of its doors are open to the reader."""

    on: Text
    known: Text
    past: bool
    expected: bool
    rows: tuple[Row, ...]
    units: tuple[Row, ...]
    effect: Effect
    progress: Progress
    jobs: tuple[Figure, ...]
    look: Look
    curve: Curve
    may_findings: bool
    may_candidates: bool


def overview(seen: Standpoint, actor: Actor) -> OverviewPage:
    """Return the overview; findings are left out for those who may not see them.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    table = seen.table
    return OverviewPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        rows=tuple(_rows(table)),
        units=tuple(_units(seen)),
        effect=_effect(seen),
        progress=_progress(table),
        jobs=_jobs(table),
        look=look(seen, None, wait=False),
        curve=curve(seen),
        may_findings=why_not(actor, Deed.SEE_FINDINGS) is None,
        may_candidates=why_not(actor, Deed.SEE_CANDIDATES) is None,
    )


def _rows(table: StatusTable) -> Iterator[Row]:
    yield _row("referred", len(table.referred), kind="sum")
    for code in table.listed_reasons:
        yield _reason_row(code, table)
    yield _row("withdrawn", len(table.withdrawn), kind="sum")
    yield _row("not_started", len(table.not_started))
    yield _row("active", len(table.active), kind="sum")
    yield _row("full", len(table.full), kind="in")
    yield _row("partial", len(table.partial), kind="in")
    yield _row(
        "self_supporting", len(table.self_supporting), kind="last", share=_percent(table.effect)
    )
    yield Row(
        code="companies",
        label=ROWS["companies"],
        count=len(table.companies),
        door=Door("employments"),
    )
    yield Row(
        code="employments",
        label=ROWS["employments"],
        count=len(table.employments),
        door=Door("employments"),
    )


def _row(code: str, count: int, *, kind: str = "plain", share: Text = words.NOTHING) -> Row:
    return Row(
        code=code, label=ROWS[code], count=count, door=list_door(code), kind=kind, share=share
    )


def _reason_row(code: str, table: StatusTable) -> Row:
    count = len(table.withdrawn_by.get(code, ()))
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


def _units(seen: Standpoint) -> Iterator[Row]:
    labels = seen.rules.labels("referring_units")
    for code, persons in seen.table.by_unit.items():
        yield Row(
            code=code,
            label=words.looked_up(labels, code),
            count=len(persons),
            door=Door("candidates", asks=(("enhed", code),)),
        )


def _percent(share: Share) -> Text:
    if share.percent is None:
        return words.DASH
    return Text(f"{share.percent} %", f"{share.percent}%")


def _effect(seen: Standpoint) -> Effect:
    table = seen.table
    share, aim = table.effect, seen.rules.whole("target_share")
    low, high = share.interval or (0.0, 0.0)
    found = len(table.self_supporting)
    return Effect(
        told=_percent(share),
        of=Text(f"{found} af {share.of} aktive", f"{found} of {share.of} active"),
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


def _progress(table: StatusTable) -> Progress:
    reached = len(table.self_supporting)
    missing = table.to_target
    told = Text(f"{missing} mangler endnu", f"{missing} still to go")
    return Progress(
        reached=reached,
        target=table.target,
        bar=min(1000, _thousandths(reached / table.target)) if table.target else 0,
        missing=told if missing else Text("målet er nået", "the target is reached"),
    )


def _jobs(table: StatusTable) -> tuple[Figure, ...]:
    return (
        Figure(
            count=len(table.companies),
            label=Text("virksomheder", "companies"),
            door=Door("employments"),
        ),
        Figure(
            count=len(table.employments),
            label=Text("ansættelser", "employments"),
            door=Door("employments", spot="ansaettelser"),
        ),
        Figure(
            count=len(table.several_employments),
            label=Text("med flere end én", "with more than one"),
            door=list_door("several_employments"),
        ),
    )
