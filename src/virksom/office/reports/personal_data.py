"""Everything about a candidate on paper, for them to read.

Source:
    Article 15 of the General Data Protection Regulation.
"""

from collections.abc import Iterator
from datetime import datetime

from virksom.documents import Candidate, Letterhead, PersonalData, Words, personal_data_pdf
from virksom.office.reports import words
from virksom.office.reports.companies.called import named
from virksom.office.reports.looks import own_looks
from virksom.office.reports.own.data import own_lines
from virksom.office.reports.own.self import Self
from virksom.office.reports.path import told_of
from virksom.office.store.privacy import privacy_of
from virksom.office.store.vault.consents import ABOUT as CONSENT
from virksom.office.store.vault.documents import documents_of
from virksom.office.store.vault.texts import texts
from virksom.programme.contract.privacy import NAME
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact

_UNNAMED = Text("Leverandøren", "The provider")
_PAPERS = {
    "agreement": Text("Aftale", "Agreement"),
    "statusnotat": Text("Statusnotat", "Statusnotat"),
    "certificate": Text("Kompetencebevis", "Certificate of competences"),
}


def personal_data_paper(one: Self, *, language: str, moment: datetime) -> bytes:
    """Return everything about a candidate as a PDF.

    Args:
        one: the candidate.
        language: ``da`` or ``en``.
        moment: when; it tells what was known then.
    """
    told = privacy_of(one.case.row.contract)
    by_name = told is not None and told.looks_show == NAME
    data = PersonalData(
        letterhead=Letterhead(
            issuer=one.seen.rules.labels("parties").get("provider", _UNNAMED),
            programme=one.seen.contract.title,
            invented=one.case.row.invented,
        ),
        candidate=Candidate(code=one.code, name="" if one.data is None else one.data.name),
        known=tuple(line for line in own_lines(one) if line[1]),
        told=tuple(_told(one)),
        texts=tuple(_texts(one)),
        papers=tuple(_papers(one)),
        seen=tuple(
            (row.day, row.who, row.what)
            for row in own_looks(one.case.row.code, one.codes, named=by_name)
        ),
        privacy=told,
    )
    return personal_data_pdf(data, language=language, moment=moment)


def _told(one: Self) -> Iterator[tuple[Words, ...]]:
    in_force = {fact.id for fact in one.facts}
    for fact in sorted(one.case.log.facts, key=lambda fact: fact.since):
        text = named(told_of(one.seen, fact), one.companies)
        yield _days(fact), text if fact.id in in_force else _no_longer(text)


def _days(fact: Fact) -> Text:
    return words.day(fact.since) if fact.until is None else words.stretch(fact.since, fact.until)


def _no_longer(text: Text) -> Text:
    return Text(f"{text.da} (gælder ikke længere)", f"{text.en} (no longer holds)")


def _texts(one: Self) -> Iterator[tuple[Words, ...]]:
    kinds = {fact.id: told_of(one.seen, fact) for fact in one.case.log.facts}
    for code in one.codes:
        for row in texts(one.case.row.code, code):
            about = _CONSENT if row.about.startswith(CONSENT) else kinds.get(row.about, _NOTE)
            yield words.day(day_in_copenhagen(row.written_at)), about, row.text


def _papers(one: Self) -> Iterator[tuple[Words, ...]]:
    for code in one.codes:
        for line in documents_of(one.case.row.code, code):
            kind = _PAPERS.get(line.kind, words.same(line.kind))
            yield line.number, kind, words.day(day_in_copenhagen(line.issued_at))


_CONSENT, _NOTE = Text("Samtykke", "Consent"), Text("Note", "Note")
