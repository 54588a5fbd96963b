"""The digest of the code that decides what is owed and billed, or what a report says.

Source:
    Rules, section 6: a difference caused by code is labelled so.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOMS = ("billing", "contract", "evidence", "kernel", "record", "settlement", "status")
"""The rooms whose code decides it; the others read files, show, or measure."""

REPORT_ROOMS = ("companies", "contract", "effect", "evidence", "kernel", "record", "status")
"""The rooms whose code decides what a report says."""

_PROGRAMME = Path(__file__).resolve().parent.parent


@cache
def code_digest(rooms: tuple[str, ...] = ROOMS) -> str:
    """Return ``sha256:`` and 64 digits over the source of some rooms, read once a process.

    Names and contents of all modules count, so that a renamed one shows too; whatever else stands
    in the folders does not.

    Args:
        rooms: their names, in order; those that decide what is owed where nothing is said.
    """
    found = hashlib.sha256()
    for path in modules(rooms):
        content = path.read_bytes()
        name = path.relative_to(_PROGRAMME).as_posix()
        found.update(f"{name}\n{len(content)}\n".encode())
        found.update(content)
    return f"sha256:{found.hexdigest()}"


def modules(rooms: tuple[str, ...] = ROOMS) -> Iterator[Path]:
    """Yield the modules whose source counts, room by room, by name."""
    for room in rooms:
        yield from sorted((_PROGRAMME / room).rglob("*.py"))
