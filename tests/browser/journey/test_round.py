"""An opening and what comes of it, once around: posted, answered, two jobs at once, and again.

The story is told on Monday 7 October 2019 of the weeks before, which have gone by. The hand
calculation (rules, section 4; 385 kr. a partial week, 796 kr. a full one):

=============================  =========================================  ====================
chapter                        weeks paid                                 kroner
=============================  =========================================  ====================
12 hours from Mon 12 Aug       W33–W40 partial                            8 × 385 = 3,080
20 hours from Mon 26 Aug       the same: 20 is less than 37               8 × 385 = 3,080
18 more from Mon 2 Sep: 38     W33–W35 partial, W36–W40 full              3 × 385 + 5 × 796 = 5,135
the first ends Fri 20 Sep      W36–W37 stay full; W38 is not whole: its   6 × 385 + 2 × 796 = 3,902
                               weekend has 18 hours
=============================  =========================================  ====================
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import sign_in
from tests.browser.journey.conftest import People
from tests.browser.journey.people import TODAY, Person
from tests.browser.journey.post import Post, link_in

PHONE = 390
ONE, OTHER = "K097", "K036"
NAME, OTHER_NAME = "Thi Lan Knudsen", "Gry Ågård"
MAIL = "thi.lan.knudsen@demo.virksom.example"
WORK = "Serveringsmedhjælper"
PARTIAL = {"partial": 1, "self_supporting": 1}
FULL = {"full": 1, "self_supporting": 1}
JOB = {"employments": 1, "ansættelser": 1}
"""The company has had others before: it is no further company."""
JOBS = {"companies": 1, "employments": 2, "virksomheder": 1, "ansættelser": 2}
JOBS |= {"med flere end én": 1}
SECOND = "Limfjordens Isbod"
Stands = Callable[[], tuple[dict[str, int], tuple[int, str]]]


@pytest.fixture(scope="module")
def consultant(people: People) -> Person:
    """Give the consultant a browser."""
    return people("konsulent")


@pytest.fixture(scope="module")
def firm(played: str, newcomer: Callable[..., Person]) -> Person:
    """Give the company a phone, and sign it in."""
    person = newcomer(width=PHONE)
    sign_in(person.page, played, "virksomhed")
    return person


@pytest.fixture(scope="module")
def candidate(consultant: Person, newcomer: Callable[..., Person], post: Post) -> Person:
    """Give the candidate a phone, and let them in by the link that is mailed to them."""
    consultant.write(f"/kandidater/{ONE}/link", {}, press="Send link")
    person = newcomer(width=PHONE)
    person.page.goto(link_in(post.mail(MAIL, "Her er dit link til virksom")))
    person.page.get_by_role("button", name="Kom ind").click()
    person.page.wait_for_url(lambda address: "/ind/" not in address)
    return person


@pytest.fixture(scope="module")
def stands(people: People) -> Stands:
    """Return a function that tells how far the table is from where it stood, and what is paid."""
    finance = people("oekonomi")
    first = finance.table()

    def now() -> tuple[dict[str, int], tuple[int, str]]:
        moved = {row: count - first[row] for row, count in finance.table().items()}
        return {row: by for row, by in moved.items() if by}, finance.paid(ONE)

    return now


@pytest.fixture(scope="module")
def opening(firm: Person, stands: Stands) -> str:
    """Post an opening with two seats from the phone; its code."""
    assert stands() == ({}, (0, "0 kr."))
    firm.reader.goto("/vores-medarbejdere")
    firm.page.get_by_role("link", name="Slå en jobåbning op").click()
    firm.fill({"Hvad er arbejdet?": WORK, "Timer om ugen, fra": "12", "til": "20"})
    firm.fill({"Antal pladser": "2"})
    firm.page.get_by_label("dagtimer", exact=True).check()
    assert "Jobåbningen er slået op" in firm.press("Slå op")
    href = firm.page.get_by_role("link", name=WORK).first.get_attribute("href")
    return str(href).rpartition("/")[2]


def quiet(person: Person) -> None:
    """Assert that the page somebody sees is accessible and fits."""
    assert (person.reader.axe(), person.reader.overflow() <= 0) == ([], True)


def card(firm: Person, opening: str, who: str) -> Locator:
    """Return the card of a candidate on the company's page."""
    firm.reader.goto("/vores-medarbejdere")
    return firm.page.locator(f"[aria-labelledby='{opening}-{who}']")


def at(opening: str, page: str = "") -> str:
    """Return the address of a page of the proposal."""
    return f"/jobaabninger/{opening}/forslag/{ONE}{page}"


