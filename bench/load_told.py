"""What a load run says: its conditions, each kind of page, errors, and whether it was enough."""

import os
import platform
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from bench.load_people import READS, Answer

TARGET = 0.3
"""Seconds that 95 of 100 answers may take at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Under what a run was made.

    Args:
        people: how many worked.
        minutes: how long.
        server: how the office was served, in words.
        database: which database, with its version.
        held: what the office held, in words.
        before: the machine's load over a minute before the run.
    """

    people: int
    minutes: float
    server: str
    database: str
    held: str
    before: float


def spread(took: Sequence[float], share: float) -> float:
    """Return the time that this share of the answers took at most; of at least one answer."""
    ordered = sorted(took)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def told(
    answers: Sequence[Answer], *, entered: Sequence[float], under: Conditions
) -> tuple[str, bool]:
    """Return what to print, and whether the target is met."""
    if not answers:
        return "nobody opened a page", False
    wrong = Counter((one.page, one.status) for one in answers if one.status != HTTPStatus.OK)
    took = [one.took for one in answers]
    at95 = spread(took, 0.95)
    met = not wrong and at95 <= TARGET
    verdict = "met" if met else "NOT met"
    pace, door = len(answers) / (under.minutes * 60), _ms(max(entered))
    found = f"{wrong.total()} errors, p95 {_ms(at95)} ms"
    lines = [
        *_conditions(under),
        "",
        f"{'page':<22}{'asked':>7}{'errors':>8}{'p50':>7}{'p95':>7}{'p99':>7}{'most':>7}  ms",
        *_pages(answers),
        _line("all", took, wrong=wrong.total()),
        "",
        *(
            f"error {status or 'no answer'}: {page} ({count})"
            for (page, status), count in wrong.items()
        ),
        f"{pace:.1f} pages a second; signing in, one by one, took at most {door} ms",
        f"target: 0 errors, p95 at most {_ms(TARGET)} ms; found: {found}: {verdict}",
    ]
    return "\n".join(lines), met


def _conditions(under: Conditions) -> Iterator[str]:
    reads = f"{READS[0]:g}–{READS[1]:g} s"
    yield f"{under.people} people, {under.minutes:g} minutes, each page read for {reads}"
    yield f"server: {under.server}, Python {platform.python_version()}"
    yield f"database: {under.database}; {under.held}"
    now = os.getloadavg()[0]
    yield (
        f"machine: {os.cpu_count()} cores for asking and answering, {platform.system()} "
        f"{platform.machine()}; load before {under.before:.1f}, at the end {now:.1f}"
    )


def _pages(answers: Sequence[Answer]) -> list[str]:
    """Return a line for each kind of page, the slowest first."""
    by_page: dict[str, list[Answer]] = {}
    for one in answers:
        by_page.setdefault(one.page, []).append(one)
    rows = [
        (page, [one.took for one in some], sum(one.status != HTTPStatus.OK for one in some))
        for page, some in by_page.items()
    ]
    rows.sort(key=lambda row: -spread(row[1], 0.95))
    return [_line(page, took, wrong=wrong) for page, took, wrong in rows]


def _line(page: str, took: Sequence[float], *, wrong: int) -> str:
    times = "".join(f"{_ms(spread(took, share)):>7}" for share in (0.5, 0.95, 0.99, 1.0))
    return f"{page:<22}{len(took):>7}{wrong:>8}{times}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f}"
