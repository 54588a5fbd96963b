"""Where in a file something is wrong, and the refusal that names it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

from virksom.programme.kernel import Json, Refusal, Text, plain, quoted

MOST_TOLD = 20
"""Most refusals told at once; the rest are counted."""

LABEL_LENGTH = 80
"""Longest text a fact may hold: longer ones are free text and belong in the vault."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line in a file of facts.

    Args:
        file: the file's name as the person gave it; "" for facts that stand in no file yet.
        line: counted from 1; in no file: which of the new facts.
        fact: id of the fact on the line; None while it is not known.
    """

    file: str
    line: int
    fact: str | None = None

    def at(self, fact: object) -> "Place":
        """Return the place with the fact's id, when ``fact`` can be one."""
        return Place(self.file, self.line, fact) if is_label(fact) else self

    @property
    def where(self) -> Text:
        """The place in words: ``facts.jsonl, linje 3 (f000003)``."""
        if not self.file:
            return Text(f"nyt faktum {self.line}", f"new fact {self.line}")
        file = plain(self.file)
        fact = "" if self.fact is None else f" ({self.fact})"
        return Text(f"{file}, linje {self.line}{fact}", f"{file}, line {self.line}{fact}")

    def refuse(self, field: str, expected: Text, *, found: object) -> "BadFact":
        """Return the refusal for ``field``; the value found is shown, shortened to 60 signs."""
        name, shown, where = quoted(field), _shown(found), self.where
        return BadFact(
            Text(
                f"{where.da}, felt {name.da}: forventede {expected.da}, fandt {shown.da}.",
                f"{where.en}, field {name.en}: expected {expected.en}, found {shown.en}.",
            ),
            self,
        )

    def refuse_line(self, reason: Text) -> "BadFact":
        """Return the refusal for the line as a whole."""
        where = self.where
        return BadFact(
            Text(f"{where.da}: {reason.da}.", f"{where.en}: {reason.en}."),
            self,
        )


class BadFact(Refusal):
    """A fact cannot be read: names file, line, field and what was expected.

    Args:
        text: the sentence.
        place: of the fact; with its id when that could be read.
    """

    def __init__(self, text: Text, place: Place) -> None:
        """Keep the sentence and the place."""
        super().__init__(text)
        self.place = place


class BadFacts(BadFact):
    """Facts that cannot be read, all told at once: one sentence a line, in the file's order.

    Several have a line on top that counts them; a single one stays one sentence. No more than
    ``MOST_TOLD`` are told; the rest are counted. Of many facts, ``place`` is that of the first.

    Args:
        wrong: what is wrong with each; one at least.
    """

    def __init__(self, wrong: Sequence[BadFact]) -> None:
        """Put the sentences together."""
        self.wrong = tuple(sorted(wrong, key=lambda bad: bad.place.line))
        told, rest = self.wrong[:MOST_TOLD], len(wrong) - MOST_TOLD
        more = [Text(f"… og {rest} flere.", f"… and {rest} more.")] if rest > 0 else []
        top = [_counted(len(wrong), self.wrong[0].place)] if len(wrong) > 1 else []
        texts = [*top, *(bad.text for bad in told), *more]
        every = Text("\n".join(text.da for text in texts), "\n".join(text.en for text in texts))
        super().__init__(every, self.wrong[0].place)


def _counted(many: int, place: Place) -> Text:
    if not place.file:
        return Text(
            f"{many} fejl i de nye fakta; intet er tilføjet:",
            f"{many} mistakes in the new facts; nothing was added:",
        )
    file = plain(place.file)
    return Text(
        f"{many} fejl i {file}; intet er læst:", f"{many} mistakes in {file}; nothing was read:"
    )


class Missing:
    """Stands for a field that is not there, where null would mean something else."""


MISSING = Missing()

Found = Json | Missing
"""What a field holds: a value of JSON, or that it is not there."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A number in JSON that no fact may hold: one with a point or exponent, or too long.

    Args:
        text: as it was written.
    """

    text: str

    def __str__(self) -> str:
        """Return the number as it was written."""
        return self.text


def is_label(found: object) -> TypeGuard[str]:
    """Say whether ``found`` is a text of 1 to 80 signs that can be printed on one line."""
    return isinstance(found, str) and 0 < len(found) <= LABEL_LENGTH and found.isprintable()


def _shown(found: object) -> Text:
    if found is MISSING:
        return Text("ingenting", "nothing")
    if isinstance(found, str):
        return quoted(found)
    text = _in_json(found)
    return Text(text, text)


def _in_json(found: object) -> str:
    match found:
        case None:
            return "null"
        case bool():
            return str(found).lower()
        case dict():
            return "{…}"
        case list():
            return "[…]"
        case _:
            return quoted(str(found)).da[1:-1]
