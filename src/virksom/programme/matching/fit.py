"""How well a candidate fits an opening: points, each part explained in words.

Every part is a share of its weight, rounded down to whole points, so that no order depends on a
float. This is the plain reading; ``scores`` reads many at once and is held equal to it.

Source:
    Clauses 3.1, 3.3 and 6.3. Neither money nor anything protected is known here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.matching.ask import Ask, Guide, hundredths
from virksom.programme.matching.lists import EVIDENCE_WORDS, LEVEL_WORDS, SUPPORT
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
    found = [(code, both.mastery(code)) for code in sorted(wanted.asks)]
    had = [(both.guide.called(code), how) for code, how in found if how is not None]
    da = ", ".join(f"{name.da} ({_how(how).da})" for name, how in had) or "ingen"
    en = ", ".join(f"{name.en} ({_how(how).en})" for name, how in had) or "none"
    return Share(
        sum(how.weight for _, how in had),
        MOST_MASTERY * len(found),
        Text(
            f"{len(had)} af {len(found)} kompetencer: {da}.",
            f"{len(had)} of {len(found)} competences: {en}.",
        ),
    )


def _how(how: Mastery) -> Text:
    """Return the level and what it rests on, in a few words."""
    level = LEVEL_WORDS.get(how.level, Text("niveau ikke oplyst", "level not told"))
    rests = EVIDENCE_WORDS.get(how.evidence, _OWN)
    return Text(f"{level.da}, {rests.da}", f"{level.en}, {rests.en}")


_OWN = Text("med egne ord", "in own words")


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
        return Share(1, WISH_OF, Text("Har ikke nævnt et ønske.", "Has told no wish."))
    return Share(0, WISH_OF, Text("Ønsker sig noget andet.", "Wishes for something else."))


HOURS_OF = 4
"""Parts of the hours: all when they fit, three when the job gives too few, two with time."""


def _hours(both: Beside) -> Share:
    """Half where nobody told."""
    wanted, one = both.ask, both.seeker
    least, able, most = wanted.fewest_hours, one.hours_able, one.most_hours
    if least is None or (able is None and most is None):
        return Share(2, HOURS_OF, Text("Timerne er ikke oplyst.", "The hours are not told."))
    if able is not None and hundredths(able) >= hundredths(least):
        return _enough(able, gives=wanted.hours_to)
    if most is None or hundredths(most) >= hundredths(least):
        da, en = number_text(least), number_text(least, "en")
        text = Text(f"Kan med tiden nå {da} timer.", f"Can reach {en} hours with time.")
        return Share(2, HOURS_OF, text)
    return Share(0, HOURS_OF, Text("Timerne passer ikke.", "The hours do not fit."))


def _enough(able: Decimal, *, gives: Decimal | None) -> Share:
    """Return how near the hours are to those of the job, for who can work enough."""
    da, en = number_text(able), number_text(able, "en")
    if gives is None or hundredths(able) <= hundredths(gives):
        text = Text(f"Kan {da} timer om ugen nu.", f"Can work {en} hours a week now.")
        return Share(4, HOURS_OF, text)
    text = Text(
        f"Kan {da} timer om ugen nu; jobbet giver højst {number_text(gives)}.",
        f"Can work {en} hours a week now; the job gives {number_text(gives, 'en')} at most.",
    )
    return Share(3, HOURS_OF, text)


EARLY = 14
"""Days before the seat must be filled that are early enough."""


def _begin(both: Beside) -> Share:
    """All for who can begin now; half where the seat has no day it must be filled by."""
    begins, by = both.seeker.available, both.ask.by
    if begins is None:
        return Share(1, 1, Text("Kan begynde nu.", "Can begin now."))
    da, en = date_text(begins), date_text(begins, "en")
    if by is None:
        return Share(1, 2, Text(f"Kan begynde {da}.", f"Can begin on {en}."))
    days = max(0, min((by - begins).days, EARLY))
    text = Text(
        f"Kan begynde {da}; fristen er {date_text(by)}.",
        f"Can begin on {en}; the seat must be filled by {date_text(by, 'en')}.",
    )
    return Share(days, EARLY, text)


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
    """All where no mentor is needed or there is one; other needs are told, to be agreed on."""
    mentored, needed = both.ask.mentor, MENTOR in both.seeker.support
    if not needed:
        text = Text("Har ikke bedt om en mentor.", "Has asked for no mentor.")
    elif mentored:
        text = Text("Der er en mentor på stedet.", "There is a mentor at the place.")
    else:
        text = Text("Der er ikke nævnt en mentor på stedet.", "No mentor at the place is told of.")
    more = [told for code, told in SUPPORT.items() if code in both.seeker.support - {MENTOR}]
    if more:
        da, en = ", ".join(told.da for told in more), ", ".join(told.en for told in more)
        text = Text(f"{text.da} Aftal også: {da}.", f"{text.en} Agree on: {en}.")
    return Share(int(mentored or not needed), 1, text)


SHARES: Mapping[str, Callable[[Beside], Share]] = {
    "nice": _nice,
    "mastery": _mastery,
    "wish": _wish,
    "hours": _hours,
    "begin": _begin,
    "way": _way,
    "support": _support,
}
"""How each part is had, by its name."""
