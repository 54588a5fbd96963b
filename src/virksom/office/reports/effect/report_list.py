"""The reports that were issued, and what the reader may do with them.

Source:
    Rules, section 7 (the two editions).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.effect.tabs import EffectTab, effect_tabs
from virksom.office.store.indigo_schema import has_indigo_schema
from virksom.programme.effect.report.frozen import FrozenReport, frozen_reports
from virksom.programme.effect.report.record import ReportEdition, ReportKind
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact

KINDS = {
    ReportKind.MIDTERM: Text("Midtvejsevaluering", "Mid-term evaluation"),
    ReportKind.QUARTERLY: Text("Kvartalsrapport til partnerne", "Quarterly report to the partners"),
}
"""What the kinds are called."""

EDITIONS = {
    ReportEdition.PARTIES: Text("parter: alle tal", "parties: every figure"),
    ReportEdition.EXTERNAL: Text("ekstern: små tal skjult", "external: small figures hidden"),
}
"""What the editions are called."""

LANGUAGES = {"da": Text("dansk", "Danish"), "en": Text("engelsk", "English")}
"""The languages a report is written in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report that was issued, and the door to its file."""

    number: str
    door: Door
    kind: Text
    on: Text
    known: Text
    edition: Text
    language: Text
    issued: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsPage:
    """The page of the reports.

    Args:
        rows: those that the reader is given, the latest first.
        issues: whether the reader may issue one.
        indigo: whether the reader may fetch the programme's data for INDIGO.
        held: whether those data are held against the standard's schema before they are given.
        tabs: the pages on the effect; empty for a reader who sees these alone.
        preview: leads to the report as a page; None where there is none to see.
    """

    rows: tuple[ReportRow, ...]
    issues: bool
    indigo: bool
    held: bool
    tabs: tuple[EffectTab, ...]
    preview: Door | None


def reports_page(facts: Iterable[Fact], actor: Actor, *, quarter: str) -> ReportsPage:
    """Return the reports the reader is given.

    Args:
        facts: those in force.
        actor: who reads.
        quarter: the last quarter-end that is told of, as in an address; empty before the first.
    """
    whole = why_not(actor, Deed.SEE_EFFECT) is None
    shown = [
        one for one in frozen_reports(facts) if whole or one.asked.edition is ReportEdition.EXTERNAL
    ]
    external = Door("report", asks=(("udgave", "ekstern"), ("kvartal", quarter)))
    return ReportsPage(
        rows=tuple(_row(one) for one in reversed(shown)),
        issues=why_not(actor, Deed.ISSUE_REPORT) is None,
        indigo=why_not(actor, Deed.EXPORT_INDIGO) is None,
        held=has_indigo_schema(),
        tabs=effect_tabs("reports") if whole else (),
        preview=Door("report") if whole else external if quarter else None,
    )


def _row(one: FrozenReport) -> ReportRow:
    return ReportRow(
        number=one.number,
        door=Door("report_file", (one.number,)),
        kind=KINDS[one.asked.kind],
        on=words.day(one.asked.on),
        known=words.day(day_in_copenhagen(one.known)),
        edition=EDITIONS[one.asked.edition],
        language=LANGUAGES.get(one.language, Text(one.language, one.language)),
        issued=words.day(day_in_copenhagen(one.issued)),
    )
