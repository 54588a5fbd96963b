"""How well a candidate fits an opening: points, each part explained in words.

Every part is a share of its weight, rounded down to whole points, so that no order depends on a
float. This is the plain reading; ``scores`` reads many at once and is held equal to it.

Source:
    Clauses 3.1, 3.3 and 6.3. Neither money nor anything protected is known here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text, number_text
from virksom.programme.matching.ask import Ask, Guide, hundredths
from virksom.programme.matching.may import mastery, minutes
from virksom.programme.matching.seeker import MOST_MASTERY, Mastery, Seeker
from virksom.programme.matching.weights import NAMES, Weights

MENTOR = "mentor"
"""The support that an opening can tell whether it offers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a score.

    Args:
        name: which; a field of ``Weights``.
        points: what it gives, 0 to ``most``.
        most: its weight.
        text: why, in a sentence.
    """

    name: str
    points: int
    most: int
    text: Text


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a candidate fits an opening.

    Args:
        parts: every part, in the order of ``NAMES``.
    """

    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        """The points of all parts."""
        return sum(part.points for part in self.parts)


@dataclass(frozen=True, slots=True)
class Beside:
    """A candidate beside an opening, and what must be known to compare them."""

    ask: Ask
    seeker: Seeker
    guide: Guide

    def mastery(self, code: str) -> Mastery | None:
        """Return how well the candidate masters a competence; None when not at all."""
        return mastery(self.seeker, code, guide=self.guide)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a weight and why: ``of`` parts are all of it, ``have`` are had."""

    have: int
    of: int
    text: Text


def fit(wanted: Ask, one: Seeker, *, guide: Guide, weights: Weights) -> Fit:
    """Return how well a candidate fits an opening, whether they may be put forward or not.

    Source:
        Clauses 3.1, 3.3 and 6.3.

    Args:
        wanted: the opening.
        one: the candidate.
        guide: names, covers and ways.
        weights: what each part gives at most.
    """
    both = Beside(wanted, one, guide)
    return Fit(
        tuple(_part(name, SHARES[name](both), most=getattr(weights, name)) for name in NAMES)
    )


def _part(name: str, share: Share, *, most: int) -> Part:
    return Part(name=name, points=most * share.have // share.of, most=most, text=share.text)


def _nice(both: Beside) -> Share:
    """All where nothing more is asked for, else as many as are met."""
    wanted, guide = both.ask, both.guide
    if not wanted.nice:
        return Share(1, 1, Text("Der ønskes ikke andet.", "Nothing more is asked for."))
    met = [code for code in sorted(wanted.nice) if both.mastery(code)]
    of = len(wanted.nice)
    da = ", ".join(guide.called(code).da for code in met) or "ingen"
    en = ", ".join(guide.called(code).en for code in met) or "none"
    return Share(
        len(met),
        of,
        Text(
            f"Har {len(met)} af {of} ønskede kompetencer: {da}.",
            f"Has {len(met)} of {of} welcome competences: {en}.",
        ),
    )


def _mastery(both: Beside) -> Share:
    """All where no competence is asked for, else by level and by who has seen it."""
    wanted = both.ask
    if not wanted.asks:
        return Share(1, 1, Text("Der kræves ingen kompetencer.", "No competence is required."))
    found = [both.mastery(code) for code in sorted(wanted.asks)]
    had = [how for how in found if how is not None]
    seen = sum(how.seen for how in had)
    return Share(
        sum(how.weight for how in had),
        MOST_MASTERY * len(found),
        Text(
            f"{len(had)} af {len(found)} kompetencer; {seen} er set af andre end kandidaten.",
            f"{len(had)} of {len(found)} competences; {seen} seen by others than the candidate.",
        ),
    )


WISH_OF = 3
"""Parts of the wish: all for the occupation, two for its trade, one where no wish is told."""


def _wish(both: Beside) -> Share:
    wanted, one, guide = both.ask, both.seeker, both.guide
    work = guide.called(wanted.occupation or wanted.trade)
    if wanted.occupation and wanted.occupation in one.wanted:
        return Share(3, WISH_OF, Text(f"Ønsker: {work.da}.", f"Wishes for: {work.en}."))
    if wanted.trade and wanted.trade in one.wanted:
        trade = guide.called(wanted.trade)
        return Share(2, WISH_OF, Text(f"Ønsker branchen: {trade.da}.", f"Wishes for: {trade.en}."))
    if not one.wanted:
        return Share(1, WISH_OF, Text("Har ikke sagt et ønske.", "Has told no wish."))
    return Share(0, WISH_OF, Text("Ønsker sig noget andet.", "Wishes for something else."))


HOURS_OF = 2
"""Parts of the hours: both when they fit now, one with time or where nobody told."""


def _hours(both: Beside) -> Share:
    wanted, one = both.ask, both.seeker
    least, able, most = wanted.fewest_hours, one.hours_able, one.most_hours
    if least is None or (able is None and most is None):
        return Share(1, HOURS_OF, Text("Timerne er ikke oplyst.", "The hours are not told."))
    if able is not None and hundredths(able) >= hundredths(least):
        da, en = number_text(able), number_text(able, "en")
        text = Text(f"Kan {da} timer om ugen nu.", f"Can work {en} hours a week now.")
        return Share(2, HOURS_OF, text)
    if most is None or hundredths(most) >= hundredths(least):
        da, en = number_text(least), number_text(least, "en")
        text = Text(f"Kan med tiden nå {da} timer.", f"Can reach {en} hours with time.")
        return Share(1, HOURS_OF, text)
    return Share(0, HOURS_OF, Text("Timerne passer ikke.", "The hours do not fit."))


LONG_WAY = 60
"""Minutes that are as far as anybody goes where no limit is told."""


def _way(both: Beside) -> Share:
    """Half where it is not known; all for no way, nothing at the limit and beyond."""
    one = both.seeker
    takes = minutes(both.ask, both.seeker, guide=both.guide)
    if takes is None:
        return Share(1, 2, Text("Rejsetiden kendes ikke.", "The travel time is not known."))
    limit = max(1, LONG_WAY if one.minutes is None else one.minutes)
    text = Text(f"Vejen tager {takes} minutter.", f"The way takes {takes} minutes.")
    return Share(max(0, limit - takes), limit, text)


def _support(both: Beside) -> Share:
    wanted, one = both.ask, both.seeker
    if MENTOR not in one.support:
        return Share(1, 1, Text("Har ikke bedt om en mentor.", "Has asked for no mentor."))
    if wanted.mentor:
        return Share(1, 1, Text("Der er en mentor på stedet.", "There is a mentor at the place."))
    return Share(
        0, 1, Text("Der er ikke nævnt en mentor på stedet.", "No mentor at the place is told of.")
    )


SHARES: Mapping[str, Callable[[Beside], Share]] = {
    "nice": _nice,
    "mastery": _mastery,
    "wish": _wish,
    "hours": _hours,
    "way": _way,
    "support": _support,
}
"""How each part is had, by its name."""
