"""How many employments one lasting self-support takes, as a table and a sentence.

Source:
    Clauses 5.3 and 5.4.
"""

from collections.abc import Iterator
from math import ceil

from virksom.programme.effect.last_day import followed_to
from virksom.programme.effect.table import Cell, Column, Table, Unit, cell_text
from virksom.programme.effect.way.employments import NO_JOBS
from virksom.programme.effect.way.per_lasting import PerLasting
from virksom.programme.effect.way.told_path import PathTold
from virksom.programme.kernel import Text


def per_lasting_table(path: PathTold) -> Table:
    """Return how many employments it takes for one lasting self-support, by each definition."""
    target = path.target
    pairs = path.per_lasting if path.employments.employed else ()
    rows = tuple(row for pair in pairs for row in _rows(*pair, target=target))
    return Table(
        code="employments-per-lasting",
        title=Text("Ansættelser pr. varig selvforsørgelse", "Employments per lasting self-support"),
        says=per_lasting_told(path),
        columns=(
            Column(Text("Varig er", "Lasting is")),
            Column(Text("Ansættelser", "Employments")),
            Column(Text("Varige af dem", "Lasting of them"), Unit.SHARE),
            Column(Text("Pr. varig", "Per lasting one"), Unit.RATIO),
            Column(Text("95 % fra", "95% from"), Unit.RATIO),
            Column(Text("95 % til", "95% to"), Unit.RATIO),
            Column(Text(f"Til {target} varige", f"For {target} lasting"), Unit.COUNT),
        ),
        rows=rows,
        counts=("referral", "employment"),
        on=path.on,
        notes=(*_PER_LASTING, *followed_to(path.followed, asked=path.on)),
    )


def per_lasting_told(path: PathTold) -> Text:
    """Return in a sentence how many employments one lasting self-support takes.

    Lasting is 26 weeks in a row, of the employments begun at least 26 weeks ago; and whether what
    the source guessed is compatible with that.
    """
    if not path.employments.employed:
        return NO_JOBS
    found = next(pair[1] for pair in path.per_lasting if pair[0].definition.code == TOLD)
    target = path.target
    needed = found.needed(target)
    if needed is None and found.lasting.count:
        return few_told(found, target=target)
    if needed is None or found.ratio is None or found.interval is None or needed[2] is None:
        return Text(
            "Ingen har endnu været selvforsørgende ved arbejde 26 uger i træk, så det kan ikke "
            "siges, hvor mange ansættelser det kræver.",
            "Nobody has been self-supporting by work for 26 weeks in a row yet, so how many "
            "employments it takes cannot be said.",
        )
    told = [cell_text(whole_jobs(end), Unit.COUNT) for end in (needed[1], needed[2])]
    guess = guess_told((needed[1], needed[2]), target=target)
    if found.few:
        return _span_told(found, told, target=target, guess=guess)
    ratio = cell_text(found.ratio, Unit.RATIO)
    return Text(
        f"{ratio.da} ansættelser for hver, der var selvforsørgende 26 uger i træk. Til {target} "
        f"ville det kræve {told[0].da} til {told[1].da} ansættelser (95 %-interval). {guess.da}",
        f"{ratio.en} employments for each who was self-supporting for 26 weeks in a row. For "
        f"{target} it would take {told[0].en} to {told[1].en} employments (95% interval). "
        f"{guess.en}",
    )


def _span_told(found: PerLasting, ends: list[Text], *, target: int, guess: Text) -> Text:
    """Return that so few tell a span and no number, with the counts it rests on first."""
    last, jobs, weeks = found.lasting.count, found.lasting.of, found.definition.weeks
    low, high = ends
    return Text(
        f"Af {jobs} ansættelser begyndt for mindst {weeks} uger siden førte {last} til "
        f"selvforsørgelse {weeks} uger i træk. Så få viser kun et spænd: til {target} ville det "
        f"kræve {low.da} til {high.da} ansættelser (95 %-interval). {guess.da}",
        f"Of {jobs} employments begun at least {weeks} weeks ago, {last} led to self-support for "
        f"{weeks} weeks in a row. So few give only a span: for {target} it would take {low.en} to "
        f"{high.en} employments (95% interval). {guess.en}",
    )


