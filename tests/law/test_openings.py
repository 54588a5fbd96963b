"""What holds for openings, whatever is told of them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.companies.opening_rules import why_not_close, why_not_fill, why_not_reopen
from virksom.programme.companies.openings import STANDINGS, Vacancy, opening_of, openings
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Known, Log, append

Value = dict[str, Json]
FIRST = date(2019, 3, 4)
CODES = ("O001", "O002")
STEPS = ("post", "change", "hire", "withdraw", "unfill", "reopen")


def told(log: Log, draft: Draft, *, day: int) -> Log:
    moment = datetime(2019, 3, 4, 12, tzinfo=UTC) + timedelta(days=day)
    return append(log, [draft], moment=moment)


def draft_of(step: str, code: str, *, day: int, seats: int, log: Log) -> Draft | None:
    """Return the fact of a step; None where there is nothing to take back."""
    since = FIRST + timedelta(days=day)
    value: Value
    if step in {"post", "change"}:
        return Draft(kind="opening", subject=code, since=since, value={"seats": seats})
    if step == "hire":
        value = {"employment": f"E{day:03d}", "company": "V001", "form": "ordinary"}
        value |= {"weekly_hours": "10", "opening": code}
        return Draft(kind="employment", subject=f"K{day:03d}", since=since, value=value)
    if step == "reopen":
        held = [fact for fact in log.known().about(code) if fact.kind == "closing"]
        value = {"reason": "reopened"}
        return (
            Draft(kind="retraction", subject=code, since=since, value=value, replaces=held[-1].id)
            if held
            else None
        )
    outcome = {"withdraw": "withdrawn", "unfill": "unfilled"}[step]
    missing: Value = {"missing": ["hours"]} if step == "unfill" else {}
    value = {"outcome": outcome, **missing}
    return Draft(kind="closing", subject=code, since=since, value=value)


STORY = st.lists(
    st.tuples(st.sampled_from(STEPS), st.sampled_from(CODES), st.integers(1, 3)), max_size=14
)


def log_of(story: list[tuple[str, str, int]], *, asks: bool) -> Log:
    """Return the log of a story; where it ``asks``, of the steps that the rules let be taken."""
    log = Log()
    for day, (step, code, seats) in enumerate(story):
        draft = draft_of(step, code, day=day, seats=seats, log=log)
        if draft is not None and (not asks or may(log.known(), step, code, day=day)):
            log = told(log, draft, day=day)
    return log


def may(known: Known, step: str, code: str, *, day: int) -> bool:
    now = opening_of(openings(known, on=FIRST + timedelta(days=day)), code)
    if step in {"post", "change"}:
        return (now is None) is (step == "post") and step == "post"
    rules = {
        "hire": lambda: why_not_fill(now),
        "withdraw": lambda: why_not_close(now, outcome="withdrawn"),
        "unfill": lambda: why_not_close(now, outcome="unfilled", missing=("hours",)),
        "reopen": lambda: why_not_reopen(now),
    }
    return rules[step]() is None


def on(log: Log, day: int = 400) -> tuple[Vacancy, ...]:
    return openings(log.known(), on=FIRST + timedelta(days=day))


@given(STORY)
def test_each_opening_stands_in_one_way_and_all_add_up(story: list[tuple[str, str, int]]) -> None:
    found = on(log_of(story, asks=False))
    posted = {code for step, code, _ in story if step in {"post", "change"}}
    assert {one.opening for one in found} == posted
    by = {name: sum(1 for one in found if one.outcome == name) for name in STANDINGS}
    assert sum(by.values()) == len(found)
    assert all((one.outcome == "filled") is (one.left == 0) for one in found)


@given(STORY)
def test_no_more_seats_are_taken_than_there_are(story: list[tuple[str, str, int]]) -> None:
    for one in on(log_of(story, asks=True)):
        assert one.filled <= one.seats
        assert one.filled + one.left == one.seats


@given(STORY)
def test_every_reason_names_facts_in_force(story: list[tuple[str, str, int]]) -> None:
    log = log_of(story, asks=False)
    for one in on(log):
        assert all(log.known().find(fact) is not None for fact in one.facts)
        assert (one.shut is None) is one.open


@given(STORY, st.integers(0, 14))
def test_what_is_told_later_changes_nothing_before(
    story: list[tuple[str, str, int]], day: int
) -> None:
    whole, part = log_of(story, asks=False), log_of(story[: day + 1], asks=False)
    moment = datetime(2019, 3, 4, 13, tzinfo=UTC) + timedelta(days=day)
    where = FIRST + timedelta(days=day)
    assert openings(whole.known(moment), on=where) == openings(part.known(), on=where)
