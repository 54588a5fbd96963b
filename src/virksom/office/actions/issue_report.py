"""A report is issued: written, frozen with its digests, kept, and given byte for byte ever after.

The content says nothing that is not in facts, contract and code, so anybody can write it again
and hold it against the digest that was frozen.

Source:
    Rules, sections 2, 6 and 7.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from virksom.charts.report import report_pictures
from virksom.documents import ReportDocument, report_pdf
from virksom.office.access import Actor, Deed, may, why_not
from virksom.office.actions.issue_document import FILE_DIGEST, ToIssue, issue_document
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.room import room
from virksom.office.store.vault.documents import document
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.frozen import DOCUMENTS, frozen_reports, told_of
from virksom.programme.effect.report.record import Report, ReportEdition, ReportKind
from virksom.programme.files.code import REPORT_ROOMS, code_digest
from virksom.programme.kernel import Month, Refusal, Text, day_in_copenhagen
from virksom.programme.record import Fact, Log

LANGUAGES = ("da", "en")


class CannotIssueReport(Refusal):
    """The report cannot be issued; the sentence says why."""


@dataclass(frozen=True, slots=True)
class _Programme:
    row: ProgrammeRow


def issue_report(actor: Actor, asked: ReportAsked, *, language: str, moment: datetime) -> Fact:
    """Issue a report; nothing of it can be changed afterwards.

    Args:
        actor: who issues.
        asked: which report; an evaluation for the parties says what was known.
        language: ``da`` or ``en``.
        moment: when.

    Returns:
        The fact that it is issued; its subject is the number.

    Raises:
        Denied: the actor may not.
        CannotIssueReport: the day lies ahead of what is known, or the same is issued already.
        QuarterNotTold: it is of a quarter-end, and the day is none that has been told of.
        TermMissing: the contract has no terms in force on the day.
        NoCertificate: there is nothing to seal it with.
        NoRoom: the disk is full.
    """
    may(actor, Deed.ISSUE_REPORT)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        report = ready_report(actor, asked, language=language, moment=moment)
        row = read.programme(actor.programme)
        pictures = report_pictures(report, language=language)
        paper = ReportDocument(report=report, number="", pictures=pictures)
        new = _to_issue(row, paper, told=told_of(asked, language), moment=moment)
        return issue_document(actor, _Programme(row), new=new, moment=moment)


def ready_report(actor: Actor, asked: ReportAsked, *, language: str, moment: datetime) -> Report:
    """Return the report as it would be issued.

    Args:
        actor: who issues.
        asked: which report.
        language: ``da`` or ``en``.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotIssueReport, QuarterNotTold, TermMissing: as ``issue_report`` says.
    """
    may(actor, Deed.ISSUE_REPORT)
    row, log = read.programme(actor.programme), read.log(actor.programme)
    contract, code = contract_of(row.contract), code_digest(REPORT_ROOMS)
    report = written_report(log, contract, asked=asked, moment=moment, code=code)
    wrong = _why_not(report, log, asked=asked, language=language, moment=moment)
    if wrong is not None:
        raise CannotIssueReport(wrong)
    return report


def give_report(actor: Actor, number: str) -> bytes | None:
    """Return a report byte for byte as it was issued; None where the reader has none by it.

    Whoever is not of the parties is given the external edition alone.

    Raises:
        Denied: the actor may see no reports.
    """
    may(actor, Deed.SEE_REPORTS)
    found = document(actor.programme, number)
    return None if found is None or found.line.kind not in kinds_for(actor) else found.content


def kinds_for(actor: Actor) -> tuple[str, ...]:
    """Return the kinds of document a reader is given.

    Source: Rules, section 7.
    """
    whole = why_not(actor, Deed.SEE_EFFECT) is None
    return tuple(DOCUMENTS.values()) if whole else (DOCUMENTS[ReportEdition.EXTERNAL],)


def _why_not(
    report: Report, log: Log, *, asked: ReportAsked, language: str, moment: datetime
) -> Text | None:
    if language not in LANGUAGES:
        return _NO_LANGUAGE
    if report.known is None or report.known > moment or report.on > day_in_copenhagen(moment):
        return _AHEAD
    if report.expected:
        return _NOT_OVER
    same = any(
        one.is_of(asked, known=report.known, language=language) for one in frozen_reports(log.facts)
    )
    return _ALREADY if same else None


def _to_issue(
    row: ProgrammeRow, paper: ReportDocument, *, told: Mapping[str, str], moment: datetime
) -> ToIssue:
    def pdf(number: str, _sealed_by: str) -> bytes:
        return report_pdf(replace(paper, number=number), language=told["language"], moment=moment)

    report = paper.report
    known = None if report.known is None else report.known.isoformat()
    return ToIssue(
        kind=DOCUMENTS[report.edition],
        subject=row.code,
        pdf=pdf,
        fields={**told, "known": known},
        tells=(FILE_DIGEST,),
        months=_months(report),
        says={
            **told,
            "known": known,
            "facts_digest": report.ground.facts,
            "code_digest": report.ground.code,
        },
    )


def _months(report: Report) -> tuple[str, ...]:
    """Return the quarter's months; of an evaluation the month of its day."""
    on: date = report.on
    first = on.month - 2 if report.kind is ReportKind.QUARTERLY else on.month
    return tuple(str(Month(on.year, number)) for number in range(first, on.month + 1))


_NO_LANGUAGE = Text("Vælg dansk eller engelsk.", "Choose Danish or English.")
_AHEAD = Text(
    "Dagen, eller det der skal være kendt, ligger i fremtiden. Vælg en dag, der er gået.",
    "The day, or what is to be known, lies in the future. Choose a day that is over.",
)
_NOT_OVER = Text(
    "Dagen ligger efter det, der er kendt. Vælg samme dag eller en senere i »som kendt«.",
    "The day lies after what is known. Choose the same day or a later one in “as known”.",
)
_ALREADY = Text(
    "Den rapport er udgivet og ligger fast. Den kan hentes på listen.",
    "That report is issued and stays as it is. You find it on the list.",
)
