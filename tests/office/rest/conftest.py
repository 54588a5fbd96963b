"""What the API's tests share when the office is asked by WSGI and not by Django's own client."""

import logging
from collections.abc import Iterator

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@pytest.fixture
def within() -> Iterator[None]:
    """Write down no refusals, and let no request end the transaction they all stand in."""
    logging.disable(logging.WARNING)
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)
    logging.disable(logging.NOTSET)
