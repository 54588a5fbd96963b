"""The employments as tables: how many each, the gaps, and what ended them.

Source:
    Clause 5.4.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from statistics import median

from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.effect.table import Cell, Column, Table, Unit
from virksom.programme.effect.way.employments import MANY, NO_JOBS, Gap
from virksom.programme.effect.way.per_lasting_table import per_lasting_table
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.kernel import Text, number_text
from virksom.programme.status import Share

_JOBS = ("referral", "employment")


def employment_tables(path: ThePath) -> tuple[Table, ...]:
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


def numbers_table(path: ThePath) -> Table:
    """Return how many of the referred have had none, one, two employments and so on."""
    found, several = path.employments, path.employments.several
    rows = tuple(
        (
            Text("Ingen endnu", "None yet") if number == 0 else Text(str(number), str(number)),
            Share(len(found.with_number(number)), len(found.by_person)),
        )
        for number in range(found.most + 1)
        if found.by_person
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
        on=path.seen.on,
        notes=(
            Text(
                "Ordinære job og fleksjob, begyndt efter henvisningen; afsluttede tæller med.",
                "Ordinary jobs and fleksjobs begun after the referral; ended ones count too.",
            ),
        ),
    )


def many_table(path: ThePath) -> Table:
    """Return who has had three employments or more, most first and then by id."""
    now = {one.person: one.now.place for one in path.passages}
    many = [(person, jobs) for person, jobs in path.employments.by_person if len(jobs) >= MANY]
    many.sort(key=lambda item: (-len(item[1]), item[0]))
    rows = tuple(
        (
            Text(person, person),
            len(jobs),
            len({job.company for job in jobs}),
            jobs[0].since,
            now[person].text,
        )
        for person, jobs in many
    )
    return Table(
        code="employments-three-or-more",
        title=Text("Tre ansættelser eller flere", "Three employments or more"),
        says=Text(
            f"{len(many)} har haft tre lønnede ansættelser eller flere.",
            f"{len(many)} {'has' if len(many) == 1 else 'have'} had three paid employments or "
            "more.",
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
        on=path.seen.on,
    )


_LENGTHS = (
    (Text("Samme dag", "The same day"), (0, 0)),
    (Text("1–6 dage", "1–6 days"), (1, 6)),
    (Text("7–27 dage", "7–27 days"), (7, 27)),
    (Text("28–90 dage", "28–90 days"), (28, 90)),
    (Text("Over 90 dage", "Over 90 days"), (91, date.max.toordinal())),
)


def gaps_table(path: ThePath) -> Table:
    """Return how long it took from one job to the next, and how long others have waited so far."""
    over = [gap for gap in path.employments.gaps if gap.over]
    waiting = [gap for gap in path.employments.gaps if not gap.over]
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
        on=path.seen.on,
        notes=(
            Text(
                "De, der endnu ikke har et næste job, er ikke med i medianen; de kan ende med at "
                "vente længere. Afmeldte venter ikke. Job, der overlapper, har ingen dage imellem.",
                "Those without a next job yet are not in the median; they may end up waiting "
                "longer. The withdrawn do not wait. Jobs that overlap have no days between them.",
            ),
        ),
    )


def _within(gaps: Sequence[Gap], lengths: tuple[int, int]) -> int:
    least, most = lengths
    return sum(least <= gap.days <= most for gap in gaps)


def _gaps_told(over: Sequence[Gap], waiting: Sequence[Gap]) -> Text:
    if not over and not waiting:
        return Text("Ingen job er sluttet endnu.", "No job has ended yet.")
    now = Text(
        f"{len(waiting)} har endnu ikke et næste job.",
        f"{len(waiting)} have no next job yet.",
    )
    if not over:
        return now
    middle = Decimal(str(median(gap.days for gap in over)))
    return Text(
        f"{len(over)} gange er et job fulgt af et nyt; midt imellem er {number_text(middle)} dage. "
        f"{now.da}",
        f"{len(over)} times a job was followed by a new one; the median is "
        f"{number_text(middle, 'en')} days. {now.en}",
    )


def endings_table(path: ThePath) -> Table:
    """Return what ended the employments that have ended, as the facts tell it."""
    ended = [job for job in path.employments.jobs if job.until is not None]
    counts = Counter(job.ended for job in ended)
    named = [code for code in counts if code is not None]
    named.sort(key=lambda code: (-counts[code], code))
    rows: list[tuple[Cell, ...]] = [
        (ENDINGS.get(code, Text(code, code)), Share(counts[code], len(ended))) for code in named
    ]
    if counts[None]:
        rows.append((None, Share(counts[None], len(ended))))
    return Table(
        code="employment-endings",
        title=Text("Hvad der afsluttede dem", "What ended them"),
        says=Text(
            f"{len(ended)} af {len(path.employments.jobs)} ansættelser er sluttet; for "
            f"{counts[None]} er grunden ikke registreret.",
            f"{len(ended)} of {len(path.employments.jobs)} employments have ended; for "
            f"{counts[None]} the reason was not recorded.",
        )
        if ended
        else Text("Ingen ansættelse er sluttet endnu.", "No employment has ended yet."),
        columns=(
            Column(Text("Grund", "Reason")),
            Column(Text("Af de sluttede", "Of those ended"), Unit.SHARE),
        ),
        rows=tuple(rows),
        counts=("employment",),
        on=path.seen.on,
    )
