"""The competence certificate: what a candidate can do, said so that a company can build on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from virksom.documents.dates import day_text, moment_text, when_text
from virksom.documents.lettering import lettered
from virksom.documents.section import Section, Table
from virksom.documents.sheet import Letterhead, Reading, Words
from virksom.documents.typesetting import typeset
from virksom.programme.kernel import Json, Span, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainedAt:
    """A stretch of job training: where, in what, and which days it covers."""

    place: Words
    trade: Words
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedCompetence:
    """A competence that somebody has seen and the candidate has agreed to.

    Args:
        label: what it is called.
        level: how well it is mastered, from 1 to the number of levels.
        evidence: what it rests on, such as »joblæring«.
        place: where it was seen; "" when nobody told.
        seen_on: the day.
        seen_by: who saw it; "" when nobody told.
        example: what was done, as it was written; "" for none.
    """

    label: Words
    level: int
    evidence: Words
    place: Words
    seen_on: date
    seen_by: Words
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceCertificate:
    """A competence certificate as it is issued; it tells of no absence and of no health.

    Args:
        letterhead: whose paper it is.
        number: the document's number.
        name: the candidate's.
        trained: where the candidate trained, in order.
        competences: what the candidate can do.
        levels: what each level is called and what it looks like at work, the lowest first.
        issued_by: who issues it.
        verified_at: address of the page that verifies it; "" says nothing of one.
    """

    letterhead: Letterhead
    number: str
    name: str
    trained: tuple[TrainedAt, ...]
    competences: tuple[CertifiedCompetence, ...]
    levels: tuple[tuple[Words, Words], ...]
    issued_by: Words
    verified_at: str = ""


def competence_certificate_pdf(
    document: CompetenceCertificate, *, language: str, moment: datetime
) -> bytes:
    """Return the certificate as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Args:
        document: what it says; texts may hold anything.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; when it is issued.

    Source:
        Clause 3.3 (competences are documented, so that they are worth something to a company).
    """
    reading = Reading(language)
    about = f"{reading.one(_TITLE)} {document.number}"
    closing = reading.all(_closing(document)) + reading.seal(document.letterhead)
    data: dict[str, Json] = {
        **reading.frame(document.letterhead, title=_TITLE, about=about),
        "name": reading.one(document.name),
        "lead": reading.one(_LEAD),
        "facts": reading.rows(_facts(document, moment)),
        "trained": _trained(document).read(reading),
        "competences": reading.heading(_CAN),
        "each": [_competence(one, document, reading=reading) for one in document.competences],
        "levels": reading.heading(_LEVELS),
        "scale": [
            {
                "steps": _steps(place, document),
                "label": reading.one(label),
                "means": reading.one(means),
            }
            for place, (label, means) in enumerate(document.levels, start=1)
        ],
        "closing": closing,
        "long": _is_long(
            *closing, *(reading.one(part) for pair in document.levels for part in pair)
        ),
    }
    return typeset("competences", data, moment=moment)


_TITLE = Text("Kompetencebevis", "Certificate of competences")
_LEAD = Text(
    "Beviset viser, hvad kandidaten kan, hvor godt, og hvor det er set. Det kan en arbejdsplads "
    "bygge videre på uden at begynde forfra med oplæringen.",
    "This certificate shows what the candidate can do, how well, and where it was seen. A "
    "workplace can build on it without beginning the training again.",
)
_CAN = Text("Kompetencer", "Competences")
_LEVELS = Text("Sådan læses niveauerne", "How to read the levels")


def _facts(document: CompetenceCertificate, moment: datetime) -> Iterable[tuple[Words, Words]]:
    yield Text("Udstedt", "Issued"), moment_text(moment)
    yield Text("Udstedt af", "Issued by"), document.issued_by
    yield Text("Nummer", "Number"), document.number


def _trained(document: CompetenceCertificate) -> Section:
    return Section(
        heading=Text("Joblæring", "Job training"),
        paragraphs=(_ONE_TO_ONE,),
        table=Table(
            labels=(
                Text("Sted", "Place"),
                Text("Fag", "Trade"),
                Text("Hvornår", "When"),
                Text("Længde", "Length"),
            ),
            rows=tuple(
                (one.place, one.trade, when_text(one.span), length_text(one.span))
                for one in document.trained
            ),
            widths=(34, 22, 32, 12),
        ),
    )


_ONE_TO_ONE = Text(
    "Oplæringen er én til én hos en fagperson på en rigtig arbejdsplads.",
    "The training is one to one with a skilled worker at a real workplace.",
)


def length_text(span: Span) -> Text:
    """Return how long a span is, in whole weeks or else in days; that it goes on without an end."""
    if span.until is None:
        return Text("er i gang", "goes on")
    days = (span.until - span.since).days
    if days < _WEEK:
        return Text("1 dag", "1 day") if days == 1 else Text(f"{days} dage", f"{days} days")
    weeks = days // _WEEK
    return Text("1 uge", "1 week") if weeks == 1 else Text(f"{weeks} uger", f"{weeks} weeks")


_WEEK = 7


def _competence(
    one: CertifiedCompetence, document: CompetenceCertificate, *, reading: Reading
) -> Json:
    label, _ = document.levels[one.level - 1]
    example, level = reading.one(one.example), reading.one(label)
    seen = reading.one(_seen(one, reading))
    return {
        **reading.heading(reading.one(one.label) or "–"),
        "steps": _steps(one.level, document),
        "level": level,
        "example": [_quoted(example, reading)] if example.strip() else [],
        "seen": seen,
        "long": _is_long(reading.one(one.label), level, example, seen),
    }


_LONG = 1200


def _is_long(*texts: str) -> bool:
    """Say whether texts might not fit on one page; usual ones are kept together."""
    return sum(len(lettered(text)) for text in texts) > _LONG


def _steps(level: int, document: CompetenceCertificate) -> Json:
    """Return a mark for each level, true up to the one that is reached."""
    return [place <= level for place in range(1, len(document.levels) + 1)]


def _quoted(example: str, reading: Reading) -> str:
    return f"“{example}”" if reading.language == "en" else f"»{example}«"


def _seen(one: CertifiedCompetence, reading: Reading) -> Text:
    day, kind = day_text(one.seen_on), reading.one(one.evidence)
    place, by = reading.one(one.place), reading.one(one.seen_by)
    da = [f"Set den {day.da} i {kind}", f"hos {place}" if place else "", f"af {by}" if by else ""]
    en = [f"Seen on {day.en} in {kind}", f"at {place}" if place else "", f"by {by}" if by else ""]
    return Text(
        f"{' '.join(part for part in da if part)}. Kandidaten er enig.",
        f"{' '.join(part for part in en if part)}. The candidate agrees.",
    )


def _closing(document: CompetenceCertificate) -> Iterator[Words]:
    if document.verified_at:
        yield Text(
            f"Efterprøv beviset på {document.verified_at}: læg filen op, og siden siger, om den "
            "er vores og uændret. Filen gemmes ikke.",
            f"Verify the certificate at {document.verified_at}: upload the file, and the page "
            "says whether it is ours and unchanged. The file is not kept.",
        )
