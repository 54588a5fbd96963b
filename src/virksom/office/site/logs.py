"""What the log says when a door stays closed: who and where, by their ids, and nothing more."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime

from virksom.office.site.request_id import CURRENT

FORBIDDEN = 403
_SECRET = re.compile(r"(?:(?<=/ind/)|(?<=/kalender/)|(?<=/jobaabning/))[^\s?'\"]+")
"""What opens the door or confirms an opening once, or a calendar for good, in an address."""


class SecretAddress(logging.Filter):
    """Leaves out of every line what would let its reader in."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, without the secrets in the addresses it names."""
        told = record.getMessage()
        if _SECRET.search(told):
            record.msg, record.args = _SECRET.sub("…", told), ()
        return True


class ClosedDoor(logging.Filter):
    """Makes one line of a request that was refused; it is no failure, so it has no traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, the refused ones without their traceback."""
        if getattr(record, "status_code", None) == FORBIDDEN:
            request = getattr(record, "request", None)
            user = getattr(getattr(request, "actor", None), "id", None)
            record.msg = "closed for user %s: %s"
            record.args = ("-" if user is None else user, getattr(request, "path", "-"))
            record.exc_info = record.exc_text = None
        return True


class OneLine(logging.Formatter):
    """Writes each record as one line of JSON: ids and paths, and of a failure its kind and place.

    What a failure says of itself is left out, for a database's words may hold what was typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        told = {
            "at": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "request": CURRENT.get() or None,
            "user": getattr(record, "user", None),
            "milliseconds": getattr(record, "milliseconds", None),
            "failure": _failure(record),
        }
        there = {name: value for name, value in told.items() if value is not None}
        return json.dumps(there, ensure_ascii=False)


def _failure(record: logging.LogRecord) -> str | None:
    """Return the kind of a failure and where it was, innermost first; None when there is none."""
    if not isinstance(record.exc_info, tuple) or record.exc_info[0] is None:
        return None
    frames = traceback.extract_tb(record.exc_info[2])
    at = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
    return f"{record.exc_info[0].__name__} {at}"
