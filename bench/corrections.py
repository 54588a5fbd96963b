"""Some persons of a cohort with other facts: every so many-th, as another seed tells of them."""

from dataclasses import replace
from pathlib import Path

from bench.generate import cohort
from virksom.programme.columns.spells import Cohort
from virksom.programme.files.cohort_writing import write_cohort

CORRECTED = 1_000
_SEED = 61


def corrected(folder: Path) -> Cohort:
    """Return those corrected of a cohort, as their facts are now."""
    persons = int(folder.name.split(".")[0])
    number = min(CORRECTED, persons)
    ids = [str(place * (persons // number)) for place in range(number)]
    return replace(cohort(number, seed=_SEED), persons=ids)


def corrected_folder(folder: Path) -> Path:
    """Return a folder of those corrected, made unless it is there."""
    beside = folder.with_name(f"{folder.stem}.corrected.parquet")
    if not beside.exists():
        write_cohort(corrected(folder), beside, parts=1)
    return beside
