"""The employments as tables: how many each, the gaps, and what ended them.

Source:
    Clause 5.4.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from statistics import median

from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.effect.way.employments import NO_JOBS
from virksom.programme.effect.way.per_lasting_table import per_lasting_table
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.kernel import Text, number_text
from virksom.programme.status import Share

_JOBS = ("referral", "employment")


def employment_tables(path: PathTold) -> tuple[Table, ...]:
    """Return the tables of the employments, in the order of the page.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return (
        numbers_table(path),
        many_table(path),
        gaps_table(path),
        endings_table(path),
        per_lasting_table(path),
    )


def numbers_table(path: PathTold) -> Table:
    """Return how many of the referred have had none, one, two employments and so on."""
    found, several = path.employments, path.employments.several
    rows = tuple(
        (
            Text("Ingen endnu", "None yet") if number == 0 else Text(str(number), str(number)),
            Share(persons, path.referred),
        )
        for number, persons in enumerate(found.by_number)
    )
    return Table(
        code="employments-per-person",
        title=Text("Lønnede ansættelser pr. person", "Paid employments per person"),
        says=Text(
            f"{several.of} har haft lønnet ansættelse; {several.count} af dem mere end én.",
            f"{several.of} have had paid employment; {several.count} of them more than one.",
        )
        if several.of
        else NO_JOBS,
        columns=(
            Column(Text("Ansættelser", "Employments")),
            Column(Text("Personer af henviste", "Persons of the referred"), Unit.SHARE),
        ),
        rows=rows,
        counts=_JOBS,
        on=path.on,
        notes=(
            Text(
                "Ordinære job og fleksjob, begyndt efter henvisningen; afsluttede tæller med.",
                "Ordinary jobs and fleksjobs begun after the referral; ended ones count too.",
            ),
        ),
    )


def many_table(path: PathTold) -> Table:
    """Return who has had three employments or more, most first and then by id."""
    count, many = path.employments.with_many, path.employments.many
    now = path.places_of(tuple(one.person for one in many))
    rows = tuple(
        (Text(one.person, one.person), one.jobs, one.companies, one.since, place.text)
        for one, place in zip(many, now, strict=True)
    )
    return Table(
        code="employments-three-or-more",
        title=Text("Tre ansættelser eller flere", "Three employments or more"),
        says=Text(
            f"{count} har haft tre lønnede ansættelser eller flere.",
            f"{count} {'has' if count == 1 else 'have'} had three paid employments or more.",
        )
        if many
        else Text(
            "Ingen har haft tre lønnede ansættelser endnu.",
            "Nobody has had three paid employments yet.",
        ),
        columns=(
            Column(Text("Kandidat", "Candidate")),
            Column(Text("Ansættelser", "Employments"), Unit.COUNT),
            Column(Text("Virksomheder", "Companies"), Unit.COUNT),
            Column(Text("Første job fra", "First job from"), Unit.DAY),
            Column(Text("Nu", "Now")),
        ),
        rows=rows,
        counts=_JOBS,
        on=path.on,
        notes=_first_shown(len(many), of=count),
    )


def _first_shown(shown: int, *, of: int) -> tuple[Text, ...]:
    """Return that not all are shown, where they are so many."""
    if shown == of:
        return ()
    return (Text(f"De første {shown} er vist.", f"The first {shown} are shown."),)


_LENGTHS = (
    (Text("Samme dag", "The same day"), (0, 0)),
    (Text("1–6 dage", "1–6 days"), (1, 6)),
    (Text("7–27 dage", "7–27 days"), (7, 27)),
    (Text("28–90 dage", "28–90 days"), (28, 90)),
    (Text("Over 90 dage", "Over 90 days"), (91, date.max.toordinal())),
)


def gaps_table(path: PathTold) -> Table:
    """Return how long it took from one job to the next, and how long others have waited so far."""
    over, waiting = path.employments.over, path.employments.waiting
    rows = tuple(
        (label, _within(over, lengths), _within(waiting, lengths))
        for label, lengths in _LENGTHS
        if over or waiting
    )
    return Table(
        code="gaps-between-jobs",
        title=Text("Dage mellem to job", "Days between two jobs"),
        says=_gaps_told(over, waiting),
        columns=(
            Column(Text("Hvor længe", "How long")),
            Column(Text("Til det næste job", "Until the next job"), Unit.COUNT),
            Column(Text("Endnu uden et næste", "Without a next so far"), Unit.COUNT),
        ),
        rows=rows,
        counts=_JOBS,
        on=path.on,
        notes=(
            Text(
                "De, der endnu ikke har et næste job, er ikke med i medianen; de kan ende med at "
                "vente længere. Afmeldte venter ikke. Job, der overlapper, har ingen dage imellem.",
                "Those without a next job yet are not in the median; they may end up waiting "
                "longer. The withdrawn do not wait. Jobs that overlap have no days between them.",
            ),
        ),
    )


def _within(gaps: Sequence[int], lengths: tuple[int, int]) -> int:
    least, most = lengths
    return sum(least <= days <= most for days in gaps)


def _gaps_told(over: Sequence[int], waiting: Sequence[int]) -> Text:
    if not over and not waiting:
        return Text("Ingen job er sluttet endnu.", "No job has ended yet.")
    now = Text(
        f"{len(waiting)} har endnu ikke et næste job.",
        f"{len(waiting)} have no next job yet.",
    )
    if not over:
        return now
    middle = Decimal(str(median(over)))
    return Text(
        f"{len(over)} gange er et job fulgt af et nyt; midt imellem er {number_text(middle)} dage. "
        f"{now.da}",
        f"{len(over)} times a job was followed by a new one; the median is "
        f"{number_text(middle, 'en')} days. {now.en}",
    )


def endings_table(path: PathTold) -> Table:
    """Return what ended the employments that have ended, as the facts tell it."""
    jobs, counts = path.employments.jobs, path.employments.ended
    ended, untold = sum(counts.values()), counts.get(None, 0)
    named = [code for code in counts if code is not None]
    named.sort(key=lambda code: (-counts[code], code))
    rows: list[tuple[Cell, ...]] = [
        (ENDINGS.get(code, Text(code, code)), Share(counts[code], ended)) for code in named
    ]
    if untold:
        rows.append((None, Share(untold, ended)))
    return Table(
        code="employment-endings",
        title=Text("Hvad der afsluttede dem", "What ended them"),
        says=Text(
            f"{ended} af {jobs} ansættelser er sluttet; for {untold} er grunden ikke registreret.",
            f"{ended} of {jobs} employments have ended; for {untold} the reason was not recorded.",
        )
        if ended
        else Text("Ingen ansættelse er sluttet endnu.", "No employment has ended yet."),
        columns=(
            Column(Text("Grund", "Reason")),
            Column(Text("Af de sluttede", "Of those ended"), Unit.SHARE),
        ),
        rows=tuple(rows),
        counts=("employment",),
        on=path.on,
    )
