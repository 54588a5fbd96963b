"""A candidate gives a consent, or takes it back."""

from datetime import datetime

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.store.case import case
from virksom.office.store.privacy import privacy_of
from virksom.office.store.vault import consents
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen


class NoSuchConsent(Refusal):
    """The programme asks for no such consent."""


def give_consent(actor: Actor, code: str, *, given: bool, moment: datetime) -> None:
    """Write down that the actor gives a consent, or takes it back; both take effect at once.

    Source:
        Article 7 of the General Data Protection Regulation.

    Args:
        actor: the candidate.
        code: of the consent, as the programme's settings have it.
        given: whether it is given; False takes it back.
        moment: when.

    Raises:
        NoSuchCandidate: no fact speaks of the actor.
        Denied: the actor is no candidate.
        NoSuchConsent: nobody asks for that.
    """
    may(actor, Deed.GIVE_CONSENT)
    one = case(actor.programme, actor.code)
    may(
        actor,
        Deed.GIVE_CONSENT,
        about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
    )
    told = privacy_of(one.row.contract)
    if told is None or code not in told.consents:
        raise NoSuchConsent(
            Text(
                "Det samtykke spørger programmet ikke om.",
                "The programme asks for no such consent.",
            )
        )
    consents.say(actor.programme, actor.code, code=code, given=given, moment=moment)
