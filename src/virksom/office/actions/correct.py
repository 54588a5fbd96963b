"""Something that was told is told otherwise: a new fact in its place, with why.

Source:
    Rules, section 1 (replace); invariant 1.
"""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, Whose, may, relation
from virksom.office.actions.correct_lists import why_not_listed
from virksom.office.store import write
from virksom.office.store.case import Case, NoSuchCandidate, case
from virksom.office.store.companies import companies
from virksom.office.store.facts import fact_of
from virksom.office.store.vault import texts
from virksom.programme.kernel import Json, Refusal, Text, day_in_copenhagen
from virksom.programme.path import company_meant
from virksom.programme.path.correct import (
    REASONS,
    Correction,
    changes,
    corrected,
    why_not_correct,
    why_not_stand,
)
from virksom.programme.path.days import why_not_day
from virksom.programme.record import BadFacts, Draft, Fact, append
from virksom.programme.status import people

_COMPANIES = frozenset({"company", "workplace"})


class CannotCorrect(Refusal):
    """It cannot be corrected like that; the sentence says why."""


class NoSuchFact(Refusal):
    """There is no fact with that id."""


def correct(
    actor: Actor, fact_id: str, *, to: Correction, why: str, words: str = "", moment: datetime
) -> Fact:
    """Tell a fact otherwise.

    Args:
        actor: who corrects.
        fact_id: the fact.
        to: what it is to say; a company by its code or name.
        why: one of ``REASONS``.
        words: what there is to say about it, for the vault; "" for nothing.
        moment: when it becomes known.

    Raises:
        NoSuchFact: there is none.
        Denied: the actor may not.
        AlreadyReplaced: somebody corrected it a moment ago.
        CannotCorrect: its kind is not corrected like this, nothing would change, it is no
            readable fact, or it cannot stand beside what else is known.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        fact = found(actor, fact_id, moment=moment)
        draft = correction_draft(actor, fact, to=to, why=why, moment=moment)
        (told,) = write.append(actor.programme, [draft], moment=moment)
        keep(actor, told, words=words, moment=moment)
    return told


def correction_draft(
    actor: Actor, fact: Fact, *, to: Correction, why: str, moment: datetime
) -> Draft:
    """Return the draft a correction would append; refuse what could not stand.

    Raises:
        CannotCorrect: as ``correct``.
    """
    to = replace(to, value=_by_code(actor, to))
    reason = (
        why_not_correct(fact)
        or _slip(fact, to, why=why, moment=moment)
        or why_not_listed(
            actor.programme, fact, to=to, today=day_in_copenhagen(moment), moment=moment
        )
    )
    if reason is not None:
        raise CannotCorrect(reason)
    draft = corrected(fact, to, by=actor.by, source=why)
    one = case_of(actor, fact)
    if one is not None and one.known.find(fact.id) is not None:
        _check(one, draft, moment=moment)
    return draft


def found(actor: Actor, fact_id: str, *, moment: datetime) -> Fact:
    """Return a fact that the actor may correct.

    Raises:
        NoSuchFact: there is none.
        Denied: the actor may not.
    """
    fact = fact_of(actor.programme, fact_id)
    if fact is None:
        raise NoSuchFact(Text(f"Der er intet faktum {fact_id}.", f"There is no fact {fact_id}."))
    one = case_of(actor, fact)
    if one is None:
        may(actor, Deed.CORRECT, about=frozenset({Whose.PROGRAMME}))
    else:
        may(
            actor,
            Deed.CORRECT,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
    return fact


def case_of(actor: Actor, fact: Fact) -> Case | None:
    """Return the case a fact belongs to; None for one about no candidate, such as a company."""
    try:
        return case(actor.programme, fact.subject)
    except NoSuchCandidate:
        return None


def keep(actor: Actor, told: Fact, *, words: str, moment: datetime) -> None:
    """Put what there is to say about a correction into the vault."""
    if words:
        texts.write(
            actor.programme, told.subject, about=told.id, text=words, by=actor.by, moment=moment
        )


def _slip(fact: Fact, to: Correction, *, why: str, moment: datetime) -> Text | None:
    if why not in REASONS:
        return Text("Sig, hvorfor det rettes.", "Say why it is corrected.")
    if to.until is not None and to.until <= to.since:
        return Text("Sidste dag ligger før første dag.", "The last day lies before the first.")
    if not changes(fact, to):
        return Text("Der er ikke ændret noget.", "Nothing was changed.")
    return why_not_day(to.since, today=day_in_copenhagen(moment))


def _check(one: Case, draft: Draft, *, moment: datetime) -> None:
    try:
        after = append(one.log, [draft], moment=moment)
    except BadFacts as bad:
        raise CannotCorrect(bad.text) from bad
    for person in people(after.known()):
        reason = why_not_stand(person)
        if reason is not None:
            raise CannotCorrect(reason)


def _by_code(actor: Actor, to: Correction) -> dict[str, Json]:
    """Return the fields, a company by its code whether its code or name was typed."""
    value = dict(to.value)
    named = {row.code: row.name for row in companies(actor.programme)}
    for field in _COMPANIES & value.keys():
        code = company_meant(str(value[field]), names=named)
        if code is None:
            raise CannotCorrect(
                Text(
                    "Der er ingen virksomhed med det navn eller nummer.",
                    "There is no company with that name or number.",
                )
            )
        value[field] = code
    return value
