"""What openings lacked that stayed unfilled: what to refer and train for.

Told by those who closed them, over a period; each number opens the openings it counts.

Source:
    Clause 6.3: openings stand empty because the right candidate is missing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Choice, Door
from virksom.office.reports.opening_words import competence_text
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.programme.companies.opening_words import MISSING
from virksom.programme.companies.openings import OPEN, UNFILLED, WITHDRAWN, Vacancy
from virksom.programme.companies.proposals import FILLED
from virksom.programme.kernel import Text

_PERIODS: Mapping[str, tuple[Text, int | None]] = {
    "3": (Text("de seneste 3 måneder", "the last 3 months"), 91),
    "12": (Text("det seneste år", "the last year"), 365),
    "alt": (Text("hele tiden", "all the time"), None),
}
USUAL = "12"
"""The period that is shown where none is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LackBar:
    """One thing that was missing.

    Args:
        code: what.
        label: the same in words.
        count: for how many openings.
        width: the count as whole per cent of the highest.
        door: those openings.
    """

    code: str
    label: Text
    count: int
    width: int
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedCount:
    """How many openings ended in one way, and the door to them."""

    label: Text
    count: int
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfilledPage:
    """The report.

    Args:
        periods: what can be chosen.
        answer: one sentence: how many of how many stayed unfilled.
        ended: how the openings of the period ended.
        competences: the competences that were missing, the most frequent first.
        others: hours, times, places and candidates, the most frequent first.
        nothing: whether nothing stayed unfilled in the period.
    """

    periods: tuple[Choice, ...]
    answer: Text
    ended: tuple[EndedCount, ...]
    competences: tuple[LackBar, ...]
    others: tuple[LackBar, ...]
    nothing: bool


def unfilled_page(seen: SeenOpenings, *, period: str) -> UnfilledPage:
    """Return the report over a period; an unknown one is the usual.

    Args:
        seen: the openings.
        period: one of the choices.
    """
    chosen = period if period in _PERIODS else USUAL
    ended = _ended(seen.vacancies, days=_PERIODS[chosen][1], today=seen.today)
    empty = [one for one in ended if one.outcome == UNFILLED]
    lacks = _lacks(empty)
    return UnfilledPage(
        periods=tuple(Choice(code, label, code == chosen) for code, (label, _) in _PERIODS.items()),
        answer=_answer(len(empty), of=len(ended)),
        ended=tuple(_counted(outcome, ended) for outcome in (FILLED, UNFILLED, WITHDRAWN)),
        competences=_bars(seen, {code: lacks[code] for code in lacks if code not in MISSING}),
        others=_bars(seen, {code: lacks[code] for code in lacks if code in MISSING}),
        nothing=not empty,
    )


def _ended(found: Iterable[Vacancy], *, days: int | None, today: date) -> list[Vacancy]:
    first = date.min if days is None else today - timedelta(days=days)
    return [one for one in found if one.outcome != OPEN and one.since >= first]


def _lacks(empty: Iterable[Vacancy]) -> Mapping[str, tuple[str, ...]]:
    """Return the openings that lacked each thing, by what it was."""
    lacks: dict[str, tuple[str, ...]] = {}
    for one in empty:
        for code in dict.fromkeys(one.missing):
            lacks[code] = (*lacks.get(code, ()), one.opening)
    return lacks


def _bars(seen: SeenOpenings, lacks: Mapping[str, tuple[str, ...]]) -> tuple[LackBar, ...]:
    most = max((len(codes) for codes in lacks.values()), default=1)
    bars = (
        LackBar(
            code=code,
            label=sentence(MISSING.get(code) or competence_text(code, seen.competences)),
            count=len(codes),
            width=round(100 * len(codes) / most),
            door=_door(codes),
        )
        for code, codes in lacks.items()
    )
    return tuple(sorted(bars, key=lambda bar: (-bar.count, bar.label.da)))


def _counted(outcome: str, ended: Iterable[Vacancy]) -> EndedCount:
    codes = tuple(one.opening for one in ended if one.outcome == outcome)
    return EndedCount(label=_WORDS[outcome], count=len(codes), door=_door(codes))


def _door(codes: tuple[str, ...]) -> Door:
    return Door("openings", asks=(("kun", ",".join(codes)),))


def _answer(count: int, *, of: int) -> Text:
    told = words.several(of, one=Text("afsluttet jobåbning", "ended opening"), many=_ENDED_OPENINGS)
    return Text(f"{count} af {told.da} blev ikke besat.", f"{count} of {told.en} stayed unfilled.")


_ENDED_OPENINGS = Text("afsluttede jobåbninger", "ended openings")
_WORDS = {
    FILLED: Text("besat", "filled"),
    UNFILLED: Text("ubesat", "unfilled"),
    WITHDRAWN: Text("trukket tilbage", "withdrawn"),
}
