"""``migrate``: Django's own, into a database that only its owner can read."""

from django.core.management.commands import migrate

from virksom.office.commands.start import database_trouble_said, make_place


class Command(migrate.Command):
    """Makes the SQLite file and its folder when need be; the rest is Django's."""

    def execute(self, *args: object, **options: object) -> str | None:
        """Bring the database to its newest form; Django's checks ask it already before.

        Raises:
            NoOffice: the database cannot be opened or reached.
        """
        with database_trouble_said():
            make_place()
            return super().execute(*args, **options)
