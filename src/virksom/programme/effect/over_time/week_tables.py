"""Every week then and now as tables.

Source:
    Rules, sections 2 and 5.
"""

from collections.abc import Iterator, Mapping, Sequence

from virksom.programme.effect.over_time.weeks import OverTime, WeeksTold, WeekTold
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text, Week, date_text
from virksom.programme.status import ROWS, RowCounts, reason_text
from virksom.programme.status.table import REASON

COUNTED = ("referral", "start", "withdrawal", "employment", "education", "benefit")
"""The kinds of facts that place a person in a row of the status table."""


def over_time_tables(told: OverTime) -> tuple[Table, ...]:
    """Return the weeks as known now, the effect then and now, and what was restated.

    Args:
        told: every week then and now.
    """
    return (weeks_table(told), then_now_table(told), restated_table(told))


def weeks_table(told: WeeksTold) -> Table:
    """Return the status table of every week's Sunday as known now, the latest first."""
    return Table(
        code="weeks",
        title=Text("Statustabellen uge for uge", "The status table week by week"),
        says=_says(told),
        columns=(
            Column(Text("Uge", "Week")),
            Column(Text("Pr.", "On"), Unit.DAY),
            *(Column(head, Unit.COUNT) for head in _SHOWN.values()),
            Column(EFFECT, Unit.SHARE),
        ),
        rows=tuple(_week_row(one) for one in reversed(told.weeks)),
        counts=COUNTED,
        on=told.on,
        notes=(_NOT_GOING, *week_notes(told)),
    )


_SHOWN = {
    "referred": Text("Henvist", "Referred"),
    "withdrawn": Text("Afmeldt", "Withdrawn"),
    "not_started": Text("Ej i gang", "Not going"),
    "active": Text("Aktive", "Active"),
    "full": Text("Fuld", "Full"),
    "partial": Text("Delvis", "Partial"),
}
"""The rows that stand in the table of weeks, each with its short head."""

_NOT_GOING = Text(
    "»Ej i gang« er ej påbegyndt eller under fire uger; »fuld« og »delvis« er de aktives "
    "selvforsørgelse.",
    "“Not going” is not started or under four weeks; “full” and “partial” are the self-support of "
    "the active.",
)

EFFECT = Text("Selvforsørgende af de aktive", "Self-supporting of the active")
"""What the share of a week is called."""


def _week_row(one: WeekTold) -> tuple[Cell, ...]:
    counts = (one.now.count(row) for row in _SHOWN)
    return (week_text(one.week), one.now.on, *counts, one.now.effect)


def then_now_table(told: WeeksTold) -> Table:
    """Return the effect of every week as it was known then and as it is known now."""
    return Table(
        code="then-and-now",
        title=Text(
            "Effekten, som den var kendt, og som den er kendt nu", "The effect then and now"
        ),
        says=_says(told),
        columns=(
            Column(Text("Uge", "Week")),
            Column(Text("Pr.", "On"), Unit.DAY),
            Column(Text("Kendt da", "Known then"), Unit.SHARE),
            Column(Text("Kendt nu", "Known now"), Unit.SHARE),
            Column(Text("Rækker, der er ændret", "Rows changed"), Unit.COUNT),
        ),
        rows=tuple(
            (
                week_text(one.week),
                one.now.on,
                one.then.effect,
                one.now.effect,
                len(one.changes),
            )
            for one in reversed(told.weeks)
        ),
        counts=COUNTED,
        on=told.on,
        notes=week_notes(told),
    )


def restated_table(told: OverTime) -> Table:
    """Return what is told otherwise now than then: a row for every week and row that differs."""
    return moved_table(told, _moved(told))


Moved = Mapping[Week, Sequence[tuple[str, int, int]]]
"""By week the code of each row that differs, how many came into it, and how many left it."""


def _moved(told: OverTime) -> Moved:
    return {
        one.week: [(change.row, len(change.came), len(change.left)) for change in one.changes]
        for one in told.restated
    }


