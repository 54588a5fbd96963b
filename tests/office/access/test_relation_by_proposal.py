"""Whose a proposal is: the company's with the opening, and no other's, whoever employs them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.office import cast
from virksom.office.access import Role, Whose, relation, relation_by_proposal
from virksom.programme.record import Draft, append

FIRM, OWN = cast.actor(Role.COMPANY_CONTACT), cast.actor(Role.CANDIDATE)
DAY = date(2019, 3, 5)
JOB = {"employment": "E001", "company": "V009", "form": "ordinary", "weekly_hours": "12"}
EMPLOYED = Draft(kind="employment", subject="K001", since=date(2019, 3, 4), value=JOB)
KNOWN = append(cast.log(), [EMPLOYED], moment=datetime(2019, 3, 4, 9, tzinfo=UTC)).known()


def whose(actor: cast.Actor, *proposed_to: str, candidate: str = "K001") -> frozenset[Whose]:
    return relation_by_proposal(actor, KNOWN, codes=[candidate], on=DAY, proposed_to=proposed_to)


def test_it_is_the_companys_that_has_the_opening() -> None:
    assert Whose.COMPANY in whose(FIRM, "V010", "V009", candidate="K002")


def test_who_employs_the_candidate_has_no_say_at_another_company() -> None:
    assert Whose.COMPANY in relation(FIRM, KNOWN, codes=["K001"], on=DAY)
    assert Whose.COMPANY not in whose(FIRM, "V010")


def test_once_it_is_ended_it_is_nobodys() -> None:
    assert whose(FIRM, candidate="K002") == {Whose.PROGRAMME}


def test_who_speaks_for_no_company_has_none() -> None:
    assert whose(replace(FIRM, company=""), "") == {Whose.PROGRAMME}


def test_being_proposed_opens_nothing_else() -> None:
    assert Whose.COMPANY not in relation(FIRM, KNOWN, codes=["K002"], on=DAY)


def test_a_candidate_has_a_say_in_their_own() -> None:
    assert Whose.SELF in whose(OWN, "V009")
