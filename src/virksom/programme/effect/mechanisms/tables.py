"""The tables behind the mechanisms: what was done, what came after, detours and attendance.

Source:
    »Hvad er de virksomme mekanismer«; rules, sections 5 and 7.
"""

from collections.abc import Iterator

from virksom.programme.effect.mechanisms.cases import Origin
from virksom.programme.effect.mechanisms.compared import FEWEST
from virksom.programme.effect.mechanisms.detour_tables import (
    attendance_table,
    offers_table,
    steps_table,
)
from virksom.programme.effect.mechanisms.difference_cells import (
    DIFFERENCE,
    TOO_FEW,
    difference_cells,
)
from virksom.programme.effect.mechanisms.fairness_tables import fairness_table
from virksom.programme.effect.mechanisms.family import AtWork, Mechanisms
from virksom.programme.effect.mechanisms.given import first_unit
from virksom.programme.effect.mechanisms.landmark import After, Landmark
from virksom.programme.effect.mechanisms.words import group_text, labels
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.kernel import Text

_AGAINST = Text("de andre holdes op mod den", "the others are held against it")
_ALONE = Text("ingen at holde op mod", "none to hold against")
_NOBODY_BEGUN = Text(
    "Ingen er begyndt på forløbet, eller ingen har haft job, så der er intet at vise.",
    "Nobody has begun the course, or nobody has had a job, so there is nothing to show.",
)
_NOBODY_FOLLOWED = Text(
    "Ingen er fulgt fra en skæringsdag og horisonten ud, så der er intet at vise endnu.",
    "Nobody is followed from a landmark to the end of the horizon, so there is nothing to show.",
)


