"""Words we avoid, each with the one to use: a gentle hint while somebody writes.

Source:
    Clause 6.1: we speak of candidates, recruitment, job interviews and competences. The
    authority's own words stay open to the jobcentre.
"""

from dataclasses import dataclass
from itertools import zip_longest

from virksom.office.access import Actor, Role
from virksom.programme.contract import InForce, TermMissing
from virksom.programme.kernel import Text

AUTHORITY = frozenset({Role.ADVISER})
"""Roles that may speak as the authority does."""


@dataclass(frozen=True, slots=True)
class WordHint:
    """A word to avoid.

    Args:
        word: how it begins, in small letters; its endings count too.
        say: the sentence that is shown.
    """

    word: str
    say: Text


def word_hints(actor: Actor, rules: InForce) -> tuple[WordHint, ...]:
    """Return the hints for whoever writes; none for the jobcentre's people.

    The contract lists words to use and words to avoid in the same order; a word to avoid without
    its counterpart is named alone.

    Args:
        actor: who writes.
        rules: the terms in force; empty where the contract lists no such words.
    """
    if actor.roles & AUTHORITY:
        return ()
    use = _words(rules, "words_to_use")
    avoid = _words(rules, "words_to_avoid")
    pairs = zip_longest(avoid, use[: len(avoid)])
    return tuple(
        WordHint(word, _say(word, instead))
        for text, instead in pairs
        for word in dict.fromkeys((text.da.lower(), text.en.lower()))
    )


def _words(rules: InForce, term: str) -> tuple[Text, ...]:
    try:
        return tuple(rules.labels(term).values())
    except TermMissing:
        return ()


def _say(word: str, instead: Text | None) -> Text:
    if instead is None:
        return Text(f"Her undgår vi ordet »{word}«.", f"Here we avoid the word “{word}”.")
    return Text(
        f"Her siger vi helst »{instead.da}« i stedet for »{word}«.",
        f"Here we rather say “{instead.en}” than “{word}”.",
    )
