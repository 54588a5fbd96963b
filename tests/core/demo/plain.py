"""The demo counted from its lines of JSON in plain Python, without the program's own rooms.

This is the oracle: it knows the rules' words, and nothing of `status` or `settlement`.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

Fact = dict[str, object]

PAID = ("ordinary", "fleksjob")
NO_BENEFIT = ("su", "flex_wage_subsidy")
WEEK_AFTER = "2019-10-07T23:59:59+02:00"
SOURCE_DAY = "2019-09-30"


def in_force(text: str, known: str | None = None) -> list[Fact]:
    """Read the lines told by ``known``; drop what is replaced, and the retractions."""
    every = [json.loads(line) for line in text.splitlines()]
    told = [fact for fact in every if known is None or _at(fact["known_at"]) <= _at(known)]
    gone = {fact["replaces"] for fact in told}
    return [fact for fact in told if fact["id"] not in gone and fact["kind"] != "retraction"]


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def table(facts: list[Fact], on: str) -> Counter[str]:
    """Count the source's table row for row, by the words of the rules, section 5."""
    rows: Counter[str] = Counter()
    for candidate, own in candidates(facts).items():
        if any(fact["kind"] == "referral" and fact["since"] <= on for fact in own):
            rows["referred"] += 1
            rows.update(_rows(own, on))
        rows["employments"] += len(begun(own, on))
        rows["several"] += len(begun(own, on)) > 1
        assert candidate[0] == "K"
    rows["companies"] = len({job[1] for job in _jobs(facts, on)})
    return rows


def candidates(facts: list[Fact]) -> dict[str, list[Fact]]:
    """Group the facts about candidates."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact["subject"].startswith("K"):
            groups[fact["subject"]].append(fact)
    return groups


def begun(own: list[Fact], on: str) -> set[str]:
    """Return the paid employments of one candidate begun by the day."""
    return {job[0] for job in _jobs(own, on)}


def _jobs(facts: list[Fact], on: str) -> Iterator[tuple[str, str]]:
    for fact in facts:
        says = fact["value"]
        if fact["kind"] == "employment" and says["form"] in PAID and fact["since"] <= on:
            yield says["employment"], says["company"]


def _rows(own: list[Fact], on: str) -> list[str]:
    steps = [fact for fact in own if fact["kind"] in STEPS and fact["since"] <= on]
    last = max(steps, key=lambda fact: (fact["since"], STEPS.index(fact["kind"])))
    if last["kind"] == "withdrawal":
        return ["withdrawn", last["value"]["reason"]]
    if last["kind"] == "referral" or _days(last["since"], on) < 28:
        return ["not_started"]
    state = state_on(own, on)
    return ["active", *([state, "self_supporting"] if state in ("full", "partial") else [])]


STEPS = ("referral", "start", "withdrawal")


def _days(since: str, on: str) -> int:
    return (date.fromisoformat(on) - date.fromisoformat(since)).days


def state_on(own: list[Fact], on: str) -> str:
    """Return full, partial or none, by the words of the rules, section 3; a course is given."""
    covers = [fact for fact in own if _covers(fact, on)]
    jobs = [fact["value"] for fact in covers if fact["kind"] == "employment"]
    hours = [float(job["weekly_hours"] or 0) for job in jobs if job["form"] == "ordinary"]
    study = any(
        fact["kind"] == "education" and not fact["value"]["publicly_supported"] for fact in covers
    )
    benefit = any(
        fact["kind"] == "benefit" and fact["value"]["code"] not in NO_BENEFIT for fact in covers
    )
    if sum(hours) >= 37 or study:
        return "partial" if benefit else "full"
    return "partial" if sum(hours) > 0 or any(job["form"] == "fleksjob" for job in jobs) else "none"


def _covers(fact: Fact, on: str) -> bool:
    return fact["since"] <= on and (fact["until"] is None or on < fact["until"])


@dataclass(frozen=True)
class Shape:
    """The shape of a cohort, over the whole log."""

    reached: int
    worked: int
    several: int
    employments: int
    running: int
    lost: int
    trained: dict[str, tuple[int, int]]


def shape(facts: list[Fact]) -> Shape:
    """Count what the published story tells of the whole course of the programme."""
    people = candidates(facts)
    jobs = {code: begun(own, "2022-12-31") for code, own in people.items()}
    running, lost = _spring(facts)
    return Shape(
        reached=sum(_reached(own, "2020-12-31") for own in people.values()),
        worked=sum(bool(found) for found in jobs.values()),
        several=sum(len(found) > 1 for found in jobs.values()),
        employments=sum(len(found) for found in jobs.values()),
        running=running,
        lost=lost,
        trained=_trained(people),
    )


def _reached(own: list[Fact], by: str) -> bool:
    """Say whether a job or education that counts begins, or goes on, inside a course by a day."""
    first = min((fact["since"] for fact in own if fact["kind"] == "start"), default="9999")
    days = {
        max(fact["since"], first) for fact in own if fact["kind"] in ("employment", "education")
    }
    return any(state_on(own, day) in ("full", "partial") for day in days if day <= by)


def _spring(facts: list[Fact]) -> tuple[int, int]:
    ends: dict[str, str] = {}
    running = set()
    for fact in facts:
        says = fact["value"]
        if fact["kind"] == "employment" and says["form"] in PAID:
            ends[says["employment"]] = max(
                ends.get(says["employment"], ""), fact["until"] or "9999"
            )
            running |= {says["employment"]} if _covers(fact, "2020-03-08") else set()
    return len(running), sum(ends[job] <= "2020-05-04" for job in running)


def _trained(people: dict[str, list[Fact]]) -> dict[str, tuple[int, int]]:
    """Count by trade those trained, and those of them with a paid job begun afterwards."""
    found: dict[str, list[bool]] = defaultdict(list)
    for own in people.values():
        paid = [
            fact["since"]
            for fact in own
            if fact["kind"] == "employment" and fact["value"]["form"] in PAID
        ]
        for fact in own:
            if fact["kind"] == "training":
                after = any(since > fact["since"] for since in paid)
                found[fact["value"]["trade"]].append(after)
    return {trade: (sum(after), len(after)) for trade, after in found.items()}
