"""Which form the tables have: by the last migrations they were brought to."""

from collections.abc import Mapping

from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

Forms = Mapping[str, tuple[str, ...]]
"""The names of the last migrations, by app."""


def applied() -> Forms:
    """Return the form the tables of this database have."""
    loader = MigrationLoader(connection)
    done = set(loader.applied_migrations)
    found: dict[str, list[str]] = {}
    for app, name in sorted(done):
        node = loader.graph.node_map.get((app, name))
        if node and not {child.key for child in node.children if child.key[0] == app} & done:
            found.setdefault(app, []).append(name)
    return {app: tuple(names) for app, names in found.items()}


def targets(forms: Forms) -> list[tuple[str, str]]:
    """Return the migrations that lead to a form."""
    return [(app, name) for app, names in forms.items() for name in names]


def are_known(forms: Forms) -> bool:
    """Say whether this version of the code knows a form."""
    nodes = MigrationLoader(connection).graph.nodes
    return all(target in nodes for target in targets(forms))


def leads_to(forms: Forms) -> bool:
    """Say whether the tables that are here already are on the way to a form, or not there yet."""
    loader = MigrationLoader(connection)
    needed = {node for target in targets(forms) for node in loader.graph.forwards_plan(target)}
    return set(loader.applied_migrations) <= needed


def apps_at(forms: Forms) -> Apps:
    """Return the tables as the code knew them when they had this form."""
    return MigrationLoader(connection).project_state(targets(forms)).apps
