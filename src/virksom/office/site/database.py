"""Which database the office uses, read from a URL such as ``sqlite:///var/office.sqlite3``."""

from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from virksom.programme.kernel import Refusal, Text

DEFAULT_URL = "sqlite:///var/office.sqlite3"
"""Used when ``VIRKSOM_DATABASE`` says nothing; the path is under the working directory."""

_SQLITE = {
    # Readers never wait for the writer; the writer takes its lock when it begins, so two
    # appends queue up instead of failing half-way. What was said to be saved outlives a
    # power cut. What is deleted is overwritten with noughts, so that an erased person is gone.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
}


class BadDatabaseUrl(Refusal):
    """``VIRKSOM_DATABASE`` is no URL of a database the office can use."""


def database(url: str) -> dict[str, object]:
    """Return Django's settings for the database at ``url``.

    ``sqlite:///var/office.sqlite3`` is under the working directory, ``sqlite:////srv/o.sqlite3``
    at the root; ``postgres://user:password@host:port/name``, with ``?host=/run/postgresql`` for a
    socket, goes to PostgreSQL. A »#« or »?« in a path or password is written %23 or %3F.

    Raises:
        BadDatabaseUrl: another scheme, no name of a database, or a part that would be left
            unread, so that another database were opened; the URL is not shown, since it may
            hold a password.
    """
    try:
        parts = urlsplit(url)
        if "\0" in unquote(url) or parts.fragment:
            raise ValueError
        if parts.scheme == "sqlite" and not (parts.netloc or parts.query) and len(parts.path) > 1:
            return _sqlite(Path(unquote(parts.path[1:])))
        if parts.scheme in {"postgres", "postgresql"} and len(parts.path) > 1:
            return _postgres(parts)
    except ValueError:
        pass
    raise BadDatabaseUrl(
        Text(
            "VIRKSOM_DATABASE skal være sqlite:///sti eller postgres://bruger@vært/navn.",
            "VIRKSOM_DATABASE must be sqlite:///path or postgres://user@host/name.",
        )
    )


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(Path.cwd() / path),
        "OPTIONS": dict(_SQLITE),
    }


def _postgres(parts: SplitResult) -> dict[str, object]:
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": "5", **options},
    }
