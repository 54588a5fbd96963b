"""The groups as tables: each share with its denominator, interval and date.

Source:
    Rules, section 5.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from virksom.programme.contract import InForce
from virksom.programme.effect.over_time.groups import (
    BY_TEXT,
    NOT_TOLD,
    By,
    GroupingTold,
    GroupTold,
    grouped,
)
from virksom.programme.effect.table import UNRECORDED, Cell, Column, Table, Unit
from virksom.programme.kernel import Text, date_text
from virksom.programme.status import AsKnown, RowCounts

_STATUS = ("referral", "start", "withdrawal", "employment", "education", "benefit")

COUNTED: Mapping[By, tuple[str, ...]] = {
    By.UNIT: _STATUS,
    By.AGE: _STATUS,
    By.QUARTER: _STATUS,
    By.PLACE: (*_STATUS, "training"),
    By.CONSULTANT: (*_STATUS, "element", "training", "agreement", "followup", "check_in"),
}
"""The kinds of facts each division counts."""

NOT_TOLD_TEXT: Mapping[By, Text] = {
    By.QUARTER: Text("ikke startet", "not started"),
    By.PLACE: Text("ingen joblæring registreret", "no job training recorded"),
}
"""What those are called of whom no fact tells, where it is not ``ikke registreret``."""

_AGES = {
    "under_30": Text("under 30 år", "under 30"),
    "from_30": Text("fyldt 30 år", "30 and over"),
}

Names = Mapping[str, Text]
"""Words for codes; a code without any stands as it is."""


NO_ANSWER = Text(
    "Grupperne er små og ikke ens fra begyndelsen, og der ses på flere ad gangen: en forskel er et "
    "spørgsmål, ikke et svar.",
    "The groups are small and not alike to begin with, and several are looked at at once: a "
    "difference is a question, not an answer.",
)
"""What is said of every difference between groups."""


def groups_tables(asked: AsKnown, *, each: bool = False, names: Names) -> tuple[Table, ...]:
    """Return the table of every division.

    Args:
        asked: a log, contract, day, and what is known.
        each: whether consultant by consultant is among them: for the leader alone.
        names: words for companies and consultants by code.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return tuple(group_table(asked, grouped(asked, by), names=names) for by in divisions(each=each))


def divisions(*, each: bool) -> tuple[By, ...]:
    """Return what the programme is divided by, in order.

    Args:
        each: whether consultant by consultant is among them: for the leader alone.
    """
    return tuple(by for by in By if each or by is not By.CONSULTANT)


class Placed(Protocol):
    """A day that groups are told of."""

    @property
    def rules(self) -> InForce:
        """The terms in force on the day."""

    @property
    def table(self) -> RowCounts:
        """How many stand in each row."""


def group_table(asked: Placed, found: GroupingTold, *, names: Names) -> Table:
    """Return one division as a table: a row a group, and all of them last.

    Source:
        Rules, section 5.

    Args:
        asked: what it was asked of.
        found: the groups.
        names: words for companies and consultants by code.
    """
    by = BY_TEXT[found.by]
    return Table(
        code=f"by-{found.by.value}",
        title=Text(
            f"Selvforsørgelse efter {by.da[0].lower()}{by.da[1:]}",
            f"Self-support by {by.en[0].lower()}{by.en[1:]}",
        ),
        says=_says(found),
        columns=(
            Column(by),
            Column(Text("Henvist", "Referred"), Unit.COUNT),
            Column(Text("Afmeldt", "Withdrawn"), Unit.COUNT),
            Column(
                Text("Ej påbegyndt eller under 4 uger", "Not started or under 4 weeks"), Unit.COUNT
            ),
            Column(Text("Aktive", "Active"), Unit.COUNT),
            Column(
                Text("Selvforsørgende af de aktive", "Self-supporting of the active"), Unit.SHARE
            ),
        ),
        rows=tuple(_rows(asked, found, names=names)),
        counts=COUNTED[found.by],
        on=found.on,
        notes=tuple(_notes(found)),
    )


def _says(found: GroupingTold) -> Text:
    if not found.groups:
        return Text("Ingen er henvist endnu.", "Nobody has been referred yet.")
    day = Text(date_text(found.on), date_text(found.on, "en"))
    return Text(
        f"Hvor mange af de aktive i hver gruppe der er i selvforsørgelse pr. {day.da}.",
        f"How many of the active in each group are in self-support on {day.en}.",
    )


def _rows(asked: Placed, found: GroupingTold, *, names: Names) -> Iterator[tuple[Cell, ...]]:
    for group in found.groups:
        yield _row(group_text(asked, found.by, code=group.code, names=names), group)
    if found.groups:
        table = asked.table
        counts = tuple(map(table.count, ("referred", "withdrawn", "not_started", "active")))
        whole = Text("Alle henviste, hver talt én gang", "All referred, each once")
        yield (whole, *counts, table.effect)


def _row(label: Text, group: GroupTold) -> tuple[Cell, ...]:
    return (label, *group.counts, group.effect)


def group_text(asked: Placed, by: By, *, code: str, names: Names) -> Text:
    """Return what a group is called.

    Args:
        asked: what it was asked of.
        by: the division.
        code: the group's code.
        names: words for companies and consultants by code.
    """
    if code == NOT_TOLD:
        return NOT_TOLD_TEXT.get(by, UNRECORDED)
    if by is By.UNIT:
        return asked.rules.labels("referring_units").get(code, Text(code, code))
    if by is By.QUARTER:
        year, quarter = code.split("-Q")
        return Text(f"{quarter}. kvartal {year}", f"Q{quarter} {year}")
    return _AGES.get(code) or names.get(code, Text(code, code))


def _notes(found: GroupingTold) -> Iterator[Text]:
    if found.in_several:
        count = found.in_several
        yield Text(
            f"{count} har været flere steder og tælles hvert sted; grupperne kan ikke lægges "
            "sammen.",
            f"{count} have been at several places and are counted at each; the groups cannot be "
            "added up.",
        )
    if found.by is By.CONSULTANT:
        yield Text(
            "Konsulenten er den, der senest har registreret noget af det daglige arbejde med "
            "kandidaten. Kandidaterne er ikke fordelt tilfældigt.",
            "The consultant is who last recorded some of the daily work with the candidate. The "
            "candidates are not divided by chance.",
        )
    if found.by is By.PLACE:
        yield Text(
            "Hvem der kommer i joblæring, og hvor, er valgt og ikke tilfældigt, og den, der har "
            "været der, har været længe nok i forløbet til det.",
            "Who comes into job training, and where, is chosen and no chance, and who has been "
            "there has been in the programme long enough for it.",
        )
    if len(found.groups) > 1:
        yield NO_ANSWER
