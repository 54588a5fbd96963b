"""What the parties agree on is written and put forward, to be signed by each.

Changed content is a new version: its digest is another, so the signatures fall, and those who had
signed are asked again. What all have signed is never changed; a new agreement stands beside it.

Source:
    Clause 2.2; rules, sections 1 (``agreement``) and 6.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.retell import retell
from virksom.office.actions.tell_agreement import ask_again
from virksom.office.store import write
from virksom.office.store.agreements import KIND, AgreementWords
from virksom.office.store.case import Case, case
from virksom.office.store.vault import drafts
from virksom.office.store.vault.drafts import DraftRow
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import Pact, latest_pact, latest_talk, why_not_write
from virksom.programme.path.agreement import ROLE_WORDS, why_not_parties
from virksom.programme.record import Draft, Fact


class CannotWrite(Refusal):
    """The agreement cannot be written like this; the sentence says why."""


class Overtaken(CannotWrite):
    """Somebody put other words forward since these were begun."""


def write_agreement(
    actor: Actor, candidate: str, *, words: AgreementWords, begun: str, moment: datetime
) -> Fact:
    """Put an agreement forward in a new version; unchanged words change nothing.

    Args:
        actor: who writes.
        candidate: their code.
        words: what is agreed on.
        begun: digest of the version that was changed; "" where there was none.
        moment: when.

    Returns:
        The fact that tells of the version: nobody has signed it yet, unless it is unchanged.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotWrite: no interview has a time or it came to nothing, a party commits to nothing, the
            parties or the day are not the interview's, or all have signed those very words.
        Overtaken: somebody put another version forward meanwhile.
        AlreadyReplaced: somebody else signed or changed it a moment ago.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WRITE_AGREEMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = _why_not(one, words)
        if reason is not None:
            raise CannotWrite(reason)
        pact = latest_pact(one.person, one.known.facts)
        if _digest(pact) != begun:
            raise Overtaken(_MEANWHILE)
        row = drafts.save(
            actor.programme,
            KIND,
            subject=_subject(one, pact, words=words),
            content=words.content,
            by=actor.by,
            moment=moment,
        )
        return _put_forward(actor, row, pact=pact, words=words, moment=moment)


def _digest(pact: Pact | None) -> str:
    return "" if pact is None else pact.says.digest or ""


def _why_not(one: Case, words: AgreementWords) -> Text | None:
    talk = latest_talk(one.person, one.known.facts)
    reason = why_not_write(one.person, talk) or _why_not_words(words)
    if reason is not None:
        return reason
    return why_not_parties(one.person, talk, parties=words.codes, met_on=words.met_on)


def _put_forward(
    actor: Actor, row: DraftRow, *, pact: Pact | None, words: AgreementWords, moment: datetime
) -> Fact:
    if pact is not None and pact.says.digest == row.digest:
        if pact.concluded:
            raise CannotWrite(_SAME)
        return pact.fact
    value: dict[str, Json] = {
        "version": row.version,
        "digest": row.digest,
        "signed": [],
        "parties": [party.role for party in words.parties],
    }
    today = day_in_copenhagen(moment)
    if pact is None or pact.concluded:
        draft = Draft(kind=KIND, subject=row.subject, since=today, value=value, by=actor.by)
        return write.append(actor.programme, [draft], moment=moment)[0]
    fact = retell(actor, pact.fact, changed=value, since=today, moment=moment)
    ask_again(actor, fact, signed=pact.signed, words=words, moment=moment)
    return fact


def _subject(one: Case, pact: Pact | None, *, words: AgreementWords) -> str:
    """Return the code it stands under: that of its candidate, or of the fact it replaces."""
    if pact is not None and not pact.concluded:
        return pact.fact.subject
    code = words.codes.get("candidate", "")
    return code if code in one.codes else one.person.id


def _why_not_words(words: AgreementWords) -> Text | None:
    silent = next((party.role for party in words.parties if not party.commits), None)
    if silent is None:
        return None
    who = ROLE_WORDS[silent]
    return Text(f"Skriv, hvad {who.da} forpligter sig til.", f"Write what {who.en} commits to.")


_MEANWHILE = Text(
    "En anden har rettet aftalen, mens du skrev. Se, hvad der står nu, og læg den frem igen.",
    "Somebody changed the agreement while you wrote. See what it says now, and put it forward.",
)
_SAME = Text(
    "Det er ordret den aftale, alle har skrevet under; ret den, før I skriver en ny.",
    "This is word for word the agreement that all have signed; change it before a new one.",
)
