"""The faults are tried on the same databases as the office's other tests."""

from tests.office.conftest import (
    django_db_setup,
    engine,
    own_database,
    postgres_databases,
    sqlite_files,
)

__all__ = ["django_db_setup", "engine", "own_database", "postgres_databases", "sqlite_files"]
