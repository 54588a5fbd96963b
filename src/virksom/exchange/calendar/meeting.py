"""A meeting as a calendar of somebody else is told of it."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from virksom.programme.kernel import Text

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_UID = re.compile(r"[!-~]+", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+", re.ASCII)
_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who takes part, known by role; a name and an address only where they are given.

    Args:
        code: the role's code (``adviser``), or one that tells two of a role apart
            (``adviser-2``); letters, digits, ``.``, ``_`` and ``-``.
        role: what the calendar shows when no name is given.
        name: "" when the calendar is not to know it.
        email: "" when the calendar is not to know it; else in ASCII.

    Raises:
        ValueError: a code or an address of another form; a bug, since the office makes both.
    """

    code: str
    role: Text
    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Refuse what a calendar could take for something else."""
        _insist(_CODE.fullmatch(self.code), "a party's code is letters and digits")
        _insist(not self.email or _EMAIL.fullmatch(self.email), "a party's e-mail is an address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting. What it says travels in plain mail and lies in others' calendars.

    So ``title`` and ``place`` are the caller's responsibility: they carry ids (``K017``) and
    never a candidate's name, CPR or telephone, and nothing is taken out of them here.

    Args:
        uid: the same as long as it is the same meeting, in visible ASCII: ``M0012@virksom``.
        starts: aware; whole seconds are kept.
        ends: aware, after ``starts``, exclusive.
        title: what the calendar shows, in both languages.
        organizer: who invites.
        attendees: who are invited, in the order shown; may be none.
        place: "" when it is not known yet.
        url: http(s) address where the meeting is opened; "" for none.
        sequence: how many times it has been changed since the first invitation, from 0; a
            calendar follows the highest, so a change and a cancellation each count it up.
        cancelled: shown as cancelled in a feed.

    Raises:
        ValueError: a time without a zone, an end that is not after the start, a negative
            sequence, or a uid or address of another form; a bug, since the office makes them.
    """

    uid: str
    starts: datetime
    ends: datetime
    title: Text
    organizer: Party
    attendees: tuple[Party, ...] = ()
    place: str = ""
    url: str = ""
    sequence: int = 0
    cancelled: bool = False

    def __post_init__(self) -> None:
        """Refuse what no calendar could hold."""
        zones = self.starts.tzinfo and self.ends.tzinfo
        _insist(zones, "a meeting's times have a zone")
        # In UTC, since two times of one zone are compared by their clocks.
        later = self.ends.astimezone(UTC) > self.starts.astimezone(UTC)
        _insist(later, "a meeting ends after it starts")
        _insist(self.sequence >= 0, "a meeting's sequence is counted from 0")
        _insist(_UID.fullmatch(self.uid), "a meeting's uid is in visible ASCII")
        _insist(not self.url or _URL.fullmatch(self.url), "a meeting's url is an http(s) address")


def _insist(holds: object, otherwise: str) -> None:
    # Without the value itself: it may be somebody's address, and a bug is written to a log.
    if not holds:
        raise ValueError(otherwise)
