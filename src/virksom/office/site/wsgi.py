"""The door for a WSGI server: ``gunicorn virksom.office.site.wsgi``.

It opens no office that was restored half-way: whom to erase again is not erased in it yet.
"""

import os
import sys

from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "virksom.office.site.settings")

application = get_wsgi_application()


def _see_that_it_is_whole() -> None:
    """End the process with the sentence when a restore stands half-way."""
    from virksom.office.store.backup.unfinished import (  # noqa: PLC0415  # once the rows are known
        NotFinished,
        must_be_finished,
    )

    try:
        must_be_finished()
    except NotFinished as wrong:
        sys.exit(f"{wrong.text.da}\n{wrong.text.en}")
    finally:
        connections.close_all()


_see_that_it_is_whole()
