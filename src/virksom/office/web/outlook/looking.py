"""From where a forecast's page looks: at very many in columns, at others by a standpoint."""

from collections.abc import Generator

from virksom.office.reports.large import how_many, is_large, takes_long, why_not_in_columns
from virksom.office.reports.outlook.seen import ForecastSeen, OneByOne, read_each
from virksom.office.web.everybody import PEOPLE, Part, slowly
from virksom.office.web.moment import Shown
from virksom.programme.kernel import Text, number_text


def looking(at: Shown) -> ForecastSeen:
    """Return from where a forecast's page looks; of very many it says how they were read.

    What has come is read for it, where ``PAST`` has not been asked for.
    """
    large = at.large
    if large is None:
        why = why_not_in_columns(at.where) if is_large(at.where) else None
        return OneByOne(at=at.seen) if why is None else OneByOne(at=at.seen, note=read_each(why))
    from virksom.office.reports.outlook.in_columns import InColumns, why_not  # noqa: PLC0415  # numba

    why = why_not(large)
    return InColumns(at=large) if why is None else OneByOne(at=at.seen, note=read_each(why))


def _is_read(at: Shown) -> bool:
    """Say whether what has come is read; the facts of very many are not, to find out."""
    if takes_long(at.where):
        return False
    if at.large is None:
        return PEOPLE.is_known(at)
    from virksom.office.reports.outlook import in_columns  # noqa: PLC0415  # it imports numba

    if not in_columns.is_read(at.large):
        return False
    return in_columns.why_not(at.large) is None or PEOPLE.is_known(at)


def _read(at: Shown) -> Generator[Text, None, None]:
    if takes_long(at.where):
        yield from slowly(lambda: at.large, count=how_many(at.where))
    if at.large is not None:
        from virksom.office.reports.outlook import in_columns  # noqa: PLC0415  # it imports numba

        yield paths(in_columns.InColumns(at=at.large).many)
        if in_columns.why_not(at.large) is None:
            return
    yield from PEOPLE.read(at)


def paths(many: int) -> Text:
    """Return the sign of life while the paths of so many persons are read."""
    return Text(
        f"Læser forløbet for {number_text(many)} personer …",
        f"Reading the paths of {number_text(many, 'en')} persons …",
    )


PAST = Part(is_known=_is_read, read=_read)
"""What has come, as a forecast asks for it."""


def _read_untold(at: Shown) -> Generator[Text, None, None]:
    yield Text("Læser kvartalet …", "Reading the quarter …")
    for _ in _read(at):
        pass


PAST_TOLD = Part(is_known=_is_read, read=_read_untold)
"""The same for strangers, who are not told how many are read."""
