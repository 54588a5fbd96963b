"""The latest stretches of persons: those of the last correction, else as they were read first.

Source:
    Rules, sections 2 and 6: what is owed as known now rests on the latest facts of each person.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.desk import TERMS
from virksom.programme.columns.owed import Owed
from virksom.programme.columns.sought import FREE, row_of, stirred
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Refusal, Text
from virksom.programme.kernel.compiled import lean, lean_part


class OddPlaces(Refusal):
    """Places that are not one for each person read, each in the cohort, and none twice."""


class Layer(NamedTuple):
    """Persons corrected, with their stretches as the latest of some corrections have them.

    Args:
        places: the persons' places in the cohort; int64.
        ends: where each one's stretches end; int64.
        found: the stretches, in the order of the persons and of weeks, see ``desk``; int32.
        table: by person where their stretches are, see ``FROM``, in the row where they are looked
            for or soon after; int64.
    """

    places: Numbers
    ends: Numbers
    found: Numbers
    table: Numbers


def layer_of(places: Numbers, owed: Owed) -> Layer:
    """Return those read in one correction as a layer; their stretches are not copied.

    Args:
        places: the persons' places in the cohort, one for each person read, in their order.
        owed: what is owed for them.

    Raises:
        OddPlaces: they are fewer or more than the persons, or one of them stands there twice.
    """
    layer = Layer(places, owed.ends, owed.found, _table(len(places)))
    if len(places) != len(owed.ends) or not lay_out(layer):
        raise OddPlaces(_ODD)
    return layer


MANY = 8
"""Layers of about a length that become one: each is looked through, and none is moved often."""


def laid_over(layers: Sequence[Layer], newer: Layer) -> tuple[Layer, ...]:
    """Return layers with a newer one on top; the last ``MANY`` become one when they are alike.

    So there are few however many corrections there were.
    """
    kept = (*layers, newer) if len(newer.places) else tuple(layers)
    while len(kept) >= MANY and len(kept[-MANY].places) < 2 * len(kept[-1].places):
        kept = (*kept[:-MANY], merged(kept[-MANY:]))
    return kept


def merged(layers: Sequence[Layer]) -> Layer:
    """Return layers as one: of who stands in several, what the last of them has."""
    places, ends = np.empty((2, sum(len(one.places) for one in layers)), dtype=np.int64)
    room, parts = sum(len(one.found) for one in layers), layers[-1].found.shape[1]
    found = np.empty((room, parts), dtype=np.int32)
    into = Layer(places, ends, found, _table(len(places)))
    persons, rows = 0, 0
    for layer in reversed(layers):
        persons, rows = take_in(layer, into, persons, rows)
    return into._replace(places=places[:persons], ends=ends[:persons], found=found[:rows])


def _table(persons: int) -> Numbers:
    return np.full((_LOOSE * persons + 1, 3), FREE)


_LOOSE = 4
"""How many rows a person has in the table: with fewer, more would stand in another's."""


def latest(first: Owed, *, layers: Sequence[Layer], places: Numbers) -> tuple[Numbers, Numbers]:
    """Return the latest stretches of some persons: where each one's end, and the stretches.

    Args:
        first: what was read first.
        layers: the persons corrected since, the latest last.
        places: the persons' places, in any order; int64.

    Raises:
        OddPlaces: one is not in the cohort.
    """
    where = np.empty((len(places), 3), dtype=np.int64)
    if not read_first(first.ends, places, where):
        raise OddPlaces(_ODD)
    for number, layer in enumerate(layers, start=1):
        corrected(layer.table, places, number, where)
    ends = np.empty(len(places), dtype=np.int64)
    found = np.empty((put_beside(where, ends), first.found.shape[1]), dtype=np.int32)
    for number, every in enumerate((first.found, *(layer.found for layer in layers))):
        pick(every, number, where, ends, found)
    return ends, found


FROM, BEGIN, END = range(3)
"""Where a person's stretches are: in what was read first, 0, or in which layer; from which row, and
up to but not including which. In the table of a layer the first is the person's place instead."""


@lean
def read_first(ends: Numbers, places: Numbers, where: Numbers) -> bool:
    """Lay down where the stretches of persons are in what was read first.

    Args:
        ends: where each person's stretches end.
        places: the persons' places.
        where: a row a person, see ``FROM``; filled.

    Returns:
        Whether all of them are there; where one is not, what is laid down is not whole.
    """
    for one in range(len(places)):
        if not 0 <= places[one] < len(ends):
            return False
        where[one, FROM], where[one, BEGIN] = 0, _begin(ends, places[one])
        where[one, END] = ends[places[one]]
    return True


