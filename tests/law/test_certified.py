"""What must hold of certificates and places, whatever was documented, agreed to and doubted."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.kernel import Week
from virksom.programme.path.competence import LEVELS, certified, unanswered
from virksom.programme.path.places import place_loads
from virksom.programme.record import Draft, Fact, Log, append

MOMENT = datetime(2019, 10, 7, 9, tzinfo=UTC)
MONDAY = date(2019, 10, 7)
DAYS = st.integers(-90, 90).map(lambda days: MONDAY + timedelta(days=days))


def facts_of(drafts: list[Draft]) -> tuple[Fact, ...]:
    return append(Log(), drafts, moment=MOMENT).known().facts


DOCUMENTED = st.lists(
    st.builds(
        lambda competence, level, agreed, day: Draft(
            kind="competence",
            subject="K001",
            since=day,
            value={"competence": competence, "level": level}
            | ({} if agreed is None else {"agreed": agreed}),
        ),
        st.sampled_from(["floor_care", "till", "serving"]),
        st.sampled_from([*LEVELS]),
        st.sampled_from([None, True, False]),
        DAYS,
    ),
    max_size=9,
).map(facts_of)


@given(DOCUMENTED)
def test_a_certificate_holds_each_competence_once_at_the_highest_level_agreed(
    facts: tuple[Fact, ...],
) -> None:
    ranks = {code: rank for rank, code in enumerate(LEVELS)}
    agreed: dict[str, int] = {}
    for fact in facts:
        if fact.value.agreed is True:  # type: ignore[union-attr]  # all are competences
            code, level = fact.value.competence, fact.value.level  # type: ignore[union-attr]
            agreed[code] = max(agreed.get(code, 0), ranks[str(level)])
    found = certified(facts)
    assert {one.says.competence: one.rank for one in found} == agreed
    assert len(found) == len(agreed)


@given(DOCUMENTED)
def test_nobody_is_asked_about_what_is_agreed_to_or_doubted(facts: tuple[Fact, ...]) -> None:
    sure = {one.says.competence: one.rank for one in certified(facts)}
    for one in unanswered(facts):
        assert one.says.agreed is None
        assert one.rank > sure.get(one.says.competence, -1)


@given(DOCUMENTED, st.randoms(use_true_random=False))
def test_the_order_of_what_is_told_changes_no_certificate(
    facts: tuple[Fact, ...], chance: object
) -> None:
    mixed = list(facts)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    said = {(one.says.competence, one.rank) for one in certified(facts)}
    assert {(one.says.competence, one.rank) for one in certified(mixed)} == said


TRAININGS = st.lists(
    st.builds(
        lambda number, place, since, length: Draft(
            kind="training",
            subject=f"K{number:03d}",
            since=since,
            until=None if length is None else since + timedelta(days=length),
            value={"workplace": place, "trade": "cleaning"},
        ),
        st.integers(1, 4),
        st.sampled_from(["V001", "V002"]),
        DAYS,
        st.none() | st.integers(1, 60),
    ),
    max_size=9,
).map(facts_of)


@given(TRAININGS)
def test_whoever_trains_on_a_day_takes_a_place_in_its_week(facts: tuple[Fact, ...]) -> None:
    for load in place_loads(facts, places={}, on=MONDAY, ahead=3):
        for one in load.weeks:
            days = [one.week.monday + timedelta(days=day) for day in range(7)]
            there = {
                fact.subject
                for fact in facts
                if fact.value.workplace == load.workplace  # type: ignore[union-attr]
                and any(fact.span.covers(day) for day in days)
            }
            assert one.trainees == tuple(sorted(there))
        assert set(load.now) <= set(load.weeks[0].trainees)
        assert load.weeks[0].week == Week.of(MONDAY)
