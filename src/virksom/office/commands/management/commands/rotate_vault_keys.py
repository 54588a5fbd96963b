"""``rotate_vault_keys``: seal the whole vault with a new key, and forget the old one when told."""

from django.core.management.base import BaseCommand, CommandParser

from virksom.office.commands.start import make_ready
from virksom.office.store.vault import rotate
from virksom.programme.kernel import number_text


class Command(BaseCommand):
    """Renews the keys, or takes up a rotation that was broken off; the office may go on working."""

    help = "Lukker boksen med en ny nøgle; med --drop-old glemmes de gamle."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether digests are made anew too, and whether old keys are forgotten."""
        parser.add_argument("--index", action="store_true", help="også en ny nøgle til opslag")
        parser.add_argument("--drop-old", action="store_true", help="glem de gamle nøgler")

    def handle(self, *_args: object, **options: bool) -> None:
        """Renew, or forget.

        Raises:
            Refusal: keys are missing or do not fit, a person has to put the new one in place, or
                something is still under an old key.
        """
        make_ready()
        if options["drop_old"]:
            self._drop_old()
        else:
            self._renew(index=options["index"])

    def _renew(self, *, index: bool) -> None:
        rotate.renew(index=index)
        for progress in rotate.reseal():
            done, total = number_text(progress.done), number_text(progress.total)
            self.stdout.write(f"{done} af {total} rækker")
        self.stdout.write(
            "Boksen er lukket med den nye nøgle. Gem en kopi af nøglerne, og kør så "
            "»rotate_vault_keys --drop-old«."
        )

    def _drop_old(self) -> None:
        if rotate.drop_old():
            self.stdout.write("De gamle nøgler er glemt. Gem en kopi af nøglerne, som de er nu.")
        else:
            self.stdout.write(
                "Intet er lukket med en gammel nøgle: tag de gamle ud af VIRKSOM_VAULT_KEYS og "
                "VIRKSOM_VAULT_INDEX_KEYS, og genstart kontoret."
            )