@lean
def lay_out(layer: Layer) -> bool:
    """Fill the table of a layer, all ``FREE`` before; say whether no place stands there twice."""
    for one in range(len(layer.places)):
        here = _row(layer.table, layer.places[one])
        if layer.table[here, FROM] != FREE:
            return False
        _put(layer.table, here, layer.places[one], (_begin(layer.ends, one), layer.ends[one]))
    return True


@lean
def corrected(table: Numbers, places: Numbers, number: int, where: Numbers) -> None:
    """Lay down where the stretches of those persons are that stand in a layer.

    No way is chosen by whether somebody does: half of the guesses would be wrong.

    Args:
        table: that of the layer.
        places: the persons' places, in any order.
        number: which layer it is, from 1.
        where: see ``read_first``; filled for those in the layer.
    """
    for one in range(len(places)):
        here = _row(table, places[one])
        there = 1 if table[here, FROM] != FREE else 0
        where[one, FROM] += (number - where[one, FROM]) * there
        where[one, BEGIN] += (table[here, BEGIN] - where[one, BEGIN]) * there
        where[one, END] += (table[here, END] - where[one, END]) * there


@lean
def put_beside(where: Numbers, ends: Numbers) -> int:
    """Lay down where each person's stretches end when they stand together; return how many."""
    rows = 0
    for one in range(len(where)):
        rows += where[one, END] - where[one, BEGIN]
        ends[one] = rows
    return rows


@lean
def pick(every: Numbers, number: int, where: Numbers, ends: Numbers, found: Numbers) -> None:
    """Lay down the stretches of those persons that are found in one reading.

    They lie far apart, and are waited for the least where nothing else is done: so the first number
    of each person's first is laid down before all else.

    Args:
        every: the stretches of that reading.
        number: which it is.
        where: where each person's stretches are, see ``FROM``.
        ends: where they end in ``found``.
        found: room for those of all persons; filled for these.
    """
    for one in range(len(ends)):
        begin, rows = where[one, BEGIN], where[one, END] - where[one, BEGIN]
        if where[one, FROM] == number and rows:
            found[ends[one] - rows, 0] = every[begin, 0]
    for one in range(len(ends)):
        if where[one, FROM] == number:
            _copy(every, (where[one, BEGIN], where[one, END]), found, ends[one])


@lean
def take_in(layer: Layer, into: Layer, persons: int, rows: int) -> tuple[int, int]:
    """Lay down those persons of a layer that are not there yet.

    Args:
        layer: the layer.
        into: room for all; filled.
        persons: how many persons are there.
        rows: how many stretches are.

    Returns:
        How many persons and stretches there are then.
    """
    for one in range(len(layer.places)):
        here = _row(into.table, layer.places[one])
        if into.table[here, FROM] == FREE:
            begin, end = _begin(layer.ends, one), layer.ends[one]
            _put(into.table, here, layer.places[one], (rows, rows + end - begin))
            rows += end - begin
            into.places[persons], into.ends[persons] = layer.places[one], rows
            _copy(layer.found, (begin, end), into.found, rows)
            persons += 1
    return persons, rows


@lean_part
def _put(table: Numbers, here: int, place: int, rows: tuple[int, int]) -> None:
    table[here, FROM], table[here, BEGIN], table[here, END] = place, rows[0], rows[1]


@lean_part
def _row(table: Numbers, place: int) -> int:
    """Return in which row of a table a person stands, or would."""
    here = row_of(stirred(0, place), len(table))
    while table[here, FROM] != FREE and table[here, FROM] != place:
        here = here + 1 if here + 1 < len(table) else 0
    return here


@lean_part
def _begin(ends: Numbers, one: int) -> int:
    begin: int = ends[one - 1] if one > 0 else 0
    return begin


@lean_part
def _copy(every: Numbers, at: tuple[int, int], found: Numbers, end: int) -> None:
    """Lay down stretches so that they end at a row."""
    for row in range(at[0], at[1]):
        for part in range(TERMS + 1):
            found[end - at[1] + row, part] = every[row, part]


_ODD = Text(
    "Pladserne er ikke én for hver person, alle i kohorten og ingen to gange.",
    "The places are not one for each person, all in the cohort and none twice.",
)
