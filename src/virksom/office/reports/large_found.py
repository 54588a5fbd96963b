"""What was found in a large programme, and how: kept as long as nothing else becomes known.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.programme.check import unpriced_findings, view_as_known
from virksom.programme.kernel import Finding, Text, number_text
from virksom.programme.status import Person

_FOUND = "large findings"


@dataclass(frozen=True, kw_only=True)
class LargeFound:
    """What was found in a large programme, as the page of findings asks for it.

    Args:
        where: the programme, contract, day and knowledge.
        findings: what was found, the worst first; no interpretation is priced.
        persons: those who were read, each by every one of their codes.
        findings_note: how it was found.
    """

    where: Viewpoint
    findings: tuple[Finding, ...]
    persons: Mapping[str, Person]
    findings_note: Text

    findings_ready = True

    @property
    def on(self) -> date:
        """The day."""
        return self.where.on

    @property
    def known_day(self) -> date:
        """The day in Copenhagen of what is known."""
        return self.where.known_day

    @property
    def past(self) -> bool:
        """Whether another day or another knowledge than today's is shown."""
        return self.where.past

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known."""
        return self.where.expected


def found_by_reading(seen: Standpoint, where: Viewpoint, *, why: Text) -> LargeFound:
    """Return what is found by reading everybody, which takes minutes the first time.

    Args:
        seen: the standpoint.
        where: the same, unread.
        why: why numbers could not say it, a whole sentence.
    """
    return seen.keep(_FOUND, lambda: _found(seen, where, why=why))


def found_before(seen: Standpoint) -> LargeFound | None:
    """Return what was found by reading everybody; None where they are not read yet."""
    return seen.keep(_FOUND, lambda: None) if seen.has(_FOUND) else None


def _found(seen: Standpoint, where: Viewpoint, *, why: Text) -> LargeFound:
    view = view_as_known(seen)
    return LargeFound(
        where=where,
        findings=unpriced_findings(view),
        persons=seen.persons,
        findings_note=_note(len(view.people), why),
    )


def _note(many: int, why: Text) -> Text:
    return Text(
        f"Alle {number_text(many)} er læst én for én. Grunden: {why.da} Hvad tolkninger koster, er "
        f"ikke med her; {ELSEWHERE.da}",
        f"All {number_text(many, 'en')} were read one by one. The reason: {why.en} What "
        f"interpretations cost is not among it; {ELSEWHERE.en}",
    )


ELSEWHERE = Text(
    "den, der driver kontoret, kan se det med »virksom check«.",
    "whoever runs the office can see it with “virksom check”.",
)
"""Where what is left out for very many can be seen."""
