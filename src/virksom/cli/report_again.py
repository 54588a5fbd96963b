"""A report that was issued, written again from log and contract and held against its digest."""

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from virksom.cli.edge import Reply
from virksom.cli.question import Question
from virksom.programme.effect.report.asked import written_report
from virksom.programme.effect.report.frozen import FrozenReport, frozen_reports
from virksom.programme.kernel import Refusal, Text, quoted

if TYPE_CHECKING:
    from virksom.cli.report_files import ReportFiles


class UnknownReport(Refusal):
    """No report has that number."""


def report_again(asked: Question, number: str, *, files: "ReportFiles") -> Reply:
    """Write a report that was issued again, and say whether it is byte for byte the same.

    The content is what is compared: the office seals it afterwards, and a seal is never the same.

    Returns:
        A sentence a file, and the comparison; the code is 1 where it is another.

    Raises:
        UnknownReport: nothing was issued under the number.
    """
    from virksom.charts.report import report_pictures
    from virksom.cli.report_files import write_report
    from virksom.documents import ReportDocument, report_pdf

    frozen = _found(asked, number)
    report = written_report(
        asked.log, asked.contract, asked=frozen.asked, moment=frozen.issued, code=frozen.code
    )
    pictures = report_pictures(report, language=frozen.language)
    paper = ReportDocument(report=report, number=frozen.number, pictures=pictures)
    content = report_pdf(paper, language=frozen.language, moment=frozen.issued)
    same = f"sha256:{hashlib.sha256(content).hexdigest()}" == frozen.content
    where = replace(files, number=frozen.number, moment=frozen.issued)
    lines = [*write_report(report, where, language=frozen.language), _SAME if same else _OTHER]
    return Reply("".join(f"{line.read(asked.edge.language)}\n" for line in lines), int(not same))


def _found(asked: Question, number: str) -> FrozenReport:
    found = next((one for one in frozen_reports(asked.log.facts) if one.number == number), None)
    if found is None:
        shown = quoted(number)
        raise UnknownReport(
            Text(f"Der er ingen rapport {shown.da}.", f"There is no report {shown.en}.")
        )
    return found


_SAME = Text(
    "Indholdet er byte for byte det, der blev udgivet.",
    "The content is byte for byte what was issued.",
)
_OTHER = Text(
    "Indholdet er et andet end det, der blev udgivet: program, aftale eller fakta er et andet.",
    "The content is another than was issued: program, contract or facts are others.",
)
