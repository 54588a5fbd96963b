"""For any facts about companies: no stage is lost, and every minute is counted once."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from virksom.programme.companies.alike import Sign, alike
from virksom.programme.companies.pipeline import standings
from virksom.programme.companies.response import responses
from virksom.programme.companies.time_share import Period, period_of, shares, team_share
from virksom.programme.kernel import Json, Span
from virksom.programme.record import Draft, Log, append

FIRST = date(2019, 1, 1)
DAYS = st.integers(0, 400).map(lambda days: FIRST + timedelta(days=days))
COMPANIES = st.sampled_from(["V001", "V002", "V003"])
OPENINGS = st.sampled_from(["O001", "O002"])
MINUTES = st.one_of(st.none(), st.integers(0, 120))
BY = st.sampled_from(["konsulent-1", "konsulent-2"])


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Draw a fact about a company, or a contact with a candidate."""
    kind = draw(st.sampled_from(["company", "contact", "contact", "opening", "employment"]))
    company = draw(COMPANIES)
    values: dict[str, dict[str, Json]] = {
        "contact": {"minutes": draw(MINUTES), "asked": draw(st.booleans())},
        "opening": {"company": company, "asked": draw(st.booleans())},
        "employment": {
            "employment": draw(st.sampled_from(["E001", "E002"])),
            "company": company,
            "form": draw(st.sampled_from(["ordinary", "internship"])),
            "weekly_hours": "5.0",
        },
    }
    subjects = {"opening": draw(OPENINGS), "employment": "K001"}
    contacted = draw(st.sampled_from([company, "K001"])) if kind == "contact" else company
    return Draft(
        kind=kind,
        subject=subjects.get(kind, contacted),
        since=draw(DAYS),
        value=values.get(kind, {}),
        by=draw(BY),
    )


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """Draw a log of such facts, told a day apart."""
    log = Log()
    for number, draft in enumerate(draw(st.lists(drafts(), max_size=12))):
        log = append(log, [draft], moment=datetime(2020, 3, 1 + number, tzinfo=UTC))
    return log


@given(logs(), DAYS, st.integers(0, 200))
def test_no_stage_is_lost_and_no_reason_changes_as_days_go_by(
    log: Log, on: date, later: int
) -> None:
    first = {one.company: one for one in standings(log.known(), on=on)}
    then = {one.company: one for one in standings(log.known(), on=on + timedelta(days=later))}
    assert set(first) <= set(then)
    for code, one in first.items():
        assert one.stage <= then[code].stage
        assert set(one.reasons) <= set(then[code].reasons)


@given(logs(), DAYS)
def test_every_stage_rests_on_facts_in_force_and_the_last_is_where_it_stands(
    log: Log, on: date
) -> None:
    known = log.known()
    for one in standings(known, on=on):
        facts = [known.find(fact) for reason in one.reasons for fact in reason.facts]
        assert all(fact is not None and fact.since <= on for fact in facts)
        assert one.reasons[0].code == "new"
        assert one.reasons[-1].code == one.stage.code


@given(logs(), DAYS, st.integers(1, 200))
def test_the_shares_of_each_sum_to_the_teams(log: Log, since: date, days: int) -> None:
    span = Span(since, since + timedelta(days=days))
    team, each = team_share(log.facts, span=span), shares(log.facts, span=span)
    for name in ("contacts", "untimed", "minutes", "with_companies"):
        assert getattr(team, name) == sum(getattr(one, name) for one in each)
    assert 0 <= team.with_companies <= team.minutes
    assert team.percent is None or 0 <= team.percent <= 100


@given(logs(), st.sampled_from(Period))
def test_the_periods_of_a_year_sum_to_the_whole(log: Log, period: Period) -> None:
    days = [FIRST + timedelta(days=number) for number in range(401)]
    spans = {period_of(day, period) for day in days}
    minutes = sum(team_share(log.facts, span=span).minutes for span in spans)
    assert minutes == team_share(log.facts, span=Span(date(2018, 1, 1))).minutes


@given(logs())
def test_nobody_is_answered_before_they_asked_nor_proposed_to_before_an_answer(log: Log) -> None:
    for one in responses(log):
        assert one.answered_at is None or one.answered_at >= one.asked_at
        assert one.proposed_at is None or one.answered_at is not None
        assert one.waits == (not one.answer)


@given(st.text(max_size=12), st.text(max_size=12))
def test_one_is_like_the_other_when_the_other_is_like_it(one: str, other: str) -> None:
    first, second = Sign(code="V001", name=one), Sign(code="V002", name=other)
    assert [found.why for found in alike(first, [second])] == [
        found.why for found in alike(second, [first])
    ]
