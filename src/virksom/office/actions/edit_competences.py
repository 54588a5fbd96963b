"""The team leader edits the catalogue of competences: add, change, take out of use and in again.

Nothing is deleted: facts name the codes. What ships is left as it was written; the provider's own
words lie beside it. What was changed can be put back as it stood.
"""

from dataclasses import dataclass, replace

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import write
from virksom.office.store.competences import competences, keep_competence, shipped
from virksom.programme.competences import CompetenceEntry
from virksom.programme.competences.naming import Flaw, code_for, flaw
from virksom.programme.kernel import Refusal, Text, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceTold:
    """A competence as it was typed.

    Args:
        name: what it is called in Danish.
        english: in English; "" for the Danish one.
        synonyms: other words for it, in order.
        trades: codes of the trades it belongs to.
        broader: code of the one it is part of; "" for none.
    """

    name: str
    english: str = ""
    synonyms: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    broader: str = ""


class CannotTell(Refusal):
    """A competence cannot be told like this.

    Args:
        found: which field, and why.
    """

    def __init__(self, found: Flaw) -> None:
        """Keep the field beside the sentence."""
        super().__init__(found.text)
        self.field = found.field


class NoSuchCompetence(Refusal):
    """The catalogue has no competence with that code."""


def add_competence(actor: Actor, told: CompetenceTold) -> str:
    """Put a new competence into the catalogue; return its code.

    Raises:
        Denied: the actor may not.
        CannotTell: a field holds what it cannot; a label that another has names the other.
    """
    with transaction.atomic():
        held = _held(actor)
        entry = _entry(told, code_for(told.name, taken=held))
        _keep(actor, entry, held=held)
    return entry.code


def change_competence(actor: Actor, code: str, *, told: CompetenceTold) -> CompetenceEntry:
    """Tell a competence otherwise, also where it has been used; return it as it was before.

    Raises:
        Denied: the actor may not.
        NoSuchCompetence: there is none with that code.
        CannotTell: a field holds what it cannot.
    """
    with transaction.atomic():
        held = _held(actor)
        before = _there(held, code)
        _keep(actor, replace(_entry(told, code), in_use=before.in_use), held=held)
    return before


def use_competence(actor: Actor, code: str, *, in_use: bool) -> CompetenceEntry:
    """Take a competence out of use, or in again; who has it keeps it. Return it as it was before.

    Raises:
        Denied: the actor may not.
        NoSuchCompetence: there is none with that code.
    """
    with transaction.atomic():
        before = _there(_held(actor), code)
        keep_competence(actor.programme, replace(before, in_use=in_use))
    return before


def restore_competence(actor: Actor, before: CompetenceEntry) -> None:
    """Put a competence back as it stood before it was changed.

    Raises:
        Denied: the actor may not.
        NoSuchCompetence: there is none with that code.
        CannotTell: another has taken its label meanwhile, or it would be part of itself.
    """
    with transaction.atomic():
        held = _held(actor)
        _there(held, before.code)
        _keep(actor, before, held=held)


def _held(actor: Actor) -> dict[str, CompetenceEntry]:
    may(actor, Deed.EDIT_CATALOGUE)
    write.hold(actor.programme)
    return dict(competences(actor.programme))


def _there(held: dict[str, CompetenceEntry], code: str) -> CompetenceEntry:
    if code not in held:
        said = quoted(code)
        raise NoSuchCompetence(
            Text(f"Kataloget har intet {said.da}.", f"The catalogue has no {said.en}.")
        )
    return held[code]


def _entry(told: CompetenceTold, code: str) -> CompetenceEntry:
    name = told.name.strip()
    synonyms = (" ".join(each.split()) for each in told.synonyms)
    return CompetenceEntry(
        code=code,
        label=Text(name, told.english.strip() or name),
        synonyms=tuple(dict.fromkeys(each for each in synonyms if each)),
        trades=told.trades,
        broader=told.broader or None,
    )


def _keep(actor: Actor, entry: CompetenceEntry, *, held: dict[str, CompetenceEntry]) -> None:
    found = flaw(entry, others=held) or _of_trades(entry)
    if found is not None:
        raise CannotTell(found)
    keep_competence(actor.programme, entry)


def _of_trades(entry: CompetenceEntry) -> Flaw | None:
    if all(trade in shipped().trades for trade in entry.trades):
        return None
    return Flaw("trades", Text("Vælg brancher fra listen.", "Choose trades from the list."))
