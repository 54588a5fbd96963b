"""Proposals for the tests: one step a line, told one after the other, a day apart."""

from datetime import UTC, date, datetime, timedelta

from virksom.programme.companies.proposals import Candidacy, Shut, candidacies, candidacy
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Fact, Log, append

DAY = date(2019, 10, 7)
FILLED = Shut(outcome="filled", since=date(2019, 10, 20), facts=("f000099",))


def step(name: str, side: str = "", *, candidate: str = "K001", **more: Json) -> Draft:
    """Return a step of the proposal of a candidate for O001."""
    said: dict[str, Json] = {"candidate": candidate, "step": name, **more}
    value = {**said, "side": side} if side else said
    by = "konsulent-1" if name == "proposed" else "kontakt-1"
    return Draft(kind="proposal", subject="O001", since=DAY, value=value, by=by)


def trial(opening: str | None = "O001", *, kind: str = "trial_day") -> Draft:
    """Return a trial day, or another occasion, of K001."""
    value: dict[str, Json] = {} if opening is None else {"opening": opening}
    return Draft(kind=kind, subject="K001", since=DAY, value=value)


def job(opening: str | None = "O001", *, employment: str = "E001", hours: str = "12") -> Draft:
    """Return an employment of K001."""
    value: dict[str, Json] = {"employment": employment, "company": "V009", "form": "ordinary"}
    value |= {"weekly_hours": hours} | ({} if opening is None else {"opening": opening})
    return Draft(kind="employment", subject="K001", since=DAY, value=value)


def known(*drafts: Draft) -> tuple[Fact, ...]:
    """Return the facts of the drafts, each known a day after the one before."""
    log = Log()
    for place, draft in enumerate(drafts):
        day = draft.since + timedelta(days=place)
        told = Draft(**{**_parts(draft), "since": day})
        log = append(log, [told], moment=datetime(2019, 10, 7, 9, tzinfo=UTC) + day_(place))
    return log.known().facts


def standing(*drafts: Draft, shut: Shut | None = None) -> Candidacy:
    """Return how K001's proposal for O001 stands after the drafts."""
    ended = {} if shut is None else {"O001": shut}
    found = candidacy(candidacies(known(*drafts), shut=ended), opening="O001", candidate="K001")
    assert found is not None
    return found


def day_(place: int) -> timedelta:
    """Return how long after the first the draft in a place is told."""
    return timedelta(days=place)


def _parts(draft: Draft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in ("kind", "subject", "since", "value", "by")}
