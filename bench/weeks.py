"""How many weeks of candidates the reference reading reads in a second."""

from datetime import date

from bench.timing import Line, taken
from virksom.programme.contract import Terms
from virksom.programme.demo import demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week
from virksom.programme.settlement import read_weeks
from virksom.programme.status import Person, people

LAST = Week.of(date(2022, 12, 31))


def reading() -> Line:
    """Time the reading of every week of the demo's persons beside naming the same weeks."""
    log = demo_log()
    persons = people(log.known(log.facts[-1].known_at))
    terms = read_contract("impact60").terms
    weeks = sum(len(read_weeks(person, terms, through=LAST)) for person in persons)
    return Line(
        job=f"reference reading of {weeks:,} weeks",
        ours=taken(lambda: _read(persons, terms)).scaled(1 / weeks),
        peer="python: naming the same weeks",
        theirs=taken(lambda: _name(weeks)).scaled(1 / weeks),
        target=20_000,
        rate=True,
    )


def _read(persons: tuple[Person, ...], terms: Terms) -> None:
    for person in persons:
        read_weeks(person, terms, through=LAST)


def _name(weeks: int) -> None:
    for number in range(weeks):
        str(LAST + (number % 50))
