"""Persons of whom more is told than the fast reading can hold: they are read alone.

Source:
    Rules, section 4: everybody is owed the same, whichever reading reads them.
"""

import numpy as np

from virksom.programme.columns.desk import MOST_ROWS
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.kernel import Text


def without_crowded(cohort: Cohort) -> tuple[Cohort, Numbers]:
    """Return the cohort without the rows of whoever has too many, and the places of those persons.

    They stay persons of it, so that everybody's place is as it was, and owe nothing there: the
    reference reading reads them, and what they are owed is put in their place.

    Args:
        cohort: sound columns, see ``checked``.

    Returns:
        The same cohort where nobody has more than ``MOST_ROWS``; places ascend.
    """
    counts = np.diff(cohort.at)
    places = np.flatnonzero(counts > MOST_ROWS)
    if not len(places):
        return cohort, places
    kept = np.repeat(counts <= MOST_ROWS, counts)
    counts[places] = 0
    return (
        Cohort(
            persons=cohort.persons,
            at=np.append(0, np.cumsum(counts)),
            spells=cohort.spells[kept],
            benefits=cohort.benefits,
        ),
        places,
    )


def told_alone(codes: list[str]) -> Text:
    """Return the sentence on who is read by the reference, and why; of one or more codes."""
    few, more = ", ".join(codes[:_FEW]), len(codes) - _FEW
    da, en = (f" og {more} til", f" and {more} more") if more > 0 else ("", "")
    people = ("1 person har", "1 person has") if len(codes) == 1 else None
    who = people or (f"{len(codes)} personer har", f"{len(codes)} persons have")
    return Text(
        f"{who[0]} over {MOST_ROWS} rækker og er læst af den langsomme læsning: {few}{da}.",
        f"{who[1]} more than {MOST_ROWS} rows and were read by the reference reading: {few}{en}.",
    )


_FEW = 5
"""Codes that are named; of the others it is said how many they are."""
