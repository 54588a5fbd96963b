"""The information sheet to a candidate about personal data, on paper, as a PDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.documents.dates import day_text
from virksom.documents.rights import RIGHTS
from virksom.documents.section import Section, Table
from virksom.documents.sheet import Candidate, Letterhead, Reading, Words, named
from virksom.documents.typesetting import typeset
from virksom.programme.contract import AskedConsent, DataUse, Privacy, SharedWith
from virksom.programme.kernel import COPENHAGEN, Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacySheet:
    """What a candidate is told about personal data: the programme's own settings, on paper.

    Args:
        letterhead: whose paper it is.
        candidate: whom it is for; None for a sheet that anyone may take.
        privacy: what is told.
        rights: what the candidate may ask for; ``RIGHTS`` says it in plain words.
    """

    letterhead: Letterhead
    candidate: Candidate | None
    privacy: Privacy
    rights: tuple[Words, ...] = RIGHTS


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
    privacy = sheet.privacy
    yield Section(
        heading=Text("Hvem har ansvaret", "Who is responsible"), paragraphs=(privacy.controller,)
    )
    if privacy.officer.da:
        yield Section(
            heading=Text("Databeskyttelsesrådgiver", "Data protection officer"),
            paragraphs=(privacy.officer,),
        )
    yield Section(
        heading=Text("Oplysningerne, og hvorfor vi har dem", "The data, and why we have them"),
        table=_uses(privacy.uses.values()),
    )
    yield Section(
        heading=Text("Hvor de kommer fra", "Where they come from"),
        items=privacy.sources,
        none=Text("Kun fra dig selv.", "Only from yourself."),
    )
    yield Section(
        heading=Text("Hvem får hvad at vide", "Who gets to know what"),
        table=_recipients(privacy.recipients),
        none=Text("Ingen andre end os.", "Nobody but us."),
    )
    if privacy.consents:
        yield Section(
            heading=Text(
                "Det kan du frit sige ja eller nej til", "What you may freely accept or not"
            ),
            items=tuple(map(_asked, privacy.consents.values())),
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
    if sheet.privacy.more:
        yield Section(heading=Text("Godt at vide", "Good to know"), paragraphs=sheet.privacy.more)


def _uses(uses: Iterable[DataUse]) -> Table:
    return Table(
        labels=(
            Text("Oplysninger", "Data"),
            Text("Hvorfor", "Why"),
            Text("Lovgrundlag", "Legal basis"),
            Text("Hvor længe", "How long"),
        ),
        rows=tuple((use.kind, use.purpose, use.basis, use.kept) for use in uses),
        widths=(24, 27, 27, 22),
    )


def _recipients(recipients: Iterable[SharedWith]) -> Table:
    return Table(
        labels=(Text("Hvem", "Who"), Text("Hvad", "What")),
        rows=tuple((recipient.who, recipient.what) for recipient in recipients),
        widths=(30, 70),
    )


def _asked(consent: AskedConsent) -> Text:
    label, text = consent.label, consent.text
    return Text(f"{label.da}: {text.da}", f"{label.en}: {text.en}")
