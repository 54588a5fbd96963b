"""What gunicorn is told when several processes serve: ``-c python:virksom.office.site.gunicorn``.

``VIRKSOM_BIND`` says where they listen, ``WEB_CONCURRENCY`` how many they are. With
``PROMETHEUS_MULTIPROC_DIR``, a folder that is emptied at each start, they count together.
"""

import os

from prometheus_client import multiprocess

bind = os.environ.get("VIRKSOM_BIND", "127.0.0.1:8000")
threads = 8
preload_app = True
loglevel = "error"


def child_exit(_server: object, worker: object) -> None:
    """Count a process that ended no more among those that live."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        multiprocess.mark_process_dead(worker.pid)  # type: ignore[attr-defined,no-untyped-call]  # they have no types
