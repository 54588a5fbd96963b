"""The log of the office, for the command line."""

import os
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


NAMED = "VIRKSOM_PROGRAMME"
"""The environment's name for the programme that commands are about, where there are several."""


def named_programme() -> str | None:
    """Return the code of the programme that the environment names; None for none.

    Raises:
        NoSuchProgramme: no programme has that code.
    """
    code = os.environ.get(NAMED, "")
    return read.programme(code).code if code else None


def only_programme() -> str:
    """Return the code of the programme that the environment names, or of the only one.

    Raises:
        NoOffice: there is none, or there are several and none is named.
        NoSuchProgramme: no programme has the code that is named.
    """
    try:
        named = named_programme()
        if named is not None:
            return named
        codes = [row.code for row in read.programmes()]
    except DatabaseError:
        raise NoOffice(NOTHING_YET) from None
    if not codes:
        raise NoOffice(NOTHING_YET)
    if len(codes) > 1:
        several = ", ".join(codes)
        raise NoOffice(
            Text(
                f"Kontoret har flere programmer ({several}); nævn ét i {NAMED}.",
                f"The office has several programmes ({several}); name one in {NAMED}.",
            )
        )
    return codes[0]
