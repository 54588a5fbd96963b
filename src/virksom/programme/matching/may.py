"""Whether a candidate may be put forward for an opening: what stands in the way, in words.

The hard requirements stand here and nowhere else; how well somebody fits is another question.

Source:
    Clauses 3.1 and 6.3: a bad match costs candidate and company alike, so what the company must
    have and what the candidate must avoid weigh before everything else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from virksom.programme.companies.opening_words import CONDITIONS, WHEN
from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.matching.ask import Ask, Guide, hundredths
from virksom.programme.matching.seeker import Mastery, Seeker

COMPETENCE, HOURS, TIMES = "competence", "hours", "when"
PLACE, AVOIDS, LATE, DECLINED = "place", "avoid", "available", "declined"

HINDRANCES = (COMPETENCE, HOURS, TIMES, PLACE, AVOIDS, LATE, DECLINED)
"""Codes of everything that can stand in the way, in the order they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindrance:
    """One thing that stands in the way.

    Args:
        code: one of ``HINDRANCES``.
        about: code of the competence that is missing; "" for all others.
        text: a sentence about it.
        facts: ids of the facts it rests on.
    """

    code: str
    about: str = ""
    text: Text
    facts: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What it is counted by: the competence that is missing, else its code."""
        return self.about or self.code


def mastery(one: Seeker, competence: str, *, guide: Guide) -> Mastery | None:
    """Return how well a candidate masters a competence, by itself or by one it covers.

    Args:
        one: the candidate.
        competence: its code.
        guide: which competences cover which.

    Returns:
        The weightiest; None when they have none that counts.
    """
    found = [
        (how.weight, code == competence, code)
        for code, how in one.masters.items()
        if code == competence or competence in guide.covers.get(code, ())
    ]
    return one.masters[max(found)[2]] if found else None


def hindrances(wanted: Ask, one: Seeker, *, guide: Guide) -> tuple[Hindrance, ...]:
    """Return what stands in the way of a candidate for an opening; empty when they may.

    What nobody told stands in nobody's way.

    Source:
        Clauses 3.1 and 6.3.

    Args:
        wanted: the opening.
        one: the candidate.
        guide: names, covers and ways.

    Returns:
        Every hindrance, in the order of ``HINDRANCES``, missing competences by code.
    """
    return tuple(_hindrances(wanted, one, guide=guide))


def _hindrances(wanted: Ask, one: Seeker, *, guide: Guide) -> Iterator[Hindrance]:
    both = tuple(fact for fact in (wanted.fact, one.profile) if fact)
    for code in sorted(wanted.must):
        if mastery(one, code, guide=guide) is None:
            yield _missing(code, guide, facts=(wanted.fact,) if wanted.fact else ())
    texts = (
        (HOURS, _hours(wanted, one)),
        (TIMES, _times(wanted, one)),
        (PLACE, _place(wanted, one, guide=guide)),
        (AVOIDS, _avoids(wanted, one)),
        (LATE, _late(wanted, one)),
        (DECLINED, _declined(wanted, one)),
    )
    for code, text in texts:
        if text is not None:
            yield Hindrance(code=code, text=text, facts=both)


def _missing(code: str, guide: Guide, *, facts: tuple[str, ...]) -> Hindrance:
    called = guide.called(code)
    text = Text(f"Mangler »{called.da}«.", f"Lacks “{called.en}”.")
    return Hindrance(code=COMPETENCE, about=code, text=text, facts=facts)


def _hours(wanted: Ask, one: Seeker) -> Text | None:
    least, most = wanted.fewest_hours, one.most_hours
    if least is None or most is None or hundredths(most) >= hundredths(least):
        return None
    return Text(
        f"Vil højst {number_text(most)} timer om ugen; jobbet er på mindst {number_text(least)}.",
        f"Would work {number_text(most, 'en')} hours a week at most; the job is of at least "
        f"{number_text(least, 'en')}.",
    )


def _times(wanted: Ask, one: Seeker) -> Text | None:
    beyond = wanted.when - one.when if one.when else frozenset()
    if not beyond:
        return None
    told = [WHEN.get(code, Text(code, code)) for code in WHEN if code in beyond]
    told += [Text(code, code) for code in sorted(beyond - set(WHEN))]
    da, en = ", ".join(text.da for text in told), ", ".join(text.en for text in told)
    return Text(f"Kan ikke arbejde: {da}.", f"Cannot work: {en}.")


def _place(wanted: Ask, one: Seeker, *, guide: Guide) -> Text | None:
    way = minutes(wanted, one, guide=guide)
    if way is None or one.minutes is None or way <= one.minutes:
        return None
    return Text(
        f"Vejen tager {way} minutter; grænsen er {one.minutes}.",
        f"The way takes {way} minutes; the limit is {one.minutes}.",
    )


def minutes(wanted: Ask, one: Seeker, *, guide: Guide) -> int | None:
    """Return how long the way to work takes; None where a place is missing or nobody knows."""
    if not (wanted.place and one.place):
        return None
    return guide.travel(one.place, wanted.place, one.transport)


def _avoids(wanted: Ask, one: Seeker) -> Text | None:
    met = wanted.conditions & one.avoid
    if not met:
        return None
    told = [CONDITIONS.get(code, Text(code, code)) for code in sorted(met)]
    da, en = ", ".join(text.da for text in told), ", ".join(text.en for text in told)
    return Text(f"Skal helst undgå: {da}.", f"Had better avoid: {en}.")


def _late(wanted: Ask, one: Seeker) -> Text | None:
    if wanted.by is None or one.available is None or one.available <= wanted.by:
        return None
    return Text(
        f"Kan først begynde {date_text(one.available)}; pladsen skal besættes senest "
        f"{date_text(wanted.by)}.",
        f"Can only begin on {date_text(one.available, 'en')}; the seat must be filled by "
        f"{date_text(wanted.by, 'en')}.",
    )


def _declined(wanted: Ask, one: Seeker) -> Text | None:
    if wanted.opening not in one.declined:
        return None
    return Text(
        "Er foreslået til jobåbningen før, og der er ikke kommet noget nyt til.",
        "Was proposed for the opening before, and nothing new has come up since.",
    )
