"""Everybody's way from facts in columns is that of the reference, for every log, day and moment."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given

from tests.law.contracts import changing
from tests.law.lives import lives
from tests.law.strategies import days, moments
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import as_known
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.passages import passed
from virksom.programme.columns.passed import PLACES
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.effect.way.counted import CountedPath
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import AsKnown

IMPACT60 = read_contract("impact60")
BEGINS = date(2018, 9, 1)


@given(lives(), changing(), days(BEGINS), moments())
def test_everybody_passes_through_the_same_places(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    at = max(moment, known_then(BEGINS, None))
    seen = AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at)
    found = passed(as_known(with_facts(no_facts(), log.facts), at), seen.terms, on=on)
    whose = found.codes(found.stays[:, 0])
    assert [
        (code, PLACES[place], state, day)
        for code, (_, place, state, day) in zip(whose, found.stays.tolist(), strict=True)
    ] == stays(seen)


def stays(seen: AsKnown) -> list[tuple[str, str, int, int]]:
    """Return everybody's stays by the reference."""
    return [
        (one.person, stay.place.value, int(stay.state), day_in_numbers(stay.since))
        for one in passages(seen)
        for stay in one.stays
    ]


@given(lives(), changing(), days(BEGINS), moments())
def test_the_path_told_in_columns_is_that_of_the_reference(
    log: Log, terms: Terms, on: date, moment: datetime
) -> None:
    at = max(moment, known_then(BEGINS, None))
    told = ThePath(AsKnown(log=log, contract=replace(IMPACT60, terms=terms), on=on, moment=at))
    known = as_known(with_facts(no_facts(), log.facts), at)
    found = CountedPath(known=known, terms=told.seen.terms, on=on, moment=at)
    found.read()
    assert parts(found) == parts(told)


def parts(path: PathTold) -> object:
    flows = path.flows
    return (
        (path.followed, path.expected, path.referred, path.target, path.occupancy),
        path.employments,
        path.per_lasting,
        [(one.source, one.target, one.moves, list(one.persons)) for one in flows.flows],
        [list(flows.entered), *map(list, flows.here.values())],
        [path.standing_in(place, most=1) for place in PathPlace],
        [path.moving(one.source, one.target, most=1) for one in flows.flows],
        path.places_of(list(flows.entered)[:1]),
    )
