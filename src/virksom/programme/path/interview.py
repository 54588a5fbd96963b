"""The recruitment interview: proposed, planned, held; who came, and how it went.

Source:
    Clause 2.2: adviser, consultant and an employer from a social enterprise meet the candidate.
    Clause 3.2: who came is noted for the meeting's own sake; no absence record is asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from virksom.programme.kernel import Text, date_text, day_in_copenhagen
from virksom.programme.kernel.moment import is_day, is_moment, parse_day, parse_moment
from virksom.programme.record import Fact, Interview
from virksom.programme.status import Course, Person

ROLES = ("candidate", "adviser", "consultant", "employer")
"""Who takes part in a recruitment interview, in the order they are told."""

AGREED, ANOTHER_TIME, NOT_IN_TARGET_GROUP = "agreed", "another_time", "not_in_target_group"
NO_SHOW, CANCELLED = "no_show", "cancelled"

OUTCOMES = (AGREED, ANOTHER_TIME, NOT_IN_TARGET_GROUP, NO_SHOW)
"""How an interview may end once its day has come; one that is called off is ``cancelled``."""

MOST_TIMES = 3
"""Most times that are proposed at once."""

PLACES = {
    "jobcentre": Text("Jobcentret", "The jobcentre"),
    "provider": Text("Hos os", "At our place"),
    "workplace": Text("På træningspladsen", "At the workplace"),
    "elsewhere": Text("Et andet sted", "Somewhere else"),
}
"""Where an interview may be held; a closer word lies in the vault."""

_LONGEST_AHEAD = timedelta(days=365)
_RECRUITMENT = frozenset({"recruitment", None})
_AGAIN = frozenset({ANOTHER_TIME, NO_SHOW, CANCELLED})
_CONTRADICT = frozenset({(True, NO_SHOW), (False, AGREED)})
_LEAVES = frozenset({NOT_IN_TARGET_GROUP, NO_SHOW})


@dataclass(frozen=True, slots=True)
class Talk:
    """A recruitment interview as it stands.

    Args:
        fact: the fact in force that tells it.
        says: what that fact says.
    """

    fact: Fact
    says: Interview

    @property
    def planned(self) -> date | datetime | None:
        """The time that was fixed: a moment, or a day alone; None while none is."""
        return read_time(self.says.planned) if isinstance(self.says.planned, str) else None

    @property
    def day(self) -> date | None:
        """The day that was fixed, in Copenhagen; None while none is."""
        planned = self.planned
        return day_in_copenhagen(planned) if isinstance(planned, datetime) else planned

    @property
    def open(self) -> bool:
        """Whether it still has to be held, moved or called off."""
        return self.says.outcome is None

    @property
    def roles(self) -> tuple[str, ...]:
        """Who takes part, by role: who is named, who came or did not, and always the candidate."""
        named = {role for role in ROLES[1:] if getattr(self.says, role) is not None}
        told = {ROLES[0], *named, *self.came, *self.missed}
        return tuple(role for role in ROLES if role in told)

    @property
    def came(self) -> tuple[str, ...]:
        """Those who came, by role; empty when nobody said."""
        return self.says.came if isinstance(self.says.came, tuple) else ()

    @property
    def missed(self) -> tuple[str, ...]:
        """Those who did not come, by role; empty when nobody said."""
        return self.says.missed if isinstance(self.says.missed, tuple) else ()

    @property
    def leaves(self) -> bool:
        """Whether it ended so that a withdrawal is next."""
        return self.says.outcome in _LEAVES


def read_time(text: str) -> date | datetime | None:
    """Return a time as facts tell it: a moment with offset, or a day; None for anything else."""
    if is_moment(text):
        return parse_moment(text)
    return parse_day(text) if is_day(text) else None


def talks(person: Person, facts: Iterable[Fact]) -> tuple[Talk, ...]:
    """Return the recruitment interviews of the person's latest course, oldest first.

    An interview belongs to the latest course when it is later than the withdrawal before it.

    Args:
        person: as known now.
        facts: those in force about the person, in the order of the log; others are passed over.
    """
    after = max((one.withdrawn for one in person.courses[:-1] if one.withdrawn), default=date.min)
    return tuple(
        Talk(fact, fact.value)
        for fact in facts
        if isinstance(fact.value, Interview)
        and fact.value.kind in _RECRUITMENT
        and fact.subject in person.ids
        and fact.since >= after
    )


def latest_talk(person: Person, facts: Iterable[Fact]) -> Talk | None:
    """Return the latest recruitment interview of the latest course; None when there is none."""
    return max(
        talks(person, facts),
        key=lambda talk: (talk.open, talk.fact.since, talk.fact.age),
        default=None,
    )


def why_not_arrange(person: Person) -> Text | None:
    """Return why nothing can be arranged with the person: not referred, or withdrawn; else None."""
    course: Course | None = person.courses[-1] if person.courses else None
    if course is None:
        return Text("Kandidaten er ikke henvist.", "The candidate is not referred.")
    if course.withdrawn is None:
        return None
    return Text(
        f"Kandidaten er afmeldt {date_text(course.withdrawn)}; der skal en ny henvisning til.",
        f"The candidate was withdrawn on {date_text(course.withdrawn, 'en')}; "
        "a new referral is needed.",
    )


def why_not_invite(person: Person, talk: Talk | None) -> Text | None:
    """Return why no new interview can be proposed, or None when one can.

    Args:
        person: as known now.
        talk: their latest interview; None when there is none.
    """
    reason = why_not_arrange(person)
    if reason is not None or talk is None or talk.says.outcome in _AGAIN:
        return reason
    if talk.open and talk.day is None:
        return Text(
            "Der er allerede foreslået tider; vælg en af dem, eller aflys først.",
            "Times are proposed already; choose one of them, or call it off first.",
        )
    if talk.open:
        return Text(
            "Der er allerede aftalt en tid; flyt den i stedet.",
            "A time is agreed already; move it instead.",
        )
    return Text("Rekrutteringssamtalen er holdt.", "The recruitment interview has been held.")


def why_not_times(person: Person, times: Sequence[datetime], *, today: date) -> Text | None:
    """Return why these times cannot be proposed or agreed, or None when they can.

    A time that is past may be told: an interview can be written down once it has been held.

    Args:
        person: as known now, referred.
        times: from 1 to ``MOST_TIMES``, aware.
        today: the day it is; a time more than a year ahead is a slip.
    """
    if not 1 <= len(times) <= MOST_TIMES:
        return Text("Skriv en til tre tider.", "Write one to three times.")
    opened = person.courses[-1].opened if person.courses else date.min
    days = [day_in_copenhagen(time) for time in times]
    if min(days) < opened:
        return Text(
            f"Samtalen kan ikke ligge før henvisningen {date_text(opened)}.",
            f"The interview cannot lie before the referral on {date_text(opened, 'en')}.",
        )
    if max(days) > today + _LONGEST_AHEAD:
        return Text(
            "Samtalen ligger mere end et år frem; se tiden efter.",
            "The interview lies more than a year ahead; check the time.",
        )
    return None


NO_TALK = Text(
    "Der er ingen samtale at aftale tid til; foreslå tider først.",
    "There is no interview to agree a time for; propose times first.",
)
"""Why no time can be agreed where no interview is open."""


def why_not_fix(person: Person, talk: Talk | None) -> Text | None:
    """Return why no time can be agreed, moved or called off, or None when one can."""
    reason = why_not_arrange(person)
    if reason is not None:
        return reason
    return NO_TALK if talk is None or not talk.open else None


def why_not_note(talk: Talk | None, *, role: str, came: bool, on: date) -> Text | None:
    """Return why nobody can note who came, or None when they can.

    Args:
        talk: the interview; None when there is none.
        role: of whom it is noted, one of ``ROLES``.
        came: what is noted.
        on: the day it is.
    """
    reason = _not_held(talk, on=on)
    if talk is None or reason is not None:
        return reason
    if role not in talk.roles:
        return Text("Den rolle er ikke med i samtalen.", "That role is not part of the interview.")
    if role == ROLES[0] and (came, talk.says.outcome) in _CONTRADICT:
        return Text(
            "Det passer ikke med, hvordan samtalen endte; ret det først.",
            "That does not fit with how the interview ended; correct that first.",
        )
    return None


def why_not_close(talk: Talk | None, *, outcome: str, on: date) -> Text | None:
    """Return why the interview cannot end like this, or None when it can.

    Args:
        talk: the interview; None when there is none.
        outcome: one of ``OUTCOMES``.
        on: the day it is.
    """
    reason = _not_held(talk, on=on)
    if talk is None or reason is not None:
        return reason
    if outcome == AGREED and ROLES[0] not in talk.came:
        return Text("Notér først, at kandidaten kom.", "First note that the candidate came.")
    if outcome == NO_SHOW and ROLES[0] in talk.came:
        return Text(
            "Kandidaten er noteret som mødt; ret det, hvis det ikke passer.",
            "The candidate is noted as having come; correct that if it is wrong.",
        )
    return None


def _not_held(talk: Talk | None, *, on: date) -> Text | None:
    if talk is None or talk.says.outcome == CANCELLED or talk.day is None:
        return Text("Der er ikke aftalt nogen tid endnu.", "No time is agreed yet.")
    if talk.day > on:
        return Text(
            f"Samtalen er først {date_text(talk.day)}.",
            f"The interview is not until {date_text(talk.day, 'en')}.",
        )
    return None
