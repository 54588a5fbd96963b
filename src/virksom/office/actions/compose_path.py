"""A path is put together: elements and job training, in any order and of any length.

Source:
    Clauses 3.1 (no standard package, no limit of weeks) and 3.3 (job training).
"""

from datetime import date, datetime, timedelta

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.name_company import name_company
from virksom.office.store import write
from virksom.office.store.case import Case, case
from virksom.office.store.catalogue import catalogue
from virksom.office.store.contracts import contract_of
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import ended, why_not_add, why_not_end
from virksom.programme.record import Draft, Fact

_DAY = timedelta(days=1)


class CannotCompose(Refusal):
    """The path cannot be put together like that; the sentence says why."""


class NotOffered(Refusal):
    """The element is not in use in the catalogue, or the trade is none of the contract's."""


def add_element(
    actor: Actor, candidate: str, *, element: str, days: tuple[date, date | None], moment: datetime
) -> tuple[Fact, ...]:
    """Record that an element of the catalogue is on a candidate's path.

    Args:
        actor: who says so.
        candidate: their code.
        element: a code of the catalogue that is in use.
        days: the first day and the last, inclusive; None while no end is known.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NotOffered: the catalogue has no such element in use.
        CannotCompose: outside a course, or the last day lies before the first.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        _may_add(actor, candidate, days=days, moment=moment)
        if element not in {row.code for row in catalogue(actor.programme) if row.in_use}:
            raise NotOffered(
                Text("Vælg et element fra kataloget.", "Choose an element from the catalogue.")
            )
        draft = _draft(actor, candidate, kind="element", days=days, value={"element": element})
        return write.append(actor.programme, [draft], moment=moment)


def add_training(
    actor: Actor,
    candidate: str,
    *,
    workplace: str,
    trade: str,
    days: tuple[date, date | None],
    moment: datetime,
) -> tuple[Fact, ...]:
    """Record job training at a workplace; a new workplace is put on record with it.

    Source:
        Clause 3.3; the trades are the contract's.

    Args:
        actor: who says so.
        candidate: their code.
        workplace: its V-code or name.
        trade: one of ``training_trades`` as known and in force on the first day.
        days: the first day and the last, inclusive; None while no end is known.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        NoSuchCompany: a code that no company has.
        NotOffered: the contract names no such trade.
        CannotCompose: outside a course, or the last day lies before the first.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = _may_add(actor, candidate, days=days, moment=moment)
        terms = contract_of(one.row.contract).terms.known(moment)
        if trade not in terms.on(max(days[0], terms.begins())).codes("training_trades"):
            raise NotOffered(Text("Vælg en branche fra listen.", "Choose a trade from the list."))
        code, new = name_company(actor, workplace, since=days[0])
        value = {"workplace": code, "trade": trade}
        draft = _draft(actor, candidate, kind="training", days=days, value=value)
        return write.append(actor.programme, [*new, draft], moment=moment)


def end_stretch(
    actor: Actor, candidate: str, *, fact: str, last: date, moment: datetime
) -> tuple[Fact, ...]:
    """Record the last day of an element, of training or of education.

    Source:
        Rules, section 1 (replace).

    Args:
        actor: who says so.
        candidate: their code.
        fact: id of the fact that tells the stretch.
        last: its last day, inclusive.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotCompose: it is not in force, began later, or ends on that day already.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        told = one.known.find(fact)
        if told is not None and told.subject not in one.codes:
            raise CannotCompose(_ANOTHERS)
        study = told is not None and told.kind == "education"
        deed = Deed.RECORD_EDUCATION if study else Deed.COMPOSE_PATH
        may(
            actor,
            deed,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        reason = why_not_end(told, last=last, today=day_in_copenhagen(moment))
        if told is None or reason is not None:
            raise CannotCompose(reason or _GONE)
        draft = ended(told, last=last, by=actor.by)
        return write.append(actor.programme, [draft], moment=moment)


_GONE = Text("Det gælder ikke længere.", "It does not hold any longer.")
_ANOTHERS = Text("Det handler om en anden kandidat.", "It is about another candidate.")


def _may_add(
    actor: Actor, candidate: str, *, days: tuple[date, date | None], moment: datetime
) -> Case:
    one = case(actor.programme, candidate)
    may(
        actor,
        Deed.COMPOSE_PATH,
        about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
    )
    since, last = days
    reason = why_not_add(one.person, since=since, today=day_in_copenhagen(moment))
    if reason is None and last is not None and last < since:
        reason = Text("Sidste dag ligger før første dag.", "The last day lies before the first.")
    if reason is not None:
        raise CannotCompose(reason)
    return one


def _draft(
    actor: Actor,
    candidate: str,
    *,
    kind: str,
    days: tuple[date, date | None],
    value: dict[str, str],
) -> Draft:
    since, last = days
    return Draft(
        kind=kind,
        subject=candidate,
        since=since,
        until=None if last is None else last + _DAY,
        value=value,
        by=actor.by,
    )
