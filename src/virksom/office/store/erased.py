"""What was erased: told by the looks in the database, and by a list that lies outside of it.

A backup from before an erasure still holds the person. So each erasure is put on a list beside the
vault's keys too, and whoever restores a backup replays what the backup has not heard of.

Source:
    Invariant 3; decision 0043.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from django.conf import settings

from virksom.office.store.models import Look
from virksom.programme.kernel import Json, Refusal, Text, canonical

WHAT = "erase_person"
"""What the look of an erasure says was done."""

PERSON = "person"
"""All that the vault holds of a code; other words are kinds of data."""

_PAGE = "erase"


class BrokenList(Refusal):
    """A line of the list of erasures cannot be read."""


class Listing(Protocol):
    """The list outside the database; the settings hand it over as ``ERASURES``."""

    def lines(self) -> tuple[str, ...] | None:
        """Return the lines, oldest first; None when there is no list."""
        ...

    def add(self, lines: Iterable[str]) -> None:
        """Write lines at the end."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """One erasure.

    Args:
        programme: code of the programme.
        code: whose data; a code of the log, never a name.
        kind: ``PERSON`` for all, or the kind of data that was erased.
        user: number of the one who did it.
        at: when, as ISO 8601 with offset, in UTC.
    """

    programme: str
    code: str
    kind: str
    user: int
    at: str


def page_of(kind: str) -> str:
    """Return what the look of an erasure of a kind calls its page."""
    return _PAGE if kind == PERSON else f"{_PAGE}_{kind}"


def done() -> tuple[Erasure, ...]:
    """Return every erasure this database tells of, oldest first."""
    rows = Look.objects.filter(what=WHAT).order_by("pk").select_related("programme")
    return tuple(
        Erasure(
            programme=row.programme.code,
            code=row.subject,
            kind=row.page.removeprefix(_PAGE).removeprefix("_") or PERSON,
            user=row.user_id,
            at=_instant(row.at),
        )
        for row in rows
    )


def listed(lines: Iterable[str]) -> tuple[Erasure, ...]:
    """Return the erasures of a list; blank lines are passed over.

    Raises:
        BrokenList: a line is no erasure; the sentence says which.
    """
    found = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append(Erasure(**json.loads(line)))
            except (TypeError, ValueError):
                raise BrokenList(
                    Text(
                        f"Linje {number} i listen over dem, der er slettet, kan ikke læses. "
                        "Intet er rørt.",
                        f"Line {number} of the list of who was erased cannot be read. Nothing "
                        "was touched.",
                    )
                ) from None
    return tuple(found)


def write_down() -> int:
    """Put on the list what the database tells of and the list does not; return how many it was.

    So nothing is missed for long where the machine fell between an erasure and its line.

    Raises:
        Refusal: the list cannot be read or written.
    """
    place: Listing = settings.ERASURES
    there = place.lines()
    known = set(listed(there or ()))
    new = [one for one in done() if one not in known]
    if new or there is None:
        place.add(canonical(_form(one)) for one in new)
    return len(new)


def _form(one: Erasure) -> dict[str, Json]:
    return {
        "programme": one.programme,
        "code": one.code,
        "kind": one.kind,
        "user": one.user,
        "at": one.at,
    }


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
