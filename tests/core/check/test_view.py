"""What a check looks at."""

from datetime import date

from tests.core.check.looked import view
from tests.core.persons import IN_COURSE, TERMS, amended


def test_facts_begun_by_the_day_are_looked_at_in_the_order_of_the_log() -> None:
    seen = view(*IN_COURSE, on=date(2019, 1, 7))
    assert [fact.kind for fact in seen.begun("start", "referral")] == ["referral", "start"]
    assert [fact.kind for fact in seen.begun("start")] == ["start"]


def test_facts_that_begin_later_are_not() -> None:
    assert list(view(*IN_COURSE, on=date(2019, 1, 6)).begun("start")) == []


def test_the_rules_are_those_of_the_day() -> None:
    terms = amended(TERMS, "cohort", value="7", since="2019-06-01", agreed="2018-09-01")
    assert view(terms=terms, on=date(2019, 5, 31)).rules.whole("cohort") == 120
    assert view(terms=terms, on=date(2019, 6, 1)).rules.whole("cohort") == 7
