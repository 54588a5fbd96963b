"""Facts taken out from a terminal are written down first: when, by which account, and which."""

import os
from datetime import datetime

from django.conf import settings

from virksom.programme.kernel import Json, canonical
from virksom.programme.record import Log


def note_export(log: Log, *, form: str, moment: datetime) -> None:
    """Write down that facts are taken out, on a list beside the vault's keys.

    Facts speak of codes, and a code can be led back to a person as long as the vault knows it.

    Raises:
        BadList: it cannot be written; then nothing is to be taken out.
    """
    told: dict[str, Json] = {
        "at": moment.isoformat(timespec="seconds"),
        "account": os.getuid(),
        "form": form,
        "facts": len(log.facts),
        "head": log.head or "",
    }
    settings.EXPORTS.add([canonical(told)])
