"""One candidate's weeks, and single weeks explained."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tests.golden.moments import SOURCE, contract, everyone, known, players, title
from virksom.programme.demo.recipe import Scene
from virksom.programme.kernel import Week, date_text, kroner_text, parse_moment
from virksom.programme.settlement import WeekReading, explain_week, read_weeks
from virksom.programme.status import Person

LAST = Week(2022, 52)


def circular_page() -> str:
    """Return the weeks of the candidate with three employments before the lasting one."""
    person = _player(Scene.CIRCULAR, None)
    top = title(f"{person.id}: tre ansættelser før den, der holdt", "", "Ansættelser:")
    readings = read_weeks(person, contract().terms, through=LAST)
    return "\n".join([*top, *_jobs(person), "", *(_week(reading) for reading in readings)]) + "\n"


def _player(scene: Scene, moment: datetime | None) -> Person:
    candidate = players()[scene].candidate
    return next(person for person in everyone(moment) if person.id == candidate)


def _jobs(person: Person) -> Iterator[str]:
    for job in sorted(person.jobs, key=lambda job: job.span.since):
        until = job.span.until
        end = "nu" if until is None else date_text(until - timedelta(days=1))
        hours = f"{job.says.weekly_hours} timer".replace(".", ",")
        days = f"{date_text(job.span.since)} – {end}"
        yield f"  {job.says.employment} i {job.says.company}, {hours}: {days} ({job.fact.id})"


def _week(reading: WeekReading) -> str:
    state = f"{reading.week}  {reading.state.text.da:<7}"
    if reading.paid:
        return f"{state}{kroner_text(reading.amount):>8}   nr. {reading.cap_number}"
    return f"{state}{'–':>8}   {reading.reasons[0].code}"


def weeks_page() -> str:
    """Return one week for each rule, told in sentences with clause and facts."""
    shown = [line for scene, week, moment in _weeks() for line in _told(scene, week, moment)]
    return "\n".join([*title("Forklarede uger"), *shown])


def _weeks() -> Iterator[tuple[Scene, Week, datetime | None]]:
    on = Week.of(SOURCE.on)
    yield Scene.CIRCULAR, Week.of(_began(Scene.CIRCULAR, -1)), None
    yield Scene.CIRCULAR, LAST + -1, None
    yield Scene.PARALLEL, on, None
    yield Scene.WEEKEND, Week.of(_began(Scene.WEEKEND, 1)) + -1, None
    benefit = _player(Scene.BENEFIT_DAY, None).benefits[0]
    yield Scene.BENEFIT_DAY, Week.of(benefit.since), None
    yield Scene.THIRTY, on, None
    yield Scene.GROWING, Week(2020, 31), None
    yield Scene.STUDENT, on, None
    yield Scene.SUPPORTED, Week(2020, 10), None
    yield Scene.EARLY_JOB, Week.of(_began(Scene.EARLY_JOB, 0)), None
    for scene in (Scene.CORRECTED, Scene.RETRACTED, Scene.LATE_JOB):
        yield scene, on + -1, SOURCE.known
        yield scene, on + -1, None
    for moment in (parse_moment("2020-01-07"), None):
        yield Scene.HOURS_LATER, Week(2019, 50), moment
    yield Scene.LATE_WITHDRAWAL, on, None


def _began(scene: Scene, number: int) -> date:
    return players()[scene].jobs[number].since


def _told(scene: Scene, week: Week, moment: datetime | None) -> Iterator[str]:
    person = _player(scene, moment)
    told = explain_week(person, contract().terms, known=known(moment), week=week)
    seen = "nu" if moment is None else date_text(moment.date())
    yield f"{person.id}, som kendt {seen}. {told.heading.da}"
    if told.number is not None:
        yield f"  {told.number.da}"
    for sentence in told.sentences:
        facts = f" ({', '.join(sentence.facts)})" if sentence.facts else ""
        yield f"  {sentence.text.da}. § {sentence.clause}{facts}"
    yield ""
