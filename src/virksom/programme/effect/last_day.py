"""The last day anything has been seen on: the day that is described, or the last known before it.

Source:
    Rules, section 2 (»forventet«).
"""

from datetime import date

from virksom.programme.kernel import Text, date_text, day_in_copenhagen
from virksom.programme.status import AsKnown


def last_seen(seen: AsKnown) -> date:
    """Return the day described, or the last day known where it lies after what is known.

    Nobody has been followed longer: what is only expected counts as nothing gone by.

    Source:
        Rules, section 2.

    Args:
        seen: the programme on a day, as known.
    """
    if not seen.log.lies_ahead(seen.on, moment=seen.moment):
        return seen.on
    return day_in_copenhagen(seen.moment or max(fact.known_at for fact in seen.log.facts))


def followed_to(read: date, *, asked: date) -> tuple[Text, ...]:
    """Return the note that the day asked for lies after what is known; none when it does not.

    Args:
        read: the last day that is read, ``asked`` or an earlier one.
        asked: the day asked for.

    Source:
        Rules, section 2.
    """
    if read == asked:
        return ()
    return (
        Text(
            f"{date_text(asked)} ligger efter det kendte; her er fulgt til {date_text(read)}.",
            f"{date_text(asked, 'en')} lies after what is known; here all are followed to "
            f"{date_text(read, 'en')}.",
        ),
    )
