"""Where in a file something is wrong, and the refusal that names it."""

from dataclasses import dataclass

from virksom.programme.kernel import Refusal, Text

_SHOWN = 60


class BadFact(Refusal):
    """A fact cannot be read: names file, line, field and what was expected."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line in a file of facts.

    Args:
        file: the file's name as the person gave it.
        line: counted from 1.
    """

    file: str
    line: int

    def refuse(self, field: str, expected: Text, found: object) -> BadFact:
        """Return the refusal for ``field``; the value found is shown, shortened to 60 signs."""
        shown = _shown(found)
        return BadFact(
            Text(
                f"{self.file}, linje {self.line}, felt »{field}«: "
                f"forventede {expected.da}, fandt {shown.da}.",
                f"{self.file}, line {self.line}, field “{field}”: "
                f"expected {expected.en}, found {shown.en}.",
            )
        )

    def refuse_line(self, reason: Text) -> BadFact:
        """Return the refusal for the line as a whole."""
        return BadFact(
            Text(
                f"{self.file}, linje {self.line}: {reason.da}.",
                f"{self.file}, line {self.line}: {reason.en}.",
            )
        )


class Missing:
    """Stands for a field that is not there, where null would mean something else."""


MISSING = Missing()


def _shown(found: object) -> Text:
    if found is MISSING:
        return Text("ingenting", "nothing")
    if found is None:
        return Text("null", "null")
    text = found if isinstance(found, str) else str(found)
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return Text(f"»{short}«", f"“{short}”")