@pytest.mark.usefixtures("opening")
def test_a_company_posts_two_seats_from_its_phone(firm: Person) -> None:
    firm.reader.goto("/vores-medarbejdere")
    assert f"{WORK}\n12–20 timer om ugen · 2 pladser" in firm.main()
    assert "vi svarer snart" in firm.main()
    quiet(firm)


def test_it_stands_first_on_the_consultants_day_and_is_answered(
    opening: str, consultant: Person, firm: Person
) -> None:
    consultant.reader.goto("/")
    waits = consultant.page.locator("main section").first.locator("li", has_text=opening)
    waits.get_by_role("link", name=re.compile("^Svar")).click()
    consultant.fill({"Hvordan?": "Opkald", "Svaret til virksomheden": "I hører fra os i dag."})
    assert "er besvaret" in consultant.press("Svar")
    firm.reader.goto("/vores-medarbejdere")
    assert "I hører fra os i dag." in firm.main()


def test_two_of_those_who_fit_are_proposed(opening: str, consultant: Person) -> None:
    for who in (ONE, OTHER):
        consultant.reader.goto(f"/jobaabninger/{opening}")
        consultant.page.get_by_role("link", name="Se alle, og sammenlign").click()
        consultant.page.get_by_role("link", name=f"Foreslå {who}", exact=True).click()
        quiet(consultant)
        assert f"{who} er foreslået." in consultant.press("Foreslå")
    consultant.reader.goto(f"/jobaabninger/{opening}")
    expect(consultant.page.locator("[aria-labelledby=proposals] tbody tr")).to_have_count(2)


def test_the_company_wants_one_and_declines_the_other_with_a_reason(
    opening: str, firm: Person
) -> None:
    wanted = card(firm, opening, ONE)
    quiet(firm)
    assert not any(name in firm.main() for name in (NAME, OTHER_NAME))
    wanted.get_by_role("button", name=re.compile("^Vil gerne mødes")).click()
    assert "Tak. Vi vender tilbage." in firm.said()
    other = card(firm, opening, OTHER)
    other.get_by_text("Ikke denne gang").click()
    other.get_by_role("button", name=re.compile("^timerne passer ikke", re.IGNORECASE)).click()
    assert "Tak for svaret." in firm.said()
    expect(card(firm, opening, OTHER)).to_have_count(0)


def test_the_candidate_says_yes_and_the_company_gets_the_name(
    opening: str, candidate: Person, firm: Person, consultant: Person
) -> None:
    candidate.reader.goto("/min-side")
    quiet(candidate)
    offer = candidate.page.locator(f"[aria-labelledby={opening}]")
    offer.get_by_role("button", name=re.compile("^Ja, det vil jeg gerne")).click()
    assert "Tak" in candidate.said()
    expect(card(firm, opening, ONE)).to_contain_text(NAME)
    consultant.reader.goto(f"/jobaabninger/{opening}/forslag/{OTHER}")
    assert "timerne passer ikke" in consultant.main()


def test_a_conversation_and_a_trial_day_are_no_employment(
    opening: str, consultant: Person, candidate: Person, stands: Stands
) -> None:
    when = {"Hvornår?": "6/8-2019 kl. 10.00", "Hvor?": "Bagindgangen"}
    assert "aftalt" in consultant.write(at(opening, "/samtale"), when, press="Aftal samtale")
    day = {"Hvilken dag?": "7/8-2019"}
    assert "noteret" in consultant.write(at(opening, "/proevedag"), day, press="Prøvedag")
    quiet(consultant)
    candidate.reader.goto("/min-side")
    assert "07.08.2019" in candidate.main()
    consultant.reader.goto(f"/kandidater/{ONE}")
    expect(consultant.page.locator(".running", has_text="t ·")).to_have_count(0)
    assert stands() == ({}, (0, "0 kr."))


def test_twelve_hours_are_agreed_and_eight_weeks_are_partial(
    opening: str, consultant: Person, stands: Stands
) -> None:
    job = {"Form": "ordinært job", "Timer om ugen": "12", "Første dag": "12.8.2019"}
    assert f"{ONE} er ansat." in consultant.write(at(opening, "/ansaet"), job, press="Ansæt")
    assert stands() == ({**PARTIAL, **JOB}, (8, "3.080 kr."))


def test_twenty_hours_are_partial_too(consultant: Person, stands: Stands) -> None:
    running(consultant, "Nye timer", "12 t")
    consultant.fill({"Timer om ugen": "20", "Fra og med": "26.8.2019"})
    consultant.press("Registrér")
    assert stands() == ({**PARTIAL, **JOB}, (8, "3.080 kr."))


