"""The team leader edits the catalogue of elements: add, rename, order, take out of use.

Nothing is deleted: facts speak of the codes.
"""

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import write
from virksom.office.store.catalogue import ElementRow, catalogue, put
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path.catalogue import element_code, why_not_name

Elements = list[ElementRow]


class CannotName(Refusal):
    """The name is no name for an element; the sentence says why."""


class NoSuchElement(Refusal):
    """The catalogue has no element with that code."""


def add_element(actor: Actor, name: str, *, english: str) -> str:
    """Put a new element last in the catalogue; return its code.

    Args:
        actor: who asks.
        name: its Danish name.
        english: its English name; "" for the Danish one.

    Raises:
        Denied: the actor may not.
        CannotName: the name is too long, or another element has it.
    """
    name = name.strip()
    with transaction.atomic():
        held = _held(actor)
        _check(name, others=held)
        code = element_code(name, taken={row.code for row in held})
        held.append(ElementRow(code, Text(name, english.strip() or name)))
        put(actor.programme, held)
    return code


def rename_element(actor: Actor, code: str, *, name: str, english: str) -> None:
    """Call an element something else, also where it has been used.

    Raises:
        Denied: the actor may not.
        NoSuchElement: there is none with that code.
        CannotName: the name is too long, or another element has it.
    """
    name = name.strip()

    def renamed(held: Elements, place: int) -> Elements:
        _check(name, others=held[:place] + held[place + 1 :])
        held[place] = replace(held[place], label=Text(name, english.strip() or name))
        return held

    _edit(actor, code, how=renamed)


def move_element(actor: Actor, code: str, *, up: bool) -> None:
    """Let an element change places with the one before it or after it, if there is one.

    Raises:
        Denied: the actor may not.
        NoSuchElement: there is none with that code.
    """

    def moved(held: Elements, place: int) -> Elements:
        other = min(max(place + (-1 if up else 1), 0), len(held) - 1)
        held[place], held[other] = held[other], held[place]
        return held

    _edit(actor, code, how=moved)


def use_element(actor: Actor, code: str, *, in_use: bool) -> None:
    """Take an element out of use, or in again; paths that have it keep it.

    Raises:
        Denied: the actor may not.
        NoSuchElement: there is none with that code.
    """

    def used(held: Elements, place: int) -> Elements:
        held[place] = replace(held[place], in_use=in_use)
        return held

    _edit(actor, code, how=used)


def _edit(actor: Actor, code: str, *, how: Callable[[Elements, int], Elements]) -> None:
    with transaction.atomic():
        held = _held(actor)
        place = next((place for place, row in enumerate(held) if row.code == code), None)
        if place is None:
            raise NoSuchElement(
                Text(f"Kataloget har intet »{code}«.", f"The catalogue has no “{code}”.")
            )
        put(actor.programme, how(held, place))


def _held(actor: Actor) -> Elements:
    may(actor, Deed.EDIT_CATALOGUE)
    write.hold(actor.programme)
    return list(catalogue(actor.programme))


def _check(name: str, *, others: Elements) -> None:
    reason = why_not_name(name, others=[row.label.da for row in others])
    if reason is not None:
        raise CannotName(reason)
