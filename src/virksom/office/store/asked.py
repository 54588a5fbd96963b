"""Telling allauth and axes what request it is about, and when it was made."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from allauth.core.context import request_context
from axes.handlers.proxy import AxesProxyHandler
from django.contrib import auth
from django.http import HttpRequest


@contextmanager
def asked(request: HttpRequest, *, moment: datetime) -> Iterator[None]:
    """Let both libraries know the request and its moment inside; else axes asks a clock."""
    if not hasattr(request, "user"):
        request.user = auth.get_user(request)
    AxesProxyHandler.update_request(request)
    request.axes_attempt_time = moment  # type: ignore[attr-defined]  # axes' own mark
    with request_context(request):
        yield
