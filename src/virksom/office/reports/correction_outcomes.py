"""What a correction means where a contract says its outcomes one by one: which are reached, when.

Source:
    Rules, section 6.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from virksom.office.reports import words
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text, Week
from virksom.programme.outcomes import owed
from virksom.programme.settlement import NOTHING, WeekReading
from virksom.programme.status import Person

_AND = "+"

UNSUMMED = Text(
    "Aftalens priser og lofter følger alle kandidater, så beløb kan ikke siges for en enkelt. De "
    "ses på afregningen, når det er rettet.",
    "The contract's prices and caps follow all candidates, so no amount can be told for one alone. "
    "It is seen on the settlement once it is mended.",
)


def reached_weeks(
    everyone: Iterable[Person], terms: Terms, *, through: Week
) -> dict[tuple[str, Week], WeekReading]:
    """Return what persons have reached, by person and week; several of a week are one reading.

    Where sums rest on the other persons too, nothing has an amount.

    Args:
        everyone: the persons.
        terms: the terms as known.
        through: the last week, inclusive.
    """
    persons = tuple(everyone)
    found = defaultdict[tuple[str, Week], list[WeekReading]](list)
    for one in owed(persons, terms, through=through):
        found[one.candidate, one.week].append(one)
    ids = {person.id for person in persons}
    return {
        key: replace(
            held[0],
            amount=NOTHING
            if terms.sums_rest_on_all
            else sum((one.amount for one in held), NOTHING),
            outcome=_AND.join(one.outcome for one in held),
        )
        for key, held in found.items()
        if key[0] in ids
    }


def reached_as(reading: WeekReading, terms: Terms) -> Text:
    """Return the names of the outcomes reached in a week."""
    return words.joined(*map(terms.called, reading.outcome.split(_AND)), mark=", ")
