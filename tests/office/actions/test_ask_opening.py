"""Somebody without a log-in posts an opening, and confirms it from their mail."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.office.actions.told_openings import TOLD, colleague, now
from tests.office.cast import CODE, MOMENT
from virksom.office.actions.ask_opening import (
    MOST_OF_ALL,
    MOST_OF_ONE,
    Asked,
    CannotAsk,
    TooManyAsked,
    ask_opening,
)
from virksom.office.actions.confirm_opening import RequestIsOver, confirm_opening, why_over
from virksom.office.actions.forget_tries import forget_tries
from virksom.office.actions.opening_told import CannotPost
from virksom.office.store import notices, opening_requests, read
from virksom.office.store.company_contacts import contact_persons
from virksom.office.store.company_details import CompanyDetails, company_details, put_company
from virksom.office.store.mails import mail_of
from virksom.office.store.models import OpeningRequest
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.opening_texts import titles

ASKED = Asked(
    opening=TOLD,
    company="Byens Bageri",
    cvr="12345674",
    name="Bo Bager",
    mail="bo@bageri.example",
    phone="11 22 33 44",
)
TWO_DAYS = timedelta(hours=48)


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def ask(told: Asked = ASKED, *, network: str = "192.0.2.1", after: timedelta = timedelta()) -> str:
    """Ask for an opening; return the token of the link that is mailed."""
    real = MOMENT + after
    ask_opening(CODE, told, network=network, real=real, moment=real)
    row = notices.latest_mails(CODE, most=1)[0]
    return row.attached.decode().rpartition("/")[2]


def test_nothing_is_a_fact_before_it_is_confirmed() -> None:
    before = read.log(CODE).head
    ask()
    row = OpeningRequest.objects.get()
    assert read.log(CODE).head == before
    assert "Bager" not in row.content_sealed
    assert notices.waiting(CODE, "konsulent-1") == ()


def test_the_mail_has_a_link_and_no_word_of_what_was_typed() -> None:
    token = ask()
    row = notices.latest_mails(CODE, most=1)[0]
    mail = mail_of(row)
    assert (row.kind, row.carries_calendar) == (Kind.OPENING_ASKED, False)
    assert mail.link.endswith(f"/jobaabning/{token}")
    assert not any(word in mail.body for word in ("Bager", "bageri", "frugt", "11 22"))


def test_confirmed_it_is_an_opening_at_a_new_company() -> None:
    told = replace(TOLD, must=(), when=("day",), by=date(2019, 11, 1), place="9000", mentor=True)
    confirmed = confirm_opening(ask(replace(ASKED, opening=told)), real=MOMENT)
    opening = now()
    assert (confirmed.programme, confirmed.fact.subject) == (CODE, "O001")
    assert (opening.company, opening.says.asked, opening.says.mentor) == ("V010", True, True)
    assert (opening.says.hours_from, opening.says.by) == (Decimal(10), date(2019, 11, 1))
    assert titles(CODE, ["O001"]) == {"O001": "Fylde op i frugt og grønt"}
    assert company_details(CODE, ["V010"])["V010"].cvr == "12345674"
    assert [one.mail for one in contact_persons(CODE, ["V010"])] == ["bo@bageri.example"]
    assert [row.kind.value for row in notices.waiting(CODE, "konsulent-1")] == ["opening"]


def test_confirmed_it_keeps_no_content() -> None:
    confirm_opening(ask(), real=MOMENT)
    row = OpeningRequest.objects.get()
    assert (row.content_sealed, row.opening) == ("", "O001")


@pytest.mark.parametrize(
    "known",
    [
        CompanyDetails(code="V009", cvr="12345674"),
        CompanyDetails(code="V009", name="BYENS bageri ApS"),
    ],
)
def test_a_company_there_is_already_is_known_again(known: CompanyDetails) -> None:
    put_company(CODE, known)
    confirm_opening(ask(), real=MOMENT)
    assert now().company == "V009"
    assert len(read.log(CODE).known().about("V009")) == 1


def test_the_same_person_is_not_kept_twice() -> None:
    for minutes in (0, 1):
        confirm_opening(ask(after=timedelta(minutes=minutes)), real=MOMENT)
    assert now("O002").company == "V010"
    assert len(contact_persons(CODE, ["V010"])) == 1


def test_who_has_the_company_is_told() -> None:
    put_company(CODE, CompanyDetails(code="V001", cvr="12345674"))
    code = colleague("V001")
    confirm_opening(ask(), real=MOMENT)
    assert now().says.place == "9000"
    assert len(notices.waiting(CODE, code)) == 1
    assert notices.waiting(CODE, "konsulent-1") == ()


def test_a_link_is_used_once() -> None:
    token = ask()
    assert why_over(token, real=MOMENT) is None
    confirm_opening(token, real=MOMENT)
    with pytest.raises(RequestIsOver, match="bekræftet og hedder O001"):
        confirm_opening(token, real=MOMENT)
    assert len(read.log(CODE).known().of_kind("opening")) == 1


def test_a_link_is_over_after_two_days() -> None:
    token = ask()
    assert why_over(token, real=MOMENT + TWO_DAYS - timedelta(seconds=1)) is None
    with pytest.raises(RequestIsOver, match="udløbet"):
        confirm_opening(token, real=MOMENT + TWO_DAYS)
    with pytest.raises(RequestIsOver, match="kendes ikke"):
        confirm_opening("no-such-link", real=MOMENT)


def test_what_was_never_confirmed_is_removed() -> None:
    token = ask()
    ask(after=TWO_DAYS + opening_requests.HOUR)
    assert opening_requests.by_token(token) is None
    assert OpeningRequest.objects.count() == 1


def test_without_another_stranger_it_is_removed_too_with_the_address_of_its_mail() -> None:
    token = ask()
    assert forget_tries(moment=MOMENT + TWO_DAYS) == 0
    assert forget_tries(moment=MOMENT + timedelta(days=3)) == 2
    assert opening_requests.by_token(token) is None
    assert notices.latest_mails(CODE, most=1)[0].attached == b""


def test_of_a_confirmed_one_nothing_is_left_after_a_month() -> None:
    confirm_opening(ask(), real=MOMENT)
    forget_tries(moment=MOMENT + TWO_DAYS + opening_requests.KEPT_FOR - timedelta(seconds=1))
    assert OpeningRequest.objects.exists()
    forget_tries(moment=MOMENT + TWO_DAYS + opening_requests.KEPT_FOR)
    assert not OpeningRequest.objects.exists()


def test_a_day_that_has_passed_meanwhile_is_told() -> None:
    told = replace(TOLD, by=date(2019, 10, 7))
    token = ask(replace(ASKED, opening=told))
    with pytest.raises(CannotPost, match="før"):
        confirm_opening(token, real=MOMENT + timedelta(days=1))
    assert read.log(CODE).known().of_kind("opening") == ()


@pytest.mark.parametrize("field", ["company", "name", "mail"])
def test_who_asks_says_who_they_are(field: str) -> None:
    with pytest.raises(CannotAsk) as refused:
        ask(replace(ASKED, **{field: " "}))
    assert refused.value.field == field
    with pytest.raises(CannotAsk):
        ask(replace(ASKED, mail="bo@bageri.example\nBcc: x@y.example"))


def test_an_opening_that_contradicts_itself_is_not_kept() -> None:
    with pytest.raises(CannotPost):
        ask(replace(ASKED, opening=replace(TOLD, hours_to=Decimal(1))))
    assert not OpeningRequest.objects.exists()


def test_one_address_asks_a_few_times_an_hour() -> None:
    for place in range(MOST_OF_ONE):
        ask(network=f"192.0.2.{place}")
    with pytest.raises(TooManyAsked, match="den adresse"):
        ask(replace(ASKED, mail="BO@bageri.example"), network="192.0.2.9")
    ask(network="192.0.2.9", after=timedelta(hours=1))


def test_one_network_asks_a_few_times_a_quarter() -> None:
    def sent(place: int, after: timedelta = timedelta()) -> None:
        ask(replace(ASKED, mail=f"bo{place}@bageri.example"), after=after)

    for place in range(5):
        sent(place)
    with pytest.raises(TooManyAsked, match="jeres net"):
        sent(5)
    sent(6, after=timedelta(minutes=15))


def test_all_together_ask_no_more_than_can_be_taken() -> None:
    for place in range(MOST_OF_ALL):
        opening_requests.keep(CODE, {}, mail=f"{place}@x.example", moment=MOMENT)
    with pytest.raises(TooManyAsked, match="lige nu"):
        ask()
    ask(after=timedelta(hours=1))
