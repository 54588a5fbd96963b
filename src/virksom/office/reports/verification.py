"""Whether a file is a competence certificate of ours, unchanged: told in plain words to anybody.

A stranger's file is only hashed. It is read as a PDF only when it is, to the last byte, one that
was sealed here. Nothing of it is kept, and no name is told.

Source:
    Rules, section 6: a document is known again by its digest, even when the person is erased.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from virksom.documents import NotSealed, verify
from virksom.office.reports import words
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.issued import certificates_of_content
from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Issued

MOST = 2_000_000
"""Bytes a file may have; a certificate of ours has about a twentieth of it."""

_HEAD, _END = b"%PDF-", b"%%EOF"
_ENDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What is said of a file.

    Args:
        ours: whether it was issued here and is unchanged.
        told: in one sentence.
        more: what that means, or what to do.
    """

    ours: bool
    told: Text
    more: Text


def verification(content: bytes) -> Verification:
    """Return what is said of a file.

    Args:
        content: any bytes, from anybody; what is over ``MOST`` is not looked at.
    """
    if not content:
        return _no(_NONE, _CHOOSE)
    if len(content) > MOST:
        return _no(_TOO_BIG, _CHOOSE)
    if not content.startswith(_HEAD):
        return _no(_NO_PDF, _CHOOSE)
    found = certificates_of_content(list(_digests_within(content)))
    if not found:
        return _no(_NOT_OURS, _ASK)
    same = next(((code, fact) for code, fact in found if _is_file(fact, content)), None)
    return _no(_CHANGED, _ASK) if same is None else _yes(same[1], programme=same[0])


def _digests_within(content: bytes) -> Iterator[str]:
    """Yield the digest of what ends at each of the first ends of a PDF: a seal stands after one."""
    for end in islice(_ends(content), _ENDS):
        yield _digest(content[:end])


def _ends(content: bytes) -> Iterator[int]:
    at = content.find(_END)
    while at >= 0:
        yield at + len(_END)
        at = content.find(_END, at + len(_END))


def _is_file(fact: Fact, content: bytes) -> bool:
    """Say whether a file is the one that was handed out, with its seal whole."""
    if not isinstance(fact.value, Issued) or fact.value.file_digest != _digest(content):
        return False
    try:
        report = verify(content)
    except NotSealed:
        return False
    return report.intact and report.covers_whole_document


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _yes(fact: Fact, *, programme: str) -> Verification:
    row = read.programme(programme)
    contract = contract_of(row.contract)
    rules = contract.terms.on(max(fact.since, contract.terms.begins()))
    provider = rules.labels("parties").get("provider", contract.title)
    day, invented = words.day(fact.since), _INVENTED if row.invented else words.NOTHING
    return Verification(
        ours=True,
        told=Text(
            f"Ja: beviset er ægte og uændret. {provider.da} udstedte det {day.da} "
            f"med nummer {fact.subject}.",
            f"Yes: the certificate is genuine and unchanged. {provider.en} issued it on {day.en} "
            f"with number {fact.subject}.",
        ),
        more=words.joined(_HOLDS, invented, mark=" "),
    )


def _no(told: Text, more: Text) -> Verification:
    return Verification(ours=False, told=told, more=more)


_HOLDS = Text(
    "Alt, hvad der står i filen, står, som da det blev forseglet.",
    "All that stands in the file stands as it did when it was sealed.",
)
_INVENTED = Text(
    "Det er fra et prøveprogram: personen findes ikke.",
    "It is from a trial programme: the person does not exist.",
)
_NONE = Text("Der er ikke valgt nogen fil.", "No file is chosen.")
_TOO_BIG = Text(
    "Filen er for stor til at være et bevis fra os.",
    "The file is too big to be a certificate of ours.",
)
_NO_PDF = Text("Filen er ikke en PDF.", "The file is no PDF.")
_CHOOSE = Text("Vælg PDF-filen, som du fik den.", "Choose the PDF file as you were given it.")
_NOT_OURS = Text(
    "Nej: den fil er ikke et bevis, vi har udstedt.",
    "No: that file is no certificate that we issued.",
)
_CHANGED = Text(
    "Nej: filen begyndte som et bevis fra os, men er ændret bagefter.",
    "No: the file began as a certificate of ours, but was changed afterwards.",
)
_ASK = Text(
    "En udskrift, en scanning eller en fil, der er gemt igen, kan ikke kendes. Bed om den fil, "
    "kandidaten fik.",
    "A print, a scan or a file that was saved again cannot be known. Ask for the file that the "
    "candidate was given.",
)
