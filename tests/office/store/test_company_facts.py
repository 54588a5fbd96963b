"""The facts of companies alone: read on, never stale, the same object while nothing is added."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.office.cast import CODE, MOMENT, Cast, referral
from virksom.office.store import read, write
from virksom.office.store.company_facts import KINDS, company_log
from virksom.programme.record import Draft

pytestmark = pytest.mark.django_db


def contact(subject: str = "V001") -> Draft:
    value = {"channel": "mail"}
    return Draft(kind="contact", subject=subject, since=date(2019, 10, 7), value=value)


def test_only_what_tells_of_companies_is_read(office: Cast) -> None:
    assert [fact.kind for fact in company_log(office.programme).facts] == ["company"]
    write.append(CODE, [contact(), contact("K001"), referral("K003")], moment=MOMENT)
    kinds = [fact.kind for fact in company_log(office.programme).facts]
    assert kinds == ["company", "contact", "contact"]
    assert set(kinds) <= set(KINDS)


@pytest.mark.usefixtures("office")
def test_it_is_the_same_object_until_a_fact_is_added_and_then_read_on() -> None:
    first = company_log(CODE)
    with CaptureQueriesContext(connection) as asked:
        assert company_log(CODE) is first
    assert len(asked) == 1
    write.append(CODE, [contact()], moment=MOMENT)
    assert company_log(CODE).facts[:1] == first.facts


@pytest.mark.usefixtures("office")
def test_what_is_taken_back_is_no_longer_in_force_and_other_retractions_are_looked_past() -> None:
    (told, other) = write.append(CODE, [contact(), referral("K003")], moment=MOMENT)
    company_log(CODE)
    back = [
        Draft(
            kind="retraction",
            subject=fact.subject,
            since=fact.since,
            value={"reason": "mistake"},
            replaces=fact.id,
        )
        for fact in (told, other)
    ]
    write.append(CODE, back, moment=MOMENT)
    assert [fact.kind for fact in company_log(CODE).known().facts] == ["company"]


@pytest.mark.usefixtures("office")
def test_what_was_rolled_back_is_never_seen() -> None:
    with transaction.atomic():
        write.append(CODE, [contact()], moment=MOMENT)
        assert len(company_log(CODE).facts) == 2
        transaction.set_rollback(True)
    assert len(company_log(CODE).facts) == 1
    write.append(CODE, [referral("K003")], moment=MOMENT)
    known = {fact.id for fact in read.log(CODE).facts}
    assert {fact.id for fact in company_log(CODE).facts} <= known


def test_a_programme_without_facts_has_none() -> None:
    assert company_log("P9").facts == ()
