"""The log of the office, for the command line."""

from datetime import datetime

from django.db import DatabaseError, connection

from virksom.office.commands.start import (
    NOTHING_YET,
    NoOffice,
    database_trouble_said,
    must_be_there,
)
from virksom.office.store import read
from virksom.programme.kernel import Text
from virksom.programme.record import Log


def office_log(programme: str | None) -> Log:
    """Return the log of ``programme``, or of the only one.

    Raises:
        NoOffice: no database, no tables, no programme; or several and none named.
        NoSuchProgramme: no programme has that code.
    """
    must_be_there()
    with database_trouble_said():
        connection.ensure_connection()
        return read.log(programme or only_programme())


def office_clock(real: datetime, programme: str | None) -> datetime:
    """Return the moment it is in ``programme``, or in the only one, when it is really ``real``.

    Raises:
        NoOffice: no database, no tables, no programme; or several and none named.
        NoSuchProgramme: no programme has that code.
    """
    must_be_there()
    with database_trouble_said():
        connection.ensure_connection()
        return read.programme(programme or only_programme()).clock(real)


def only_programme() -> str:
    """Return the code of the only programme.

    Raises:
        NoOffice: there is none, or there are several.
    """
    try:
        codes = [row.code for row in read.programmes()]
    except DatabaseError:
        raise NoOffice(NOTHING_YET) from None
    if not codes:
        raise NoOffice(NOTHING_YET)
    if len(codes) > 1:
        named = ", ".join(codes)
        raise NoOffice(
            Text(
                f"Kontoret har flere programmer ({named}); nævn ét.",
                f"The office has several programmes ({named}); name one.",
            )
        )
    return codes[0]
