"""What comes next with a company: one sentence, and since when it has waited.

Source:
    Clause 6.3: companies first.
"""

from datetime import date, timedelta

from virksom.office.reports import words
from virksom.programme.companies.pipeline import Stage, Standing
from virksom.programme.companies.response import Response
from virksom.programme.kernel import Text, day_in_copenhagen

QUIET = timedelta(weeks=4)
"""How long a company that is talked with goes without a contact before it is called quiet."""

_NEXT = {
    Stage.NEW: Text("Tag den første kontakt", "Make the first contact"),
    Stage.TALKED: Text("Spørg efter en jobåbning", "Ask for an opening"),
    Stage.OPENING: Text("Foreslå en kandidat", "Propose a candidate"),
    Stage.EMPLOYED: Text("Hør, hvordan det går, og om der er plads til én til", "Ask how it goes"),
    Stage.AGAIN: Text("Hold kontakten", "Keep in touch"),
}


def next_with(one: Standing, waiting: Response | None, *, on: date) -> Text:
    """Return what comes next: an answer first, then a word with who is quiet, then the stage's."""
    if waiting is not None:
        asked = words.day(day_in_copenhagen(waiting.asked_at))
        return Text(f"Svar: de spurgte {asked.da}", f"Answer: they asked {asked.en}")
    if is_quiet(one, on=on):
        last = words.day(one.last_contact or one.since)
        return Text(f"Tag kontakt igen: sidst {last.da}", f"Get in touch again: last {last.en}")
    return _NEXT[one.stage]


def is_quiet(one: Standing, *, on: date) -> bool:
    """Say whether a company that is talked with, or has an opening, has not heard from us lately.

    Four weeks without a contact is long; on the day they are full it is quiet.
    """
    open_to = one.stage in {Stage.TALKED, Stage.OPENING}
    return open_to and on - (one.last_contact or one.since) >= QUIET
