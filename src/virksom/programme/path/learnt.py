"""What somebody learnt in a job: told when it ends, so that the next match begins from there.

Source:
    Clause 3.3 (competences are documented and described); clause 3.1.
"""

from collections.abc import Iterable
from datetime import date

from virksom.programme.kernel import Text, date_text
from virksom.programme.path.competence import LEVELS, can_now
from virksom.programme.path.work import Work
from virksom.programme.record import Fact

FROM_JOB = "job"
"""What a competence rests on that was shown in a job."""


def why_not_learnt(
    work: Work | None, facts: Iterable[Fact], *, competence: str, level: str, today: date
) -> Text | None:
    """Return why a competence cannot be told from a job, or None when it can.

    Source:
        Clause 3.3.

    Args:
        work: the job; None where it is not the candidate's.
        facts: those in force about the person.
        competence: its code.
        level: one of ``LEVELS``.
        today: the day it is told; a job that begins later has taught nothing yet.
    """
    if work is None:
        return NO_JOB
    if work.first > today:
        return Text(
            f"Jobbet begynder først {date_text(work.first)}; skriv det lærte, når det er gjort.",
            f"The job begins only on {date_text(work.first, 'en')}; write it once it is learnt.",
        )
    if not competence:
        return Text("Vælg en kompetence.", "Choose a competence.")
    if level not in LEVELS:
        return Text("Vælg et niveau fra listen.", "Choose a level from the list.")
    ranks = tuple(LEVELS)
    held = [one for one in can_now(facts) if one.says.competence == competence]
    if held and held[0].rank >= ranks.index(level):
        label = LEVELS[str(held[0].says.level)].label
        return Text(
            f"Den er allerede dokumenteret: »{label.da}«.",
            f"It is documented already: “{label.en}”.",
        )
    return None


NO_JOB = Text("Kandidaten har ikke det job.", "The candidate does not have that job.")
"""What is said where a job is not the candidate's."""
