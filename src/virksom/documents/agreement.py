"""The agreement that ends a recruitment interview, as a PDF."""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.documents.dates import day_text, moment_text
from virksom.documents.lettering import LONGEST, lettered
from virksom.documents.sheet import Candidate, Letterhead, Reading, Words, named
from virksom.documents.typesetting import typeset
from virksom.programme.kernel import Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementParty:
    """One party: candidate, adviser, consultant or employer.

    Args:
        role: what it is here, such as »Kandidat«.
        name: who it is.
        commits: what it will do; empty when nothing was agreed.
        expects: what it hopes for from the others; empty when nothing was said.
    """

    role: Words
    name: str
    commits: tuple[Words, ...] = ()
    expects: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySignature:
    """A place to sign: ``at`` is when it was signed, None leaves a line to sign by hand."""

    role: Words
    name: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDocument:
    """An agreement as it was concluded.

    Args:
        letterhead: whose paper it is.
        number: the document's number.
        candidate: whom it is about.
        version: 1 and up.
        digest: of the content that is signed, as ``sha256:…``.
        met_on: the day of the interview.
        place: where it was held; "" says nothing.
        parties: who agrees on what, in order.
        signatures: one for each who signs, in order.
    """

    letterhead: Letterhead
    number: str
    candidate: Candidate
    version: int
    digest: str
    met_on: date
    place: Words
    parties: tuple[AgreementParty, ...]
    signatures: tuple[PartySignature, ...]


def agreement_pdf(document: AgreementDocument, *, language: str, moment: datetime) -> bytes:
    """Return the agreement as PDF/A-3a and PDF/UA-1; the same arguments give the same bytes.

    Args:
        document: what was agreed; texts may hold anything.
        language: ``da`` or ``en``: of labels, and of texts that are in both.
        moment: with an offset; when the document is made.

    Source:
        Clause 2.2 (the interview ends with a written agreement).
    """
    reading = Reading(language)
    title = Text("Aftale efter rekrutteringssamtalen", "Agreement after the recruitment interview")
    kind = reading.one(Text("Aftale", "Agreement"))
    long = _is_long(document)
    about = f"{kind} {document.number} · {document.candidate.code}"
    data: dict[str, Json] = {
        **reading.frame(document.letterhead, title=title, about=about),
        "lead": reading.one(_LEAD),
        "facts": reading.rows(_facts(document)),
        "parties": [_party(party, reading) for party in document.parties],
        "signing": reading.one(_SIGNING),
        "signatures": [_signature(signature, reading) for signature in document.signatures],
        "binding": reading.one(_BINDING),
        "fingerprint": reading.one(_FINGERPRINT),
        "digest": _unbroken(document.digest),
        "long": long,
        "short": not long,
        "seal": reading.seal(document.letterhead),
    }
    return typeset("agreement", data, moment=moment)


_LEAD = Text(
    "Vi har mødtes og talt om motivation og muligheder. Her står, hvad vi er blevet enige om, "
    "og hvad vi forventer af hinanden.",
    "We have met and talked about motivation and prospects. This is what we have agreed on, "
    "and what we expect of each other.",
)
_SIGNING = Text("Underskrifter", "Signatures")
_BINDING = Text(
    "Underskrifterne gælder netop dette indhold. Ændres det, bortfalder de, og alle bliver "
    "bedt om at skrive under igen.",
    "The signatures hold for exactly this content. If it is changed they lapse, and everybody "
    "is asked to sign again.",
)
_PLACES, _SIGNS, _DIGEST = 8, 500, 80
_FINGERPRINT = Text("Indholdets fingeraftryk:", "Digest of the content:")


def _unbroken(digest: str) -> list[str]:
    """Return a digest in pieces that no break is put into, so that it is copied as it is."""
    return [digest[at : at + LONGEST] for at in range(0, len(digest[:_DIGEST]), LONGEST)]


def _facts(document: AgreementDocument) -> list[tuple[Words, Words]]:
    met = day_text(document.met_on)
    return [
        (Text("Kandidat", "Candidate"), named(document.candidate)),
        (Text("Samtale", "Interview"), met),
        (Text("Sted", "Place"), document.place),
        (
            Text("Aftale", "Agreement"),
            Text(
                f"nr. {document.number}, version {document.version}",
                f"no. {document.number}, version {document.version}",
            ),
        ),
    ]


def _party(party: AgreementParty, reading: Reading) -> Json:
    lists = [
        (Text("Forpligter sig til", "Commits to"), party.commits),
        (Text("Forventer", "Expects"), party.expects),
    ]
    read = [{"label": reading.one(label), "items": reading.all(items)} for label, items in lists]
    return {
        **reading.heading(f"{reading.one(party.role)}: {party.name}"),
        "lists": [part for part in read if part["items"]],
    }


def _is_long(document: AgreementDocument) -> bool:
    """Say whether the signatures might not fit on one page; usual ones are kept together."""
    spoken = [lettered(f"{place.role}{place.name}") for place in document.signatures]
    below = lettered(document.digest + document.letterhead.sealed_by)
    return len(spoken) > _PLACES or sum(map(len, spoken)) > _SIGNS or len(below) > _SIGNS


def _signature(signature: PartySignature, reading: Reading) -> Json:
    signed: list[str] = []
    if signature.at is not None:
        at = moment_text(signature.at)
        signed = [reading.one(Text(f"Underskrevet {at.da}", f"Signed {at.en}"))]
    by_hand = [] if signed else [reading.all((_DATE, _SIGNATURE))]
    return {
        "role": reading.one(signature.role),
        "name": reading.one(signature.name),
        "signed": signed,
        "by_hand": by_hand,
    }


_DATE = Text("Dato", "Date")
_SIGNATURE = Text("Underskrift", "Signature")
