"""A match as pages show it: points with why, what stands in the way, and what would help.

Nothing protected is known here, so none of it can be a reason: not age, sex, origin or health.

Source:
    Clauses 3.1 and 6.3; invariant 5 (every answer carries its reasons).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.opening_words import hours_text, work_text
from virksom.office.reports.proposal_words import stage_text
from virksom.office.store.company_names import company_names
from virksom.office.store.match_words import wanted_words
from virksom.office.store.open_seats import OpenSeats
from virksom.office.store.opening_texts import titles
from virksom.programme.companies.proposals import EMPLOYED, Candidacy
from virksom.programme.kernel import Text
from virksom.programme.matching import Fit, Hindrance, Match
from virksom.programme.matching.may import COMPETENCE, DECLINED, HOURS, minutes

PARTS: Mapping[str, Text] = {
    "nice": Text("Ønskede kompetencer", "Welcome competences"),
    "mastery": Text("Hvor sikkert", "How surely"),
    "wish": Text("Ønske", "Wish"),
    "hours": Text("Timer", "Hours"),
    "begin": Text("Start", "Start"),
    "way": Text("Vej", "Way"),
    "support": Text("Støtte", "Support"),
}
"""What each part of a match is called."""

_HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One part of the points.

    Args:
        label: which.
        points: what it gives, of how much.
        text: why, in a sentence.
    """

    label: Text
    points: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchLine:
    """A candidate beside an opening.

    Args:
        may: whether nothing stands in the way.
        points: how well they fit.
        of: the same of how much, in words.
        bar: the same in hundredths of all there is.
        parts: each part.
        best: what gives most, in a line.
        stands: what stands in the way, a sentence each.
        help: what would help; empty where nothing simple would.
        stage: where a proposal stands; empty where there is none.
        there: its page; None where there is none.
        propose: where they are proposed; None where they are already.
        way: where the travel time is written; None where it is known, or a place is missing.
    """

    may: bool
    points: int
    of: Text
    bar: int
    parts: tuple[PartLine, ...]
    best: Text
    stands: tuple[Text, ...]
    help: Text
    stage: Text
    there: Door | None
    propose: Door | None
    way: Door | None


def match_line(one: Match, *, seats: OpenSeats, before: Candidacy | None) -> MatchLine:
    """Return a candidate beside an opening, as pages show it.

    Args:
        one: the match.
        seats: what is open.
        before: the proposal that there is or was; None for none.
    """
    which = (one.ask.opening, one.seeker.candidate)
    goes_on = before is not None and (before.open or before.stage == EMPLOYED)
    return MatchLine(
        may=one.may,
        points=one.points,
        of=_of(one.points, seats.weights.most),
        bar=_HUNDRED * one.points // seats.weights.most,
        parts=parts(one.fit),
        best=best(one.fit),
        stands=_stands(one.hindrances, before=before),
        help=help_text(one),
        stage=words.NOTHING if before is None else stage_text(before),
        there=None if before is None else Door("proposal", which),
        propose=None if goes_on else Door("propose", which),
        way=_way(one, seats),
    )


def parts(fit: Fit) -> tuple[PartLine, ...]:
    """Return each part of the points that weighs anything, in the order of the weights."""
    return tuple(
        PartLine(label=PARTS[part.name], points=_of(part.points, part.most), text=part.text)
        for part in fit.parts
        if part.most
    )


def best(fit: Fit, *, most: int = 2) -> Text:
    """Return what gives most, in a line; what gives nothing is left out.

    How surely competences are mastered is told only where no welcome one is met: it names the same.

    Args:
        fit: how well somebody fits.
        most: how many parts to tell.
    """
    told = [part for part in fit.parts if part.points]
    named = {part.name for part in told}
    told = [part for part in told if part.name != "mastery" or "nice" not in named]
    told.sort(key=lambda part: -part.points)
    return words.joined(*(part.text for part in told[:most]), mark=" ")


def help_text(one: Match) -> Text:
    """Return what would open the door where a single thing is in the way; else empty."""
    if len(one.hindrances) != 1:
        return words.NOTHING
    (only,) = one.hindrances
    if only.code == COMPETENCE:
        return Text(
            "Mangler kun én kompetence: lær den i joblæring, eller dokumentér den, "
            "hvis den er der.",
            "Only one competence is missing: learn it in job training, or document it "
            "if it is there.",
        )
    if only.code == HOURS:
        least, most = one.ask.fewest_hours or Decimal(0), one.seeker.most_hours or Decimal(0)
        more = words.number(least - most)
        return Text(
            f"{more.da} timer mere om ugen åbner døren.",
            f"{more.en} more hours a week open the door.",
        )
    return words.NOTHING


def _stands(found: Collection[Hindrance], *, before: Candidacy | None) -> tuple[Text, ...]:
    """Return what stands in the way; of who got the job the proposal's stage says so itself."""
    told = [one for one in found if before is None or one.code != DECLINED]
    return tuple(one.text for one in told)


def _way(one: Match, seats: OpenSeats) -> Door | None:
    """Return where the travel time is written: where both places are told, and it is not known."""
    told = (("fra", one.seeker.place), ("til", one.ask.place), ("med", one.seeker.transport))
    if not all(value for _, value in told):
        return None
    if minutes(one.ask, one.seeker, guide=seats.guide) is not None:
        return None
    return Door("note_travel", asks=told)


def _of(points: int, most: int, /) -> Text:
    return Text(f"{points} af {most}", f"{points} of {most}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningName:
    """What an opening is called.

    Args:
        work: what the work is.
        firm: its company's name, or its code; "" where nobody told.
        hours: how many hours a week.
    """

    work: Text
    firm: str
    hours: Text


def opening_names(
    programme: str, seats: OpenSeats, *, openings: Collection[str]
) -> Mapping[str, OpeningName]:
    """Return what openings are called, by code; those there are not are left out.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    found = [seats.vacancies[code] for code in openings if code in seats.vacancies]
    labels = wanted_words()
    own = titles(programme, [one.opening for one in found if not one.says.occupation])
    firms = company_names(programme, {one.company for one in found if one.company})
    return {
        one.opening: OpeningName(
            work=work_text(one.says, title=own.get(one.opening, ""), labels=labels),
            firm=firms.get(one.company, one.company),
            hours=hours_text(one.says),
        )
        for one in found
    }
