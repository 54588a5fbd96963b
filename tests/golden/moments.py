"""What the golden files describe: the demo under the shipped contract, at several moments."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from random import Random

from virksom.programme.contract import Contract
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, DEMO_SEED
from virksom.programme.demo.cohort import cohort
from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.story import Story
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel import date_text, parse_moment
from virksom.programme.record import Known, Log
from virksom.programme.status import Person, people


@dataclass(frozen=True)
class Moment:
    """A day, and what is known of it; ``known`` None means everything in the log."""

    on: date
    known: datetime | None

    @property
    def name(self) -> str:
        """The moment in a file's name."""
        known = "alt" if self.known is None else self.known.date().isoformat()
        return f"pr_{self.on}_kendt_{known}"

    @property
    def heading(self) -> str:
        """The moment in words."""
        known = "nu, med alt i loggen" if self.known is None else date_text(self.known.date())
        return f"Pr. {date_text(self.on)}, som kendt {known}"


SOURCE = Moment(DEMO_ON, DEMO_KNOWN)

MOMENTS = (
    SOURCE,
    Moment(DEMO_ON, None),
    Moment(date(2018, 12, 31), parse_moment("2019-01-07")),
    Moment(date(2020, 5, 31), parse_moment("2020-06-08")),
    Moment(date(2020, 12, 31), parse_moment("2021-01-08")),
    Moment(date(2022, 12, 31), None),
)


@cache
def demo() -> Log:
    """Return the shipped demo."""
    return shipped_demo()


@cache
def contract() -> Contract:
    """Return the shipped contract."""
    return read_contract("impact60")


@cache
def known(moment: datetime | None) -> Known:
    """Return what the demo knows at a moment."""
    return demo().known(moment)


@cache
def everyone(moment: datetime | None) -> tuple[Person, ...]:
    """Return the persons of the demo as known at a moment."""
    return people(known(moment))


@cache
def players() -> dict[Scene, Story]:
    """Return who plays each scene of the demo."""
    stories = cohort(Random(DEMO_SEED))  # noqa: S311  # an invented cohort, no secret
    return {story.part.scene: story for story in stories if story.part.scene is not None}


def title(*lines: str) -> list[str]:
    """Return the head of a page."""
    return ["IMPACT60, demo. Alle kandidater er opdigtede.", *lines, ""]
