"""What the mechanisms let anybody say, and what they do not, in sentences.

It is always a »forskel«, a difference: nobody was given anything by lot, so no cause is shown.

Source:
    »Dette er ikke en videnskabelig dokumenteret evaluering«; clause 6.1.
"""

from collections.abc import Iterator

from virksom.programme.effect.mechanisms.compared import FEWEST, Compared
from virksom.programme.effect.mechanisms.dealt import UNRECORDED
from virksom.programme.effect.mechanisms.exposure import Mechanism
from virksom.programme.effect.mechanisms.family import AtWork, Mechanisms
from virksom.programme.effect.mechanisms.ground import GroundTold
from virksom.programme.effect.table import UNRECORDED as UNTOLD
from virksom.programme.effect.table import Unit, cell_text, share_text
from virksom.programme.kernel import Text, date_text


def group_text(ground: GroundTold, mechanism: Mechanism, *, group: str) -> Text:
    """Return what a group is called; a trade by the contract's word, or else by its code.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    if group == UNRECORDED:
        return UNTOLD
    if group in mechanism.groups:
        return mechanism.groups[group]
    return labels(ground, "training_trades").get(group, Text(group, group))


def labels(ground: GroundTold, name: str) -> dict[str, Text]:
    """Return the contract's words for the codes of a list; empty where it has no such list.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = ground.rules
    return dict(rules.labels(name)) if name in rules.values else {}


def difference_text(one: Compared) -> Text:
    """Return a difference with its interval: ``+24 procentpoint (+5 til +40)``."""
    points = cell_text(one.points, Unit.DIFFERENCE)
    low, high = (cell_text(end, Unit.DIFFERENCE) for end in one.interval or (None, None))
    return Text(
        f"{points.da} ({_number(low.da)} til {_number(high.da)})",
        f"{points.en} ({_number(low.en)} to {_number(high.en)})",
    )


def _number(points: str) -> str:
    return points.split(" ", maxsplit=1)[0]


def sayings(found: Mechanisms) -> tuple[Text, ...]:
    """Return what can be said, the most important first; at least one sentence."""
    if not found.ground.anybody:
        return (_nobody(found.ground),)
    return (_made(found), *_standing(found), *_steps(found), *_came(found))


def silences(found: Mechanisms) -> tuple[Text, ...]:
    """Return what cannot be said, and why; at least one sentence."""
    return tuple(_silences(found))


def _nobody(ground: GroundTold) -> Text:
    return Text(
        f"Ingen var henvist pr. {date_text(ground.last)}; der er intet at fortælle endnu.",
        f"Nobody had been referred on {date_text(ground.last, 'en')}; there is nothing to tell "
        "yet.",
    )


def _made(found: Mechanisms) -> Text:
    if not found.made:
        return Text(
            f"Ingen forskel kan regnes endnu: ingen to grupper har hver {FEWEST} kandidater, der "
            "er fulgt længe nok.",
            f"No difference can be computed yet: no two groups have {FEWEST} candidates each who "
            "were followed for long enough.",
        )
    made, many = found.made, found.standing
    if not many:
        return Text(
            f"Ingen af de {made} sammenligninger viser en forskel, der er større, end tilfældet "
            "let giver. Det viser ikke, at der ingen er: med så få kan kun store forskelle ses.",
            f"None of the {made} comparisons shows a difference larger than chance easily gives. "
            "That does not show that there is none: with so few only large ones can be seen.",
        )
    return Text(
        f"{many} af de {made} sammenligninger viser en forskel, der er større, end tilfældet let "
        "giver, når der er rettet for, at der er lavet så mange.",
        f"{many} of the {made} comparisons show a difference larger than chance easily gives, "
        "corrected for how many were made.",
    )


def _standing(found: Mechanisms) -> Iterator[Text]:
    """Yield each difference that stands, with its two shares."""
    for each in found.elements:
        for mark in each.landmarks:
            for one in mark.outcomes:
                if one.difference is not None and one.difference.stands:
                    group = group_text(found.ground, each.mechanism, group=one.group)
                    yield _stands(each, one.difference, days=mark.days, group=group)


def _stands(each: AtWork, one: Compared, *, days: int, group: Text) -> Text:
    title, told = each.mechanism.title, difference_text(one)
    first, second = share_text(one.one), share_text(one.other)
    return Text(
        f"{title.da}, {days} dage, {group.da}: {first.da} mod {second.da}. Forskel {told.da}.",
        f"{title.en}, {days} days, {group.en}: {first.en} against {second.en}. "
        f"Difference {told.en}.",
    )


def _steps(found: Mechanisms) -> Iterator[Text]:
    """Yield how long the steps took for half of the referred, as far as half have had them."""
    steps = found.detours.every.steps
    told = [(_THEIR[code], one.median) for code, one in steps.items() if one.median is not None]
    if told:
        da = " og ".join(f"{step.da} inden {days} dage" for step, days in told)
        en = " and ".join(f"{step.en} within {days} days" for step, days in told)
        yield Text(f"Halvdelen af de henviste havde {da}.", f"Half of the referred had {en}.")


_THEIR = {
    "meeting": Text("deres første møde", "their first meeting"),
    "element": Text("deres første element", "their first element"),
    "job": Text("deres første lønnede job", "their first paid job"),
}


def _came(found: Mechanisms) -> Iterator[Text]:
    """Yield how the interview was attended before and after, where there are both."""
    for one in found.attendance:
        if one.kind == "interview" and one.before.of and one.after.of:
            before, after = share_text(one.before), share_text(one.after)
            yield Text(
                f"Til rekrutteringssamtalen kom før {before.da}, efter {after.da}.",
                f"{before.en} came to the recruitment interview before, {after.en} after.",
            )


def _silences(found: Mechanisms) -> Iterator[Text]:
    yield Text(
        "Om et element er årsagen. Ingen har trukket lod om, hvem der fik hvad: de, der fik det, "
        "kan være andre end de, der ikke gjorde. Derfor står der forskel.",
        "Whether an element is the cause. Nobody drew lots for who got what: those who did may "
        "differ from those who did not. So it says difference.",
    )
    untold = [one.mechanism.title for one in found.elements if not one.recorded]
    if untold and found.ground.anybody:
        yield Text(
            f"Ikke registreret: {_listed([title.da for title in untold])}.",
            f"Not recorded: {_listed([title.en for title in untold])}.",
        )
    if found.ground.on > found.ground.last:
        last = found.ground.last
        yield Text(
            "Hvad der kommer. Dagen ligger efter det, der er kendt; der er talt til og med "
            f"{date_text(last)}.",
            "What is to come. The day lies after what is known; counted up to and including "
            f"{date_text(last, 'en')}.",
        )
    if found.ground.invented:
        yield Text(
            "Noget om virkeligheden. Personerne her er opdigtede: tallene viser, hvordan der "
            "regnes, og beviser intet.",
            "Anything of the real world. The people here are invented: the figures show how it is "
            "computed, and prove nothing.",
        )


def _listed(titles: list[str]) -> str:
    return ", ".join(title[:1].lower() + title[1:] for title in titles)


STEPS = {
    "meeting": Text("det første møde, de kom til", "the first meeting they came to"),
    "element": Text("det første element", "the first element"),
    "job": Text("det første lønnede job", "the first paid job"),
}
"""What the steps of the way are called."""
