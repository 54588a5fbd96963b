"""What pages are asked for, read from the address; what cannot be read is not asked."""

from collections.abc import Mapping

from virksom.office.reports.list_page import Asked
from virksom.programme.kernel import Refusal, Week

_MOST_SIGNS = 100


def asked_list(query: Mapping[str, str]) -> Asked:
    """Read what the list of candidates is asked for."""
    return Asked(
        search=query.get("q", "").strip()[:_MOST_SIGNS],
        row=query.get("raekke", ""),
        unit=query.get("enhed", ""),
        state=query.get("tilstand", ""),
        sort=query.get("orden", ""),
        page=asked_page(query),
    )


def asked_page(query: Mapping[str, str]) -> int:
    """Read which page of a list; 1 when it is no number from 1."""
    text = query.get("side", "")
    short = text.isascii() and text.isdigit() and len(text) < len("1000000")
    return max(1, int(text)) if short else 1


def asked_week(text: str) -> Week | None:
    """Read a week such as ``2019-W32``; None when it is none."""
    try:
        return Week.parse(text)
    except Refusal:
        return None
