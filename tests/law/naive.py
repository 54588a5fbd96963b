"""A second reading of the contract, one day at a time: slow, short, and unlike the reference.

It knows the facts, the terms and the calendar, and nothing of courses, stretches or timelines.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from virksom.programme.contract import InForce, Terms
from virksom.programme.record import Fact, Known

NONE, UNKNOWN, PARTIAL, FULL = range(4)
ONE = timedelta(days=1)
COMING = ("referral", "start", "withdrawal")
LEAVING = ("withdrawal", "referral", "start")
Line = tuple[date, int, int | None, Decimal, int | None]
"""Monday, state, tier or None, amount, number within the cap or None."""


@dataclass
class Stay:
    """One stay in the programme, by day."""

    start: date | None = None
    leave: date | None = None
    reason: str = ""

    def holds(self, day: date) -> bool:
        """Say whether the stay holds a day."""
        begun = self.start is not None and self.start <= day
        return begun and (self.leave is None or day < self.leave)


@dataclass
class Days:
    """What one person's days are worth under the terms of one day."""

    state: dict[date, int] = field(default_factory=dict)
    earned: dict[date, int] = field(default_factory=dict)
    stays: list[set[date]] = field(default_factory=list)


def group(known: Known) -> list[set[str]]:
    """Return the codes of each person."""
    groups = [{fact.subject} for fact in known.facts if fact.subject[0] == "K"]
    groups += [{f.subject, f.value.other} for f in known.facts if f.kind == "same_person"]
    merged: list[set[str]] = []
    for one in groups:
        touching = [other for other in merged if other & one]
        merged = [other for other in merged if not other & one] + [one.union(*touching)]
    return merged


def stays(facts: Iterable[Fact], days: Sequence[date]) -> list[Stay]:
    """Return one candidate's stays, walking through the days."""
    found: list[Stay] = []
    steps = [fact for fact in facts if fact.kind in ("referral", "start", "withdrawal")]
    on: dict[date, list[Fact]] = {}
    for fact in sorted(steps, key=lambda fact: (fact.known_at, fact.id)):
        on.setdefault(fact.since, []).append(fact)
    inside = False
    for day in days:
        today = on.get(day, [])
        for kind in LEAVING if inside else COMING:
            for fact in (fact for fact in today if fact.kind == kind):
                inside = _step(fact, found, inside=inside)
    return found


def _step(fact: Fact, found: list[Stay], *, inside: bool) -> bool:
    if fact.kind == "withdrawal":
        if inside:
            found[-1].leave, found[-1].reason = fact.since, fact.value.reason
        return False
    if not inside and (fact.kind == "referral" or not found):
        found.append(Stay())
        inside = True
    if inside and fact.kind == "start" and found[-1].start is None:
        found[-1].start = fact.since
    return inside


def owed(known: Known, ids: set[str], terms: Terms, last: date) -> list[Line]:
    """Return the person's weeks from that of the first start, through the last whole one."""
    facts = [fact for fact in known.facts if fact.subject in ids]
    first = min((fact.since for fact in facts), default=last)
    calendar = [first + ONE * number for number in range((last - first).days + 14)]
    own = [
        stay
        for one in ids
        for stay in stays((fact for fact in facts if fact.subject == one), calendar)
        if stay.start is not None
    ]
    if not own:
        return []
    begun = min(stay.start for stay in own if stay.start is not None)
    days = [begun + ONE * number for number in range(-7, (last - begun).days + 14)]
    read: dict[InForce, Days] = {}
    monday = begun - ONE * begun.weekday()
    lines: list[Line] = []
    while monday + 6 * ONE <= last:
        rules = terms.on(max(monday, terms.begins()))
        if rules not in read:
            read[rules] = worth(facts, own, rules, days)
        free = rules.choice("related_employers") == "count" or not _own_only(monday, facts, known)
        lines.append(_line(monday, read[rules], rules, lines, free=free))
        monday += 7 * ONE
    return lines


def _own_only(monday: date, facts: list[Fact], known: Known) -> bool:
    """Say whether all that a week rests on is jobs at the provider's own companies."""
    own = {f.subject for f in known.facts if f.kind == "company" and f.value.related_to_provider}
    week = {monday + ONE * number for number in range(7)}
    these = [fact for fact in facts if any(fact.span.covers(day) for day in week)]
    paid = [f for f in these if f.kind == "employment" and f.value.form in ("ordinary", "fleksjob")]
    rests = [fact.value.company in own for fact in paid]
    rests += [False for fact in these if fact.kind == "education"]
    return bool(rests) and all(rests)


def worth(facts: list[Fact], own: list[Stay], rules: InForce, days: list[date]) -> Days:
    """Return what each day is worth, and which days each stay has."""
    found = Days()
    for day in days:
        found.state[day], found.earned[day] = _day(_on(day, facts), rules)
    found.stays = [{day for day in days if stay.holds(day)} for stay in own]
    _bridge(found, facts, rules)
    if rules.choice("after_withdrawal") == "continue_if_self_supporting":
        for stay, inside in zip(own, found.stays, strict=True):
            _go_on(stay, inside, found.state)
    counted = set().union(*found.stays)
    for day in set(days) - counted:
        found.state[day] = found.earned[day] = NONE
    return found


