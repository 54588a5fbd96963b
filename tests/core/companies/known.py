"""Facts about companies, told in few words, each known at noon of its day."""

from datetime import UTC, date, datetime, time

from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Log, append

Line = tuple[str, str, date, dict[str, Json]]


def day(number: int, month: int = 3) -> date:
    """Return a day of the spring of 2019."""
    return date(2019, month, number)


def fact(kind: str, subject: str, since: date, **value: Json) -> Draft:
    """Return a draft with the value's fields by name."""
    return Draft(kind=kind, subject=subject, since=since, value=value, by="konsulent-1")


def job(company: str, since: date, *, employment: str = "E001", form: str = "ordinary") -> Draft:
    """Return a job at a company."""
    value: dict[str, Json] = {"employment": employment, "company": company, "form": form}
    value["weekly_hours"] = "12.0"
    return Draft(kind="employment", subject="K001", since=since, value=value, by="konsulent-1")


def log_of(*drafts: Draft, hour: int = 12) -> Log:
    """Return the log of the drafts, each known on its own day, in their order."""
    log = Log()
    for draft in drafts:
        moment = datetime.combine(draft.since, time(hour), tzinfo=UTC)
        log = append(log, [draft], moment=moment)
    return log
