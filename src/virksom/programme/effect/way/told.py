"""The path told in sentences: the answer of a day, and the pictures for those who do not see them.

Source:
    Rules, section 5; clauses 5.2 and 5.4.
"""

from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.tables import NOBODY
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.kernel import Text, date_text

_LARGEST = 3


def path_told(path: PathTold) -> Text:
    """Return the answer of the day: who has had a job, who more than one, who is between two.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    referred = path.referred
    if not referred:
        return NOBODY
    several, day = path.employments.several, path.on
    if not several.of:
        return Text(
            f"Ingen har haft lønnet job pr. {date_text(day)}; henviste i alt: {referred}."
            f"{_left(path).da}",
            f"Nobody has had a paid job on {date_text(day, 'en')}; referred in all: {referred}."
            f"{_left(path).en}",
        )
    low, high = (round(100 * end) for end in several.interval or (0, 0))
    between = len(path.flows.here[PathPlace.BETWEEN_JOBS])
    return Text(
        f"{several.of} af {referred} henviste har haft lønnet job pr. {date_text(day)}, og "
        f"{several.count} af de {several.of} mere end ét ({several.percent} %, 95 %-interval "
        f"{low}–{high} %); {between} er mellem to job.{_left(path).da}",
        f"{several.of} of {referred} referred have had a paid job on {date_text(day, 'en')}, and "
        f"{several.count} of the {several.of} more than one ({several.percent}%, 95% interval "
        f"{low}–{high}%); {between} are between two jobs.{_left(path).en}",
    )


def _left(path: PathTold) -> Text:
    """Return that everyone has left, where they have; else nothing."""
    left = len(path.flows.here[PathPlace.WITHDRAWN])
    if left < path.referred:
        return Text("", "")
    return Text(" Alle er afmeldt.", " Everyone is withdrawn.")


def flows_told(path: PathTold) -> Text:
    """Return the picture of the moves in a sentence: how many, and the largest of them."""
    flows = path.flows.flows
    if not flows:
        return Text("Ingen har flyttet sig endnu.", "Nobody has moved yet.")
    moves = sum(flow.moves for flow in flows)
    largest = flows[:_LARGEST]
    da = ", ".join(f"{one.source.text.da} → {one.target.text.da} {one.moves}" for one in largest)
    en = ", ".join(f"{one.source.text.en} → {one.target.text.en} {one.moves}" for one in largest)
    return Text(f"{moves} skift i alt; flest: {da}.", f"{moves} moves in all; most: {en}.")


def occupancy_told(path: PathTold) -> Text:
    """Return the picture of the weeks in a sentence: where most are on its last day."""
    if not path.occupancy:
        return NOBODY
    last = path.occupancy[-1]
    ranked = sorted(last.by_place, key=lambda place: -last.by_place[place])[:_LARGEST]
    met = [place for place in ranked if last.by_place[place]]
    da = ", ".join(f"{place.text.da} {last.by_place[place]}" for place in met)
    en = ", ".join(f"{place.text.en} {last.by_place[place]}" for place in met)
    return Text(
        f"{last.referred} henvist pr. {date_text(last.day)}; flest: {da}.",
        f"{last.referred} referred on {date_text(last.day, 'en')}; most: {en}.",
    )
