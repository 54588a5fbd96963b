"""What the fields of a correction may say: codes from lists, never a line of one's own.

Source:
    Invariant 3: names and free text live in the vault only.
"""

from collections.abc import Collection
from datetime import date, datetime

from virksom.office.store.catalogue import catalogue
from virksom.office.store.companies import companies
from virksom.office.store.contracts import contract_of
from virksom.office.store.members import members_as
from virksom.office.store.read import programme
from virksom.office.store.whose import ADVISER
from virksom.programme.kernel import Text
from virksom.programme.path import ANSWERS, STUDIES
from virksom.programme.path.correct import CHOSEN, CORRECTABLE, Correction
from virksom.programme.path.retell import value_of
from virksom.programme.record import FORMS, Fact


def why_not_listed(
    code: str, fact: Fact, *, to: Correction, today: date, moment: datetime
) -> Text | None:
    """Return why a field cannot say what it is to, or None when each can.

    What a field says already may stand, and so may nothing and what is no text; companies are
    given by their code.

    Args:
        code: of the programme.
        fact: what is corrected.
        to: what it is to say.
        today: the day it is.
        moment: what is known up to and including.
    """
    told = value_of(fact)
    for name, said in to.value.items():
        if name not in CORRECTABLE.get(fact.kind, ()):
            return _NOT_A_FIELD
        if not isinstance(said, str) or told.get(name) == said or name == _HOURS:
            continue
        if said not in _list(code, fact, name=name, days=(to.since, today), moment=moment):
            return _NOT_LISTED
    return None


_HOURS = "weekly_hours"
_NOT_A_FIELD = Text("Det felt rettes ikke her.", "That field is not corrected here.")
_NOT_LISTED = Text("Vælg fra listen.", "Choose from the list.")
_TERMS = {
    "unit": "referring_units",
    "reason": "withdrawal_reasons",
    "trade": "training_trades",
}
_FIXED: dict[str, Collection[str]] = {
    "form": FORMS,
    "kind": STUDIES,
    "answer": ANSWERS,
    **CHOSEN,
}


def _list(
    code: str, fact: Fact, *, name: str, days: tuple[date, date], moment: datetime
) -> Collection[str]:
    """Return what a field may say, by the terms of either day."""
    if name in _TERMS:
        terms = contract_of(programme(code).contract).terms.known(moment)
        first = terms.begins()
        return {
            one
            for day in (*days, fact.since)
            for one in terms.on(max(day, first)).codes(_TERMS[name])
        }
    if name == "adviser":
        return {one.code for one in members_as(code, ADVISER)}
    if name == "element":
        return {row.code for row in catalogue(code)}
    if name in {"company", "workplace"}:
        return {row.code for row in companies(code)}
    return _FIXED.get(name, ())