def mechanism_tables(found: Mechanisms, *, external: bool = False) -> tuple[Table, ...]:
    """Return every table of the mechanisms, in the order a report prints them.

    Source:
        Rules, section 7 (editions): the external edition has none of them. In a cohort of 120 a
        group that got the same by the same day tells of single persons, and so does its rest.

    Args:
        found: the mechanisms of a day.
        external: whether they go to others than the parties.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    if external:
        return ()
    return (
        given_table(found),
        landmark_table(found),
        attendance_table(found),
        steps_table(found),
        offers_table(found),
        fairness_table(found.fairness, found.ground),
    )


def given_table(found: Mechanisms, only: AtWork | None = None) -> Table:
    """Return what was done and for whom; of one element, or of all with the element first."""
    ground = found.ground
    code = first_unit(ground)
    unit = labels(ground, "referring_units").get(code, Text(code, code))
    columns = (
        Column(Text("Gruppe", "Group")),
        Column(Text("Kandidater", "Candidates"), Unit.SHARE),
        Column(Text("Fakta", "Facts"), Unit.COUNT),
        Column(Text(f"Henvist af {unit.da}", f"Referred by {unit.en}"), Unit.SHARE),
        Column(Text("3 tidligere tilbud og derover", "3 earlier offers or more"), Unit.SHARE),
        Column(Text("Motiveret ved henvisningen", "Motivated at referral"), Unit.SHARE),
    )
    rows = [
        (
            each,
            (
                group_text(ground, each.mechanism, group=one.group),
                one.share,
                one.facts or None,
                *one.marks.values(),
            ),
        )
        for each in _of(found, only)
        for one in each.given
    ]
    return Table(
        code=_code("given", only),
        title=_title(Text("Hvad der er gjort, og for hvem", "What was done, and for whom"), only),
        says=Text(
            "Hvem der havde fået hvert element på dagen, og hvem de er.",
            "Who had got each element by the day, and who they are.",
        )
        if rows
        else _NOBODY_BEGUN,
        columns=_columns(columns, only),
        rows=tuple(_row(each, row, only=only) for each, row in rows),
        counts=_counts(found, only),
        on=ground.last,
        notes=(
            Text(
                "Er der intet faktum om en kandidat, står kandidaten under »ikke registreret«: det "
                "er hverken et nej eller nul.",
                "A candidate of whom no fact tells stands under “not recorded”: that is neither a "
                "no nor nought.",
            ),
        ),
    )


def landmark_table(found: Mechanisms, only: AtWork | None = None) -> Table:
    """Return what came after each landmark; of one element, or of all with the element first."""
    columns = (
        Column(Text("Gruppe", "Group")),
        Column(Text("Skæringsdag", "Landmark"), Unit.DAYS),
        Column(Text("Udfald", "Outcomes"), Unit.SHARE),
        *DIFFERENCE,
    )
    rows = [
        (each, _outcome(found, each, mark=mark, one=one))
        for each in _of(found, only)
        for mark in each.landmarks
        for one in mark.outcomes
    ]
    return Table(
        code=_code("landmarks", only),
        title=_title(Text("Hvad der kom efter", "What came after"), only),
        says=Text(
            "Hvor mange der fik udfaldet efter skæringsdagen, efter hvad de havde fået inden den.",
            "How many had the outcome after the landmark, by what they had got before it.",
        )
        if rows
        else _NOBODY_FOLLOWED,
        columns=_columns(columns, only),
        rows=tuple(_row(each, row, only=only) for each, row in rows),
        counts=(*_counts(found, only), "start"),
        on=found.ground.last,
        notes=(*(_method(found) if only is None else ()), *_followed(found, only)),
    )


def _outcome(found: Mechanisms, each: AtWork, *, mark: Landmark, one: After) -> tuple[Cell, ...]:
    instead = _AGAINST if one.group == mark.against else TOO_FEW
    return (
        group_text(found.ground, each.mechanism, group=one.group),
        mark.days,
        one.share,
        *difference_cells(one.difference, instead if len(mark.outcomes) > 1 else _ALONE),
    )


def _method(found: Mechanisms) -> tuple[Text, ...]:
    horizon = found.asked.horizon
    return (
        Text(
            "Skæringsdagen regnes fra starten; ved støtte ved jobstart og opfølgning fra det "
            f"første lønnede job. Udfaldet er første selvforsørgelse inden {horizon} dage efter "
            "den; for de to sidste, at kandidaten er selvforsørgende "
            f"{horizon} dage efter den.",
            "The landmark counts from the start; for support at the start of the job and follow-up "
            f"from the first paid job. The outcome is first self-support within {horizon} days "
            f"after it; for the last two, being self-supporting {horizon} days after it.",
        ),
        Text(
            "Med er de, der på skæringsdagen er i forløbet og endnu ikke har været "
            "selvforsørgende; ved job de, der er selvforsørgende. Så tæller ingen dage med, før "
            "elementet var givet.",
            "Included are those in the course on the landmark who have not yet been "
            "self-supporting; for jobs, those who are. So no days count from before the element.",
        ),
        Text(
            f"Der er lavet {found.made} sammenligninger i alt. Grupper under {FEWEST} "
            "sammenlignes ikke. Interval: Newcombe, 95 %. p: Fishers eksakte test; rettet: Holm.",
            f"{found.made} comparisons are made in all. Groups under {FEWEST} are not "
            "compared. Interval: Newcombe, 95%. p: Fisher's exact test; corrected: Holm.",
        ),
    )


def _followed(found: Mechanisms, only: AtWork | None) -> Iterator[Text]:
    """Yield how many were followed from each landmark, once for each origin."""
    first = {each.mechanism.origin: each for each in reversed(_of(found, only))}
    for origin in Origin:
        for mark in first[origin].landmarks if origin in first else ():
            since = _SINCE[origin]
            yield Text(
                f"{mark.days} dage efter {since.da}: {mark.of} fulgt til ende, {mark.early} endnu "
                f"ikke fulgt længe nok, {mark.gone} ikke med på skæringsdagen.",
                f"{mark.days} days after {since.en}: {mark.of} followed to the end, {mark.early} "
                f"not yet followed for long enough, {mark.gone} not included on the landmark.",
            )


_SINCE = {
    Origin.COURSE: Text("starten", "the start"),
    Origin.JOB: Text("det første job", "the first job"),
}


def _of(found: Mechanisms, only: AtWork | None) -> tuple[AtWork, ...]:
    return found.elements if only is None else (only,)


def _code(name: str, only: AtWork | None) -> str:
    return f"mechanisms-{name}" + ("" if only is None else f"-{only.mechanism.code}")


def _title(title: Text, only: AtWork | None) -> Text:
    if only is None:
        return title
    named = only.mechanism.title
    return Text(f"{named.da}: {_small(title.da)}", f"{named.en}: {_small(title.en)}")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _columns(columns: tuple[Column, ...], only: AtWork | None) -> tuple[Column, ...]:
    return columns if only is not None else (Column(Text("Element", "Element")), *columns)


def _row(each: AtWork, row: tuple[Cell, ...], *, only: AtWork | None) -> tuple[Cell, ...]:
    return row if only is not None else (each.mechanism.title, *row)


def _counts(found: Mechanisms, only: AtWork | None) -> tuple[str, ...]:
    """Return the kinds of fact that tell of the elements, each once, in their order."""
    kinds = (kind for each in _of(found, only) for kind in each.mechanism.counts)
    return tuple(dict.fromkeys(kinds))
