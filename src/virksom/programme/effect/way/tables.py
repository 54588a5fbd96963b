"""The numbers of the path as tables: places, moves, weeks.

Source:
    Rules, sections 2 and 5.
"""

from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.effect.way.employment_tables import employment_tables
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.kernel import Text
from virksom.programme.status import Share

COUNTED = ("referral", "start", "withdrawal", "training", "employment", "education", "benefit")
"""The kinds of fact that tell where somebody is."""

_PERSONS = Column(Text("Personer", "Persons"), Unit.COUNT)


def path_tables(path: PathTold) -> tuple[Table, ...]:
    """Return every table of the path: places, flows, weeks, and those of the employments.

    Their order is that of the page. Tables without rows say why.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return (
        places_table(path),
        flows_table(path),
        occupancy_table(path),
        *employment_tables(path),
    )


def places_table(path: PathTold) -> Table:
    """Return who is in each place on the day, as a share of everyone referred."""
    here = path.flows.here
    rows = tuple(
        (place.text, Share(len(here[place]), path.referred), place.meaning)
        for place in PathPlace
        if path.referred
    )
    return Table(
        code="path-places",
        title=Text("Hvor kandidaterne er", "Where the candidates are"),
        says=_told(
            path,
            Text(
                "Hvert menneske står ét sted på dagen. Andelen er af alle henviste.",
                "Everyone stands in one place on the day. The share is of all referred.",
            ),
        ),
        columns=(
            Column(Text("Sted", "Place")),
            Column(Text("Personer af henviste", "Persons of the referred"), Unit.SHARE),
            Column(Text("Hvad det vil sige", "What it means")),
        ),
        rows=rows,
        counts=COUNTED,
        on=path.on,
        notes=notes(path),
    )


def flows_table(path: PathTold) -> Table:
    """Return every move from one place to another: how many moves, and how many persons."""
    rows = tuple(
        (flow.source.text, flow.target.text, flow.moves, len(flow.persons))
        for flow in path.flows.flows
    )
    return Table(
        code="path-flows",
        title=Text("Fra sted til sted", "From place to place"),
        says=_told(
            path,
            Text(
                "Et menneske kan gå den samme vej flere gange; så er der flere skift end personer.",
                "One person can go the same way several times; then moves exceed persons.",
            ),
        ),
        columns=(
            Column(Text("Fra", "From")),
            Column(Text("Til", "To")),
            Column(Text("Skift", "Moves"), Unit.COUNT),
            _PERSONS,
        ),
        rows=rows,
        counts=COUNTED,
        on=path.on,
        notes=notes(path),
    )


def occupancy_table(path: PathTold) -> Table:
    """Return how many were in each place on each Sunday, and on the day itself."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.day, one.referred, *one.by_place.values(), one.full, one.partial)
        for one in path.occupancy
    )
    return Table(
        code="path-weeks",
        title=Text("Hvor de har været, uge for uge", "Where they have been, week by week"),
        says=_told(
            path,
            Text(
                "Personer i hvert sted hver søndag og til sidst på dagen selv; stederne giver "
                "tilsammen alle henviste.",
                "Persons in each place every Sunday and at last on the day itself; the places "
                "add up to all referred.",
            ),
        ),
        columns=(
            Column(Text("Dag", "Day"), Unit.DAY),
            Column(Text("Henviste i alt", "Referred in all"), Unit.COUNT),
            *(Column(place.text, Unit.COUNT) for place in PathPlace),
            Column(
                Text("Heraf i fuld selvforsørgelse", "Of all, in full self-support"), Unit.COUNT
            ),
            Column(
                Text("Heraf i delvis selvforsørgelse", "Of all, in partial self-support"),
                Unit.COUNT,
            ),
        ),
        rows=rows,
        counts=COUNTED,
        on=path.on,
        notes=(
            *notes(path),
            Text(
                "Fuld og delvis er dagens tilstand, også i første job og uddannelse. "
                "Statustabellen tæller dem blandt dem, der har været der i mindst fire uger.",
                "Full and partial are the day's state, in a first job and in education too. The "
                "status table counts them among those who have been there for at least four weeks.",
            ),
        ),
    )


def notes(path: PathTold) -> tuple[Text, ...]:
    """Return what holds for every figure of the path: what is expected, and what is not seen."""
    return (EXPECTED,) if path.expected else ()


EXPECTED = Text(
    "Forventet: dagen ligger efter det kendte, så åbne forløb og job er regnet videre.",
    "Expected: the day lies after what is known, so open courses and jobs are taken to go on.",
)

NOBODY = Text(
    "Ingen er henvist på den dag, så der er ingen vej at vise.",
    "Nobody is referred on that day, so there is no path to show.",
)
"""What stands where there is nobody to count."""


def _told(path: PathTold, says: Text) -> Text:
    return says if path.referred else NOBODY
