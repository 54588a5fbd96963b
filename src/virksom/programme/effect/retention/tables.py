"""Retention as tables: definitions side by side, what came first, what lasts.

Source:
    Rules, sections 2, 3 and 5; clause 5.3.
"""

from collections.abc import Iterator, Sequence

from virksom.programme.effect.lasting import ON_DAY, Definition
from virksom.programme.effect.retention.clock import Clock
from virksom.programme.effect.retention.clocks import EXITS, MET
from virksom.programme.effect.retention.read import BRIDGED, Retention, retention
from virksom.programme.effect.retention.survival import Curve
from virksom.programme.effect.retention.words import (
    ALONE_NOTE,
    DEFINITION_NOTES,
    FIRST_NOTES,
    JOB_NOTES,
    SUPPORT_NOTES,
    ahead_note,
    definitions_say,
    few_note,
    first_says,
    jobs_say,
    reached,
    support_says,
)
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text
from virksom.programme.status import AsKnown

STATE_FACTS = ("referral", "start", "withdrawal", "employment", "education", "benefit")
"""The kinds of fact that tell whether somebody supports themself."""

JOB_FACTS = ("referral", "start", "withdrawal", "employment")
"""The kinds of fact that tell how long a job lasts."""

LANDMARKS = (0, 4, 13, 26, 39, 52, 78, 104, 156, 208)
"""The whole weeks the curves are read at in the tables."""

_WEEK = 7
_FROM, _TO = Column(Text("Fra", "From"), Unit.PART), Column(Text("Til", "To"), Unit.PART)
_NO_BAND, _NOTHING = Text("–", "–"), Text("", "")


def retention_tables(seen: AsKnown, definition: Definition = ON_DAY) -> tuple[Table, ...]:
    """Return the tables of retention on a day as known, in the order of the page.

    Args:
        seen: the programme on a day, as known.
        definition: what the wait is for.

    Returns:
        The definitions, what came first, the time in self-support, the time in a job. Those of
        nobody have no rows and say why.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return whole_tables(retention(seen, definition))


def whole_tables(found: Retention) -> tuple[Table, ...]:
    """Return the same tables of what was read before."""
    return (
        definitions_table(found),
        first_table(found),
        support_table(found),
        jobs_table(found),
    )


def definitions_table(found: Retention) -> Table:
    """Return how many meet each definition, on the day and ever."""
    rows = tuple(
        (one.definition.words, one.now, one.ever, one.too_soon)
        for one in found.counts
        if found.waits
    )
    return Table(
        code="retention-definitions",
        title=Text(
            "Varig selvforsørgelse, målt på flere måder", "Lasting self-support, by measure"
        ),
        says=definitions_say(found),
        columns=(
            Column(Text("Definition", "Definition")),
            Column(Text("På dagen, af aktive", "On the day, of the active"), Unit.SHARE),
            Column(
                Text("Nået, af dem med tid nok", "Reached, of those with time"),
                Unit.SHARE,
            ),
            Column(Text("Begyndt for nylig", "Begun too recently"), Unit.COUNT),
        ),
        rows=rows,
        counts=STATE_FACTS,
        on=found.on,
        notes=(*DEFINITION_NOTES, *ahead_note(found)),
    )


def first_table(found: Retention) -> Table:
    """Return what had come first so many weeks after the start."""
    exits = [group for group in EXITS if found.first[group.code].events]
    met = found.first[MET]
    rows = tuple(
        (
            name,
            risk,
            *_read(met, day),
            *(found.first[group.code].value(day) for group in exits),
            found.free.value(day),
        )
        for name, day, risk in _landmarks(found.waits)
    )
    return Table(
        code="retention-first",
        title=Text("Hvad der kom først efter starten", "What came first after the start"),
        says=first_says(found),
        columns=(
            Column(Text("Efter starten", "After the start")),
            Column(Text("Følges", "Followed"), Unit.COUNT),
            Column(reached(found.definition), Unit.PART),
            _FROM,
            _TO,
            *(Column(_withdrawn(group.words), Unit.PART) for group in exits),
            Column(Text("Endnu intet af det", "None of it yet"), Unit.PART),
        ),
        rows=rows,
        counts=STATE_FACTS,
        on=found.on,
        notes=(*FIRST_NOTES, *few_note(found.waits), *ahead_note(found)),
    )


def _withdrawn(words: Text) -> Text:
    return Text(f"Afmeldt: {words.da.lower()}", f"Withdrawn: {words.en.lower()}")


def support_table(found: Retention) -> Table:
    """Return the share still in their first stretch of self-support after so many weeks."""
    whole, bridged = found.support, found.bridged
    rows = tuple(
        (name, risk, *_read(whole.curve, day), wider, bridged.curve.value(day))
        for (name, day, risk), wider in zip(
            _landmarks(bridged.followed, at=whole.followed),
            bridged.followed.at_risk(_days(bridged.followed)),
            strict=True,
        )
    )
    return Table(
        code="retention-self-support",
        title=Text("Tid i selvforsørgelse", "Time in self-support"),
        says=support_says(found),
        columns=(
            Column(Text("Efter første dag", "After the first day")),
            Column(Text("Følges", "Followed"), Unit.COUNT),
            Column(Text("Stadig, uden hul", "Still, without a gap"), Unit.PART),
            _FROM,
            _TO,
            Column(Text("Følges med bro", "Followed, bridged"), Unit.COUNT),
            Column(
                Text(f"Stadig, huller op til {BRIDGED} dage", f"Still, gaps up to {BRIDGED} days"),
                Unit.PART,
            ),
        ),
        rows=rows,
        counts=STATE_FACTS,
        on=found.on,
        notes=(*SUPPORT_NOTES, *few_note(whole.followed), *ahead_note(found)),
    )


def jobs_table(found: Retention) -> Table:
    """Return the share of jobs that still run after so many weeks."""
    rows = tuple(
        (name, risk, *_read(found.jobs.curve, day))
        for name, day, risk in _landmarks(found.jobs.followed)
    )
    return Table(
        code="retention-jobs",
        title=Text("Tid i et job", "Time in a job"),
        says=jobs_say(found),
        columns=(
            Column(Text("Efter første dag", "After the first day")),
            Column(Text("Følges", "Followed"), Unit.COUNT),
            Column(Text("Stadig ansat", "Still employed"), Unit.PART),
            _FROM,
            _TO,
        ),
        rows=rows,
        counts=JOB_FACTS,
        on=found.on,
        notes=(*JOB_NOTES, *few_note(found.jobs.followed), *ahead_note(found)),
    )


def curve_tables(found: Retention) -> tuple[Table, ...]:
    """Return every step of every curve, for who draws or checks them: the figures' own numbers."""
    exits = [(Text(one.words.da, one.code), found.first[one.code]) for one in EXITS]
    first = [(Text("Nået", "met"), found.first[MET]), *exits]
    return (
        _steps("retention-first-days", first_table(found), curves=first),
        _steps("retention-self-support-days", support_table(found), curves=_both(found)),
        _steps("retention-jobs-days", jobs_table(found), curves=[(_JOBS, found.jobs.curve)]),
    )


