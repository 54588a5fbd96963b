"""Consents that a candidate gave and took back: each word of it is kept, the last one counts.

Source:
    Article 7 of the General Data Protection Regulation: that consent was given can be shown, and
    taking it back is as easy as giving it.
"""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.vault.texts import texts, write

ABOUT = "consent:"
"""How what a consent is about begins."""

_GIVEN, _TAKEN_BACK = "given", "taken back"


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """The last word on a consent: whether it holds, and since when."""

    code: str
    given: bool
    since: datetime


def say(programme: str, candidate: str, *, code: str, given: bool, moment: datetime) -> None:
    """Write down that a candidate gave a consent or took it back.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: there are no keys to be had.
    """
    write(
        programme,
        candidate,
        about=f"{ABOUT}{code}",
        text=_GIVEN if given else _TAKEN_BACK,
        by=candidate,
        moment=moment,
    )


def consents(programme: str, candidate: str) -> dict[str, ConsentRow]:
    """Return the last word on each consent, by code; those never asked about are left out.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    found: dict[str, ConsentRow] = {}
    for row in texts(programme, candidate):
        code = row.about.removeprefix(ABOUT)
        if row.about.startswith(ABOUT) and code not in found:
            found[code] = ConsentRow(code, row.text == _GIVEN, row.written_at)
    return found
