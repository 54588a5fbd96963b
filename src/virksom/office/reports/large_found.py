"""What was found in a large programme, and how: kept as long as nothing else becomes known.

Source:
    Rules, section 1 (findings).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.programme.check import unpriced_findings, view_of
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


def found_by_reading(seen: Standpoint, where: Viewpoint) -> LargeFound:
    """Return what is found by reading everybody, which takes minutes the first time."""
    return seen.keep(_FOUND, lambda: _found(seen, where))


def has_read(seen: Standpoint) -> bool:
    """Say whether everybody has been read."""
    return seen.has(_FOUND)


def _found(seen: Standpoint, where: Viewpoint) -> LargeFound:
    contract = seen.contract
    view = view_of(seen.log, contract.terms, on=seen.on, moment=seen.moment, contract=contract.name)
    many = len(view.people)
    return LargeFound(
        where=where,
        findings=unpriced_findings(view),
        persons=seen.persons,
        findings_note=Text(
            f"Alle {number_text(many)} er læst én for én, for aftalen eller oplysningerne kan "
            "ikke siges i tal. Hvad tolkninger koster, er ikke med her; det siger »virksom "
            "check«.",
            f"All {number_text(many, 'en')} were read one by one, since the contract or the facts "
            "cannot be said in numbers. What interpretations cost is not among it; “virksom "
            "check” tells that.",
        ),
    )
