"""Rows of first pages: meetings, steps, follow-ups and notices, each with its deed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from virksom.office.reports import words
from virksom.office.reports.days import clock_time, long_day, sentence
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.notices import notice_line
from virksom.office.reports.today.page import Act, Card, Row
from virksom.office.reports.today.work import Work, days_late
from virksom.office.store.notices import NoticeRow
from virksom.programme.kernel import Text
from virksom.programme.path import NextStep
from virksom.programme.path.interview import Talk

OPEN = Text("Åbn", "Open")
ALL_WELL, TALK = Text("Går godt", "All well"), Text("Vil gerne tale", "Would like to talk")

_DEEDS = {
    "invite": (Text("Indkald", "Invite"), "interview"),
    "choose_time": (Text("Vælg tid", "Choose time"), "interview"),
    "hold": (OPEN, "interview"),
    "close": (OPEN, "interview"),
    "agree": (Text("Skriv", "Write"), "agreement"),
    "sign": (OPEN, "sign_agreement"),
    "start": (Text("Start", "Start"), "start"),
    "compose": (Text("Sæt sammen", "Compose"), "element"),
    "match": (Text("Find match", "Find a match"), "candidate_matches"),
    "withdraw": (Text("Afmeld", "Withdraw"), "withdraw"),
    "statusnotat": (Text("Skriv", "Write"), "statusnotat"),
}
"""The verb and page of each step; other steps lead to the candidate's page."""


def sign_page(candidate: str) -> Door:
    """Return the door to where an agreement is read and signed."""
    return Door("sign_agreement", (candidate,))


ENDANGERED = frozenset({"talk", "ends_soon"})
"""Steps that say a job is in danger."""


def meeting_rows(work: Iterable[Work], *, on: date, days: int) -> tuple[Row, ...]:
    """Return the interviews of a day and the days after it, the earliest first.

    Args:
        work: whose.
        on: the day.
        days: how many days after it too; 0 for that day alone.
    """
    return talk_rows(
        ((one.person.id, one.talk) for one in work if one.talk is not None), on=on, days=days
    )


def talk_rows(talks: Iterable[tuple[str, Talk]], *, on: date, days: int) -> tuple[Row, ...]:
    """Return interviews, each with the candidate's code, as ``meeting_rows`` does."""
    found = [
        (talk.day, str(talk.says.planned), candidate, talk)
        for candidate, talk in talks
        if talk.open and talk.day is not None and on <= talk.day <= on + timedelta(days=days)
    ]
    return tuple(_meeting(talk, code, on=on) for _, _, code, talk in sorted(found, key=_order))


def _order(found: tuple[date, str, str, Talk]) -> tuple[date, str, str]:
    return found[:3]


def _meeting(talk: Talk, candidate: str, *, on: date) -> Row:
    planned = talk.planned
    time = clock_time(planned) if isinstance(planned, datetime) else words.NOTHING
    what = words.joined(Text("Rekrutteringssamtale", "Recruitment interview"), time, mark=" ")
    ahead = talk.day is not None and talk.day != on
    day = sentence(long_day(talk.day)) if ahead and talk.day is not None else words.NOTHING
    others = words.joined(*(_ROLES[role] for role in talk.roles if role in _ROLES), mark=", ")
    return Row(
        what=what,
        more=Text(f"med {candidate}", f"with {candidate}"),
        under=words.joined(day, others),
        acts=(Act(label=OPEN, door=Door("interview", (candidate,))),),
    )


_ROLES = {
    "adviser": Text("rådgiver", "adviser"),
    "employer": Text("arbejdsgiver", "employer"),
}


def step_row(one: Work, step: NextStep, *, on: date) -> Row:
    """Return a step as a row with its verb."""
    candidate = one.person.id
    label, page = _DEEDS.get(step.code, (OPEN, "candidate"))
    return Row(
        what=words.same(candidate),
        more=step.text,
        under=due_text(step.due, on=on),
        door=candidate_door(candidate),
        acts=(Act(label=label, door=Door(page, (candidate,))),),
    )


def follow_up_rows(work: Iterable[Work], *, on: date) -> tuple[Row, ...]:
    """Return whom to ask how the job goes, those due longest first; each is one tap."""
    due = [
        (one.follow_up.due, one.person.id, one)
        for one in work
        if one.follow_up is not None and one.follow_up.due <= on
    ]
    return tuple(_follow_up(one, on=on) for _, _, one in sorted(due, key=lambda item: item[:2]))


def _follow_up(one: Work, *, on: date) -> Row:
    candidate = one.person.id
    told = one.follow_up
    where = "" if told is None else told.work.company
    label = words.NOTHING if told is None else told.milestone.label
    return Row(
        what=Text(f"{candidate} hos {where}: {label.da}", f"{candidate} at {where}: {label.en}"),
        under=words.NOTHING if told is None else due_text(told.due, on=on),
        door=candidate_door(candidate),
        acts=check_in_acts(candidate),
    )


def check_in_acts(candidate: str) -> tuple[Act, ...]:
    """Return the two answers to »Går det godt?«, each one tap."""
    door = Door("check_in", (candidate,))
    return (
        Act(label=ALL_WELL, door=door, sends=(("answer", "all_well"),)),
        Act(label=TALK, door=door, sends=(("answer", "talk"),)),
    )


def danger_rows(work: Iterable[Work]) -> tuple[Row, ...]:
    """Return the jobs that are in danger, by candidate."""
    return tuple(
        Row(
            what=words.same(one.person.id),
            more=step.text,
            door=candidate_door(one.person.id),
            acts=(Act(label=OPEN, door=candidate_door(one.person.id)),),
        )
        for one in work
        for step in one.steps
        if step.code in ENDANGERED
    )


def notices_card(rows: tuple[NoticeRow, ...]) -> Card:
    """Return the notices that wait, the newest first; no card at all when none does."""
    return Card(
        code="notices",
        heading=Text("Beskeder", "Notices"),
        aside=True,
        rows=tuple(_notices(reversed(rows))),
        all=Act(label=Text("Alle beskeder", "All notices"), door=Door("notices")),
    )


def _notices(rows: Iterable[NoticeRow]) -> Iterator[Row]:
    for row in rows:
        line = notice_line(row, reader=row.code)
        yield Row(
            what=line.sentence,
            under=words.joined(words.same(line.about), line.made),
            acts=(Act(label=OPEN, door=line.door),),
        )


def due_text(due: date | None, *, on: date) -> Text:
    """Return when something is due: on a day, today, or how long ago; empty for no day."""
    if due is None:
        return words.NOTHING
    if due > on:
        day = words.day(due)
        return Text(f"senest {day.da}", f"by {day.en}")
    late = days_late(due, on)
    if not late:
        return Text("i dag", "today")
    ago = words.several(late, one=Text("dag", "day"), many=Text("dage", "days"))
    return Text(f"siden {words.day(due).da} ({ago.da})", f"since {words.day(due).en} ({ago.en})")
