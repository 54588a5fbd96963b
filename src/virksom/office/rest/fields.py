"""What can be sent in a field: read strictly, as a guess about what was meant is a wrong fact."""

import re
from datetime import date
from typing import Annotated

from ninja import Field, Path, Query
from pydantic import AfterValidator, BeforeValidator, StrictBool

from virksom.office.store.vault.mail_address import is_mail

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")

MOST_AT_ONCE = 1000
"""The most rows of one answer."""


def _line(text: str) -> str:
    """Return a text of one line, without spaces around it."""
    if not text.isprintable():
        raise ValueError(text)
    return text.strip()


def _mail(text: str) -> str:
    """Return an address that a mail can be sent to, or nothing."""
    if text and not is_mail(text):
        raise ValueError(text)
    return text


def _iso(day: object) -> object:
    """Return a day that is written as one: a number is not guessed to be one."""
    if isinstance(day, date) or (isinstance(day, str) and _ISO.fullmatch(day)):
        return day
    raise ValueError


Line = Annotated[str, Field(max_length=80), AfterValidator(_line)]
Phone = Annotated[Line, Field(max_length=40)]
Mail = Annotated[str, Field(max_length=254), AfterValidator(_mail)]
AnyDay = Annotated[date, BeforeValidator(_iso)]
Day = Annotated[AnyDay, Field(ge=_FIRST, le=_LAST)]
Truth = StrictBool
_CODE = r"^[A-Za-z0-9_.\-]+$"
CandidateAt = Annotated[str, Path(max_length=20, pattern=r"^K[0-9]+$", description="Such as K017.")]
NumberAt = Annotated[str, Path(max_length=80, pattern=_CODE)]
Known = Annotated[
    str,
    Query(
        max_length=40,
        pattern=r"^(\d{4}-\d{2}-\d{2}([T ].+)?)?$",
        description="What was known then: a day or a moment with its zone; everything without it.",
    ),
]
On = Annotated[
    str,
    Query(
        max_length=10,
        pattern=r"^(\d{4}-\d{2}-\d{2})?$",
        description="The day that is told of; without it the day of `known`, else today.",
    ),
]
Limit = Annotated[int, Query(ge=1, le=MOST_AT_ONCE, description="The most rows of this answer.")]
AfterPlace = Annotated[
    int, Query(ge=0, le=2_000_000_000, description="`next` of the page before; 0 for the first.")
]
