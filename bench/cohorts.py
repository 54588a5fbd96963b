"""How large the invented cohorts are: persons, spells, rows, and the weeks that are owed for."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench.apart import Totals, answered
from virksom.programme.columns.spells import KIND, LEFT_FOR_GOOD, STARTED
from virksom.programme.files.cohorts import open_cohort

MEANT = (1_000_000, 4_200_000, 101_000_000)
"""Persons that were meant to have so many spells, and so many weeks."""


def counted(folder: Path) -> Totals:
    """Return how many stays, stretches and rows a cohort has, and the weeks owed for, full ones."""
    from bench.settlement_ours import by_virksom  # noqa: PLC0415  # only where it is counted

    found = open_cohort(folder)
    stays = steps = rows = 0
    for number in range(found.parts):
        kinds = found.part(number).spells[:, KIND]
        rows += len(kinds)
        stays += int(np.count_nonzero(kinds == STARTED))
        steps += int(np.count_nonzero(kinds <= LEFT_FOR_GOOD))
    weeks, full = by_virksom(folder)
    return stays, rows - steps, rows, weeks, full


def sizes(folders: Sequence[Path]) -> tuple[str, list[tuple[str, ...]]]:
    """Return what is to be said of cohorts, and the cells of their table, heads first.

    Args:
        folders: where they are; a name begins with how many persons it has.
    """
    heads = ("persons", "spells", "stays", "stretches", "rows", "weeks owed for", "of them full")
    rows: list[tuple[str, ...]] = [heads]
    said = [_TOLD]
    for folder in folders:
        with answered("cohort", ("bench.cohorts", "counted"), folder=folder) as one:
            stays, stretches, *more = one.totals
        persons, spells = int(folder.name.split(".")[0]), stays + stretches
        rows.append(tuple(f"{number:,}" for number in (persons, spells, stays, stretches, *more)))
        if persons == MEANT[0]:
            said.append(_beside_what_was_meant(spells, weeks=more[1]))
    return "\n".join(said), rows


_TOLD = """\
A spell is a stay, from its start on, or a stretch of work, education or benefit. A row of the
files is a stretch, or a step of a stay: referral, start, withdrawal. So there are more rows than
spells. A week owed for is one of a person, within the window, the stays and the cap."""


def _beside_what_was_meant(spells: int, *, weeks: int) -> str:
    persons, meant, meant_weeks = MEANT
    return (
        f"Of {persons:,} persons {meant:,} spells and {meant_weeks:,} weeks were meant, roundly: "
        f"there are {_apart(spells, meant)} spells, and {_apart(weeks, meant_weeks)} weeks."
    )


def _apart(found: int, meant: int) -> str:
    """Return how many more or fewer there are, in numbers and in hundredths."""
    word = "fewer" if found < meant else "more"
    return f"{abs(found - meant):,} ({abs(found - meant) / meant:.1%}) {word}"
