"""How a settlement of a large programme was read, in a quiet line.

Source:
    Rules, section 6; failure 5 of outcome payment: who lets money out has all of it read again.
"""

from virksom.office.reports import words
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.sweeping import HowRead
from virksom.programme.kernel import Text, number_text


def read_in_words(seen: Standpoint, read: HowRead) -> Text:
    """Return how it was read; empty where everybody was, as a matter of course."""
    many = len(seen.people)
    da, en = number_text(many), number_text(many, "en")
    if read.why is not None:
        return Text(
            f"Alle {da} kandidater er læst én for én. {read.why.da}",
            f"All {en} candidates were read one by one. {read.why.en}",
        )
    if not read.swept:
        return words.NOTHING
    alone = _alone(len({seen.persons[code].id for code in read.codes if code in seen.persons}))
    return Text(
        f"{da} kandidater er regnet igennem i tal. {alone.da}",
        f"{en} candidates were gone through in numbers. {alone.en}",
    )


def _alone(count: int) -> Text:
    if not count:
        return Text(
            "Ingen har uger, der står anderledes, end de er faktureret.",
            "Nobody has weeks that stand otherwise than they were billed.",
        )
    da, en = ("vedkommende har", "that one has") if count == 1 else ("de har", "they have")
    return Text(
        f"{number_text(count)} er læst én for én, fordi {da} uger, der står anderledes, end de er "
        "faktureret.",
        f"{number_text(count, 'en')} {'was' if count == 1 else 'were'} read one by one, since {en} "
        "weeks that stand otherwise than they were billed.",
    )


BEFORE_RELEASE = Text(
    "Når den frigives, læses alle én for én.",
    "When it is released, everybody is read one by one.",
)
"""What comes before money is let out."""
