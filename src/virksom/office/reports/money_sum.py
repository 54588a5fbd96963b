"""An amount on a page about money, with what it is, and how many disputes wait."""

from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """An amount with what it is.

    Args:
        label: what it is.
        amount: kroner, with VAT where there is any.
        under: what is in it; empty for nothing.
        door: what it counts; None for nothing to open.
    """

    label: Text
    amount: Text
    under: Text = words.NOTHING
    door: Door | None = None


def disputed(count: int) -> Text:
    """Return how many disputes wait for an answer; nothing for none."""
    if not count:
        return words.NOTHING
    told = words.several(count, one=_DISPUTE, many=_DISPUTES)
    return Text(f"{told.da} venter på svar", f"{told.en} for an answer")


_DISPUTE = Text("indsigelse", "dispute waits")
_DISPUTES = Text("indsigelser", "disputes wait")
