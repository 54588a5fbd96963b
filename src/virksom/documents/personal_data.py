"""Everything that is known of a candidate, to be read: given to whoever asks, as a PDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.documents.dates import day_text
from virksom.documents.rights import RIGHTS
from virksom.documents.section import Section, Table
from virksom.documents.sheet import Candidate, Letterhead, Reading, Words, named
from virksom.documents.typesetting import typeset
from virksom.programme.contract import Privacy
from virksom.programme.kernel import COPENHAGEN, Json, Text

Rows = tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData:
    """What is known of a candidate, in rows; each may be empty.

    Args:
        letterhead: whose paper it is.
        candidate: whom it is about.
        known: label and text: name, CPR, address and the like.
        told: day, and what was told of them, the oldest first; what no longer holds says so.
        texts: day, what of, and what was written.
        papers: number, what it is, and day.
        seen: day, who, and what they saw.
        privacy: what the data are used for; None where nobody has written it.
    """

    letterhead: Letterhead
    candidate: Candidate
    known: Rows
    told: Rows
    texts: Rows
    papers: Rows
    seen: Rows
    privacy: Privacy | None


def personal_data_pdf(data: PersonalData, *, language: str, moment: datetime) -> bytes:
    """Return it as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Args:
        data: what is known; texts may hold anything.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; all of it is as it was known then.

    Source:
        Article 15 of the General Data Protection Regulation.
    """
    reading = Reading(language)
    day = day_text(moment.astimezone(COPENHAGEN).date())
    as_of = reading.one(Text(f"Pr. {day.da}", f"As of {day.en}"))
    told: dict[str, Json] = {
        **reading.frame(data.letterhead, title=_TITLE, about=f"{as_of} · {data.candidate.code}"),
        "lead": reading.one(_LEAD),
        "facts": reading.rows([(Text("Om", "About"), named(data.candidate))]),
        "sections": [section.read(reading) for section in _sections(data)],
    }
    return typeset("privacy", told, moment=moment)


_TITLE = Text("Alt, hvad vi har om dig", "All we have about you")
_LEAD = Text(
    "Her står alt, hvad vi har om dig. Du kan få det samme som data, der kan læses af en maskine, "
    "og selve papirerne.",
    "This is all we have about you. You may get the same as data that a machine reads, and the "
    "papers themselves.",
)
_DAY, _WHAT = Text("Dag", "Day"), Text("Hvad", "What")
_NOTHING = Text("Intet.", "Nothing.")


def _sections(data: PersonalData) -> Iterable[Section]:
    yield _rows(
        Text("Hvem du er", "Who you are"), (_WHAT, Text("Står som", "Stands as")), data.known
    )
    yield _rows(Text("Din vej", "Your path"), (_DAY, _WHAT), data.told, first=26)
    yield _rows(
        Text("Hvad der er skrevet om dig", "What was written about you"),
        (_DAY, Text("Om hvad", "Of what"), Text("Tekst", "Text")),
        data.texts,
    )
    yield _rows(
        Text("Dine papirer", "Your papers"), (Text("Nummer", "Number"), _WHAT, _DAY), data.papers
    )
    yield _rows(
        Text("Hvem der har set det", "Who has seen it"),
        (_DAY, Text("Hvem", "Who"), _WHAT),
        data.seen,
    )
    if data.privacy is not None:
        yield _used(data.privacy)
        yield _rows(
            Text("Hvem får hvad at vide", "Who gets to know what"),
            (Text("Hvem", "Who"), _WHAT),
            tuple((one.who, one.what) for one in data.privacy.recipients),
        )
    yield Section(heading=Text("Dine rettigheder", "Your rights"), items=RIGHTS)


def _rows(heading: Text, labels: tuple[Words, ...], rows: Rows, *, first: int = 30) -> Section:  # noqa: PLR0917  # a heading over a table
    rest = len(labels) - 1
    each, left = divmod(100 - first, rest)
    widths = (first, *([each] * (rest - 1)), each + left)
    return Section(
        heading=heading, table=Table(labels=labels, rows=rows, widths=widths), none=_NOTHING
    )


def _used(privacy: Privacy) -> Section:
    return Section(
        heading=Text("Hvad vi bruger det til, og hvor længe", "What we use it for, and how long"),
        table=Table(
            labels=(
                Text("Oplysninger", "Data"),
                Text("Hvorfor", "Why"),
                Text("Lovgrundlag", "Legal basis"),
                Text("Hvor længe", "How long"),
            ),
            rows=tuple((u.kind, u.purpose, u.basis, u.kept) for u in privacy.uses.values()),
            widths=(24, 27, 27, 22),
        ),
    )
