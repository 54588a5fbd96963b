"""Words of samples: months, shares with their interval, where a line stands, whom it waits for."""

from collections.abc import Mapping, Sequence

from virksom.office.reports import words
from virksom.office.reports.settlement_words import month_name
from virksom.programme.control.result import ASKED, FAILED, HOLDS, UNCHECKED
from virksom.programme.kernel import Month, Text
from virksom.programme.status import Share

LINE_WORDS: Mapping[str, Text] = {
    UNCHECKED: Text("ikke kontrolleret", "not controlled"),
    HOLDS: Text("holder", "holds"),
    ASKED: Text("venter", "waits"),
    FAILED: Text("faldet", "failed"),
}
"""Where the control of a line stands, in words."""

WAITS: Mapping[str, Text] = {
    "finance": Text("venter på kommunen", "waits for the municipality"),
    "provider": Text("venter på leverandørens svar", "waits for the provider's answer"),
    "": words.NOTHING,
}
"""Whom a line waits for."""

NO_EMPLOYER_TEXT = Text("Uden arbejdsgiver (uddannelse)", "Without an employer (education)")


def months_text(months: Sequence[Month]) -> Text:
    """Return consecutive months: ``marts 2019–august 2019``."""
    first, last = month_name(months[0]), month_name(months[-1])
    if months[0] == months[-1]:
        return first
    return Text(f"{first.da}–{last.da}", f"{first.en}–{last.en}")


def share_text(share: Share) -> Text:
    """Return a share with its denominator and interval: ``2 af 15 = 13 % (4–38 %)``."""
    if share.percent is None or share.interval is None:
        return Text("endnu ingen afgjort", "none settled yet")
    low, high = (round(100 * end) for end in share.interval)
    return Text(
        f"{share.count} af {share.of} = {share.percent} % ({low}–{high} %)",
        f"{share.count} of {share.of} = {share.percent}% ({low}–{high}%)",
    )


def employers(count: int) -> Text:
    """Return how many employers: ``3 arbejdsgivere``."""
    return words.several(
        count, one=Text("arbejdsgiver", "employer"), many=Text("arbejdsgivere", "employers")
    )
