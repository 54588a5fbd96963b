"""facts.jsonl: one fact a line, read whole or not at all.

Source:
    Rules, section 1 (what is refused).
"""

import json
import os
from codecs import BOM_UTF8
from io import BytesIO
from pathlib import Path

from virksom.programme.files.trouble import why_unread, why_unwritten
from virksom.programme.kernel import Json, Refusal, Text, plain, quoted
from virksom.programme.record import BadFact, Fact, Log, Place, Unfit, read_fact

_LONGEST_NUMBER = 15
"""Most signs of a whole number: more are not held exactly by everyone who reads the file."""


class NoSuchFile(Refusal):
    """A file of facts is not there or cannot be opened."""


class CannotWrite(Refusal):
    """A file of facts cannot be written there."""


def read_facts(path: Path) -> Log:
    """Read a log from a file.

    Raises:
        NoSuchFile: it cannot be opened.
        BadFacts: lines are not facts; names file, line, field and what was expected of each.
    """
    return parse_facts(read_content(path), path.name)


def read_content(path: Path) -> bytes:
    """Read a file of facts as it lies, whatever its form.

    Raises:
        NoSuchFile: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as trouble:
        name, why = plain(str(path)), why_unread(trouble)
        raise NoSuchFile(
            Text(
                f"{name}: filen kan ikke læses ({why.da}).",
                f"{name}: the file cannot be read ({why.en}).",
            )
        ) from None


def parse_facts(content: bytes, name: str) -> Log:
    """Read a log from bytes; ``name`` is what refusals call the file.

    Blank lines and a byte order mark at the beginning are passed over. Lines end with a line
    feed; a carriage return before it does no harm.

    Raises:
        BadFacts: as ``read_facts``; all bad lines are told at once, and nothing is half-loaded.
    """
    facts: list[tuple[Fact, Place]] = []
    unread: list[BadFact] = []
    for number, line in enumerate(BytesIO(content.removeprefix(BOM_UTF8)), start=1):
        if line.strip():
            place = Place(name, number)
            try:
                facts.append((read_fact(_json(line.removesuffix(b"\n"), place), place), place))
            except BadFact as bad:
                unread.append(bad)
    return Log.of(facts, unread)


def facts_text(log: Log) -> str:
    """Return the log as JSON lines, one canonical fact a line; empty for an empty log."""
    return "".join(f"{fact.wire}\n" for fact in log.facts)


def write_facts(log: Log, path: Path) -> None:
    """Write the log to a file, replacing it whole or not at all.

    Raises:
        CannotWrite: the folder is not there or may not be written; what stood there stands.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        try:
            _write_down(partial, facts_text(log).encode())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as trouble:
        name, why = plain(str(path)), why_unwritten(trouble)
        raise CannotWrite(
            Text(
                f"{name}: filen kan ikke skrives ({why.da}).",
                f"{name}: the file cannot be written ({why.en}).",
            )
        ) from None


def _write_down(path: Path, content: bytes) -> None:
    """Write ``content`` and wait until the disk has it, so that a fallen machine loses none."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _json(line: bytes, place: Place) -> Json:
    try:
        found: Json = _DECODER.decode(line.decode())
    except UnicodeDecodeError as wrong:
        at = wrong.start + 1
        why = Text(f"forventede UTF-8 (byte {at})", f"expected UTF-8 (byte {at})")
    except json.JSONDecodeError as wrong:
        at = wrong.pos + 1
        why = Text(f"forventede JSON {{…}} (tegn {at})", f"expected JSON {{…}} (sign {at})")
    except RecursionError:
        why = Text("forventede JSON {…} med færre lag", "expected JSON {…} less deep")
    except _Twice as twice:
        name = quoted(str(twice))
        why = Text(f"feltet {name.da} står to gange", f"the field {name.en} stands twice")
    else:
        return found
    raise place.refuse_line(why)


class _Twice(Exception):
    """A field stands twice in an object; says its name."""


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name in found:
            raise _Twice(name)
        found[name] = value
    return found


def _whole(text: str) -> int | Unfit:
    return int(text) if len(text) <= _LONGEST_NUMBER else Unfit(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole, parse_float=Unfit, parse_constant=Unfit
)
