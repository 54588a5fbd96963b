"""A report as it is asked for: of which kind, for whom, of which day and as known when.

Source:
    Rules, sections 2 and 7: the parties choose day and knowledge; strangers, and the quarter's
    report, take the quarter-ends that are told of.
"""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.programme.contract import Contract
from virksom.programme.effect.report.external import external_report, told_quarter
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import Report, ReportEdition, ReportKind
from virksom.programme.record import Log
from virksom.programme.status import AsKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAsked:
    """Which report is asked for.

    Args:
        kind: the evaluation, or a quarter's report.
        edition: whom it is for.
        on: the day; a quarter-end but for the parties' evaluation.
        known: what is known, of the parties' evaluation; None means everything in the log. The
            others know what was known when their quarter-end was told of.
    """

    kind: ReportKind
    edition: ReportEdition
    on: date
    known: datetime | None = None

    @property
    def of_quarter(self) -> bool:
        """Whether it is of a quarter-end, so that nobody chooses what was known."""
        return self.edition is ReportEdition.EXTERNAL or self.kind is ReportKind.QUARTERLY


def written_report(
    log: Log, contract: Contract, *, asked: ReportAsked, moment: datetime, code: str | None = None
) -> Report:
    """Return the report that is asked for.

    Args:
        log: every fact.
        contract: the contract.
        asked: which.
        moment: the moment it is; a quarter-end is told of once the month after it has ended.
        code: digest of the code that counts; None leaves it out.

    Raises:
        QuarterNotTold: a quarter-end is wanted, and the day is none that has been told of.
        TermMissing: the contract has no terms in force on the day.
    """
    if not asked.of_quarter:
        seen = AsKnown(log=log, contract=contract, on=asked.on, moment=asked.known)
        return parties_report(seen, asked.kind, code=code)
    at = told_quarter(contract, asked.on, moment=moment)
    if asked.edition is ReportEdition.EXTERNAL:
        return external_report(log, contract, kind=asked.kind, at=at, code=code)
    seen = AsKnown(log=log, contract=contract, on=at.on, moment=at.known)
    return parties_report(seen, asked.kind, code=code)
