"""The statusnotat to the adviser when a candidate leaves without self-support, as a PDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from virksom.documents.dates import day_text, moment_text, when_text
from virksom.documents.section import Section, Table
from virksom.documents.sheet import Candidate, DatedLine, Letterhead, Reading, Words, named
from virksom.documents.typesetting import typeset
from virksom.programme.kernel import Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusnotatDocument:
    """A statusnotat as it is issued. Paragraphs may be parted by blank lines within a text.

    Args:
        letterhead: whose paper it is.
        number: the document's number.
        candidate: whom it is about.
        unit: the referring unit.
        adviser: the referring adviser's name; "" when nobody is named.
        withdrawn_on: the day of the withdrawal.
        reason: why the candidate leaves.
        path: what happened, from the facts, in order.
        tried: what was tried; empty when nothing was.
        competences: documented competences; empty when there are none.
        employments: jobs with their days; empty when there were none.
        assessment: the consultant's assessment, in paragraphs.
        recommendation: what the consultant recommends, in paragraphs.
        issued_by: who issues it.
    """

    letterhead: Letterhead
    number: str
    candidate: Candidate
    unit: Words
    adviser: str
    withdrawn_on: date
    reason: Words
    path: tuple[DatedLine, ...]
    tried: tuple[Words, ...]
    competences: tuple[Words, ...]
    employments: tuple[DatedLine, ...]
    assessment: tuple[Words, ...]
    recommendation: tuple[Words, ...]
    issued_by: Words


def statusnotat_pdf(document: StatusnotatDocument, *, language: str, moment: datetime) -> bytes:
    """Return the statusnotat as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Args:
        document: what it says; texts may hold anything.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; when it is issued.

    Source:
        Clause 3.2 (written only when someone leaves without self-support).
    """
    reading = Reading(language)
    about = f"{reading.one(_TITLE)} {document.number} · {document.candidate.code}"
    data: dict[str, Json] = {
        **reading.frame(document.letterhead, title=_TITLE, about=about),
        "lead": reading.one(_LEAD),
        "facts": reading.rows(_facts(document, moment)),
        "recommendation": _recommendation(document).read(reading),
        "sections": [section.read(reading) for section in _sections(document)],
        "seal": reading.seal(document.letterhead),
    }
    return typeset("statusnotat", data, moment=moment)


_TITLE = Text("Statusnotat", "Status note")
_LEAD = Text(
    "Til rådgiveren, der henviste. Notatet skrives kun, når en kandidat afmeldes uden at være "
    "selvforsørgende.",
    "To the adviser who referred. The note is written only when a candidate leaves without "
    "being self-supporting.",
)


def _facts(document: StatusnotatDocument, moment: datetime) -> Iterable[tuple[Words, Words]]:
    yield Text("Kandidat", "Candidate"), named(document.candidate)
    yield Text("Henvist af", "Referred by"), document.unit
    yield Text("Rådgiver", "Adviser"), document.adviser
    yield Text("Afmeldt", "Withdrawn"), day_text(document.withdrawn_on)
    yield Text("Årsag", "Reason"), document.reason
    yield Text("Udstedt", "Issued"), moment_text(moment)
    yield Text("Udstedt af", "Issued by"), document.issued_by
    yield Text("Nummer", "Number"), document.number


def _recommendation(document: StatusnotatDocument) -> Section:
    return Section(
        heading=Text("Anbefaling", "Recommendation"),
        paragraphs=document.recommendation,
        none=Text("Ingen anbefaling.", "No recommendation."),
    )


def _sections(document: StatusnotatDocument) -> Iterable[Section]:
    """Yield the sections after the recommendation; an empty one says so in a sentence."""
    yield Section(
        heading=Text("Konsulentens vurdering", "The consultant's assessment"),
        paragraphs=document.assessment,
        none=Text("Ingen vurdering.", "No assessment."),
    )
    yield Section(
        heading=Text("Forløbet", "The path"),
        table=_dated(document.path, Text("Hvad der skete", "What happened")),
        none=Text("Forløbet er aldrig begyndt.", "The path never began."),
    )
    yield Section(
        heading=Text("Det har vi prøvet", "What we have tried"),
        items=document.tried,
        none=Text("Der er ikke prøvet noget endnu.", "Nothing was tried yet."),
    )
    yield Section(
        heading=Text("Dokumenterede kompetencer", "Documented competences"),
        items=document.competences,
        none=Text("Ingen.", "None."),
    )
    yield Section(
        heading=Text("Ansættelser", "Employments"),
        table=_dated(document.employments, Text("Ansættelse", "Employment")),
        none=Text("Ingen.", "None."),
    )


def _dated(lines: tuple[DatedLine, ...], what: Text) -> Table:
    return Table(
        labels=(Text("Dato", "Date"), what),
        rows=tuple((when_text(line.when), line.what) for line in lines),
        widths=(30, 70),
    )