def whole_jobs(number: float) -> int:
    """Return a number of employments, rounded up: a part of one is one."""
    return ceil(round(number, 6))


def few_told(found: PerLasting, *, target: int) -> Text:
    """Return that so few tell nothing of how many employments the target takes."""
    last, jobs = found.lasting.count, found.lasting.of
    return Text(
        f"{last} af {jobs} ansættelser førte til »{found.definition.words.da}«: for få "
        f"til at sige, hvor mange der skal til for {target}.",
        f"{last} of {jobs} employments led to “{found.definition.words.en}”: too few "
        f"to say how many are needed for {target}.",
    )


TOLD = "26_of_26"
"""The definition of lasting that the sentence uses."""

GUESSED, GUESSED_FOR = 100, 60
"""What the source guesses: at least so many employments for so many lasting ones."""


def guess_told(interval: tuple[float, float], *, target: int) -> Text:
    """Return how the source's guess stands to an interval of so many employments.

    Args:
        interval: the fewest and the most that are compatible with what is known.
        target: for so many lasting ones; the guess is scaled to it.
    """
    low, high = interval
    guessed = round(GUESSED * target / GUESSED_FOR)
    if guessed < low:
        return Text(
            f"Det er flere end kildens skøn på mindst {guessed}.",
            f"That is more than the source's guess of at least {guessed}.",
        )
    if guessed > high:
        return Text(
            f"Det er færre end kildens skøn på mindst {guessed}.",
            f"That is fewer than the source's guess of at least {guessed}.",
        )
    return Text(
        f"Kildens skøn på mindst {guessed} ligger inden for.",
        f"The source's guess of at least {guessed} lies within that.",
    )


def _rows(every: PerLasting, in_time: PerLasting, *, target: int) -> Iterator[tuple[Cell, ...]]:
    yield _row(every, Text("alle", "all"), target=target)
    weeks = every.definition.weeks
    if in_time.lasting != every.lasting:
        said = Text(f"begyndt for {weeks} uger siden", f"begun {weeks} weeks ago")
        yield _row(in_time, said, target=target)


def _row(one: PerLasting, which: Text, *, target: int) -> tuple[Cell, ...]:
    low, high = one.interval or (_NONE, _NONE)
    needed = one.needed(target)
    return (
        one.definition.words,
        which,
        one.lasting,
        _NONE if one.ratio is None else one.ratio,
        low,
        _NO_END if high is None else high,
        _FEW if one.few else _NONE if needed is None else whole_jobs(needed[0]),
    )


_NONE = Text("ingen endnu", "none yet")
_FEW = Text("for få til at sige", "too few to say")
_NO_END = Text("ingen øvre grænse", "no upper end")
_PER_LASTING = (
    Text(
        "Intervallet er Wilsons for andelen af ansættelser, der førte til en varig "
        "selvforsørgelse, vendt om; det regner ansættelserne for uafhængige.",
        "The interval is Wilson's for the share of employments that led to a lasting "
        "self-support, turned over; it takes the employments as independent.",
    ),
    Text(
        "»Alle« tæller også job, der ikke har haft tid til at vare. »Begyndt for … uger siden« "
        "tæller kun dem, der har haft tiden. Uddannelse er ikke med; ingen ansættelse gav den.",
        "“All” counts jobs too that have had no time to last. “Begun … weeks ago” counts only "
        "those that have. Education is left out: no employment led to it.",
    ),
    Text(
        "Kilden skønner mindst 100 ansættelser til 60 varige, altså 1,67 for hver.",
        "The source guesses at least 100 employments for 60 lasting ones, 1.67 for each.",
    ),
)
