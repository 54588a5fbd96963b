"""The id of the request that is being answered, which its lines in the log share."""

from contextvars import ContextVar

HEADER = "X-Request-ID"
CURRENT: ContextVar[str] = ContextVar("request", default="")
"""The id; "" outside any request."""
