"""A week told in sentences."""

import pytest

from tests.core.persons import IN_COURSE, TERMS, person
from tests.spec.told import log_of
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Week, parse_moment
from virksom.programme.settlement import Explanation, explain_week

JOB = "K001 ansat 37 timer fra 2019-03-04"
W10 = Week(2019, 10)


def explain(*lines: str, week: Week = W10, terms: Terms = TERMS) -> Explanation:
    known = log_of(*lines).known()
    return explain_week(person(*lines), terms, known=known, week=week)


def test_a_paid_week_is_headed_by_its_tier_and_amount() -> None:
    found = explain(*IN_COURSE, JOB)
    assert found.heading.da == "Uge 10, 2019: fuld, 796 kr."
    assert found.heading.en == "Week 10, 2019: full, DKK 796"
    assert found.number is not None
    assert (found.number.da, found.number.en) == ("betalt uge 1 af 156", "paid week 1 of 156")
    assert (found.cap, found.reading.week) == (156, W10)


def test_a_week_paid_lower_than_its_state_is_headed_by_what_is_paid() -> None:
    lines = (*IN_COURSE, "K001 uddannelse uden ydelse fra 2019-03-04")
    found = explain(*lines, terms=TERMS.with_switch("education_tier", "partial"))
    assert found.heading.da == "Uge 10, 2019: delvis, 385 kr."


def test_an_unpaid_week_is_headed_by_its_state() -> None:
    found = explain(*IN_COURSE)
    assert found.heading.da == "Uge 10, 2019: ingen selvforsørgelse, ikke betalt"
    assert found.heading.en == "Week 10, 2019: no self-support, not paid"
    assert found.number is None


def test_a_week_with_unknown_hours_is_headed_by_that() -> None:
    found = explain(*IN_COURSE, "K001 ansat ukendte timer fra 2019-03-04")
    assert found.heading.da == "Uge 10, 2019: ukendt, ikke betalt"


def test_a_week_cut_by_a_withdrawal_says_so_once_and_names_the_day() -> None:
    found = explain(*IN_COURSE, JOB, "K001 afmeldt 2019-03-08 som moved")
    assert [line.text.da for line in found.sentences] == [
        "Kandidaten er afmeldt 08.03.2019",
        "Ansat i V001, 37 timer om ugen, siden 04.03.2019; 37 er mindst 37 timer: fuld",
    ]


def test_a_week_without_any_day_in_a_course_says_only_that() -> None:
    found = explain(*IN_COURSE, "K001 afmeldt 2019-02-04 som moved")
    assert [line.text.da for line in found.sentences] == ["Kandidaten er afmeldt 04.02.2019"]


def test_each_sentence_has_its_clause_and_facts() -> None:
    found = explain(*IN_COURSE, JOB).sentences
    told = [(line.text.da, line.clause, line.facts) for line in found]
    assert told[0] == (
        "Ansat i V001, 37 timer om ugen, siden 04.03.2019; 37 er mindst 37 timer: fuld",
        "4.1",
        ("f000003",),
    )
    assert [clause for _, clause, _ in told] == ["4.1", "4.4", "4.4", "4.3", "4.2"]
    assert told[-1][0] == "Satsen 796 kr. gælder fra 01.09.2018"


def test_a_paid_week_says_at_last_by_whose_word_it_is_proven() -> None:
    found = explain(*IN_COURSE, JOB, "K001 arbejdsgiver siger ansat 37 timer fra 2019-03-04")
    last = found.sentences[-1]
    assert last.text.da == (
        "Bevist af arbejdsgiverens svar: ansat 37 timer om ugen (E001) siden 04.03.2019"
    )
    assert (last.clause, last.facts) == ("7.1", ("f000004",))
    assert found.heading.da == "Uge 10, 2019: fuld, 796 kr."


def test_a_contradicted_week_says_first_who_denies_it() -> None:
    found = explain(*IN_COURSE, JOB, "K001 indkomst 9 timer i 2019-03")
    assert found.heading.da == "Uge 10, 2019: fuld, ikke betalt"
    first = found.sentences[0]
    assert first.text.da == "Modsagt af indkomstregistret: 9 timer i marts 2019"
    assert (first.clause, first.facts) == ("7.1", ("f000004",))


def test_a_week_before_the_referral_says_so() -> None:
    found = explain(*IN_COURSE, week=Week(2018, 40))
    (line,) = found.sentences
    assert (line.text.da, line.clause) == ("Kandidaten var ikke henvist", "2.1")
    assert (found.reading.candidate, found.reading.week) == ("K001", Week(2018, 40))
    assert (found.reading.paid, found.reading.amount, found.reading.state) == (False, 0, 0)


def test_a_week_before_the_start_says_so_and_names_the_referral() -> None:
    (line,) = explain(*IN_COURSE, week=Week(2018, 49)).sentences
    assert (line.text.da, line.clause) == ("Forløbet var ikke begyndt", "3.4")
    assert "f000001" in line.facts


def test_the_week_a_referral_comes_in_is_referred_by_its_sunday() -> None:
    lines = ("K001 henvist 2018-12-09", "K001 starter 2019-01-07")
    assert explain(*lines, week=Week(2018, 49)).reading.reasons[0].code == "not_started"
    assert explain(*lines, week=Week(2018, 48)).reading.reasons[0].code == "not_referred"


def test_the_week_of_the_start_is_read() -> None:
    assert explain(*IN_COURSE, week=Week(2019, 2)).reading.reasons[0].code == "no_self_support"


def test_a_week_long_before_the_contract_can_be_explained() -> None:
    assert explain(*IN_COURSE, week=Week(2010, 1)).sentences[0].clause == "2.1"


def test_nothing_agreed_is_refused() -> None:
    with pytest.raises(TermMissing, match="ikke indgået"):
        explain(*IN_COURSE, terms=TERMS.known(parse_moment("2018-08-31")))