def _on(day: date, facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.span.covers(day)]


def _go_on(stay: Stay, inside: set[date], state: Mapping[date, int]) -> None:
    """Add the days after a withdrawal, one by one, while the day before and the day count."""
    day = stay.leave
    while day is not None and stay.reason not in ("deceased", "pension"):
        if day - ONE not in inside or min(state.get(day, NONE), state[day - ONE]) < PARTIAL:
            return
        inside.add(day)
        day += ONE


def _day(facts: list[Fact], rules: InForce) -> tuple[int, int]:
    jobs: dict[str, Any] = {}
    for fact in sorted(facts, key=lambda fact: (fact.known_at, fact.id)):
        if fact.kind == "employment":
            jobs[fact.value.employment] = fact.value
    earned = _work(list(jobs.values()), rules)
    schools = [fact.value for fact in facts if fact.kind == "education"]
    best = FULL if any(not school.publicly_supported for school in schools) else earned
    if _limited(facts, rules):
        return min(best, PARTIAL), min(earned, PARTIAL)
    return best, earned


def _work(jobs: list[Any], rules: InForce) -> int:
    ordinary = [job.weekly_hours for job in jobs if job.form == "ordinary"]
    hours = sum((number for number in ordinary if number is not None), Decimal(0))
    worth = [NONE]
    if hours > 0:
        full = hours >= 37 or rules.choice("full_requires") == "no_benefit"
        worth.append(FULL if full else PARTIAL)
    if any(job.form == "fleksjob" for job in jobs):
        worth.append(PARTIAL)
    if None in ordinary:
        worth.append(UNKNOWN)
    return max(worth)


def _limited(facts: list[Fact], rules: InForce) -> bool:
    codes = {fact.value.code for fact in facts if fact.kind == "benefit"}
    return bool(codes - {"su", "flex_wage_subsidy", "left"}) and (
        rules.choice("full_requires") != "hours_norm"
    )


def _bridge(found: Days, facts: list[Fact], rules: InForce) -> None:
    state, earned, inside = dict(found.state), dict(found.earned), set().union(*found.stays)
    longest = rules.whole("bridge_gap_days")
    for day in state:
        before = after = day  # what is longer than may be bridged need not be walked to its ends
        while state.get(before) == NONE and before in inside and (day - before).days <= longest:
            before -= ONE
        while state.get(after) == NONE and after in inside and (after - day).days <= longest:
            after += ONE
        short = 0 < (after - before).days - 1 <= longest
        supported = all(state.get(side, NONE) >= PARTIAL for side in (before, after))
        if short and supported and {before, day, after} <= inside:
            most = PARTIAL if _limited(_on(day, facts), rules) else FULL
            found.state[day] = min(most, state[before], state[after])
            found.earned[day] = min(most, earned[before], earned[after])


def _line(monday: date, found: Days, rules: InForce, lines: list[Line], *, free: bool) -> Line:
    week = [monday + ONE * number for number in range(7)]
    cap = {"full": FULL, "partial": PARTIAL, "none": NONE}[rules.choice("education_tier")]
    state = _over([found.state[day] for day in week], rules)
    paid_as = [max(found.earned[day], min(found.state[day], cap)) for day in week]
    tier = _over(paid_as, rules)
    paid = [line for line in lines if line[2] is not None]
    number = len(paid) + 1
    if paid and rules.choice("cap_counts") == "calendar_from_first":
        number = (monday - paid[0][0]).days // 7 + 1
    window = rules.span("payment_window")
    edges = week[:1] if rules.choice("window_edge") == "begun_week" else week
    good = (
        all(window.covers(day) for day in edges)
        and any(set(week) <= stay for stay in found.stays)
        and state >= PARTIAL
        and tier >= PARTIAL
        and free
        and number <= rules.whole("cap")
    )
    if not good:
        return monday, state, None, Decimal("0.00"), None
    rate = "full_rate" if tier == FULL else "partial_rate"
    return monday, state, tier, rules.amount(rate), number


def _over(values: list[int], rules: InForce) -> int:
    if rules.choice("week_counts") == "majority_of_days":
        return sorted(values)[3]
    return min(values)


def as_lines(readings: Iterable[Any]) -> list[Line]:
    """Return the reference's readings in the naive form."""
    return [
        (
            reading.week.monday,
            int(reading.state),
            None if reading.tier is None else int(reading.tier),
            reading.amount,
            reading.cap_number,
        )
        for reading in readings
    ]


def by_person(known: Known, terms: Terms, last: date) -> Mapping[frozenset[str], list[Line]]:
    """Return everybody's weeks, by the codes of each."""
    return {frozenset(ids): owed(known, ids, terms, last) for ids in group(known)}
