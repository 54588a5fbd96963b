"""Getting Django and its database ready, and saying in one sentence when they are not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.management import call_command
from django.db import DatabaseError, connection

from virksom.programme.kernel import Refusal, Text


class NoOffice(Refusal):
    """There is no office to ask: no database yet, or one that cannot be opened or reached."""


def start() -> None:
    """Set Django up; again is fine."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "virksom.office.site.settings")
    django.setup()


def make_ready() -> None:
    """Bring the database to its newest form, making it when need be.

    Raises:
        NoOffice: the database cannot be opened or reached.
    """
    with database_trouble_said():
        call_command("migrate", verbosity=0, interactive=False)
        call_command("clearsessions")


def make_place() -> None:
    """Make an empty SQLite file and its folder, for their owner only; what is there stays."""
    if connection.vendor == "sqlite":
        path = Path(_name())
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)


def must_be_there() -> None:
    """See that there is a database, and that it is not restored half-way; make none.

    Raises:
        NoOffice: the SQLite file is not there.
        NotFinished: whom to erase again may be in it.
    """
    if connection.vendor == "sqlite" and not Path(_name()).exists():
        raise NoOffice(NOTHING_YET)
    from virksom.office.store.backup.unfinished import must_be_finished  # once Django stands

    with database_trouble_said():
        must_be_finished()


@contextmanager
def database_trouble_said() -> Iterator[None]:
    """Turn trouble with the database into one sentence; passwords and SQL stay out of it.

    Raises:
        NoOffice: the database failed inside.
    """
    try:
        yield
    except (DatabaseError, OSError) as trouble:
        raise NoOffice(_sentence()) from trouble


NOTHING_YET = Text(
    "Der er intet kontor her endnu: kør »virksom demo --load«, eller nævn en fil med --facts.",
    "There is no office here yet: run “virksom demo --load”, or name a file with --facts.",
)


def _sentence() -> Text:
    if connection.vendor == "sqlite":
        return Text(
            f"Databasen {_name()} kan ikke åbnes; se efter, om filen og mappen må skrives.",
            f"The database {_name()} cannot be opened; see whether file and folder are writable.",
        )
    return Text(
        "Databasen i VIRKSOM_DATABASE svarer ikke; se efter, om den kører, og om adgangen passer.",
        "The database in VIRKSOM_DATABASE does not answer; see that it runs and lets you in.",
    )


def _name() -> str:
    return str(connection.settings_dict["NAME"])
