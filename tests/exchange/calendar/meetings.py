"""Meetings for the tests: one to change, and any there could be."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from virksom.exchange.calendar import Meeting, Party
from virksom.programme.kernel import COPENHAGEN, Text

MOMENT = datetime(2018, 10, 1, 9, 0, tzinfo=UTC)
BEGUN = datetime(1997, 1, 1, tzinfo=UTC)
CONSULTANT = Party("consultant", Text("Rekrutteringskonsulent", "Recruitment consultant"))
ADVISER = Party("adviser", Text("Rådgiver", "Adviser"))
MEETING = Meeting(
    uid="M0012@virksom",
    starts=datetime(2018, 10, 9, 13, 30, tzinfo=COPENHAGEN),
    ends=datetime(2018, 10, 9, 14, 30, tzinfo=COPENHAGEN),
    title=Text("Rekrutteringssamtale K017", "Recruitment interview K017"),
    organizer=CONSULTANT,
    attendees=(ADVISER, Party("candidate", Text("Kandidat", "Candidate"))),
    place="Vesterbro 14, Aalborg",
    url="https://virksom.example/m/12",
)

said = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)
texts = st.builds(Text, said, said)
codes = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
emails = st.just("") | st.from_regex(r"[a-z0-9.+%#?&'=]{1,20}@[a-z0-9.-]{1,20}", fullmatch=True)
parties = st.builds(Party, codes, texts, name=st.just("") | said, email=emails)
IN_URLS = "abcxyzABC019._~:/?#@!$&'()*+,;=%-"
urls = st.text(IN_URLS, max_size=90).map(lambda rest: f"https://virksom.example/{rest}")
minutes = st.integers(0, 44 * 366 * 24 * 60)
instants = minutes.map(lambda past: (BEGUN + timedelta(minutes=past)).astimezone(COPENHAGEN))


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Return any meeting the office could make."""
    starts = draw(instants)
    length = draw(st.integers(1, 60 * 24))
    return Meeting(
        uid=draw(st.from_regex(r"[A-Z][0-9]{1,60}@virksom", fullmatch=True)),
        starts=starts,
        ends=(starts.astimezone(UTC) + timedelta(minutes=length)).astimezone(COPENHAGEN),
        title=draw(texts),
        organizer=draw(parties),
        attendees=tuple(draw(st.lists(parties, max_size=3))),
        place=draw(st.just("") | said),
        url=draw(
            st.just("")
            | st.from_regex(
                r"https://[a-z.]{1,9}/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,90}", fullmatch=True
            )
        ),
        sequence=draw(st.integers(0, 40)),
    )


def at(instant: datetime, **more: object) -> Meeting:
    """Return the example from an instant on, for an hour."""
    hour = timedelta(hours=1)
    return replace(
        MEETING,
        starts=instant,
        ends=(instant.astimezone(UTC) + hour),
        **more,  # type: ignore[arg-type]
    )


def unfolded(sent: bytes) -> list[str]:
    """Return the lines as RFC 5545 has them, by no library."""
    assert sent.endswith(b"\r\n")
    assert b"\n" not in sent.replace(b"\r\n", b"")
    return re.sub(rb"\r\n[ \t]", b"", sent).decode().split("\r\n")[:-1]


def unescaped(value: str) -> str:
    """Return a text as RFC 5545, section 3.3.11, has it, by no library."""
    signs = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: signs.get(found[1], found[1]), value)


def values(sent: bytes, name: str) -> list[str]:
    """Return what stands after each ``NAME:`` or ``NAME;…:`` line of a calendar's events."""
    lines = unfolded(sent)
    inside = lines[lines.index("BEGIN:VEVENT") :] if "BEGIN:VEVENT" in lines else []
    found = (re.fullmatch(rf'{name}(?:;(?:"[^"]*"|[^":])*)?:(.*)', line) for line in inside)
    return [line[1] for line in found if line]
