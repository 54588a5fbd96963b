"""A candidate is sent a link by whoever has them."""

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.persons import PersonData, put

PAGE = "/kandidater/K002/link"


def test_it_says_what_the_link_is_for(browser_of: ClientOf) -> None:
    page = browser_of("recruitment_consultant").get(PAGE).content.decode()
    assert "Det lukker ind én gang og virker i syv dage." in page


def test_the_link_waits_to_be_mailed(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    put(CODE, PersonData(code="K002", name="Otto", mail="otto@adresse.example"), moment=MOMENT)
    page = client.post(PAGE, {"send": "ja"}, follow=True).content.decode()
    assert "Et link til K002 er på vej." in page
    assert [row.kind for row in notices.latest_mails(CODE, most=9)] == [Kind.LINK]


def test_without_an_address_it_is_told_and_nothing_is_sent(browser_of: ClientOf) -> None:
    client = browser_of("recruitment_consultant")
    put(CODE, PersonData(code="K002", name="Otto"), moment=MOMENT)
    answer = client.post(PAGE, {"send": "ja"})
    assert answer.status_code == 422
    assert "K002 har ingen e-mailadresse" in answer.content.decode()
    assert notices.latest_mails(CODE, most=9) == ()
