"""``access.md``: role × deed × whose data, and the addresses each deed opens."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from virksom.office.access import ROLE_NAMES, TABLE, Deed, Role, Whose, deed_of
from virksom.office.access.deed_names import DEED_NAMES
from virksom.office.access.deeds import BY_ROLE, OPEN, SIGNED_IN
from virksom.programme.kernel import Text

HEAD = """\
# Who may do what

One table answers for pages, buttons and actions alike: `src/virksom/office/access/table.py`. A test
tries every role on every address and compares. This page is written by `make docs`.

- **all**: every candidate of the programme (by code; names only where the row says so)
- **unit**: candidates referred by one's own jobcentre unit
- **work**: candidates in job training at one's own workplace
- **firm**: candidates employed with, or proposed to, one's own company
- **self**: one's own
- **–**: no; the sentence that is shown stands below

Names, CPR, notes and documents are person data: each look is logged, and the candidate can see who
looked. Somebody who breaks the glass sees one candidate's person data for an hour, with a reason
that is kept.
"""
"""What stands above the tables."""


def page() -> str:
    """Return the page."""
    every = [
        HEAD,
        *_table(),
        "\n## Open to everybody\n",
        *_open(),
        "\n## Why not\n",
        *_reasons(),
        "\n## Addresses\n",
        *_addresses(),
    ]
    return "\n".join(every) + "\n"


def _table() -> Iterator[str]:
    yield "| deed | " + " | ".join(ROLE_NAMES[role].en for role in Role) + " |"
    yield "|---" * (len(Role) + 1) + "|"
    for deed in BY_ROLE:
        cells = (TABLE[role][deed] for role in Role)
        words = (cell.value if isinstance(cell, Whose) else "–" for cell in cells)
        yield f"| {DEED_NAMES[deed].en} | {' | '.join(words)} |"


def _open() -> Iterator[str]:
    for deed in (deed for deed in Deed if deed in OPEN | SIGNED_IN):
        who = "everybody" if deed in OPEN else "everybody who signed in"
        yield f"- {DEED_NAMES[deed].en}: {who}"


def _reasons() -> Iterator[str]:
    told: dict[str, list[str]] = {}
    for deed in BY_ROLE:
        for role in Role:
            cell = TABLE[role][deed]
            if isinstance(cell, Text):
                told.setdefault(cell.en, []).append(f"{role.value}: {deed.value}")
    for reason, where in told.items():
        yield f"- {reason} *({len(where)} cells)*"


def _addresses() -> Iterator[str]:
    yield "| address | deed |"
    yield "|---|---|"
    found = _patterns(get_resolver().url_patterns)
    deeds = {address: deed_of(pattern.callback) for address, pattern in found}
    for address, deed in sorted(deeds.items()):
        yield f"| `{address}` | {'' if deed is None else DEED_NAMES[deed].en} |"


def _patterns(
    patterns: list[URLPattern | URLResolver], before: str = "/"
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern), pattern
