"""``facts.md``: the file of facts and every kind of fact, from the code that reads them."""

from collections.abc import Iterator

from virksom.programme.record import KINDS
from virksom.programme.record.fact import FIELDS
from virksom.programme.record.kinds import Kind
from virksom.programme.record.reading import Reader, Unexpected

HEAD = """\
# facts.jsonl

One fact a line, as JSON in UTF-8; exports write it and imports read it. The rules are in
[rules.md](rules.md), section 1. This page is written by `make docs`.

```json
{"id":"f000123","kind":"employment","subject":"K017","since":"2019-03-04","until":null,
 "value":{"employment":"E044","company":"V009","form":"ordinary","weekly_hours":"20.0"},
 "known_at":"2019-03-05T09:12:00+01:00","by":"konsulent-2","source":"employment_contract",
 "replaces":null,"previous":"sha256:…"}
```

(One line in the file; broken here to be read.) There are no names in it: `K017` is a candidate,
`V009` a company, `E044` an employment.

## Fields of every fact

| field | what |
|---|---|
"""

MEANINGS = {
    "id": "unique in the file",
    "kind": "one of the kinds below",
    "subject": "code of whom or what it is about",
    "value": "what it says, by kind",
    "since": "first day it holds, `2019-03-04`",
    "until": "first day it no longer holds; null while it is open, and for what happens on one day",
    "known_at": "the moment it became known, with offset; never decreases from line to line",
    "by": "code of who said it; may be null",
    "source": "what it was read from; may be null",
    "replaces": "id of an earlier fact about the same subject that it puts out of force; or null",
    "previous": "`sha256:` and the digest of the fact before it; null for the first",
}


def page() -> str:
    """Return the page."""
    fields = "".join(f"| `{name}` | {MEANINGS[name]} |\n" for name in FIELDS)
    return HEAD + fields + "\n" + "\n".join(_kinds())


def _kinds() -> Iterator[str]:
    yield "## Kinds\n"
    yield "Fields in bold must be there. Fields a kind does not name are kept and read by nobody.\n"
    for name, kind in KINDS.items():
        yield f"### `{name}`\n"
        yield f"{_told(kind)}\n"
        yield from _fields(kind)


def _told(kind: Kind) -> str:
    first = (kind.says.__doc__ or "").strip().split("\n\n", maxsplit=1)[0]
    says = " ".join(first.split()).replace("``", "`")
    lasts = "covers a stretch of days" if kind.lasts else "happens on a day"
    return f"{says} Its subject is {expected(kind.subject)}; it {lasts}."


def _fields(kind: Kind) -> Iterator[str]:
    rows = [
        *(f"| **`{name}`** | {expected(reader)} |" for name, reader in kind.required.items()),
        *(f"| `{name}` | {expected(reader)} |" for name, reader in kind.optional.items()),
    ]
    if rows:
        yield "| field | value |\n|---|---|"
        yield from rows
        yield ""


def expected(reader: Reader) -> str:
    """Return what a reader takes, in the words it refuses other things with."""
    try:
        reader({})
    except Unexpected as wrong:
        return wrong.expected.en
    return "any value"
