"""Where a person is on the path on a day: one place a day, and the stays that follow.

The path circles: from a job back to job training, from one job to the next. So a place is what
the day says, and not how far somebody has come.

Source:
    Rules, sections 3 and 5; clauses 4.1, 5.2 and 5.4.
"""

from enum import Enum

from virksom.programme.kernel import Text
from virksom.programme.status import DaySpan, State


class PathPlace(Enum):
    """Where on the path a referred person is on a day; exactly one holds, the first that does.

    It is asked in this order: withdrawn, not yet begun, education that supports, a paid job,
    other education, job training, between jobs, and on the path when nothing else is
    (``place_within``, ``passages``). They stand here in the order in which they are shown.

    Source:
        Rules, sections 3 and 5; clauses 5.2 and 5.4.
    """

    REFERRED = "referred"
    ON_PATH = "on_path"
    TRAINING = "training"
    FIRST_JOB = "first_job"
    BETWEEN_JOBS = "between_jobs"
    HOURS_UNKNOWN = "hours_unknown"
    PARTIAL = "partial"
    FULL = "full"
    EDUCATION = "education"
    WITHDRAWN = "withdrawn"

    @property
    def text(self) -> Text:
        """Its name."""
        return _NAMES[self]

    @property
    def meaning(self) -> Text:
        """What it is, in one sentence."""
        return _MEANINGS[self]


_NAMES = {
    PathPlace.REFERRED: Text("Henvist", "Referred"),
    PathPlace.ON_PATH: Text("I forløb", "On the path"),
    PathPlace.TRAINING: Text("I joblæring", "In job training"),
    PathPlace.FIRST_JOB: Text("Første job", "First job"),
    PathPlace.BETWEEN_JOBS: Text("Mellem job", "Between jobs"),
    PathPlace.HOURS_UNKNOWN: Text(
        "Senere job, timer ikke registreret", "Later job, hours unrecorded"
    ),
    PathPlace.PARTIAL: Text("Senere job, delvis", "Later job, partial"),
    PathPlace.FULL: Text("Senere job, fuld", "Later job, full"),
    PathPlace.EDUCATION: Text("Uddannelse", "Education"),
    PathPlace.WITHDRAWN: Text("Afmeldt", "Withdrawn"),
}

_MEANINGS = {
    PathPlace.REFERRED: Text(
        "Henvist, ikke begyndt og ikke afmeldt.", "Referred, not begun and not withdrawn."
    ),
    PathPlace.ON_PATH: Text(
        "Begyndt, uden job, uddannelse eller joblæring den dag, og uden lønnet job før den.",
        "Begun, without job, education or job training on the day, and no paid job before it.",
    ),
    PathPlace.TRAINING: Text(
        "I joblæring den dag, uden job eller uddannelse ved siden af; også efter et job.",
        "In job training on the day, with no job or education beside it; after a job too.",
    ),
    PathPlace.FIRST_JOB: Text(
        "I lønnet job den dag, og det er det eneste, der er begyndt siden henvisningen.",
        "In a paid job on the day, the only one begun since the referral.",
    ),
    PathPlace.BETWEEN_JOBS: Text(
        "Uden job, uddannelse eller joblæring den dag, men har haft lønnet job siden henvisningen.",
        "Without job, education or job training on the day, but has had a paid job since referral.",
    ),
    PathPlace.HOURS_UNKNOWN: Text(
        "I et senere job, hvis timer ikke er registreret.",
        "In a later job whose hours were not recorded.",
    ),
    PathPlace.PARTIAL: Text(
        "I et senere job (eller et fra før henvisningen), og dagen er delvis selvforsørgelse.",
        "In a later job (or one from before the referral), and the day is partial self-support.",
    ),
    PathPlace.FULL: Text(
        "I et senere job (eller et fra før henvisningen), og dagen er fuld selvforsørgelse.",
        "In a later job (or one from before the referral), and the day is full self-support.",
    ),
    PathPlace.EDUCATION: Text(
        "I uddannelse den dag, når det er den, der forsørger, eller der intet lønnet job er.",
        "In education on the day, when that is what supports, or there is no paid job.",
    ),
    PathPlace.WITHDRAWN: Text(
        "Afmeldt, uanset grunden og uanset hvad der kommer efter.",
        "Withdrawn, whatever the reason and whatever comes after.",
    ),
}


def place_within(day: DaySpan, *, jobs_so_far: int, training: bool) -> PathPlace:
    """Return the place of a day inside a course, by what the day's own reading says.

    Education comes first where it gives the day a state that work alone does not. A paid job is
    one the day's reasons name: ordinary hours, a fleksjob, hours nobody knows, or a gap that the
    contract bridges. Wage subsidy and internship are no paid job (clause 5.4).

    Args:
        day: what the day counts for, and why.
        jobs_so_far: how many paid employments have begun since the referral, this day's included.
        training: whether job training covers the day.
    """
    codes = {reason.code for reason in day.reasons}
    if day.state > day.earned:
        return PathPlace.EDUCATION
    if codes & _AT_WORK:
        return PathPlace.FIRST_JOB if jobs_so_far == 1 else _LATER_JOB[day.state]
    if codes & _LEARNING:
        return PathPlace.EDUCATION
    if training:
        return PathPlace.TRAINING
    return PathPlace.BETWEEN_JOBS if jobs_so_far else PathPlace.ON_PATH


_AT_WORK = {"ordinary_full", "ordinary_partial", "fleksjob", "job_hours_unknown", "gap_bridged"}
_LEARNING = {"education", "education_supported"}
_LATER_JOB = {
    State.NONE: PathPlace.HOURS_UNKNOWN,
    State.UNKNOWN: PathPlace.HOURS_UNKNOWN,
    State.PARTIAL: PathPlace.PARTIAL,
    State.FULL: PathPlace.FULL,
}
