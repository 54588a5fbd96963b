"""Django's own commands and ours from a terminal: a refusal is one sentence, as everywhere."""

import os
import sys
from collections.abc import Mapping, Sequence

from django.core.management import execute_from_command_line

from virksom.office.commands.start import database_trouble_said, start
from virksom.programme.kernel import Refusal, Text

REFUSED, INTERRUPTED = 2, 130


class NotHere(Refusal):
    """A command of Django's that has no meaning in this office."""


NOT_HERE: Mapping[str, Text] = {
    "createsuperuser": Text(
        "Kontoret har ingen superbruger; luk en ind med »add_user PROGRAM NAVN administrator«.",
        "The office has no superuser; let one in with “add_user PROGRAMME NAME administrator”.",
    ),
    "flush": Text(
        "Kontoret tømmes ikke: fakta slettes aldrig. Brug en ny database.",
        "The office is not emptied: facts are never deleted. Use a new database.",
    ),
}
"""Commands that are refused, with what to do instead."""


def run(words: Sequence[str]) -> int:
    """Do what ``words`` say, the program's own name first; return the exit code.

    Files made on the way, the database among them, are for their owner alone.
    """
    os.umask(0o077)
    try:
        _refuse(words[1:2])
        start()
        with database_trouble_said():
            execute_from_command_line(list(words))
    except Refusal as refused:
        sys.stderr.write(f"{refused}\n")
        return REFUSED
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write("\nAfbrudt.\n")
        return INTERRUPTED
    return 0


def _refuse(words: Sequence[str]) -> None:
    for word in words:
        if word in NOT_HERE:
            raise NotHere(NOT_HERE[word])
