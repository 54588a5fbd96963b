"""When a candidate may be proposed, and when each next step may be taken; or why not.

Nothing hinders for ever: a consultant may propose against a hindrance, when they say why.

Source:
    Clause 3.1 (free choice of method).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    DECLINED,
    EMPLOYED,
    LEFT,
    SIDES,
    WANTED,
    Candidacy,
    Shut,
)
from virksom.programme.companies.reasons import OUTCOMES, REASONS, REASONS_OF
from virksom.programme.kernel import Text, date_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """What is known when somebody is to be proposed for an opening.

    Args:
        before: the candidate's proposal for it so far; None the first time.
        outside: why the candidate is none of the programme's; None when they are.
        shut: how the opening has ended; None while it is open.
        hard: hard requirements that the candidate does not meet, each in words; soft ones hinder
            nobody.
        news: ids of what was learnt since an earlier proposal ended.
        why: whether the consultant says why.
    """

    before: Candidacy | None
    outside: Text | None = None
    shut: Shut | None = None
    hard: Sequence[Text] = ()
    news: Sequence[str] = ()
    why: bool = False

    @property
    def explained(self) -> "Bid":
        """The same, once the consultant has said why."""
        return replace(self, why=True)


def why_not_propose(bid: Bid) -> Text | None:
    """Return why a candidate cannot be proposed for an opening, or None when they can.

    Source:
        Clause 3.1.

    Args:
        bid: what is known of candidate and opening.
    """
    before = bid.before
    if bid.outside is not None:
        return bid.outside
    if bid.shut is not None:
        return _shut(bid.shut)
    if before is not None and before.open:
        return _already(before)
    if before is not None and before.stage == EMPLOYED:
        return _ended(before)
    if before is not None and not bid.why and not bid.news:
        return _declined_before(before)
    return _hard(bid.hard) if bid.hard and not bid.why else None


def why_not_answer(one: Candidacy | None, *, side: str, step: str, reason: str = "") -> Text | None:
    """Return why a side cannot say yes or no to a proposal, or None when it can.

    Source:
        Clause 3.1.

    Args:
        one: the proposal; None when nobody was proposed.
        side: one of ``SIDES``; only company and candidate say yes.
        step: ``wanted`` or ``declined``.
        reason: code of why it is declined; "" for a yes.
    """
    stopped = _stopped(one)
    if one is None or stopped is not None:
        return stopped
    if step == WANTED:
        return _why_not_want(one, side=side)
    if step != DECLINED or side not in SIDES:
        return _ANSWER
    return None if reason in REASONS_OF[side] else _REASON


def _why_not_want(one: Candidacy, *, side: str) -> Text | None:
    if side not in {COMPANY, CANDIDATE}:
        return _ANSWER
    if one.wants(side):
        return Text("Der er allerede sagt ja.", "A yes has been said already.")
    return None


def why_not_meet(one: Candidacy | None) -> Text | None:
    """Return why no conversation and no trial day can be arranged, or None when one can.

    Both are to want it: at a conversation the company learns who the candidate is.

    Source:
        Clause 3.1.
    """
    stopped = _stopped(one)
    if one is None or stopped is not None:
        return stopped
    if not one.wants(CANDIDATE):
        return Text(
            f"{one.candidate} har ikke sagt ja endnu; spørg, og notér svaret på forslaget.",
            f"{one.candidate} has not said yes yet; ask, and note the answer on the proposal.",
        )
    if not one.wants(COMPANY):
        return Text(
            "Virksomheden har ikke sagt ja endnu; spørg, og notér svaret på forslaget.",
            "The company has not said yes yet; ask, and note the answer on the proposal.",
        )
    return None


def why_not_employ_from(one: Candidacy | None, *, free: int) -> Text | None:
    """Return why nobody can be employed from an opening, or None when the candidate can.

    Both are to have said yes, as before they meet: with the job the company learns the name.

    Source:
        Clauses 3.1 and 5.4 (companies and employments are counted apart).

    Args:
        one: the proposal; None when the candidate was not proposed.
        free: seats that nobody has taken.
    """
    if one is not None and one.stage == EMPLOYED:
        return _ended(one)
    if free <= 0:
        where = "" if one is None else f" i {one.opening}"
        other = "" if one is None else f" in {one.opening}"
        return Text(
            f"Alle pladser{where} er besat. Er der kommet en plads til, så ret antallet først.",
            f"All seats{other} are taken. If there is one more, change the number first.",
        )
    return why_not_meet(one)


def _stopped(one: Candidacy | None) -> Text | None:
    """Return why no step can be taken at all."""
    if one is None:
        return Text(
            "Kandidaten er ikke foreslået til jobåbningen.",
            "The candidate is not proposed for the opening.",
        )
    return None if one.open else _ended(one)


def _already(one: Candidacy) -> Text:
    by, day = one.proposed.fact.by or "?", one.proposed.fact.since
    return Text(
        f"{by} har allerede foreslået {one.candidate} til {one.opening} {date_text(day)}.",
        f"{by} has already proposed {one.candidate} for {one.opening} on {date_text(day, 'en')}.",
    )


def _declined_before(one: Candidacy) -> Text:
    why = REASONS.get(one.reason)
    da, en = ("", "") if why is None else (f": {why.da}", f": {why.en}")
    return Text(
        f"Det blev et nej {date_text(one.since)}{da}. Skriv, hvad der er nyt siden.",
        f"It was a no on {date_text(one.since, 'en')}{en}. Write what is new since then.",
    )


def _hard(hindrances: Sequence[Text]) -> Text:
    da = "; ".join(one.da.rstrip(".") for one in hindrances)
    en = "; ".join(one.en.rstrip(".") for one in hindrances)
    return Text(
        f"Det står i vejen: {da}. Skriv, hvorfor I foreslår alligevel.",
        f"It stands in the way: {en}. Write why you propose all the same.",
    )


def _ended(one: Candidacy) -> Text:
    if one.stage == EMPLOYED:
        return Text(
            f"{one.candidate} er allerede ansat fra {one.opening}.",
            f"{one.candidate} has already been employed from {one.opening}.",
        )
    if one.shut is not None and one.stage != DECLINED:
        return _shut(one.shut) if one.shut.outcome != LEFT else _left(one)
    return Text(
        f"Forslaget endte {date_text(one.since)}; foreslå igen, hvis der er noget nyt.",
        f"The proposal ended on {date_text(one.since, 'en')}; propose again if there is news.",
    )


def _left(one: Candidacy) -> Text:
    return Text(
        f"{one.candidate} er afmeldt, så forslaget er bortfaldet.",
        f"{one.candidate} has left the programme, so the proposal has lapsed.",
    )


def _shut(shut: Shut) -> Text:
    told = OUTCOMES.get(shut.outcome, Text("den er lukket", "it is closed"))
    return Text(
        f"Jobåbningen er ikke åben længere: {told.da}.",
        f"The opening is open no longer: {told.en}.",
    )


_ANSWER = Text(
    "Svar »Vil gerne mødes« eller »Ikke denne gang«.", "Answer “Want to meet” or “Not this time”."
)
_REASON = Text("Vælg en grund fra listen.", "Choose a reason from the list.")
