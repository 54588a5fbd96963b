"""A party signs what they have before them: on one screen at the meeting, or on their own page.

Source:
    Clause 2.2; rules, section 1 (``agreement.signed``).
"""

from collections.abc import Set as AbstractSet
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Denied, Whose, may, relation, why_not
from virksom.office.actions.retell import retell
from virksom.office.actions.tell_agreement import tell_concluded
from virksom.office.store import write
from virksom.office.store.agreements import AgreementWords, said
from virksom.office.store.case import Case, case
from virksom.office.store.vault.find import own_codes
from virksom.programme.kernel import COPENHAGEN, Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import Pact, latest_pact, latest_talk, why_not_sign
from virksom.programme.path.agreement import signs_here, why_not_of
from virksom.programme.record import Fact


class CannotSign(Refusal):
    """The party cannot sign; the sentence says why."""


def sign_agreement(
    actor: Actor, candidate: str, *, party: str, digest: str, moment: datetime
) -> Fact:
    """Sign for one party; of two who sign at once both signatures stand.

    Args:
        actor: whose screen it is: a party signs for itself, the staff hands over theirs.
        candidate: their code.
        party: role of who signs.
        digest: of the content they have read.
        moment: when.

    Returns:
        The agreement with one signature more.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not, or not for that party.
        CannotSign: there is nothing to sign, it was changed since it was read, the signature is
            there already, or the interview was moved, is still to be held, or ended without one.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one, today = case(actor.programme, candidate), day_in_copenhagen(moment)
        about = relation(actor, one.known, codes=one.codes, on=today)
        may(actor, Deed.SIGN_AGREEMENT, about=about)
        pact = latest_pact(one.person, one.known.facts)
        words = None if pact is None else said(actor.programme, pact)
        _insist_own(actor, one, party=party, words=words, about=about)
        talk = latest_talk(one.person, one.known.facts)
        reason = why_not_sign(one.person, pact, talk=talk, party=party, digest=digest, on=today)
        if reason is None and words is not None:
            reason = why_not_of(talk, met_on=words.met_on)
        if pact is None or words is None or reason is not None:
            raise CannotSign(reason or _LOST)
        fact = retell(actor, pact.fact, changed=_with(pact, party, moment=moment), moment=moment)
        if {*pact.signed, party} >= set(pact.says.parties or ()):
            tell_concluded(actor, fact, words=words, moment=moment)
        return fact


def _insist_own(
    actor: Actor,
    one: Case,
    *,
    party: str,
    words: AgreementWords | None,
    about: AbstractSet[Whose],
) -> None:
    hands_over = why_not(actor, Deed.WRITE_AGREEMENT, about=about) is None
    codes = own_codes(actor.programme, actor.code, among=one.codes)
    own = {actor.code, actor.company, *(codes if actor.code in one.codes else ())} - {""}
    parties = {} if words is None else words.codes
    if parties and party not in signs_here(parties, own=own, hands_over=hands_over):
        raise Denied(_NOT_YOURS)


def _with(pact: Pact, party: str, *, moment: datetime) -> dict[str, Json]:
    at = moment.astimezone(COPENHAGEN).isoformat(timespec="seconds")
    before: list[Json] = [{"party": old.party, "at": old.at} for old in pact.says.signed or ()]
    return {"signed": [*before, {"party": party, "at": at}]}


_NOT_YOURS = Text("Det er en andens underskrift.", "That is somebody else's signature.")
_LOST = Text(
    "Aftalens ord findes ikke længere; skriv den igen.",
    "The agreement's words are no longer there; write it again.",
)
