"""How long each kind of personal data is kept, and how long before it goes somebody is told.

Source:
    Article 5(1)(e) of the General Data Protection Regulation; no clause: it is a programme's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract.tree import Node

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingTerm:
    """How long one kind of data is kept: until the first of two days, or the only one.

    Args:
        months_after: whole months after the day a person left; None where leaving decides nothing.
        latest: the day from which it is kept no longer, whoever it is; None for none.
    """

    months_after: int | None
    latest: date | None

    def due(self, left: date | None) -> date | None:
        """Return the first day on which the data is to be erased; None while no day is known.

        A month's last days count as its last: a month after 31 January is 28 or 29 February.

        Args:
            left: the first day a person was outside the programme; None for whoever is in it.
        """
        days = [] if self.latest is None else [self.latest]
        if left is not None and self.months_after is not None:
            days.append(_months_later(left, self.months_after))
        return min(days, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How long data is kept in a programme.

    Args:
        notice_days: whole days between telling somebody and erasing; 0 or more.
        terms: by the kind's code in ``privacy.yaml``, in its order; kinds without a term are kept.
    """

    notice_days: int
    terms: Mapping[str, KeepingTerm]

    def told_from(self, due: date) -> date:
        """Return the first day on which telling counts for what is due on a day."""
        return due - timedelta(days=self.notice_days)

    def erasable(self, due: date, told: date | None) -> date | None:
        """Return the first day on which data may be erased; None until somebody has been told.

        Args:
            due: the day it is due.
            told: the last day on which somebody was told; None when nobody was. Too early does
                not count: it was about something else.
        """
        if told is None or told < self.told_from(due):
            return None
        return max(due, told + timedelta(days=self.notice_days))


def parse_keeping(node: Node) -> Keeping:
    """Read how long data is kept, from ``keeping`` in ``privacy.yaml``.

    Raises:
        BadContract: names file, key and what was expected.
    """
    fields = node.fields("notice_days", "terms")
    return Keeping(
        notice_days=_whole(fields["notice_days"]),
        terms={kind: _term(part) for kind, part in fields["terms"].mapping().items()},
    )


def _term(node: Node) -> KeepingTerm:
    fields = node.fields(optional=("months_after", "latest"))
    if not fields:
        raise node.spot.refuse(
            "forventede months_after eller latest", "expected months_after or latest"
        )
    return KeepingTerm(
        months_after=_whole(fields["months_after"]) if "months_after" in fields else None,
        latest=fields["latest"].day() if "latest" in fields else None,
    )


def _whole(node: Node) -> int:
    text = node.string()
    if text.isascii() and text.isdigit() and len(text) <= len("9999"):
        return int(text)
    raise node.spot.refuse(
        f"forventede et helt tal fra 0 til 9999, fandt »{text}«",
        f"expected a whole number from 0 to 9999, found “{text}”",
    )


def _months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the month's last where there is none such."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    first = date(day.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=day.day - 1), last)
