"""The places in job training: who trains where, and how many more each holds, week by week.

Source:
    Clause 3.3: training is one to one with a skilled worker.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.access import Actor, Deed, Whose, may, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.competence_words import trade_label
from virksom.office.reports.door import Door
from virksom.office.store.case import cases
from virksom.office.store.company_names import company_names
from virksom.office.store.training_facts import seats_of, trainings_known
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Text, Week, day_in_copenhagen, number_text
from virksom.programme.path.places import PlaceLoad, place_loads

AHEAD = 8
"""Whole weeks after this one that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trains:
    """Somebody who trains at a place, and who may be seen: the name, and the page if there is."""

    name: str
    door: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSquare:
    """A week at a place.

    Args:
        number: of the week.
        state: "free", "some", "taken" or "unknown", as it is drawn.
        taken: how many train there, as ``1 af 2``.
        told: the same in a sentence.
    """

    number: str
    state: str
    taken: Text
    told: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place and its load.

    Args:
        workplace: its V-code.
        name: what it is called; the code where nobody told.
        trades: what is trained there.
        now: how many train there and how many more it holds, in a sentence.
        trains: those of them the reader may see, the first of very many.
        others: how many more of them there are, in words; empty where all are named.
        first: when there is room the next time; empty where nobody knows.
        squares: this week and the coming ones.
        seats: what stands in the field for the seats; "" for unknown.
        set: where the seats are set; None when the reader may not.
    """

    workplace: str
    name: str
    trades: Text
    now: Text
    trains: tuple[Trains, ...]
    others: Text
    first: Text
    squares: tuple[WeekSquare, ...]
    seats: str
    set: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPlacesPage:
    """All places.

    Args:
        rows: by code.
        total: how many train now, how many more there is room for, and where nobody knows.
        span: the weeks that are shown, from this one.
        weeks: what the weeks are called, for the head of the table.
        shown: codes of the candidates whose names are on the page.
    """

    rows: tuple[PlaceRow, ...]
    total: Text
    span: Text
    weeks: tuple[Text, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    """What a reader may see: whom, what the first at each place are called, whether pages open."""

    seen: AbstractSet[str]
    names: Mapping[str, str]
    opens: bool
    sets: bool


def training_places_page(actor: Actor, *, moment: datetime) -> TrainingPlacesPage:
    """Return the places as a reader may see them.

    Raises:
        Denied: the reader may not.
        Refusal: the vault's keys are missing or do not fit.
    """
    may(actor, Deed.SEE_TRAINING_PLACES)
    today, programme = day_in_copenhagen(moment), actor.programme
    loads = training_load(programme, on=today)
    reader = _reader(actor, loads, today=today)
    called = company_names(programme, {load.workplace for load in loads})
    return TrainingPlacesPage(
        rows=tuple(
            _row(load, reader, name=called.get(load.workplace, load.workplace)) for load in loads
        ),
        total=_total(loads),
        span=_span(Week.of(today)),
        weeks=tuple(words.week_name(Week.of(today) + step) for step in range(AHEAD + 1)),
        shown=tuple(sorted(reader.names)),
    )


def training_load(programme: str, *, on: date) -> tuple[PlaceLoad, ...]:
    """Return the load of every training place of a programme, by what is known now."""
    return place_loads(trainings_known(programme), places=seats_of(programme), on=on, ahead=AHEAD)


def _reader(actor: Actor, loads: tuple[PlaceLoad, ...], *, today: date) -> _Reader:
    seen = _seen(actor, {code for load in loads for code in load.now}, today=today)
    named = {code for load in loads for code in _first_of(load, seen)}
    told = names(actor.programme, named)
    return _Reader(
        seen=seen,
        names={code: told.get(code, code) for code in named},
        opens=why_not(actor, Deed.SEE_CANDIDATE) is None,
        sets=why_not(actor, Deed.EDIT_COMPANY) is None,
    )


def _seen(actor: Actor, codes: AbstractSet[str], *, today: date) -> AbstractSet[str]:
    """Return whom of these a reader may see; who sees everybody is asked about nobody."""
    if why_not(actor, Deed.SEE_PERSON, about={Whose.PROGRAMME}) is None:
        return codes
    return {
        code
        for one in cases(actor.programme, codes)
        if why_not(
            actor,
            Deed.SEE_PERSON,
            about=relation(actor, one.known, codes=one.codes, on=today),
        )
        is None
        for code in one.codes
    }


def _first_of(load: PlaceLoad, seen: AbstractSet[str]) -> tuple[str, ...]:
    """Return those who are named at a place."""
    return tuple(code for code in load.now if code in seen)[:_NAMED]


def _row(load: PlaceLoad, reader: _Reader, *, name: str) -> PlaceRow:
    return PlaceRow(
        workplace=load.workplace,
        name=name,
        trades=words.joined(*(trade_label(trade) for trade in load.trades), mark=", "),
        now=_now(load),
        trains=tuple(
            Trains(
                name=reader.names[code],
                door=Door("candidate", (code,)) if reader.opens else None,
            )
            for code in _first_of(load, reader.seen)
        ),
        others=_others(load, reader),
        first=_first(load),
        squares=tuple(_square(load, week=one.week, taken=len(one.trainees)) for one in load.weeks),
        seats="" if load.capacity is None else str(load.capacity),
        set=Door("training_seats", (load.workplace,)) if reader.sets else None,
    )


_NAMED = 10
"""Candidates that are named at a place, at most."""


def _others(load: PlaceLoad, reader: _Reader) -> Text:
    more = sum(code in reader.seen for code in load.now) - _NAMED
    if more <= 0:
        return words.NOTHING
    return Text(f"og {number_text(more)} til", f"and {number_text(more, 'en')} more")


def _now(load: PlaceLoad) -> Text:
    trains = words.several(len(load.now), one=Text("lærer her nu", "trains here now"), many=_MANY)
    if load.free is None:
        return words.joined(trains, Text("pladser ikke sat", "seats not set"))
    free = words.several(load.free, one=Text("ledig", "free"), many=Text("ledige", "free"))
    return words.joined(trains, free)


_MANY = Text("lærer her nu", "train here now")


def _first(load: PlaceLoad) -> Text:
    if load.capacity is None:
        return words.NOTHING
    week = load.first_free()
    if week is None:
        return Text(
            f"Ingen ledig plads de næste {AHEAD} uger.", f"No room in the next {AHEAD} weeks."
        )
    if load.weeks and week == load.weeks[0].week:
        return Text("Ledig plads nu.", "Room now.")
    name = words.week_name(week)
    return Text(f"Ledig plads fra {name.da.lower()}.", f"Room from {name.en.lower()}.")


def _square(load: PlaceLoad, *, week: Week, taken: int) -> WeekSquare:
    left = load.left(taken)
    told = _taken(load, taken=taken)
    name = words.week_name(week)
    return WeekSquare(
        number=str(week.number),
        state=_state(left, taken=taken),
        taken=told,
        told=Text(f"{name.da}: {told.da} optaget", f"{name.en}: {told.en} taken"),
    )


def _taken(load: PlaceLoad, *, taken: int) -> Text:
    if load.capacity is None:
        return words.same(str(taken))
    return Text(f"{taken} af {load.capacity}", f"{taken} of {load.capacity}")


def _state(left: int | None, *, taken: int) -> str:
    if left is None:
        return "unknown"
    if left == 0:
        return "taken"
    return "some" if taken else "free"


def _span(first: Week) -> Text:
    last = first + AHEAD
    return Text(
        f"Fra uge {first.number} til uge {last.number}",
        f"From week {first.number} to week {last.number}",
    )


def _total(loads: tuple[PlaceLoad, ...]) -> Text:
    trains = len({code for load in loads for code in load.now})
    free = sum(load.free or 0 for load in loads)
    told = words.several(
        trains,
        one=Text("lærer lige nu", "trains right now"),
        many=Text("lærer lige nu", "train right now"),
    )
    room = words.several(
        free, one=Text("ledig plads", "free place"), many=Text("ledige pladser", "free places")
    )
    unknown = sum(load.capacity is None for load in loads)
    more = words.several(
        unknown,
        one=Text("sted uden et antal pladser", "place without a number of seats"),
        many=Text("steder uden et antal pladser", "places without a number of seats"),
    )
    return words.joined(told, room, more if unknown else words.NOTHING)
