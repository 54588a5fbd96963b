"""Cohorts of any size, in columns: invented persons with stays, jobs, education and benefits.

Made anew from the seed by whoever wants the same; nothing of them comes from anybody's data.
``python -m bench.generate 1000000 cohort.parquet`` writes one as a folder that
``virksom settle --facts`` takes.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from virksom.programme.columns.spells import (
    AGE,
    BENEFIT,
    COLUMNS,
    FLEKSJOB,
    FREE_STUDY,
    HOUR,
    HOURS,
    KIND,
    LEFT,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    REF,
    REFERRED,
    SINCE,
    STARTED,
    UNKNOWN_HOURS,
    UNTIL,
    Cohort,
    Numbers,
)
from virksom.programme.files.cohort_writing import refuse_there, write_cohort
from virksom.programme.kernel import Refusal

_FIRST_DAY = 43_343
"""2 September 2018, counted from 1 January 1900."""

_LAST_DAY = _FIRST_DAY + 1_583
_KINDS = np.array([ORDINARY, FLEKSJOB, OTHER_WORK, FREE_STUDY, BENEFIT], dtype=np.int8)
_OFTEN = (0.62, 0.08, 0.06, 0.04, 0.20)
_WORKED = np.array([37, 37, 37, 30, 25, 20, 12.5, 8]) * HOUR
_BENEFITS = ("kontanthjaelp", "su", "uddannelseshjaelp")


def cohort(persons: int, *, seed: int = 60) -> Cohort:
    """Return an invented cohort; the same for the same size and seed.

    Args:
        persons: how many, from 1.
        seed: of every chance in it.
    """
    chance = np.random.default_rng(seed)
    stays = chance.choice([1, 2], size=persons, p=[0.93, 0.07])
    stretches = chance.poisson(2.1, size=persons) + 1
    left = chance.random(persons) < 0.22  # noqa: PLR2004  # the share that leaves
    steps = 2 * stays + (stays - 1) + left
    at = np.zeros(persons + 1, dtype=np.int64)
    np.cumsum(steps + stretches, out=at[1:])
    spells = np.zeros((at[-1], len(COLUMNS)), dtype=np.int32)
    spells[:, UNTIL] = OPEN
    started = _steps(spells, at, stays=stays, left=left, chance=chance)
    _stretches(spells, at, counts=(steps, stretches), started=started, chance=chance)
    return Cohort(
        persons=[str(number) for number in range(persons)], at=at, spells=spells, benefits=_BENEFITS
    )


def _steps(
    spells: Numbers, at: Numbers, *, stays: Numbers, left: Numbers, chance: np.random.Generator
) -> Numbers:
    """Lay down referral, start and withdrawal; return the day of the first start."""
    first = at[:-1]
    referred = _FIRST_DAY + chance.integers(0, 480, size=len(first))
    started = referred + chance.integers(0, 60, size=len(first))
    spells[first, KIND], spells[first, SINCE] = REFERRED, referred
    spells[first + 1, KIND], spells[first + 1, SINCE] = STARTED, started
    again = np.flatnonzero(stays > 1)
    gone = started[again] + chance.integers(30, 500, size=len(again))
    for step, (kind, later) in enumerate(((LEFT, 0), (REFERRED, 60), (STARTED, 90)), start=2):
        spells[first[again] + step, KIND] = kind
        spells[first[again] + step, SINCE] = gone + later
    last = np.flatnonzero(left)
    place = first[last] + 2 + 3 * (stays[last] - 1)
    spells[place, KIND] = LEFT
    spells[place, SINCE] = spells[place - 1, SINCE] + chance.integers(20, 900, size=len(last))
    return started


def _stretches(
    spells: Numbers,
    at: Numbers,
    *,
    counts: tuple[Numbers, Numbers],
    started: Numbers,
    chance: np.random.Generator,
) -> None:
    """Lay down work, education and benefits after the steps."""
    steps, stretches = counts
    total = int(stretches.sum())
    owner = np.repeat(np.arange(len(stretches)), stretches)
    number = np.arange(total) - np.repeat(np.cumsum(stretches) - stretches, stretches)
    place = at[owner] + steps[owner] + number
    kind = chance.choice(_KINDS, size=total, p=_OFTEN)
    since = started[owner] + 90 * number + chance.integers(-20, 240, size=total)
    length = chance.geometric(1 / 620, size=total)
    spells[place, KIND], spells[place, SINCE] = kind, since
    open_ended = chance.random(total) < 0.3  # noqa: PLR2004  # the share that goes on
    spells[place, UNTIL] = np.where(open_ended, OPEN, since + length)
    again = chance.random(total) < 0.1  # noqa: PLR2004  # hours raised in the same employment
    ref = np.where(again & (number > 0), number - 1, number)
    ref = np.where(kind == BENEFIT, chance.integers(0, len(_BENEFITS), size=total), ref)
    spells[place, REF], spells[place, AGE] = ref, number
    hours = chance.choice(_WORKED, size=total)
    hours = np.where(chance.random(total) < 0.02, UNKNOWN_HOURS, hours)  # noqa: PLR2004
    spells[place, HOURS] = np.where(kind == ORDINARY, hours, 0)


def main(words: Sequence[str]) -> int:
    """Write the cohort that is asked for; return the exit code, 2 where it cannot be written."""
    asked = ArgumentParser(prog="python -m bench.generate", description="An invented cohort.")
    asked.add_argument("persons", type=int, help="how many, from 1")
    asked.add_argument("folder", type=Path, help="the folder to write, which must not be there")
    given = asked.parse_args(words)
    if given.persons < 1:
        asked.error("persons: at least 1")
    try:
        refuse_there(given.folder)
        made = write_cohort(cohort(given.persons), given.folder)
    except Refusal as why:
        print(why.text.en, file=sys.stderr)
        return 2
    print(f"{given.folder}: {made.persons} persons, {made.rows} rows in {made.parts} files.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
