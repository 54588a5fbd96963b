"""The whole path of a candidate, with everybody in their own role.

Each chapter is a fixture that rests on the one before it and keeps what stood then, so that every
test can be run alone.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.journey.conftest import People
from tests.browser.journey.people import Person
from tests.browser.journey.post import Post, calendar_of
from tests.browser.journey.story import MAIL, MEETING, NAME, Chapter, Story

pytestmark = pytest.mark.browser
NOTHING = (0, "0 kr.")
REFERRED = {"referred": 1, "not_started": 1}
ACTIVE = {"referred": 1, "active": 1}
EMPLOYED = {"companies": 1, "employments": 1, "virksomheder": 1, "ansættelser": 1}
TWICE = {**EMPLOYED, "employments": 2, "ansættelser": 2, "med flere end én": 1}


@pytest.fixture(scope="module")
def story(people: People, newcomer: Callable[..., Person], post: Post) -> Story:
    return Story(people, newcomer, post)


@pytest.fixture(scope="module")
def referred(story: Story) -> Chapter:
    return story.referred()


@pytest.fixture(scope="module")
def invited(story: Story, referred: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.invited()


@pytest.fixture(scope="module")
def held(story: Story, invited: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.held()


@pytest.fixture(scope="module")
def signed(story: Story, held: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    story.put_forward()
    return story.signed()


@pytest.fixture(scope="module")
def started(story: Story, signed: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.started()


@pytest.fixture(scope="module")
def composed(story: Story, started: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.composed()


@pytest.fixture(scope="module")
def employed(story: Story, composed: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.employed("Fjordens Bageri", hours="12", since="12.8.2019")


@pytest.fixture(scope="module")
def raised(story: Story, employed: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.raised()


@pytest.fixture(scope="module")
def lost(story: Story, raised: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.lost()


@pytest.fixture(scope="module")
def again(story: Story, lost: Chapter) -> Chapter:  # noqa: ARG001  # the chapter before
    return story.employed("V009 · Muslingbro Køkken", hours="37", since="23.9.2019")


def test_an_adviser_refers_and_the_table_counts_one_more(referred: Chapter) -> None:
    assert "er henvist." in referred.said
    assert (referred.table, referred.paid) == (REFERRED, NOTHING)


def test_the_jobcentre_invites_and_a_calendar_file_comes_by_mail(
    story: Story, invited: Chapter
) -> None:
    assert invited.said == "Tiden er aftalt, og invitationen er sendt."
    assert (invited.table, invited.paid) == (REFERRED, NOTHING)
    told = calendar_of(story.post.mail(MAIL, MEETING))
    assert "METHOD:REQUEST" in told
    assert "DTSTART;TZID=Europe/Copenhagen:20191007T230000" in told


def test_all_four_attend_by_a_tap_each_and_agree(held: Chapter) -> None:
    assert held.said == "Det er noteret."
    assert (held.table, held.paid) == (REFERRED, NOTHING)


def test_the_candidate_signs_by_link_and_the_others_on_one_screen(signed: Chapter) -> None:
    assert "Alle har skrevet under, og aftalen er udstedt som A-2019-" in signed.said
    assert (signed.table, signed.paid) == (REFERRED, NOTHING)


@pytest.mark.usefixtures("signed")
def test_the_agreement_is_a_sealed_pdf(story: Story, tmp_path: Path) -> None:
    assert story.paper(tmp_path).startswith(b"%PDF-1.7")
    story.adviser.reader.goto(story.at("/aftale/underskriv"))
    expect(story.adviser.page.get_by_text("Seglet er helt")).to_be_visible()


@pytest.mark.usefixtures("signed")
def test_no_mail_holds_a_name_or_a_birthday(story: Story) -> None:
    told = story.post.whole().lower()
    assert not any(part.lower() in told for part in (*NAME.split(), "07.04.1995", "1995-04-07"))


def test_after_the_start_the_candidate_is_active(started: Chapter) -> None:
    assert (started.table, started.paid) == (ACTIVE, NOTHING)


def test_elements_and_training_earn_nothing_by_themselves(story: Story, composed: Chapter) -> None:
    assert (composed.table, composed.paid) == (ACTIVE, NOTHING)
    story.consultant.reader.goto(story.at())
    for label in ("mentor", "jobsøgning"):
        expect(story.consultant.page.locator("svg.lanes")).to_contain_text(label)


def test_twelve_hours_make_eight_weeks_partial(employed: Chapter) -> None:
    partial = {"partial": 1, "self_supporting": 1}
    assert employed.table == {**ACTIVE, **partial, **EMPLOYED}
    assert employed.paid == (8, "3.080 kr.")


def test_thirty_seven_hours_make_six_of_them_full(raised: Chapter) -> None:
    full = {"full": 1, "self_supporting": 1}
    assert raised.table == {**ACTIVE, **full, **EMPLOYED}
    assert raised.paid == (8, "5.546 kr.")


def test_a_lost_job_leaves_only_whole_weeks_paid(lost: Chapter) -> None:
    assert lost.table == {**ACTIVE, **EMPLOYED}
    assert lost.paid == (4, "2.362 kr.")


def test_a_new_job_goes_on_from_there(again: Chapter) -> None:
    full = {"full": 1, "self_supporting": 1}
    assert again.table == {**ACTIVE, **full, **TWICE}
    assert again.paid == (6, "3.954 kr.")


@pytest.mark.usefixtures("again")
def test_one_tap_of_the_company_says_that_all_is_well(people: People) -> None:
    company = people("virksomhed")
    company.reader.goto("/")
    assert company.press("Går godt", about=NAME) == "Tak for svaret."
    assert "går godt" in company.main()


@pytest.mark.usefixtures("again")
def test_a_wish_to_talk_stands_first_on_the_consultants_day(story: Story) -> None:
    story.own.reader.goto("/")
    assert story.own.reader.overflow() <= 0
    assert story.own.press("Vil gerne tale") == "Tak for svaret."
    story.consultant.reader.goto("/")
    first = story.consultant.page.locator("main section").first
    expect(first.get_by_role("heading")).to_have_text("Først virksomhederne")
    expect(first.locator("li", has_text=story.code)).to_contain_text("Vil gerne tale")


@pytest.mark.usefixtures("composed")
def test_the_trainer_sees_whom_they_train(people: People) -> None:
    trainer = people("oplaerer")
    trainer.reader.goto("/")
    expect(trainer.page.get_by_role("heading", name=NAME)).to_be_visible()


@pytest.mark.usefixtures("signed")
def test_another_link_is_sent_when_the_first_is_used(story: Story) -> None:
    told = story.consultant.write(story.at("/link"), {}, press="Send link")
    assert told == f"Et link til {story.code} er på vej."
    again = story.came_by_link("Her er dit link til virksom")
    expect(again.page.get_by_role("heading", level=1)).to_have_text(f"Hej {NAME}")


@pytest.mark.usefixtures("signed")
def test_the_candidate_sees_in_which_role_somebody_looked(story: Story) -> None:
    story.own.reader.goto("/min-side/set")
    told = story.own.main()
    assert "Rådgiver i jobcentret, Uddannelseshuset" in told
    assert "Rekrutteringskonsulent" in told


@pytest.mark.usefixtures("signed")
def test_the_administrator_sees_who_looked(story: Story, people: People) -> None:
    administrator = people("administrator")
    administrator.reader.goto(f"/indblik?kandidat={story.code}")
    assert "raadgiver-2" in administrator.main()
    assert "konsulent-2" in administrator.main()


@pytest.mark.usefixtures("signed")
def test_nobody_else_reads_the_agreement(story: Story, people: People) -> None:
    story.adviser.reader.goto(story.at())
    link = story.adviser.page.get_by_role("link", name=re.compile(r"^Vis \(PDF\)"))
    address = link.get_attribute("href") or ""
    for user in ("oekonomi", "virksomhed", "administrator"):
        assert people(user).page.request.get(address).status == 403


@pytest.mark.usefixtures("signed")
def test_a_printed_agreement_has_words_and_signatures_without_the_tools(story: Story) -> None:
    page = story.consultant.reader.goto(story.at("/aftale/underskriv"))
    page.emulate_media(media="print")
    expect(page.get_by_text(re.compile("^Underskrevet"))).to_have_count(4)
    expect(page.get_by_text("Jeg siger til, når noget er svært.")).to_be_visible()
    for tool in ("button:visible", "nav:visible", "input:visible", "a.button:visible"):
        expect(page.locator(tool)).to_have_count(0)
    page.emulate_media(media="screen")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", ["", "/samtale", "/aftale/underskriv", "/element", "/ret"])
def test_the_pages_of_the_path_are_accessible_and_fit(
    story: Story,
    again: Chapter,  # noqa: ARG001  # all chapters before
    page: str,
    width: int,
) -> None:
    reader = story.consultant.reader
    reader.resize(width)
    reader.goto(story.at(page))
    assert (reader.axe(), reader.overflow() <= 0) == ([], True)


@pytest.mark.usefixtures("again")
@pytest.mark.parametrize("page", ["/", "/min-side/vej", "/min-side/set", "/min-side/oplysninger"])
def test_the_candidates_own_pages_are_accessible_on_a_phone(story: Story, page: str) -> None:
    story.own.reader.goto(page)
    assert (story.own.reader.axe(), story.own.reader.overflow() <= 0) == ([], True)
