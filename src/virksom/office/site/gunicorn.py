"""What gunicorn is told when several processes serve: ``-c python:virksom.office.site.gunicorn``.

``VIRKSOM_BIND`` says where they listen, ``WEB_CONCURRENCY`` how many they are. With
``PROMETHEUS_MULTIPROC_DIR``, a folder that is emptied at each start, they count together.
"""

import os
from contextlib import suppress
from importlib import import_module
from threading import Thread

from django.db import DatabaseError, connections
from prometheus_client import multiprocess

bind = os.environ.get("VIRKSOM_BIND", "127.0.0.1:8000")
threads = 8
preload_app = True
loglevel = "error"


def when_ready(_server: object) -> None:
    """Read the logs once before the processes part, so that they share them in memory."""
    read = import_module("virksom.office.store.read")  # once the office stands
    with suppress(DatabaseError):  # it may come up later; whether it has, the health pages say
        read.share_logs()
    connections.close_all()


def post_worker_init(_worker: object) -> None:
    """Draw what the first readers ask for, in each process: what draws parts with no fork."""
    warm = import_module("virksom.office.web.warm").warm
    Thread(target=warm, daemon=True).start()


def child_exit(_server: object, worker: object) -> None:
    """Count a process that ended no more among those that live."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        multiprocess.mark_process_dead(worker.pid)  # type: ignore[attr-defined,no-untyped-call]  # they have no types
