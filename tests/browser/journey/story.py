"""One candidate's path as a story: each chapter is a deed of somebody, and what stands after it.

The hand calculation (rules, section 4; 385 kr. a partial week, 796 kr. a full one) of the weeks
that have gone by on Monday 7 October 2019:

=============================  =========================================  ====================
chapter                        weeks paid                                 kroner
=============================  =========================================  ====================
12 hours from Mon 12 Aug       W33–W40 partial                            8 × 385 = 3,080
37 hours from Mon 26 Aug       W33–W34 partial, W35–W40 full              2 × 385 + 6 × 796 = 5,546
last day Fri 13 Sep            W33–W34 partial, W35–W36 full; W37 is not  2 × 385 + 2 × 796 = 2,362
                               whole: its weekend is jobless
37 hours from Mon 23 Sep       as before, and W39–W40 full                2 × 385 + 4 × 796 = 3,954
=============================  =========================================  ====================
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.browser.journey.people import Person
from tests.browser.journey.post import Post, link_in

NAME, MAIL = "Wilhelmine Trier Nørregaard", "wilhelmine@kandidat.example"
PARTIES = ("Kandidat", "Rådgiver", "Rekrutteringskonsulent", "Arbejdsgiver")
MEETING, SIGN = "Der er et møde i kalenderen", "Der er en aftale at skrive under"
PHONE = 390


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands after a deed.

    Args:
        said: what the one who did it was told.
        table: how far each row of the status table is from where it stood at first.
        paid: the candidate's paid weeks and their sum.
    """

    said: str
    table: dict[str, int]
    paid: tuple[int, str]


class Story:
    """A candidate who is referred, and everybody around them.

    Args:
        people: gives one of the demo's users.
        newcomer: gives a browser nobody has signed in with.
        post: where the mails come.
    """

    own: Person

    def __init__(
        self, people: Callable[[str], Person], newcomer: Callable[..., Person], post: Post
    ) -> None:
        self.people, self.newcomer, self.post = people, newcomer, post
        self.consultant, self.adviser = people("konsulent"), people("raadgiver")
        self.finance = people("oekonomi")
        self.first = self.finance.table()
        self.code = ""

    def at(self, page: str = "") -> str:
        """Return the address of one of the candidate's pages."""
        return f"/kandidater/{self.code}{page}"

    def now(self, said: str) -> Chapter:
        """Return what stands now, as the finance officer sees it."""
        table = self.finance.table()
        moved = {row: count - self.first[row] for row, count in table.items()}
        paid = self.finance.paid(self.code)
        return Chapter(said, {row: by for row, by in moved.items() if by}, paid)

    def referred(self) -> Chapter:
        """Let the adviser refer the candidate as of Monday 24 June."""
        said = self.adviser.write(
            "/henvisninger/ny",
            {
                "Navn": NAME,
                "CPR eller fødselsdag": "7.4.1995",
                "Henvist den": "24.6.2019",
                "Hvor mange tilbud før dette?": "3",
                "Mail": MAIL,
                "Note til konsulenten": "Vil gerne arbejde med mad.",
            },
            press="Henvis",
        )
        self.code = said.partition(" ")[0]
        return self.now(said)

    def invited(self) -> Chapter:
        """Let the jobcentre propose two times and agree on the first."""
        times = {"Tid": "7/10-2019 kl. 23.00", "Eller": "8/10-2019 kl. 10.00"}
        self.adviser.write(self.at("/samtale"), times, press="Indkald")
        return self.now(self.adviser.press("Aftal", about="mandag 07.10.2019 kl. 23.00"))

    def held(self) -> Chapter:
        """Let the consultant tap who came, and that all agree."""
        self.consultant.reader.goto(self.at("/samtale"))
        for party in PARTIES:
            self.consultant.press("kom", about=party)
        return self.now(self.consultant.press("Vi er enige"))

    def put_forward(self) -> Chapter:
        """Let the consultant write the agreement, and send it to those who are to sign."""
        line = {"Forpligter sig til": "Jeg kommer til tiden.\nJeg siger til, når noget er svært."}
        self.consultant.write(self.at("/aftale/skriv"), line, press="Læg frem til underskrift")
        return self.now(self.consultant.press("Send til dem, der mangler"))

    def came_by_link(self, subject: str) -> Person:
        """Let the candidate come in on a phone, by the link in their latest mail."""
        candidate = self.newcomer(width=PHONE)
        candidate.page.goto(link_in(self.post.mail(MAIL, subject)))
        candidate.page.get_by_role("button", name="Kom ind").click()
        candidate.page.wait_for_url(lambda address: "/ind/" not in address)
        return candidate

    def signed(self) -> Chapter:
        """Let the candidate sign by their own link, and the others on one screen."""
        self.own = self.came_by_link(SIGN)
        self.own.press("Jeg skriver under", about=NAME)
        self.consultant.reader.goto(self.at("/aftale/underskriv"))
        buttons = self.consultant.page.get_by_role("button", name=re.compile("Jeg skriver under"))
        said = ""
        for _ in range(buttons.count()):
            buttons.first.click()
            said = self.consultant.said()
        return self.now(said)

    def paper(self, folder: Path) -> bytes:
        """Let the adviser fetch the agreement from the candidate's page."""
        self.adviser.reader.goto(self.at())
        link = self.adviser.page.get_by_role("link", name=re.compile(r"^Vis \(PDF\)"))
        answer = self.adviser.page.request.get(link.get_attribute("href") or "")
        assert answer.headers["content-type"] == "application/pdf"
        (folder / "agreement.pdf").write_bytes(answer.body())
        return answer.body()

    def started(self) -> Chapter:
        """Let the consultant start the course on Monday 1 July."""
        return self.now(
            self.consultant.write(self.at("/start"), {"Første dag": "1.7.2019"}, press="Start")
        )

    def composed(self) -> Chapter:
        """Let the consultant put two elements and training on the path."""
        onto = "Læg på vejen"
        mentor = {"Element": "mentor", "Første dag": "1.7.2019"}
        search = {"Element": "jobsøgning", "Første dag": "8.7.2019", "Sidste dag": "9.8.2019"}
        training = {
            "Træningsplads": "V001 · Storkeeng Rengøring",
            "Branche": "restaurant, køkken og café",
            "Første dag": "15.7.2019",
        }
        self.consultant.write(self.at("/element"), mentor, press=onto)
        self.consultant.write(self.at("/element"), search, press=onto)
        return self.now(self.consultant.write(self.at("/joblaering"), training, press=onto))

    def employed(self, company: str, *, hours: str, since: str) -> Chapter:
        """Let the consultant record an ordinary job."""
        job = {
            "Virksomhed": company,
            "Form": "ordinært job",
            "Timer om ugen": hours,
            "Første dag": since,
        }
        return self.now(self.consultant.write(self.at("/job"), job, press="Registrér"))

    def raised(self) -> Chapter:
        """Let the consultant raise the hours to 37 from Monday 26 August."""
        self._running("Nye timer")
        self.consultant.fill({"Timer om ugen": "37", "Fra og med": "26.8.2019"})
        return self.now(self.consultant.press("Registrér"))

    def lost(self) -> Chapter:
        """Let the consultant record Friday 13 September as the last day of the job."""
        self._running("Slut")
        self.consultant.fill({"Sidste dag": "13.9.2019"})
        return self.now(self.consultant.press("Registrér"))

    def _running(self, deed: str) -> None:
        self.consultant.reader.goto(self.at())
        of_job = re.compile(rf"^{deed}\W+.+ · \d+ t")
        self.consultant.page.locator(".running").get_by_role("link", name=of_job).click()
