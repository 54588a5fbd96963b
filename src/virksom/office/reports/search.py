"""What a candidate is found by: every word that their row and their path show."""

import re
from collections.abc import Callable, Iterator

from virksom.office.reports.path import told_of
from virksom.office.reports.standing import Standing, standings
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Text
from virksom.programme.status import Person

_CODE = re.compile(r"([a-z]+)0*([0-9]+)")


def finds(seen: Standpoint, search: str) -> Callable[[Person], bool]:
    """Return what says whether a person is found by the search; "" finds everybody.

    Every word must be found, in either language, also inside longer ones; ``k17`` finds K017.
    The words of everybody are gathered at the first search and kept with the standpoint.
    """
    parts = search.casefold().split()
    if not parts:
        return lambda _: True
    texts = seen.keep("search", lambda: _texts(seen))
    return lambda person: all(part in texts[person.id] for part in parts)


def _bare(code: str) -> str:
    """Return a code without the noughts before its number."""
    found = _CODE.fullmatch(code)
    return code if found is None else f"{found[1]}{found[2]}"


def _texts(seen: Standpoint) -> dict[str, str]:
    stand = standings(seen)
    return {person.id: _text(seen, person, stand=stand[person.id]) for person in seen.people}


def _text(seen: Standpoint, person: Person, *, stand: Standing) -> str:
    """Return everything that is told, once, and the codes with and without their noughts."""
    told = dict.fromkeys(_told(seen, person, stand=stand))
    codes = " ".join(_codes(seen, person)).casefold().split()
    texts = [text for one in told for text in (one.da, one.en)]
    return " ".join((*texts, *codes, *map(_bare, codes))).casefold()


def _told(seen: Standpoint, person: Person, *, stand: Standing) -> Iterator[Text]:
    yield from (stand.unit_text, stand.placement_text, stand.state_text)
    for code in person.ids:
        for fact in seen.known.about(code):
            if fact.since <= seen.on:
                yield told_of(seen, fact)


def _codes(seen: Standpoint, person: Person) -> Iterator[str]:
    yield from person.ids
    for job in person.jobs:
        if job.span.since <= seen.on:
            yield from (job.says.company, job.says.employment)