def moved_table(told: WeeksTold, moved: Moved) -> Table:
    """Return the same of weeks that may have been counted.

    Args:
        told: every week then and now.
        moved: which rows differ, at least of each week that is restated.
    """
    return Table(
        code="restated",
        title=Text("Uger, der fortælles anderledes nu", "Weeks told differently now"),
        says=restated_sentence(told),
        columns=(
            Column(Text("Uge", "Week")),
            Column(Text("Række", "Row")),
            Column(Text("Kendt da", "Known then"), Unit.COUNT),
            Column(Text("Kendt nu", "Known now"), Unit.COUNT),
            Column(Text("Kommet til", "Came in"), Unit.COUNT),
            Column(Text("Faldet fra", "Left"), Unit.COUNT),
        ),
        rows=tuple(
            (week_text(one.week), row_text(row, one.now), *_counts(one, row), came, left)
            for one in reversed(told.restated)
            for row, came, left in moved[one.week]
        ),
        counts=COUNTED,
        on=told.on,
        notes=week_notes(told),
    )


def _counts(one: WeekTold, row: str) -> tuple[int, int]:
    return one.then.count(row), one.now.count(row)


def row_text(row: str, table: RowCounts) -> Text:
    """Return a row of the status table in words.

    Args:
        row: its code; ``withdrawn_…`` for a reason.
        table: whose words for reasons are used.
    """
    if row.startswith(REASON):
        reason = reason_text(row.removeprefix(REASON), table.reasons)
        return Text(f"Afmeldt: {reason.da}", f"Withdrawn: {reason.en}")
    return ROWS[row]


def week_text(week: Week) -> Text:
    """Return ``Uge 32, 2019``."""
    return Text(f"Uge {week.number}, {week.year}", f"Week {week.number}, {week.year}")


def restated_sentence(told: WeeksTold) -> Text:
    """Return how many of the weeks are told otherwise now."""
    count, of = len(told.restated), len(told.weeks)
    if not of:
        return NO_WEEKS
    if not count:
        return Text(
            f"Alle {of} uger står, som de var kendt, da de var gået.",
            f"All {of} weeks stand as they were known when they had passed.",
        )
    return Text(
        f"{count} af {of} uger fortælles anderledes nu, end da de var gået, fordi noget er blevet "
        "kendt siden.",
        f"{count} of {of} weeks are told differently now from when they ended, because "
        "something has become known since.",
    )


NO_WEEKS = Text(
    "Ugerne begynder, når den første uge med en henvist kandidat er gået.",
    "The weeks begin when the first week with a referred candidate has passed.",
)
"""What is told before there is a week."""


def _says(told: WeeksTold) -> Text:
    if not told.weeks:
        return NO_WEEKS
    first, last = told.weeks[0], told.weeks[-1]
    return Text(
        f"{len(told.weeks)} uger fra {date_text(first.week.monday)} til "
        f"{date_text(last.week.sunday)}; hver er talt på sin søndag.",
        f"{len(told.weeks)} weeks from {date_text(first.week.monday, 'en')} to "
        f"{date_text(last.week.sunday, 'en')}; each counted on its Sunday.",
    )


def week_notes(told: WeeksTold) -> tuple[Text, ...]:
    """Return what is to be known of the weeks: what »then« is, and what is only expected.

    Args:
        told: every week then and now.
    """
    return tuple(_told_notes(told))


def _told_notes(told: WeeksTold) -> Iterator[Text]:
    yield Text(
        "»Kendt da« er det, der var kendt ved udgangen af ugens søndag.",
        "“Known then” is what was known at the end of the week's Sunday.",
    )
    if any(one.expected for one in told.weeks):
        yield Text(
            "Uger efter det, der er kendt, er forventet: det, der løber, tænkes at fortsætte.",
            "Weeks after what is known are expected: what runs is taken to go on.",
        )
