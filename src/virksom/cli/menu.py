"""Commands as this house tells them: help in both languages, refusals in one sentence.

The commands themselves are imported when they are called, so that ``--help`` is quick.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from virksom.cli.help import HelpAsked, help_page
from virksom.cli.options import Language
from virksom.cli.usage import missing_command, too_many, unknown_command
from virksom.cli.words import COMMANDS

SETTINGS = {"help_option_names": ["--help", "-h"]}


class Deed(TyperCommand):
    """One command."""

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401  # whatever typer hands over
        super().__init__(*args, **named)
        # Words too many come back from parsing, so that they are told in our own sentence.
        self.context_settings = {**SETTINGS, "allow_extra_args": True}

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # typer hides the class
        """Read the words; refuse those that nothing takes."""
        rest = super().parse_args(ctx, args)
        if rest:
            raise too_many(rest, ctx.command_path)
        return rest

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  # typer hides the class
        """Give the help page as an answer like any other."""
        raise HelpAsked(help_page(self, ctx))


class Menu(TyperGroup):
    """Several commands under one word."""

    def __init__(self, **named: Any) -> None:  # noqa: ANN401  # whatever typer hands over
        super().__init__(**named)
        self.context_settings = {**SETTINGS}

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  # typer hides the class
        """Call the command that was chosen; refuse when none was."""
        if not ctx._protected_args and not self.invoke_without_command:  # noqa: SLF001  # no other door
            raise missing_command(ctx.command_path, self.list_commands(ctx))
        return super().invoke(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401  # typer hides the class
        """Find the command by its name; refuse with the nearest one when there is none."""
        command = self.get_command(ctx, args[0])
        if command is None:
            raise unknown_command(args[0], ctx.command_path, self.list_commands(ctx))
        return args[0], command, args[1:]

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  # typer hides the class
        """Give the help page as an answer like any other."""
        raise HelpAsked(help_page(self, ctx))


class Root(Menu):
    """The commands of ``virksom``, each in a module of its own that is read when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # typer hides the class
        """Return the names of the commands, in the order of the help page."""
        return [name for name in COMMANDS if name and " " not in name]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401  # typer hides the class
        """Return the command called ``cmd_name``, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"virksom.cli.commands.{cmd_name}")
        command = get_command(module.app)
        command.name = cmd_name
        return command


def root() -> Any:  # noqa: ANN401  # typer hides the class
    """Return the command ``virksom``."""
    from virksom.cli.welcome import app

    return get_command(app)


def menu() -> typer.Typer:
    """Return an empty app for several commands under one word, which takes the language too."""
    app = shell(cls=Menu)

    @app.callback(cls=Menu)
    def hold(*, lang: Language = None) -> None:
        del lang

    return app


def shell(**settings: Any) -> typer.Typer:  # noqa: ANN401  # typer's own settings
    """Return an empty app with this house's settings."""
    return typer.Typer(
        add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, **settings
    )
