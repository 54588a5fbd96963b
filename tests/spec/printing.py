"""The sentences as a page a person can read: ``docs/reference/spec.md``."""

from collections.abc import Iterable, Iterator

from tests.spec.sentences import Chapter, Sentence, chapters

HEAD = """\
# Specifikationen i sætninger

Hver sætning herunder bliver prøvet mod programmet, hver gang det ændres. Fakta står som linjer,
og »Så« er det, der skal følge af dem. Koderne er de samme som i programmets svar: `full`,
`partial`, `none`, `unknown`. En ny sætning skrives i `tests/spec/`; denne side skrives af den.

*Every sentence below is tried against the program whenever it changes. The page is written from
`tests/spec/`; add a sentence there.*
"""

ASKED = {
    "day": "dagen",
    "week": "ugen",
    "table": "tabellen pr.",
    "owed": "det skyldige pr.",
    "month": "måneden",
    "outcomes": "resultaterne pr.",
}


def printed(found: Iterable[Chapter]) -> str:
    """Return the chapters as one page of Markdown."""
    return "\n".join([HEAD, *(line for chapter in found for line in _chapter(chapter))])


def _chapter(chapter: Chapter) -> Iterator[str]:
    clauses = ", ".join(chapter.clauses)
    yield f"## {chapter.title}\n"
    yield f"Bestemmelse {clauses}.\n" if len(chapter.clauses) == 1 else f"Bestemmelser {clauses}.\n"
    if chapter.given:
        yield "I hver sætning gælder også, medmindre andet er sagt:\n"
        yield from (f"{number}. {line}" for number, line in enumerate(chapter.given, start=1))
        yield ""
    for number, sentence in enumerate(chapter.sentences, start=1):
        yield from _sentence(sentence, number, given=chapter.given)


def _sentence(sentence: Sentence, number: int, *, given: tuple[str, ...]) -> Iterator[str]:
    yield f"### {number}. {sentence.says}\n"
    own = sentence.facts
    if given and own[: len(given)] == given:
        own = own[len(given) :]
    yield from (f"- {line}" for line in own)
    yield from (f"- Aftalen siger `{name}: {value}`" for name, value in sentence.contract.items())
    for name, item in sentence.amended.items():
        yield (
            f"- Et tillæg aftalt {item['agreed']} siger `{name}: {item['value']}` "
            f"fra {item['since']}"
        )
    if sentence.known:
        yield f"- Set, som det var kendt {sentence.known}"
    kind, which = sentence.asked
    then = ", ".join(f"{name} {_plain(value)}" for name, value in sentence.then.items())
    yield f"\nSå for {ASKED[kind]} {which}: {then}.\n"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"`{name}` {count}" for name, count in value.items())
    if isinstance(value, list):
        return ", ".join(f"`{item}`" for item in value) or "ingen"
    return "ingen" if value is None else f"`{value}`"


def page() -> str:
    """Return the whole page as it should stand in ``docs/reference/spec.md``."""
    return printed(chapters()).rstrip("\n") + "\n"
