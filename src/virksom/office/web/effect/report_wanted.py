"""Which report an address asks for, written once and kept for as long as nothing changes.

Source:
    Rules, section 7: strangers see quarter-ends alone; only the parties choose day and knowledge.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from virksom.charts.report import NARROW, WIDE, report_pictures
from virksom.office.access import Actor, Deed, OfficeRequest, may, why_not
from virksom.office.reports.effect.report_page import Asks
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import read
from virksom.office.web import clock
from virksom.office.web.moment import Shown, shown_at_source, today_seen
from virksom.programme.contract import Contract
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.record import Report, ReportEdition, ReportKind
from virksom.programme.files.code import REPORT_ROOMS, code_digest
from virksom.programme.kernel import day_in_copenhagen, parse_day
from virksom.programme.status.external import issued_quarters

T = TypeVar("T")

KIND_WORDS = {"midtvejs": ReportKind.MIDTERM, "kvartal": ReportKind.QUARTERLY}
EDITION_WORDS = {"parter": ReportEdition.PARTIES, "ekstern": ReportEdition.EXTERNAL}
"""How an address names kinds and editions."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A report that an address asks for.

    Args:
        asked: which.
        seen: from where it is kept.
        at: the day and knowledge that the page shows; None where nobody chooses them.
        asks: by which the address asks, beside day and knowledge.
        language: in which it is read.
    """

    asked: ReportAsked
    seen: Standpoint
    at: Shown | None
    asks: Asks
    language: str

    @property
    def ready(self) -> bool:
        """Whether it is written and drawn already."""
        return self.seen.has(self._key(f"drawn {NARROW}"))

    def written(self, request: OfficeRequest) -> Report:
        """Return the report; reads the clock, as a quarter is told of a month after it ended.

        Raises:
            QuarterNotTold: the day is no quarter-end that has been told of.
        """
        moment, code = clock.moment(request), code_digest(REPORT_ROOMS)
        log, contract = self.seen.log, self.seen.contract
        return self.seen.keep(
            self._key("written"),
            lambda: written_report(log, contract, asked=self.asked, moment=moment, code=code),
        )

    def drawn(self, request: OfficeRequest, form: str = WIDE) -> Mapping[str, str]:
        """Return its charts by the code of their table, for a screen or for a phone."""
        report = self.written(request)
        return self.seen.keep(
            self._key(f"drawn {form}"),
            lambda: report_pictures(report, language=self.language, form=form),
        )

    def kept(self, what: str, make: Callable[[], T]) -> T:
        """Return what was made of the report before, or make it and keep it with the report."""
        return self.seen.keep(self._key(f"{what} {self.asks}"), make)

    def _key(self, what: str) -> str:
        return f"report {what} {self.asked} {self.language}"


def wanted(request: OfficeRequest) -> Wanted:
    """Return the report that an address asks for.

    Raises:
        Denied: the reader is not of the parties, and asks for their edition.
        NotADay: the quarter is no day.
    """
    kind = KIND_WORDS.get(request.GET.get("slags", ""), ReportKind.MIDTERM)
    edition = EDITION_WORDS.get(request.GET.get("udgave", ""), usual_edition(request.actor))
    if edition is ReportEdition.PARTIES:
        may(request.actor, Deed.SEE_EFFECT)
    asks = tuple((name, text) for name in ASKS if (text := request.GET.get(name, "").strip()))
    if edition is ReportEdition.PARTIES and kind is ReportKind.MIDTERM:
        at = shown_at_source(request)
        where = at.where
        asked = ReportAsked(kind=kind, edition=edition, on=where.on, known=where.moment)
        return Wanted(asked=asked, seen=at.seen, at=at, asks=asks, language=request.LANGUAGE_CODE)
    seen = today_seen(read.programme(request.actor.programme))
    typed = dict(asks).get("kvartal") or last_quarter(seen.contract, request)
    on = parse_day(typed) if typed else day_in_copenhagen(clock.moment(request))
    asked = ReportAsked(kind=kind, edition=edition, on=on)
    return Wanted(asked=asked, seen=seen, at=None, asks=asks, language=request.LANGUAGE_CODE)


def usual_edition(actor: Actor) -> ReportEdition:
    """Return the edition of a reader who asks for none.

    Source: Rules, section 7.
    """
    whole = why_not(actor, Deed.SEE_EFFECT) is None
    return ReportEdition.PARTIES if whole else ReportEdition.EXTERNAL


ASKS = ("slags", "udgave", "kvartal")
"""What an address asks for beside day and knowledge."""


def last_quarter(contract: Contract, request: OfficeRequest) -> str:
    """Return the last quarter-end inside the payment window that is told of, as in an address.

    Empty before the first.
    """
    quarters = issued_quarters(contract, moment=clock.moment(request))
    until = contract.terms.on(quarters[-1].on).span("payment_window").until if quarters else None
    inside = [at.on for at in quarters if until is None or at.on < until]
    return inside[-1].isoformat() if inside else ""
