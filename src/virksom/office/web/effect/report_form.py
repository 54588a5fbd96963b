"""The form of a report: kind, edition, day, knowledge and language."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from virksom.office.reports.effect.report_list import LANGUAGES
from virksom.office.web.effect.report_wanted import EDITION_WORDS, KIND_WORDS
from virksom.office.web.forms import ChoiceOf, DayField, OfficeForm
from virksom.programme.effect.report.asked import ReportAsked
from virksom.programme.effect.report.record import ReportEdition
from virksom.programme.kernel import Text
from virksom.programme.kernel.moment import end_of_day

_KINDS = (
    ("midtvejs", Text("Midtvejsevaluering", "Mid-term evaluation")),
    ("kvartal", Text("Kvartalsrapport til partnerne", "Quarterly report to the partners")),
)
_EDITIONS = (
    ("parter", Text("Parter: alle tal", "Parties: every figure")),
    ("ekstern", Text("Ekstern: små tal skjult", "External: small figures hidden")),
)


class ReportForm(OfficeForm):
    """Which report is issued."""

    kind = ChoiceOf(Text("Rapport", "Report"), among=_KINDS)
    edition = ChoiceOf(Text("Udgave", "Edition"), among=_EDITIONS)
    on = DayField(
        Text("Pr.", "On"),
        hint=Text(
            "En kvartalsrapport og en ekstern udgave: den sidste dag i et kvartal.",
            "A quarterly report and an external edition: the last day of a quarter.",
        ),
    )
    known = DayField(
        Text("Som kendt", "As known"),
        required=False,
        hint=Text(
            "Kun midtvejsevalueringen til parterne; ellers følger det af kvartalet.",
            "Only for the parties' mid-term evaluation; otherwise it follows from the quarter.",
        ),
    )
    written_in = ChoiceOf(Text("Sprog", "Language"), among=tuple(LANGUAGES.items()))

    def asked(self, *, moment: datetime) -> ReportAsked:
        """Return the report that was asked for; what is known is known by the end of that day."""
        told: dict[str, Any] = self.cleaned_data
        known = None if told["known"] is None else min(end_of_day(told["known"]), moment)
        asked = ReportAsked(
            kind=KIND_WORDS[told["kind"]], edition=EDITION_WORDS[told["edition"]], on=told["on"]
        )
        if asked.of_quarter:
            return asked
        return ReportAsked(
            kind=asked.kind, edition=asked.edition, on=asked.on, known=known or moment
        )

    def preview(self) -> str:
        """Return the address of the report as a page."""
        told: dict[str, Any] = self.cleaned_data
        asks = {"slags": told["kind"], "udgave": told["edition"]}
        edition = EDITION_WORDS[told["edition"]]
        if edition is ReportEdition.EXTERNAL or told["kind"] == "kvartal":
            asks["kvartal"] = told["on"].isoformat()
        else:
            asks["pr"] = told["on"].isoformat()
            asks["kendt"] = (told["known"] or self.today).isoformat()
        return f"{reverse('report')}?{urlencode(asks)}"
