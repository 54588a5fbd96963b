"""Some persons of a cohort with other facts, time after time, as another seed tells of them."""

from dataclasses import replace
from pathlib import Path

from bench.generate import cohort
from virksom.programme.columns.spells import Cohort
from virksom.programme.files.cohort_writing import write_cohort

CORRECTED = 1_000
TIMES = 8
"""How many corrections there are; after the last comes the first."""

_SEED = 61


def corrected(folder: Path, *, turn: int) -> Cohort:
    """Return those corrected at a turn, as their facts are then: every so many-th of a cohort.

    They are others each time, but that at every second turn half of them are corrected again.
    """
    persons = int(folder.name.split(".")[0])
    number = min(CORRECTED, persons)
    apart, again = persons // number, turn - turn % 2
    places = [one * apart + (turn if one % 2 else again) for one in range(number)]
    told = cohort(number, seed=_SEED + turn)
    return replace(told, persons=[str(place) for place in places])


def corrected_folder(folder: Path, *, turn: int) -> Path:
    """Return a folder of those corrected at a turn, made unless it is there."""
    beside = folder.with_name(f"{folder.stem}.corrected-{turn}.parquet")
    if not beside.exists():
        write_cohort(corrected(folder, turn=turn), beside, parts=1)
    return beside