_JOBS = Text("Job", "jobs")


def _both(found: Retention) -> list[tuple[Text, Curve]]:
    return [
        (Text("Uden hul", "no gap"), found.support.curve),
        (Text(f"Huller op til {BRIDGED} dage", f"gaps {BRIDGED}"), found.bridged.curve),
    ]


def _steps(code: str, told: Table, *, curves: Sequence[tuple[Text, Curve]]) -> Table:
    rows = tuple(
        (
            name,
            step.day,
            step.at_risk,
            step.events,
            step.value,
            *(step.band or (_NOTHING, _NOTHING)),
        )
        for name, curve in curves
        for step in curve.steps
    )
    return Table(
        code=code,
        title=Text(f"{told.title.da}, dag for dag", f"{told.title.en}, day by day"),
        says=told.says,
        columns=(
            Column(Text("Kurve", "Curve")),
            Column(Text("Dage", "Days"), Unit.DAYS),
            Column(Text("Følges", "Followed"), Unit.COUNT),
            Column(Text("Sket den dag", "Happened that day"), Unit.COUNT),
            Column(Text("Andel", "Share"), Unit.PART),
            _FROM,
            _TO,
        ),
        rows=rows,
        counts=told.counts,
        on=told.on,
        notes=(*told.notes, ALONE_NOTE),
    )


def _read(curve: Curve, day: int) -> tuple[Cell, Cell, Cell]:
    step = curve.on(day)
    low, high = (step.band if step else None) or (_NO_BAND, _NO_BAND)
    return curve.value(day), low, high


def _days(followed: Clock) -> list[int]:
    """Return the landmarks in days on which anybody was still followed."""
    last = -1 if followed.last is None else followed.last
    return [week * _WEEK for week in LANDMARKS if week * _WEEK <= last]


def _landmarks(followed: Clock, *, at: Clock | None = None) -> Iterator[tuple[Text, int, int]]:
    """Yield each landmark's name, its days, and how many of ``at`` are followed so long."""
    days = _days(followed)
    for day, risk in zip(days, (followed if at is None else at).at_risk(days), strict=True):
        week = day // _WEEK
        yield Text(f"{week} uger", f"{week} weeks"), day, risk
