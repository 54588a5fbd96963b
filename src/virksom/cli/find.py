"""Finding the one that is meant among the persons of the log."""

from difflib import get_close_matches

from virksom.cli.question import Question
from virksom.programme.kernel import Refusal, Text
from virksom.programme.status import Person


class NoSuchCandidate(Refusal):
    """Nobody in the facts has that code."""


def find_person(asked: Question, code: str) -> Person:
    """Return the person with ``code``, which may be any of theirs; case does not matter.

    Raises:
        NoSuchCandidate: nobody has it; the sentence names the nearest code.
    """
    wanted = code.upper()
    for person in asked.people:
        if wanted in {one.upper() for one in person.ids}:
            return person
    every = [one for person in asked.people for one in person.ids]
    raise NoSuchCandidate(_sentence(code, get_close_matches(wanted, every, n=1, cutoff=0.5)))


def _sentence(code: str, near: list[str]) -> Text:
    if near:
        return Text(
            f"Ingen kandidat hedder »{code}« i det, der var kendt; mente du {near[0]}?",
            f"No candidate is called “{code}” in what was known; did you mean {near[0]}?",
        )
    return Text(
        f"Ingen kandidat hedder »{code}« i det, der var kendt; koder ser ud som K017.",
        f"No candidate is called “{code}” in what was known; codes look like K017.",
    )
