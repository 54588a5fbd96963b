"""A candidate tells in own words what they can, and the competences those words speak of.

The text is read here and kept nowhere.

Source:
    Clauses 3.3 and 6.1 (people are met in their own words); a person confirms.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Door, Link
from virksom.office.store.case import Case
from virksom.office.store.competences import competences
from virksom.office.store.whose import facts_about
from virksom.programme.competences import suggestions
from virksom.programme.competences.stems import fold
from virksom.programme.kernel import Text
from virksom.programme.matching.profile import held
from virksom.programme.path.competence import LEVELS

LONGEST = 4000
"""Signs of a text that are read."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A competence that the words speak of.

    Args:
        code: what is sent.
        label: what it is called.
        rests_on: the words it rests on, as they were written.
    """

    code: str
    label: Text
    rests_on: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingPage:
    """The page.

    Args:
        heading: whose.
        back: the profile.
        own: whether the candidate reads it themself.
        text: what was written.
        found: the competences it speaks of; those told already are left out.
        asked: whether anything was written.
        levels: how well, by code.
        here: where it is sent.
    """

    heading: Text
    back: Link
    own: bool
    text: str
    found: tuple[Suggested, ...]
    asked: bool
    levels: tuple[tuple[str, Text], ...]
    here: Door


def telling_page(one: Case, *, text: str, own: bool) -> TellingPage:
    """Return the page, with what the words speak of.

    Args:
        one: the candidate's case.
        text: what was written; "" for nothing.
        own: whether the candidate reads it themself.
    """
    code = one.person.id
    door = Door("own_profile") if own else Door("profile", (code,))
    back = Text("Min jobprofil", "My job profile") if own else Text("Profilen", "The profile")
    return TellingPage(
        heading=Text("Fortæl, hvad du kan", "Tell what you can do")
        if own
        else Text(f"Hvad {code} kan, med egne ord", f"What {code} can do, in own words"),
        back=Link(back, door),
        own=own,
        text=text,
        found=tuple(_found(one, text)),
        asked=bool(text.strip()),
        levels=tuple((level, said.label) for level, said in LEVELS.items()),
        here=Door("own_tell") if own else Door("tell", (code,)),
    )


def _found(one: Case, text: str) -> Iterable[Suggested]:
    entries = competences(one.row.code)
    there = held(facts_about(one))
    written = {fold(word): word for word in reversed(_WORD.findall(text[:LONGEST]))}
    for found in suggestions(entries, text[:LONGEST]):
        if found.code not in there:
            yield Suggested(
                code=found.code,
                label=sentence(entries[found.code].label),
                rests_on=_rests_on(found.words, written),
            )


def _rests_on(told: Iterable[str], written: Mapping[str, str]) -> Text:
    quoted = ", ".join(f"»{written.get(word, word)}«" for word in told)
    return words.same(quoted)
