"""What the help pages of ``virksom office`` say, in both languages."""

from collections.abc import Mapping

from virksom.programme.kernel import Text

OFFICE_COMMANDS: Mapping[str, Text] = {
    "office": Text(
        "Driften af kontoret: sikkerhedskopi, gendannelse og persondata",
        "Running the office: backup, restore and personal data",
    ),
    "office backup": Text(
        "Læg hele kontoret i én fil, med fingeraftryk; boksens nøgler er ikke i den",
        "Put the whole office into one file, with digests; the vault's keys are not in it",
    ),
    "office restore": Text(
        "Gendan et tomt kontor af en sikkerhedskopi, og slet igen, hvem der er slettet siden",
        "Restore an empty office from a backup, and erase again who was erased since",
    ),
}
"""Summary of each command of the office by its path, in the order of the help."""

OFFICE_OPTIONS: Mapping[str, Text] = {
    "office backup file": Text(
        "den nye fil; den må ikke findes", "the new file; it must not exist"
    ),
    "office restore file": Text("sikkerhedskopien", "the backup"),
    "office restore erasures": Text(
        "listen over dem, der er slettet; ellers den ved nøglerne, og »none« når der ingen er",
        "the list of who was erased; else the one beside the keys, and “none” when there is none",
    ),
}
"""What each option and argument of the office's commands is."""

OFFICE_EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "office backup": ("virksom office backup /srv/backup/kontoret-2020-01-31.zip",),
    "office restore": ("virksom office restore /srv/backup/kontoret-2020-01-31.zip",),
}
"""Lines to copy, by command."""
