"""The commands as Django knows them: for ``manage``-style commands and their names."""

from django.apps import AppConfig


class CommandsConfig(AppConfig):
    """The app that carries the management commands."""

    name = "virksom.office.commands"
    label = "commands"
