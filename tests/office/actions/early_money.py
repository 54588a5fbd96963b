"""Money that stands in a log, and that nobody could put on record today."""

from datetime import date

from tests.office import cast
from virksom.office.store import write
from virksom.programme.record import Draft


def stood_there(*, code: str, what: str, day: date) -> None:
    """Write a krone that moved on any day, past what is refused of new money."""
    says = {"what": what, "amount": "1.00"}
    draft = Draft(kind="movement", subject=code, since=day, value={**says})
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
