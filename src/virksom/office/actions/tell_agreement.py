"""Those who are to sign an agreement are asked; once all have, the staff is told.

Source:
    Clause 2.2; invariant 3 (no name in a notice).
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.tell import News, tell
from virksom.office.store import members, notices, write
from virksom.office.store.agreements import AgreementWords, said
from virksom.office.store.case import case
from virksom.office.store.notice_kinds import Kind
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import latest_pact
from virksom.programme.record import Fact

SIGN = "sign_agreement"
"""The page where an agreement is read and signed."""


class NothingToSign(Refusal):
    """No signature is missing."""


def ask_to_sign(actor: Actor, candidate: str, *, moment: datetime) -> None:
    """Ask the parties that have not signed, each on their own page.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NothingToSign: there is no agreement, or nobody is missing.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.WRITE_AGREEMENT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        pact = latest_pact(one.person, one.known.facts)
        words = None if pact is None else said(actor.programme, pact)
        if pact is None or words is None or not pact.missing:
            raise NothingToSign(_NOBODY)
        _ask(actor, pact.fact, roles=pact.missing, words=words, kind=Kind.AGREEMENT, moment=moment)


def ask_again(
    actor: Actor,
    fact: Fact,
    *,
    signed: Collection[str],
    words: AgreementWords,
    moment: datetime,
) -> None:
    """Tell those who had signed that the agreement was changed and must be signed again."""
    kind = Kind.AGREEMENT_CHANGED
    _ask(actor, fact, roles=signed, words=words, kind=kind, moment=moment)


def tell_concluded(actor: Actor, fact: Fact, *, words: AgreementWords, moment: datetime) -> None:
    """Tell the staff that all have signed; nobody is asked any more."""
    for kind in (Kind.AGREEMENT, Kind.AGREEMENT_CHANGED):
        notices.done_with(actor.programme, kind, subject=fact.subject, moment=moment)
    staff = [party.code for party in words.parties if party.role in {"adviser", "consultant"}]
    news = News(kind=Kind.AGREEMENT_SIGNED, subject=fact.subject, page=SIGN, at=(fact.subject,))
    others = [code for code in staff if code != actor.by]
    tell(actor.programme, news, to=others, moment=moment)


def _ask(
    actor: Actor,
    fact: Fact,
    *,
    roles: Collection[str],
    words: AgreementWords,
    kind: Kind,
    moment: datetime,
) -> None:
    news = News(kind=kind, subject=fact.subject, page=SIGN, at=(fact.subject,))
    to = [code for code in _codes(actor.programme, words, roles=roles) if code != actor.by]
    tell(actor.programme, news, to=to, moment=moment)


def _codes(programme: str, words: AgreementWords, *, roles: Collection[str]) -> Iterable[str]:
    """Yield the codes of the parties; for a workplace those of all who speak for it."""
    held = members.members(programme)
    for party in words.parties:
        if party.role in roles and party.role != "employer":
            yield party.code
        elif party.role in roles:
            yield from (one.code for one in held if one.active and one.organisation == party.code)


_NOBODY = Text("Der mangler ingen underskrifter.", "No signature is missing.")
