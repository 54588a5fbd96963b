"""facts.jsonl: one fact a line, read whole or not at all.

Source:
    Rules, section 1 (what is refused).
"""

import json
from collections.abc import Iterator
from pathlib import Path

from virksom.programme.kernel import Json, Refusal, Text
from virksom.programme.record import Fact, Log, Place, read_fact


class NoSuchFile(Refusal):
    """A file of facts is not there or cannot be opened."""


def read_facts(path: Path) -> Log:
    """Read a log from a file.

    Raises:
        NoSuchFile: it cannot be opened.
        BadFact: a line is not a fact; names file, line, field and what was expected.
    """
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise NoSuchFile(
            Text(
                f"{path}: filen kan ikke læses ({_why(trouble)}).",
                f"{path}: the file cannot be read ({trouble.strerror}).",
            )
        ) from None
    return parse_facts(content, path.name)


def _why(trouble: OSError) -> str:
    known = {
        FileNotFoundError: "den findes ikke",
        IsADirectoryError: "det er en mappe",
        PermissionError: "adgang nægtet",
    }
    return known.get(type(trouble), str(trouble.strerror))


def parse_facts(content: bytes, name: str) -> Log:
    """Read a log from bytes; ``name`` is what refusals call the file. Blank lines are passed over.

    Raises:
        BadFact: as ``read_facts``; nothing is half-loaded.
    """
    return Log.of(_facts(content, name))


def facts_text(log: Log) -> str:
    """Return the log as JSON lines, one canonical fact a line; empty for an empty log."""
    return "".join(f"{fact.wire}\n" for fact in log.facts)


def write_facts(log: Log, path: Path) -> None:
    """Write the log to a file, replacing it whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(facts_text(log), encoding="utf-8")
    partial.replace(path)


def _facts(content: bytes, name: str) -> Iterator[tuple[Fact, Place]]:
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            place = Place(name, number)
            yield read_fact(_json(line, place), place), place


def _json(line: bytes, place: Place) -> Json:
    try:
        text = line.decode("utf-8-sig" if place.line == 1 else "utf-8")
    except UnicodeDecodeError as wrong:
        at = wrong.start + 1
        raise place.refuse_line(
            Text(f"forventede UTF-8 (byte {at})", f"expected UTF-8 (byte {at})")
        ) from None
    try:
        found: Json = json.loads(
            text, object_pairs_hook=_object, parse_float=_no_float, parse_constant=_no_float
        )
    except _Odd as odd:
        raise place.refuse_line(odd.text) from None
    except (ValueError, RecursionError):
        raise place.refuse_line(Text("forventede JSON {…}", "expected JSON {…}")) from None
    return found


class _Odd(Exception):
    def __init__(self, text: Text) -> None:
        self.text = text


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Odd(Text(f"feltet »{twice}« står to gange", f"the field “{twice}” stands twice"))
    return found


def _no_float(text: str) -> Json:
    raise _Odd(
        Text(
            f'forventede kommatal som tekst, "{text}" i stedet for {text}',
            f'expected decimal numbers as text, "{text}" instead of {text}',
        )
    )
