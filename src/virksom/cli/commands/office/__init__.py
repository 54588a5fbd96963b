"""``virksom office``: what whoever runs the office does from a terminal.

Each command is a module here, found by its name (``export-person`` is ``export_person``), and a
line in ``office_words``; it is read when it is called.
"""

from importlib import import_module
from typing import Any

from typer.main import get_command

from virksom.cli.menu import Menu, shell
from virksom.cli.office_words import OFFICE_COMMANDS
from virksom.cli.options import Language

GROUP = "office "


class Office(Menu):
    """The commands of the office, in the order of their words."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # typer hides the class
        """Return the names of the commands."""
        return [path.removeprefix(GROUP) for path in OFFICE_COMMANDS if path.startswith(GROUP)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  # typer hides the class
        """Return the command called ``cmd_name``, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"{__name__}.{cmd_name.replace('-', '_')}")
        command = get_command(module.app)
        command.name = cmd_name
        return command


app = shell(cls=Office)


@app.callback(cls=Office)
def office(*, lang: Language = None) -> None:
    """Take the language."""
    del lang
