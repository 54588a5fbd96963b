"""What the log says when a door stays closed: who and where, by their ids, and nothing more."""

import logging
import re

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
