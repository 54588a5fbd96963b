"""When a candidate may start.

Source:
    Rules, section 3: a day counts from the start; a withdrawn candidate needs a new referral.
"""

from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.status import Person


def why_not_start(person: Person, *, since: date) -> Text | None:
    """Return why the person cannot start on ``since``, or None when they can.

    Args:
        person: as known now.
        since: the first day of the course.
    """
    course = person.referred_by(since)
    if course is None:
        return Text(
            "Kandidaten er ikke henvist den dag; en start kommer efter en henvisning.",
            "The candidate is not referred on that day; a start comes after a referral.",
        )
    if course.withdrawn is not None:
        return Text(
            f"Kandidaten er afmeldt {date_text(course.withdrawn)}; der skal en ny henvisning til.",
            f"The candidate was withdrawn on {date_text(course.withdrawn, 'en')}; "
            "a new referral is needed.",
        )
    if course.started is not None:
        return Text(
            f"Kandidaten er allerede startet {date_text(course.started)}.",
            f"The candidate already started on {date_text(course.started, 'en')}.",
        )
    return None
