"""A report that was issued, as its fact tells: enough to write the same again, to the byte.

Source:
    Rules, section 6: what was issued is frozen with the digests of terms, facts and content.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from virksom.programme.effect.report.asked import ReportAsked
from virksom.programme.effect.report.record import ReportEdition, ReportKind
from virksom.programme.kernel import parse_day, parse_moment
from virksom.programme.record import Fact, Issued

DOCUMENTS = {ReportEdition.PARTIES: "report", ReportEdition.EXTERNAL: "report_external"}
"""The kind of document of each edition."""

_EDITIONS = {document: edition for edition, document in DOCUMENTS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenReport:
    """A report that was issued.

    Args:
        number: its number.
        asked: which report it is.
        known: what was known, be it asked for or that of its quarter.
        language: ``da`` or ``en``.
        issued: when.
        content: digest of the paper before its seal.
        code: digest of the code that wrote it; None where the fact tells none.
    """

    number: str
    asked: ReportAsked
    known: datetime
    language: str
    issued: datetime
    content: str | None
    code: str | None

    def is_of(self, asked: ReportAsked, *, known: datetime | None, language: str) -> bool:
        """Say whether it is the report that is asked for, so that it is not issued again."""
        mine = (self.asked.kind, self.asked.edition, self.asked.on, self.known, self.language)
        return mine == (asked.kind, asked.edition, asked.on, known, language)


def frozen_reports(facts: Iterable[Fact]) -> Iterator[FrozenReport]:
    """Yield the reports that were issued, in the order of the facts.

    A document that is no report, or whose fact does not tell which, is passed over.
    """
    for fact in facts:
        if isinstance(fact.value, Issued) and fact.value.document in _EDITIONS:
            yield from _read(fact, fact.value)


def told_of(asked: ReportAsked, language: str) -> Mapping[str, str]:
    """Return what a report's fact tells of it beside what every document's does."""
    return {"report": asked.kind.value, "on": asked.on.isoformat(), "language": language}


def _read(fact: Fact, says: Issued) -> Iterator[FrozenReport]:
    more = dict(says.more)
    kind, on, language = (more.get(name) for name in ("report", "on", "language"))
    kinds = {one.value: one for one in ReportKind}
    if says.known is None or not isinstance(kind, str) or kind not in kinds:
        return
    known = parse_moment(says.known)
    asked = ReportAsked(
        kind=kinds[kind],
        edition=_EDITIONS[says.document or ""],
        on=parse_day(str(on)),
        known=known,
    )
    yield FrozenReport(
        number=fact.subject,
        asked=asked,
        known=known,
        language=str(language),
        issued=fact.known_at,
        content=says.content_digest,
        code=says.code_digest,
    )
