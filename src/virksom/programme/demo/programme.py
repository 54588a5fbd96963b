"""The demo's log: the invented cohort as it was told, fact by fact."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from random import Random

from virksom.programme.demo.cohort import cohort
from virksom.programme.demo.recipe import KNOWN, ON
from virksom.programme.demo.story import Story
from virksom.programme.demo.tell_benefits import tell_benefits
from virksom.programme.demo.tell_companies import contact, tell_companies
from virksom.programme.demo.tell_courses import tell_courses
from virksom.programme.demo.tell_jobs import tell_jobs
from virksom.programme.demo.tell_paths import tell_path
from virksom.programme.demo.told import Told, chained
from virksom.programme.kernel import COPENHAGEN, Json
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Log

DEMO_SEED = 2018
"""The seed of the demo that is shipped."""

DEMO_ON = ON
"""The day the demo is shown for, unless another is asked for: that of the source's table."""

DEMO_KNOWN = end_of_day(KNOWN)
"""What the demo knows when it is shown: the end of 07.10.2019 in Copenhagen."""

DEMO_CONTRACT = "impact60"
"""The contract the demo is told under."""

_BEGINS = date(2018, 9, 1)
_FIRST_MOMENT = datetime(2018, 9, 3, 8, tzinfo=COPENHAGEN)


def demo_log(seed: int = DEMO_SEED, *, terms_digest: str | None = None) -> Log:
    """Return the facts of an invented cohort of 120, from September 2018 to December 2022.

    The same seed gives the same bytes everywhere. Every seed gives the recipe's table; the
    people, days, companies, late reports and corrections differ.

    Args:
        seed: of the generator of chance.
        terms_digest: the contract's digest, to be said in the first fact; None says nothing.

    Returns:
        A chained log whose first fact says that everybody in it is invented.
    """
    chance = Random(seed)  # noqa: S311  # an invented cohort, no secret
    return chained(_told(cohort(chance), chance, terms_digest=terms_digest))


def _told(stories: Sequence[Story], chance: Random, *, terms_digest: str | None) -> Iterator[Told]:
    yield Told(
        known_at=_FIRST_MOMENT,
        kind="programme",
        subject="P1",
        since=_BEGINS,
        value=_programme(terms_digest),
        by="teamleder",
    )
    yield from tell_companies(stories, chance)
    for story in stories:
        yield from tell_courses(story, chance)
        yield from tell_path(story, chance)
        yield from tell_jobs(story, chance)
        yield from tell_benefits(story, chance)
        yield contact(story.candidate, chance, day=story.referred, by=story.consultant)


def _programme(terms_digest: str | None) -> dict[str, Json]:
    value: dict[str, Json] = {"contract": DEMO_CONTRACT, "invented": True}
    if terms_digest is not None:
        value["terms_digest"] = terms_digest
    return value
