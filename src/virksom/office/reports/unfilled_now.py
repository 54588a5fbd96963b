"""What keeps candidates from the openings that too few may be proposed for today.

Source:
    Clause 6.3; the match's own reading of what is required.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.reports import words
from virksom.office.reports.assignment import LACKS
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Door
from virksom.office.store.matching import MatchGround, match_ground
from virksom.programme.kernel import Text
from virksom.programme.matching.missing import Lack, missing, unmet

SHOWN = 10
"""Lacks that are shown, those that open most doors first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LackNow:
    """One thing that keeps candidates from openings today.

    Args:
        label: what.
        openings: how many openings somebody is kept from by it.
        door: those openings.
        width: the count as whole per cent of the highest.
        near: how many candidates lack nothing else, in words; empty for nobody.
    """

    label: Text
    openings: int
    door: Door
    width: int
    near: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfilledNow:
    """The openings with too few candidates today.

    Args:
        answer: one sentence: how many of how many.
        lacks: what keeps candidates from them.
        nothing: whether each has candidates enough.
    """

    answer: Text
    lacks: tuple[LackNow, ...]
    nothing: bool


def unfilled_now(programme: str, *, moment: datetime) -> UnfilledNow:
    """Return what keeps candidates from the openings that too few may be proposed for.

    Args:
        programme: its code.
        moment: when.
    """
    ground = match_ground(programme, moment=moment)
    found = unmet(ground.asks.values(), ground.columns)
    short = [one.ask for one in found if one.may < one.ask.seats]
    return UnfilledNow(
        answer=_answer(len(short), of=len(ground.asks)),
        lacks=_lines(missing(short, ground.columns)[:SHOWN], ground),
        nothing=not short,
    )


def _lines(found: Iterable[Lack], ground: MatchGround) -> tuple[LackNow, ...]:
    told = tuple(found)
    most = max((len(lack.openings) for lack in told), default=1)
    return tuple(
        LackNow(
            label=sentence(LACKS.get(lack.key) or ground.guide.called(lack.key)),
            openings=len(lack.openings),
            door=Door("openings", asks=(("kun", ",".join(lack.openings)),)),
            width=round(100 * len(lack.openings) / most),
            near=_near(lack),
        )
        for lack in told
    )


def _near(lack: Lack) -> Text:
    if not lack.one_step:
        return words.NOTHING
    told = words.several(
        lack.one_step, one=Text("kandidat", "candidate"), many=Text("kandidater", "candidates")
    )
    return Text(f"{told.da} mangler kun det", f"{told.en} lack nothing else")


def _answer(count: int, *, of: int) -> Text:
    told = words.several(
        of,
        one=Text("åben jobåbning", "open opening"),
        many=Text("åbne jobåbninger", "open openings"),
    )
    return Text(
        f"{count} af {told.da} har for få kandidater i dag.",
        f"{count} of {told.en} have too few candidates today.",
    )
