"""The day the new strategy for referral began, and where that day comes from.

Source:
    »Hvilke væsentligste udfordringer har vi mødt«, clause 2.2: the jobcentre invites to an
    interview with adviser, consultant and an employer. The source gives no day for it, and the
    contract has no term of it.
"""

from dataclasses import dataclass
from datetime import date

from virksom.programme.effect.mechanisms.ground import Ground
from virksom.programme.kernel import Text, date_text
from virksom.programme.record.came import EMPLOYER, came_to


@dataclass(frozen=True, slots=True)
class Split:
    """The first day of the new strategy.

    Args:
        day: that day; None where no fact tells it and nobody said it.
        told: where it comes from, as a sentence.
        facts: ids of the facts it comes from; empty where it was said or is not told.
    """

    day: date | None
    told: Text
    facts: tuple[str, ...] = ()


def split(ground: Ground, *, said: date | None = None) -> Split:
    """Return the first day of the new strategy.

    Source:
        Clause 2.2. Where no day is said, it is that of the first interview on record in which an
        employer took part, for that is what the strategy brought.

    Args:
        ground: the programme on a day.
        said: the day as somebody knows it; None asks the facts.
    """
    if said is not None:
        return said_split(said)
    first = min(
        (fact for fact in ground.seen.known.of_kind("interview") if came_to(fact, EMPLOYER)),
        key=lambda fact: (fact.since, fact.id),
        default=None,
    )
    return found_split(None if first is None else (first.since, first.id), last=ground.last)


def found_split(first: tuple[date, str] | None, *, last: date) -> Split:
    """Return the first day of the new strategy as the facts tell it.

    Args:
        first: day and fact of the first interview in which an employer took part; None of none.
        last: the last day that is known.
    """
    if first is None or first[0] > last:
        return Split(None, _UNTOLD)
    return Split(first[0], _told(first[0], _FOUND), (first[1],))


def said_split(day: date) -> Split:
    """Return the first day of the new strategy as somebody said it."""
    return Split(day, _told(day, _SAID))


def _told(day: date, how: Text) -> Text:
    return Text(f"{date_text(day)}: {how.da}", f"{date_text(day, 'en')}: {how.en}")


_SAID = Text(
    "dagen er skrevet i spørgsmålet; kilden og aftalen daterer ikke strategien.",
    "the day was given with the question; neither source nor contract dates the strategy.",
)
_FOUND = Text(
    "den første registrerede rekrutteringssamtale med en arbejdsgiver. Kilden og aftalen "
    "daterer ikke strategien.",
    "the first recruitment interview on record with an employer. Neither source nor contract "
    "dates the strategy.",
)
_UNTOLD = Text(
    "Ingen rekrutteringssamtale med en arbejdsgiver er registreret, og hverken kilden eller "
    "aftalen daterer den nye strategi. Derfor vises intet før og efter; skriv selv dagen for at "
    "dele.",
    "No recruitment interview with an employer is on record, and neither source nor contract "
    "dates the new strategy. So nothing is shown before and after; give the day to split by.",
)
