"""The information sheet to a candidate about personal data, on paper, as a PDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.documents.dates import day_text
from virksom.documents.rights import RIGHTS
from virksom.documents.section import Section, Table
from virksom.documents.sheet import Candidate, Letterhead, Reading, Words, named
from virksom.documents.typesetting import typeset
from virksom.programme.kernel import COPENHAGEN, Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DataKind:
    """A kind of data: what it is, why it is kept, on what legal basis, and for how long."""

    kind: Words
    purpose: Words
    basis: Words
    kept: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who gets to know something, and what."""

    who: Words
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacySheet:
    """What a candidate is told about personal data; all of it the programme's settings.

    Args:
        letterhead: whose paper it is.
        candidate: whom it is for; None for a sheet that anyone may take.
        controller: who is responsible and how to reach them; lines as in an address.
        officer: the data protection officer, likewise; "" when there is none.
        kinds: kinds of data, in order.
        sources: where data come from, when not from the candidate; empty when nowhere else.
        recipients: who gets what; empty when nobody does.
        rights: what the candidate may ask for; ``RIGHTS`` says it in plain words.
        more: anything else to tell, in paragraphs.
    """

    letterhead: Letterhead
    candidate: Candidate | None
    controller: Words
    officer: Words
    kinds: tuple[DataKind, ...]
    sources: tuple[Words, ...]
    recipients: tuple[Recipient, ...]
    rights: tuple[Words, ...] = RIGHTS
    more: tuple[Words, ...] = ()


def privacy_sheet_pdf(sheet: PrivacySheet, *, language: str, moment: datetime) -> bytes:
    """Return the sheet as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Args:
        sheet: what it tells; texts may hold anything.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; the sheet tells what held then.

    Source:
        Articles 13 and 14 of the General Data Protection Regulation.
    """
    reading = Reading(language)
    day = day_text(moment.astimezone(COPENHAGEN).date())
    as_of = reading.one(Text(f"Pr. {day.da}", f"As of {day.en}"))
    about = " · ".join([as_of, *(candidate.code for candidate in _whom(sheet))])
    data: dict[str, Json] = {
        **reading.frame(sheet.letterhead, title=_TITLE, about=about),
        "lead": reading.one(_lead(sheet.letterhead.programme)),
        "facts": reading.rows((Text("Til", "To"), named(who)) for who in _whom(sheet)),
        "sections": [section.read(reading) for section in _sections(sheet)],
    }
    return typeset("privacy", data, moment=moment)


_TITLE = Text("Dine oplysninger hos os", "Your data with us")


def _whom(sheet: PrivacySheet) -> list[Candidate]:
    return [] if sheet.candidate is None else [sheet.candidate]


def _lead(programme: Words) -> Text:
    da, en = Reading("da").one(programme), Reading("en").one(programme)
    return Text(
        f"Her står, hvilke oplysninger vi har om dig i {da}, hvorfor vi har dem, hvem der ser "
        "dem, hvornår vi sletter dem, og hvad du kan kræve.",
        f"This sheet says which data we have about you in {en}, why we have them, who sees "
        "them, when we erase them, and what you may ask for.",
    )


def _sections(sheet: PrivacySheet) -> Iterable[Section]:
    """Yield the sections in order; what no law requires is left out when it is empty."""
    yield Section(
        heading=Text("Hvem har ansvaret", "Who is responsible"), paragraphs=(sheet.controller,)
    )
    if Reading("da").one(sheet.officer):
        yield Section(
            heading=Text("Databeskyttelsesrådgiver", "Data protection officer"),
            paragraphs=(sheet.officer,),
        )
    yield Section(
        heading=Text("Oplysningerne, og hvorfor vi har dem", "The data, and why we have them"),
        table=_kinds(sheet.kinds),
        none=Text("Vi har ingen oplysninger om dig.", "We have no data about you."),
    )
    yield Section(
        heading=Text("Hvor de kommer fra", "Where they come from"),
        items=sheet.sources,
        none=Text("Kun fra dig selv.", "Only from yourself."),
    )
    yield Section(
        heading=Text("Hvem får hvad at vide", "Who gets to know what"),
        table=_recipients(sheet.recipients),
        none=Text("Ingen andre end os.", "Nobody but us."),
    )
    yield from _what_you_may(sheet)


def _what_you_may(sheet: PrivacySheet) -> Iterable[Section]:
    yield Section(
        heading=Text("Dine rettigheder", "Your rights"),
        paragraphs=(
            Text("Sig det til os, hvis du vil bruge dem.", "Tell us if you want to use them."),
        ),
        items=sheet.rights,
    )
    yield Section(
        heading=Text("Du kan klage", "You may complain"),
        paragraphs=(
            Text(
                "Er du utilfreds med, hvordan vi bruger dine oplysninger, så sig det gerne til "
                "os. Du kan altid klage til Datatilsynet: www.datatilsynet.dk, telefon "
                "33\u00a019\u00a032\u00a000.",
                "If you are not content with how we use your data, please tell us. You may "
                "always complain to Datatilsynet, the Danish data protection agency: "
                "www.datatilsynet.dk, telephone +45\u00a033\u00a019\u00a032\u00a000.",
            ),
        ),
    )
    if sheet.more:
        yield Section(heading=Text("Godt at vide", "Good to know"), paragraphs=sheet.more)


def _kinds(kinds: tuple[DataKind, ...]) -> Table:
    return Table(
        labels=(
            Text("Oplysninger", "Data"),
            Text("Derfor har vi dem", "Why we have them"),
            Text("Lovgrundlag", "Legal basis"),
            Text("Så længe gemmer vi dem", "How long we keep them"),
        ),
        rows=tuple((kind.kind, kind.purpose, kind.basis, kind.kept) for kind in kinds),
        widths=(24, 29, 25, 22),
    )


def _recipients(recipients: tuple[Recipient, ...]) -> Table:
    return Table(
        labels=(Text("Hvem", "Who"), Text("Hvad", "What")),
        rows=tuple((recipient.who, recipient.what) for recipient in recipients),
        widths=(30, 70),
    )
