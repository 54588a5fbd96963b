"""What was restated on a day, person by person and fact by fact, as a table.

Source:
    Rules, sections 1 and 2; invariant 5.
"""

from collections.abc import Iterator, Mapping, Sequence

from virksom.programme.effect.counted import kind_text
from virksom.programme.effect.over_time.restated import Restated, Restating, deed_of
from virksom.programme.effect.over_time.week_tables import COUNTED
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Fact

DEEDS: Mapping[str, Text] = {
    "adds": Text("kommet til", "added"),
    "replaces": Text("rettet", "corrected"),
    "retracts": Text("trukket tilbage", "taken back"),
}
"""What a fact does to what was known before."""

_PLACES = {
    "referred": Text("henvist", "referred"),
    "not_started": Text("ej påbegyndt eller under 4 uger", "not started or under 4 weeks"),
    "active": Text("aktiv", "active"),
    "full": Text("i fuld selvforsørgelse", "in full self-support"),
    "partial": Text("i delvis selvforsørgelse", "in partial self-support"),
    "withdrawn": Text("afmeldt", "withdrawn"),
}
_JOBS = ("employments", "companies")


def restated_facts_table(found: Restated) -> Table:
    """Return a row for every person and fact that made the day read otherwise, by person's code.

    Args:
        found: the day told twice.
    """
    return Table(
        code="restated-facts",
        title=Text("Rettet siden: hvem og ved hvilke fakta", "Restated: who, and by which facts"),
        says=restated_answer(found),
        columns=(
            Column(Text("Kandidat", "Candidate")),
            Column(Text("Da", "Then")),
            Column(Text("Nu", "Now")),
            Column(Text("Faktum", "Fact")),
            Column(Text("Slags", "Kind")),
            Column(Text("Hvad det gør", "What it does")),
            Column(Text("Gælder fra", "Holds from"), Unit.DAY),
            Column(Text("Kendt", "Known"), Unit.DAY),
        ),
        rows=tuple(row for one in found.persons for row in _rows(one)),
        counts=COUNTED,
        on=found.on,
    )


def _rows(one: Restating) -> Iterator[tuple[Cell, ...]]:
    then, now = standing_text(one.then, beside=one.now), standing_text(one.now, beside=one.then)
    who = (Text(one.codes[0], one.codes[0]), then, now)
    for fact in one.facts:
        yield (*who, *_fact(fact))
    if one.by_terms:
        terms = Text("vilkår aftalt senere", "terms agreed later")
        yield (*who, terms, *[Text("", "")] * 4)


def _fact(fact: Fact) -> tuple[Cell, ...]:
    told = Text(fact.id, fact.id), kind_text(fact.kind), DEEDS[deed_of(fact)]
    return (*told, fact.since, day_in_copenhagen(fact.known_at))


_NOT = {
    "referred": Text("ikke henvist", "not referred"),
    "self_supporting": Text("ikke i selvforsørgelse", "not in self-support"),
    "employments": Text("ikke ansat", "not employed"),
}


def standing_text(
    rows: Sequence[tuple[str, str]], *, beside: Sequence[tuple[str, str]] = ()
) -> Text:
    """Return where somebody stood, in words; rows that follow from others are left out.

    Args:
        rows: the rows' codes, each with the code that stands there.
        beside: those of the other reading: where there are no rows, it is told what they were
            not; a dash where there is nothing to tell.
    """
    there = {row for row, _ in rows}
    told = [text for row, text in _PLACES.items() if row in there]
    jobs = ", ".join(code.split(" ")[-1] for name in _JOBS for row, code in rows if row == name)
    if jobs:
        told.append(Text(f"ansat ({jobs})", f"employed ({jobs})"))
    if not told:
        other = {row for row, _ in beside}
        return next((text for row, text in _NOT.items() if row in other), Text("–", "–"))
    return Text(", ".join(text.da for text in told), ", ".join(text.en for text in told))


ALL_KNOWN = Text(
    "Dagen ligger ved eller efter det, der er kendt: da og nu er det samme.",
    "The day lies at or after what is known: then and now are the same.",
)
STANDS = Text(
    "Dagen står, som den var kendt; intet er rettet siden.",
    "The day stands as it was known; nothing was corrected since.",
)
"""Why nothing differs: the day is not known otherwise yet, or was not corrected."""


def restated_answer(found: Restated) -> Text:
    """Return what differs in one sentence.

    Args:
        found: the day told twice.
    """
    if found.then == found.now:
        return ALL_KNOWN
    if not found.persons:
        return STANDS
    count, facts = len(found.persons), len(found.facts)
    who = (
        Text("1 kandidat", "1 candidate stands")
        if count == 1
        else Text(f"{count} kandidater", f"{count} candidates stand")
    )
    which = Text("1 faktum", "1 fact") if facts == 1 else Text(f"{facts} fakta", f"{facts} facts")
    return Text(
        f"{who.da} står anderledes nu ved {which.da}, der blev kendt siden.",
        f"{who.en} differently now, by {which.en} that became known since.",
    )
