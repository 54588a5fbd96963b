"""Documents about invented people, and how a test reads a PDF back: by pypdf, the oracle here."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pypdf

from virksom.documents import (
    AgreementDocument,
    AgreementParty,
    Candidate,
    CertifiedCompetence,
    CompetenceCertificate,
    DatedLine,
    Letterhead,
    PartySignature,
    PersonalData,
    PrivacySheet,
    ReportDocument,
    StatementDocument,
    StatusnotatDocument,
    TrainedAt,
)
from virksom.programme.contract import AskedConsent, DataUse, Privacy, SharedWith
from virksom.programme.effect.report.record import (
    Report,
    ReportChapter,
    ReportEdition,
    ReportGround,
    ReportKind,
    ReportWord,
)
from virksom.programme.effect.table import Column, Table, Unit
from virksom.programme.kernel import COPENHAGEN, Span, Text
from virksom.programme.ledger import CashFlow, Told
from virksom.programme.ledger.rate import internal_rate
from virksom.programme.ledger.returns import returns_of
from virksom.programme.status import Share

MOMENT = datetime(2019, 3, 4, 10, 42, tzinfo=COPENHAGEN)
MIKKEL = Candidate(code="K017", name="Mikkel Østergaard Sørensen")
HEAD = Letterhead(issuer="Fokus Folkeoplysning / JOBFOKUS", programme="IMPACT60", invented=True)


def both(text: str) -> Text:
    return Text(text, text)


DIGEST = "sha256:4be147ed7e7abe0ae4ffd02930b3c08ab3741070ff0ed1edb379c7b58d073a30"

CONSULTANT = Text("Rekrutteringskonsulent", "Recruitment consultant")
EMPLOYER = Text("Arbejdsgiver", "Employer")

AGREEMENT = AgreementDocument(
    letterhead=HEAD,
    number="A-2019-017",
    candidate=MIKKEL,
    version=2,
    digest=DIGEST,
    met_on=date(2019, 3, 4),
    place="Uddannelseshuset, Aalborg",
    parties=(
        AgreementParty(
            role=Text("Kandidat", "Candidate"),
            name=MIKKEL.name,
            commits=("Møder i KaffeFair mandag, tirsdag og torsdag kl. 9–13.",),
            expects=("At nogen forklarer mig opgaverne én ad gangen.",),
        ),
        AgreementParty(
            role=CONSULTANT,
            name="Lone Holm",
            commits=(
                "Besøger Mikkel på arbejdspladsen hver uge de første fire uger.",
                "Finder tre virksomheder inden for café og kantine, som vi besøger sammen.",
            ),
        ),
        AgreementParty(role=EMPLOYER, name="Jens Kaas, KaffeFair"),
    ),
    signatures=(
        PartySignature(role=Text("Kandidat", "Candidate"), name=MIKKEL.name, at=MOMENT),
        PartySignature(role=CONSULTANT, name="Lone Holm", at=MOMENT + timedelta(minutes=2)),
        PartySignature(role=EMPLOYER, name="Jens Kaas, KaffeFair"),
    ),
)

STATUSNOTAT = StatusnotatDocument(
    letterhead=HEAD,
    number="S-2019-009",
    candidate=Candidate(code="K042", name="Sanne Lykke Bach"),
    unit="Job- og Aktivhuset",
    adviser="Karen Munk",
    withdrawn_on=date(2019, 12, 13),
    reason=Text("Afmeldt af rådgiver til andet tilbud", "Moved by adviser to another offer"),
    path=(
        DatedLine(when=date(2018, 10, 2), what="Henvist"),
        DatedLine(when=Span(date(2018, 10, 15), date(2019, 2, 2)), what="Joblæring i køkken"),
        DatedLine(when=Span(date(2018, 11, 1)), what="Mentor"),
    ),
    tried=("Joblæring i køkken og kantine i 16 uger", "Tre virksomhedsbesøg"),
    competences=("Hygiejnebevis (7. januar 2019)",),
    employments=(
        DatedLine(when=Span(date(2019, 3, 4), date(2019, 5, 18)), what="Kantinen, 12 timer"),
    ),
    assessment=("Sanne møder stabilt, når opgaverne er kendte.\n\nHun vil gerne arbejde.",),
    recommendation=("Vi anbefaler, at jobcenteret afklarer skånehensyn.",),
    issued_by="Lone Holm, rekrutteringskonsulent",
)

TRAINING = Text("joblæring", "job training")

CERTIFICATE = CompetenceCertificate(
    letterhead=HEAD,
    number="K-2019-0004",
    name=MIKKEL.name,
    trained=(
        TrainedAt(
            place="KaffeFair",
            trade=Text("køkken", "kitchen"),
            span=Span(date(2018, 10, 15), date(2019, 2, 2)),
        ),
    ),
    competences=(
        CertifiedCompetence(
            label=Text("Kaffebar", "Coffee bar"),
            level=3,
            evidence=TRAINING,
            place="KaffeFair",
            seen_on=date(2019, 1, 25),
            seen_by="Lone Holm",
            example="Passer baren alene fra kl. 11 til 13.",
        ),
        CertifiedCompetence(
            label=Text("Servering", "Serving"),
            level=1,
            evidence=TRAINING,
            place="",
            seen_on=date(2018, 11, 2),
            seen_by="",
        ),
    ),
    levels=(
        (Text("Er i gang", "Is learning"), both("Har én ved siden af.")),
        (Text("Med hjælp", "With help"), both("Spørger.")),
        (Text("Kan det selv", "Alone"), both("Også når der er travlt.")),
    ),
    issued_by="Lone Holm, oplærer",
    verified_at="https://virksom.example/bevis",
)

SHEET = PrivacySheet(
    letterhead=HEAD,
    candidate=MIKKEL,
    privacy=Privacy(
        controller=both("Fokus Folkeoplysning / JOBFOKUS\nEksempelvej 1, 9000 Aalborg"),
        officer=both("Anne Lund, dpo@jobfokus.example"),
        uses={
            "cpr": DataUse(
                kind=both("Navn og CPR-nummer"),
                purpose=both("For at vide, hvem du er"),
                basis=both("Databeskyttelsesloven § 11"),
                kept=both("Et år efter programmets slutning"),
            ),
        },
        sources=(both("Jobcenteret, som henviste dig"),),
        recipients=(SharedWith(both("Din rådgiver i jobcenteret"), both("Aftalen og forløbet")),),
        more=(both("Ingen beslutning om dig træffes af en maskine alene."),),
        looks_show="name",
        consents={"photo": AskedConsent(both("Billede"), both("på opslagstavlen"))},
    ),
)

PERSONAL = PersonalData(
    letterhead=HEAD,
    candidate=MIKKEL,
    known=((both("Navn"), MIKKEL.name), (both("CPR-nummer"), "010190-9996")),
    told=((both("4. marts 2019"), both("Start")),),
    texts=((both("5. marts 2019"), both("Note"), "Ringede selv."),),
    papers=(("A-2019-0001", both("Aftale"), both("4. marts 2019")),),
    seen=((both("6. marts 2019"), both("Konsulent, JOBFOKUS"), both("noter")),),
    privacy=SHEET.privacy,
)

FLOWS = (
    CashFlow(date(2018, 10, 1), -100_000_000),
    CashFlow(date(2019, 7, 1), 40_000_050),
    CashFlow(date(2019, 9, 2), 65_000_000),
)
TOLD = Told(
    on=date(2019, 9, 30),
    external=False,
    returns=returns_of(FLOWS),
    rate=internal_rate(FLOWS),
    earned=(1200, Decimal("955200.00")),
    expected=(30, Decimal("-385.00")),
    paid=105_000_050,
    supported=1301,
    saved=Decimal("2179175.00"),
    bearer="investor",
)
STATEMENT = StatementDocument(
    letterhead=HEAD, number="O-2019-0001", told=TOLD, known=date(2019, 10, 31)
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" viewBox="0 0 100 40">'
    '<rect width="60" height="20" fill="#12664c"/></svg>'
)
_FIGURE = Table(
    code="status",
    title=Text("Status", "Status"),
    says=Text("Hvor kandidaterne står.", "Where the candidates stand."),
    columns=(
        Column(Text("Hvem", "Who")),
        Column(Text("Antal", "Count"), Unit.COUNT),
        Column(Text("Andel", "Share"), Unit.SHARE),
    ),
    rows=((Text("Aktive", "Active"), 65, Share(16, 65)), (Text("Mødt", "Met"), None, None)),
    counts=("referral",),
    on=date(2019, 9, 30),
    notes=(Text("* Noten.", "* The note."),),
)
REPORT = ReportDocument(
    report=Report(
        kind=ReportKind.MIDTERM,
        edition=ReportEdition.PARTIES,
        on=date(2019, 9, 30),
        known=MOMENT,
        expected=False,
        programme=Text("IMPACT60", "IMPACT60"),
        issuer="Fokus Folkeoplysning / JOBFOKUS",
        invented=True,
        title=Text("Midtvejsevaluering IMPACT60", "Mid-term evaluation IMPACT60"),
        about=Text("Pr. 30. september 2019.", "On 30 September 2019."),
        chapters=(
            ReportChapter(
                code="summary",
                heading=Text("Kort fortalt", "In short"),
                says=(Text("25 % er i job.", "25% are in a job."),),
            ),
            ReportChapter(
                code="status",
                heading=Text("Effekten", "The effect"),
                points=(Text("Der tælles personer.", "Persons are counted."),),
                definitions=(
                    ReportWord(word=both("Målet"), means=both("Mindst 60."), clause="5.1"),
                    ReportWord(word=both("Intervallet"), means=both("Wilsons.")),
                ),
                tables=(_FIGURE, replace(_FIGURE, code="long", rows=_FIGURE.rows * 20)),
            ),
        ),
        ground=ReportGround(terms=DIGEST, facts=None),
    ),
    number="R-2019-0001",
    pictures={"status": SVG},
)


def opened(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """Return what stands on the pages, lines and words parted by one space."""
    pages = " ".join(page.extract_text() for page in opened(pdf).pages)
    return " ".join(pages.replace("\u00ad\n", "").split())


def bare(text: str) -> str:
    """Return ``text`` without spaces, hyphens and places to break: a page may set those itself."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-\u00ad\u200b")


def stays_on_the_pages(pdf: bytes) -> bool:
    """Say whether each piece of text begins on its page, an A4, and no two at the same place."""
    return all(map(_stays, opened(pdf).pages))


def _stays(page: pypdf.PageObject) -> bool:
    places: list[tuple[float, float]] = []

    def note(text: str, sheet: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            across = line[4] * sheet[0] + line[5] * sheet[2] + sheet[4]
            up = line[4] * sheet[1] + line[5] * sheet[3] + sheet[5]
            places.append((round(across), round(up)))

    page.extract_text(visitor_text=note)
    on_it = all(0 < across < 595 and 0 < up < 842 for across, up in places)
    return on_it and len(set(places)) == len(places) > 0
