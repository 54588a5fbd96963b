"""An agreement as pages show it: its words by party, who has signed, the document it became.

Source:
    Clause 2.2; rules, section 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.documents import NotSealed, verify
from virksom.office.access import Actor, Deed, relation, why_not
from virksom.office.reports import words as told
from virksom.office.reports.door import Door
from virksom.office.store.agreements import AgreementWords, issued, said
from virksom.office.store.case import Case
from virksom.office.store.companies import companies
from virksom.office.store.meetings import ROLE_LABELS
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import DocumentLine
from virksom.office.store.vault.find import own_codes
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Text
from virksom.programme.path import (
    Pact,
    Talk,
    latest_pact,
    latest_talk,
    why_not_issue,
    why_not_sign,
    why_not_write,
)
from virksom.programme.path.agreement import signs_here, why_not_of
from virksom.programme.path.interview import PLACES, read_time


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyBlock:
    """One party of an agreement.

    Args:
        role: code of the role.
        label: what it is called.
        who: name, or code where no name is known.
        commits: what they will do.
        expects: what they hope for.
        signed: when they signed; empty while they have not.
        signs: whether they may sign on this screen now.
    """

    role: str
    label: Text
    who: str
    commits: tuple[str, ...]
    expects: tuple[str, ...]
    signed: Text
    signs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The document an agreement became.

    Args:
        number: its number.
        door: where it is read; None for those who may not.
        seal: that the seal is whole, and whose it is; or that it is not.
        intact: whether it is.
        digest: digest of the file before its seal.
    """

    number: str
    door: Door | None
    seal: Text
    intact: bool
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPage:
    """An agreement.

    Args:
        candidate: their code.
        told: where it stands, in a line.
        met: day and place of the interview.
        digest: of the content, what is signed; "" where the words are not known.
        parties: in order; where the words are not known, those who signed.
        why: why nobody can sign now though signatures are missing; None for nothing.
        may_change: whether the reader may change the words, so that the signatures fall.
        may_ask: whether the reader may ask those who are missing.
        may_issue: whether it waits to be issued.
        may_anew: whether the reader may write a new agreement beside this one.
        last: whether one signature alone is missing, which then brings the document about.
        paper: the document; None until it is issued.
    """

    candidate: str
    told: Text
    met: Text
    digest: str
    parties: tuple[PartyBlock, ...]
    why: Text | None
    may_change: bool
    may_ask: bool
    may_issue: bool
    may_anew: bool
    last: bool
    paper: Paper | None

    @property
    def has_doings(self) -> bool:
        """Whether there is anything to do, or a digest to show."""
        return bool(self.digest) or self._does

    @property
    def only_signs(self) -> bool:
        """Whether one signature is all the reader can do here, so that its button is filled."""
        return sum(party.signs for party in self.parties) == 1 and not self._does

    @property
    def _does(self) -> bool:
        return any((self.may_change, self.may_ask, self.may_issue, self.may_anew))


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose screen it is.

    Args:
        actor: who reads.
        one: the candidate's case.
        writes: whether they may write the agreement, and so hand over the screen.
        reads: whether they may read documents about the candidate.
    """

    actor: Actor
    one: Case
    writes: bool
    reads: bool

    @property
    def codes(self) -> frozenset[str]:
        """The codes that are their own."""
        actor, codes = self.actor, self.one.codes
        own = own_codes(actor.programme, actor.code, among=codes) if actor.code in codes else ()
        return frozenset({actor.code, actor.company, *own}) - {""}


def whose(actor: Actor, one: Case, *, on: date) -> Whose:
    """Return whose screen it is on a day."""
    about = relation(actor, one.known, codes=one.codes, on=on)
    writes = why_not(actor, Deed.WRITE_AGREEMENT, about=about) is None
    reads = why_not(actor, Deed.SEE_DOCUMENTS, about=about) is None
    return Whose(actor, one, writes=writes, reads=reads)


def agreement_page(actor: Actor, one: Case, *, candidate: str, today: date) -> AgreementPage | None:
    """Return the latest agreement; None before one is put forward, or for who is no party to it."""
    pact = latest_pact(one.person, one.known.facts)
    if pact is None:
        return None
    reader, words = whose(actor, one, on=today), said(actor.programme, pact)
    if not _opens(reader, pact, words=words):
        return None
    return _page(reader, pact, words=words, candidate=candidate, today=today)


def _opens(reader: Whose, pact: Pact, *, words: AgreementWords | None) -> bool:
    """Say whether the reader is a party; where no words name them, the candidate or who writes."""
    if words is None:
        return reader.writes or pact.fact.subject in reader.codes
    return bool(_here(reader, words))


def _page(
    reader: Whose, pact: Pact, *, words: AgreementWords | None, candidate: str, today: date
) -> AgreementPage:
    one = reader.one
    talk = latest_talk(one.person, one.known.facts)
    line = issued(one, pact)
    open_ = reader.writes and why_not_write(one.person, talk) is None
    why = _why(one, pact, talk=talk, words=words, today=today)
    return AgreementPage(
        candidate=candidate,
        told=_told(pact, line),
        met=told.NOTHING if words is None else _met(words),
        digest="" if words is None else pact.says.digest or "",
        parties=_signed(pact)
        if words is None
        else _parties(reader, pact, words=words, signs=why is None),
        why=why if pact.missing else None,
        may_change=open_ and not pact.concluded,
        may_ask=reader.writes and bool(pact.missing) and why is None,
        may_issue=words is not None and line is None and _issues(one, pact, talk=talk),
        may_anew=open_ and pact.concluded,
        last=len(pact.missing) == 1,
        paper=None if line is None else _paper(reader, line),
    )


def _here(reader: Whose, words: AgreementWords) -> tuple[str, ...]:
    return signs_here(words.codes, own=reader.codes, hands_over=reader.writes)


def _why(
    one: Case, pact: Pact, *, talk: Talk | None, words: AgreementWords | None, today: date
) -> Text | None:
    """Return why none of those who are missing can sign; None when they can."""
    party = pact.missing[0] if pact.missing else ""
    digest = pact.says.digest or ""
    why = why_not_sign(one.person, pact, talk=talk, party=party, digest=digest, on=today)
    return why if why or words is None else why_not_of(talk, met_on=words.met_on)


def _issues(one: Case, pact: Pact, *, talk: Talk | None) -> bool:
    return why_not_issue(one.person, pact, talk=talk) is None


def _told(pact: Pact, line: DocumentLine | None) -> Text:
    version = told.same(str(pact.says.version or 1))
    if line is not None:
        return Text(
            f"Skrevet under af alle og udstedt som {line.number}; indholdet ligger fast.",
            f"Signed by all and issued as {line.number}; the content is fixed.",
        )
    if pact.concluded:
        return Text(
            "Skrevet under af alle; indholdet ligger fast.", "Signed by all; the content is fixed."
        )
    count = told.several(
        len(pact.missing),
        one=Text("underskrift mangler", "signature is missing"),
        many=Text("underskrifter mangler", "signatures are missing"),
    )
    return Text(f"Udgave {version.da}: {count.da}.", f"Version {version.en}: {count.en}.")


def _met(words: AgreementWords) -> Text:
    place = PLACES.get(words.place, told.NOTHING)
    day = told.day(words.met_on)
    return told.joined(Text(f"Samtalen {day.da}", f"The interview of {day.en}"), place)


def _parties(
    reader: Whose, pact: Pact, *, words: AgreementWords, signs: bool
) -> tuple[PartyBlock, ...]:
    at = _signatures(pact)
    named = named_parties(reader.one, words.codes)
    here = _here(reader, words)
    return tuple(
        PartyBlock(
            role=party.role,
            label=ROLE_LABELS[party.role],
            who=named[party.role],
            commits=party.commits,
            expects=party.expects,
            signed=at.get(party.role, told.NOTHING),
            signs=signs and party.role in here and party.role in pact.missing,
        )
        for party in words.parties
    )


def _signed(pact: Pact) -> tuple[PartyBlock, ...]:
    """Return who signed what only the facts tell of."""
    return tuple(
        PartyBlock(
            role=role,
            label=ROLE_LABELS.get(role, told.same(role)),
            who="",
            commits=(),
            expects=(),
            signed=signed,
            signs=False,
        )
        for role, signed in _signatures(pact).items()
    )


def _signatures(pact: Pact) -> dict[str, Text]:
    """Return when each has signed, in words; an old signature may tell its day alone."""
    return {mark.party: _when(mark.at) for mark in pact.says.signed or ()}


def _when(at: str) -> Text:
    time = read_time(at)
    if time is None:
        return told.same(at)
    return told.moment(time) if isinstance(time, datetime) else told.day(time)


def named_parties(one: Case, codes: Mapping[str, str]) -> dict[str, str]:
    """Return the name of each party by role, or the code where no name is known."""
    wanted = set(codes.values())
    places = {row.code: row.name for row in companies(one.row.code) if row.code in wanted}
    known = {**names(one.row.code, wanted), **{code: name for code, name in places.items() if name}}
    return {role: known.get(code) or code for role, code in codes.items()}


def _paper(reader: Whose, line: DocumentLine) -> Paper:
    seal, intact = _seal(reader.actor.programme, line)
    return Paper(
        number=line.number,
        door=Door("document", (line.number,)) if reader.reads else None,
        seal=seal,
        intact=intact,
        digest=line.content_digest,
    )


def _seal(programme: str, line: DocumentLine) -> tuple[Text, bool]:
    kept = documents.document(programme, line.number)
    try:
        report = verify(b"" if kept is None or kept.content is None else kept.content)
    except NotSealed as wrong:
        return wrong.text, False
    if not (report.intact and report.covers_whole_document):
        return Text("Seglet er brudt.", "The seal is broken."), False
    at = told.moment(report.at)
    return Text(
        f"Seglet er helt: {report.by}, {at.da}.", f"The seal is whole: {report.by}, {at.en}."
    ), True
