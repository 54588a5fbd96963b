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
        f"{da} kandidater er gennemgået maskinelt. {alone.da}",
        f"{en} candidates were gone through by machine. {alone.en}",
    )


def _alone(count: int) -> Text:
    if not count:
        return Text(
            "Ingen har uger, der ikke står som på fakturaerne.",
            "Nobody has weeks that are not as on the invoices.",
        )
    da, en = ("vedkommende har", "that one has") if count == 1 else ("de har", "they have")
    return Text(
        f"{number_text(count)} er læst én for én, fordi {da} uger, der ikke står som på "
        "fakturaerne.",
        f"{number_text(count, 'en')} {'was' if count == 1 else 'were'} read one by one, since {en} "
        "weeks that are not as on the invoices.",
    )


BEFORE_RELEASE = Text(
    "Når den frigives, læses alle én for én.",
    "When it is released, everybody is read one by one.",
)
"""What comes before money is let out."""