def test_a_second_job_beside_it_makes_thirty_eight_hours_and_full_weeks(
    consultant: Person, stands: Stands
) -> None:
    job = {"Virksomhed": SECOND, "Form": "ordinært job"}
    job |= {"Timer om ugen": "18", "Første dag": "2.9.2019"}
    consultant.write(f"/kandidater/{ONE}/job", job, press="Registrér")
    assert stands() == ({**FULL, **JOBS}, (8, "5.135 kr."))
    consultant.reader.goto(f"/kandidater/{ONE}?{TODAY}&uge=2019-W37")
    assert "i fuld selvforsørgelse" in consultant.main()


def test_the_company_backs_out_and_only_the_other_job_counts(
    consultant: Person, stands: Stands
) -> None:
    running(consultant, "Slut", "20 t")
    ends = {"Sidste dag": "20.9.2019", "Hvorfor sluttede det?": "virksomheden trak sig"}
    consultant.fill(ends)
    assert "Slutdagen er registreret." in consultant.press("Registrér")
    assert "virksomheden trak sig" in consultant.main()
    assert stands() == ({**PARTIAL, **JOBS}, (8, "3.902 kr."))


def test_what_was_learnt_is_told_and_the_candidate_agrees(
    consultant: Person, candidate: Person
) -> None:
    quiet(consultant)
    learnt = {"Hvad har kandidaten lært?": "Servering", "Hvad blev der gjort?": "Bar ud til ti."}
    consultant.fill(learnt | {"Hvor godt?": "Kan det selv, også når det haster"})
    assert "Tilføjet." in consultant.press("Tilføj")
    candidate.reader.goto("/min-side")
    candidate.page.get_by_role("link", name="Mine kompetencer").click()
    quiet(candidate)
    assert candidate.press("Det passer", about="Servering")


def test_the_next_match_knows_the_experience(opening: str, consultant: Person) -> None:
    consultant.page.get_by_role("link", name="Find nyt match").click()
    expect(consultant.page).to_have_url(re.compile(f"/kandidater/{ONE}/match"))
    quiet(consultant)
    host = consultant.page.locator("tr", has_text="Vært på plejehjem")
    expect(host).not_to_contain_text("Mangler")
    expect(consultant.page.locator("tr", has_text=opening)).to_contain_text("ansat")


def test_candidate_and_company_tell_both_jobs_and_why_one_ended(consultant: Person) -> None:
    consultant.reader.goto(f"/kandidater/{ONE}")
    assert "2 job i 2 virksomheder" in consultant.main()
    for job in ("Muslingbro Køkken · 20 t", f"{SECOND} · 18 t"):
        expect(consultant.page.locator("svg.lanes")).to_contain_text(job)
    consultant.reader.goto("/virksomheder/V009")
    jobs = consultant.page.locator("li", has_text=ONE)
    expect(jobs).to_contain_text("sluttede: virksomheden trak sig")


def test_the_opening_tells_what_became_of_its_seats(
    opening: str, consultant: Person, firm: Person
) -> None:
    consultant.reader.goto(f"/jobaabninger/{opening}")
    assert "1 af 2 pladser ledige" in consultant.main()
    assert "Plads 1 af 2 er besat" in consultant.main()
    assert "Jobbet på plads 1 er slut: virksomheden trak sig\n20.09.2019" in consultant.main()
    expect(consultant.page.locator("[aria-labelledby=proposals] tr", has_text=ONE)).to_contain_text(
        "ansat"
    )
    quiet(consultant)
    firm.reader.goto("/vores-medarbejdere")
    assert f"{WORK}\n12–20 timer om ugen · 1 af 2 pladser ledige" in firm.main()


def test_another_opening_stays_empty_and_the_report_names_what_was_missing(
    consultant: Person,
) -> None:
    consultant.reader.goto("/jobaabninger/O006/luk")
    consultant.fill({"Hvordan ender den?": "den blev ikke besat"})
    for lack in ("kasse", "tidspunkterne passede ikke"):
        consultant.page.get_by_label(lack, exact=True).check()
    assert "er lukket" in consultant.press("Luk")
    consultant.reader.goto("/jobaabninger/ubesat")
    for part, lack in (("kompetencer", "Kasse"), ("andet", "Tidspunkterne passede ikke")):
        bars = consultant.page.locator(f"[aria-labelledby={part}]")
        bars.get_by_role("link", name=re.compile(f": {lack}$")).click()
        assert "Kassemedarbejder" in consultant.main()
        consultant.reader.goto("/jobaabninger/ubesat")


def running(consultant: Person, deed: str, hours: str) -> None:
    """Take up a deed about a job that runs."""
    consultant.reader.goto(f"/kandidater/{ONE}")
    row = consultant.page.locator(".running li", has_text=hours)
    row.get_by_role("link", name=re.compile(f"^{deed}")).click()
