"""Words to competences: which words of a text speak of which competence, and how surely.

By stems and by runs of letters, so that each suggestion can be explained; a person confirms.

Source:
    Clauses 3.3 (competences are documented) and 6.1 (people are met in their own words).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from virksom.programme.competences.entries import CompetenceEntry
from virksom.programme.competences.stems import grams, likeness, stem, words

READ = 20_000
"""Signs of a text that are read; what comes after is left out, so that the time is bounded."""

SURE_ENOUGH = 70
"""How sure a suggestion must be, in percent."""

_WINDOW = 6
_INSIDE = 85
_LONG_ENOUGH = 5
_MOST_PLACES = 40
_MOST_WORDS = 6
_PENALTY = 3
_HARD, _SOFT = re.compile(r"[.;:!?]+"), re.compile(r"[,()]+|\b(?:men|but)\b")
_NO = frozenset({"ikke", "aldrig", "ingen", "uden", "not", "never", "no"})
_NO_REACH = 4
_SMALL = frozenset(
    {
        *("a", "and", "at", "de", "den", "der", "det", "du", "en", "er", "et", "for", "fra"),
        *("har", "i", "in", "jeg", "med", "mig", "min", "mine", "mit", "my", "of", "og", "om"),
        *("on", "or", "sig", "som", "the", "to", "ved", "være", "with"),
    }
)


_PARTICLES = frozenset({"af", "på", "til", "ud"})
_FORMS = ("", "n", "r", "t", "e", "s", "en", "er", "et", "ne", "rne", "erne", "de", "te", "ede")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A competence that a text seems to speak of.

    Args:
        code: of the competence.
        words: the words of the text, in small letters, in the phrase's order.
        phrase: the label or synonym they matched, as it stands in the catalogue.
        sure: how surely, 70 to 100; 100 when every word is there but for its ending.
    """

    code: str
    words: tuple[str, ...]
    phrase: str
    sure: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    code: str
    said: str
    words: tuple[str, ...]
    stems: tuple[str, ...]

    def is_short(self) -> bool:
        """Say whether it is one word that a stem alone says too little of: »vin«, »vært«."""
        return len(self.stems) == 1 and len(self.stems[0]) < _LONG_ENOUGH


def suggestions(
    entries: Mapping[str, CompetenceEntry], text: str, *, most: int = 12
) -> tuple[Suggestion, ...]:
    """Return the competences a text seems to speak of, the surest first.

    Only those in use are suggested, each once by its best phrase. A word matches by its stem, by
    a compound that begins or ends with it, or by letters alike; a phrase of several words wants
    all of them within six words. What stands right after »ikke«, »aldrig« or »uden« is left out.

    Args:
        entries: by code.
        text: in Danish or English; the first 20,000 signs are read; may be empty.
        most: how many at most.
    """
    phrases = tuple(_phrases(entries))
    places = _places(text[:READ])
    alike = _alike({part for phrase in phrases for part in phrase.stems}, places)
    best: dict[str, tuple[int, int, Suggestion]] = {}
    for phrase in phrases:
        made = _match(phrase, alike=alike)
        if made is None or made.sure < SURE_ENOUGH:
            continue
        worth = (made.sure, len(phrase.stems), made)
        if phrase.code not in best or worth[:2] > best[phrase.code][:2]:
            best[phrase.code] = worth
    ranked = sorted(best.values(), key=lambda one: (-one[0], -one[1], one[2].code))
    return tuple(one for _, _, one in ranked[:most])


def _phrases(entries: Mapping[str, CompetenceEntry]) -> Iterator[_Phrase]:
    for entry in entries.values():
        for said in entry.phrases if entry.in_use else ():
            whole = words(said)
            # A particle counts where it ends a phrase: »rydde af« is not »rydde«.
            kept = [word for word in whole[:-1] if word not in _SMALL | _PARTICLES]
            kept += [word for word in whole[-1:] if word not in _SMALL]
            kept = kept[:_MOST_WORDS]
            if kept:
                yield _Phrase(entry.code, said, tuple(kept), tuple(map(stem, kept)))


def _places(text: str) -> Mapping[str, list[tuple[int, str]]]:
    """Return where each stem stands: a word's number, and the word; what is denied left out."""
    found: dict[str, list[tuple[int, str]]] = {}
    number = 0
    for sentence in _HARD.split(text.casefold().replace("\n", ".")):
        for part in _SOFT.split(sentence):
            for word, denied in _heard(part):
                number += 1
                places = found.setdefault(stem(word), [])
                if not denied and word not in _SMALL and len(places) < _MOST_PLACES:
                    places.append((number, word))
        number += _WINDOW
    return {part: places for part, places in found.items() if places}


def _heard(part: str) -> Iterator[tuple[str, bool]]:
    """Yield each word of a clause, and whether it stands right after a no."""
    reach = 0
    for word in words(part):
        reach = _NO_REACH if word in _NO else reach - 1
        yield word, reach > 0


_Hits = Mapping[str, list[tuple[int, int, str]]]


def _alike(stems: set[str], places: Mapping[str, list[tuple[int, str]]]) -> _Hits:
    """Return for each stem of the catalogue where the text has it or something like it."""
    by_gram: dict[str, set[str]] = {}
    for part in stems:
        for gram in grams(part):
            by_gram.setdefault(gram, set()).add(part)
    hits: dict[str, list[tuple[int, int, str]]] = {}
    for mine, where in places.items():
        near = set().union(*(by_gram.get(gram, ()) for gram in grams(mine)))
        for part in near:
            sure = _sure(mine, part)
            if sure >= SURE_ENOUGH:
                hits.setdefault(part, []).extend((sure, at, word) for at, word in where)
    return {part: sorted(found, reverse=True)[:_MOST_PLACES] for part, found in hits.items()}


def _sure(mine: str, part: str) -> int:
    if mine == part:
        return 100
    if len(part) >= _LONG_ENOUGH and (mine.startswith(part) or mine.endswith(part)):
        return _INSIDE
    return likeness(mine, part) if min(len(mine), len(part)) >= _LONG_ENOUGH else 0


def _match(phrase: _Phrase, *, alike: _Hits) -> Suggestion | None:
    """Return the best way the text has all words of a phrase near each other; None for no way."""
    hits = [alike.get(part, []) for part in phrase.stems]
    if phrase.is_short():
        forms = {phrase.words[0] + ending for ending in _FORMS}
        hits = [[hit for hit in hits[0] if hit[2] in forms]]
    ways = product(*(_first(found, phrase.stems) for found in hits))
    near = [way for way in ways if _near(way)]
    if not near:
        return None
    way = max(near, key=_worth)
    return Suggestion(
        code=phrase.code,
        words=tuple(word for _, _, word in way),
        phrase=phrase.said,
        sure=_worth(way),
    )


def _first(hits: list[tuple[int, int, str]], stems: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Return the surest places of a word: the fewer, the more words a phrase has."""
    return hits[: max(2, _MOST_PLACES // len(stems) ** 2)]


def _near(way: tuple[tuple[int, int, str], ...]) -> bool:
    numbers = {number for _, number, _ in way}
    return len(numbers) == len(way) and max(numbers) - min(numbers) < _WINDOW


def _worth(way: tuple[tuple[int, int, str], ...]) -> int:
    numbers = [number for _, number, _ in way]
    spread = max(numbers) - min(numbers) + 1 - len(way)
    return max(0, sum(sure for sure, _, _ in way) // len(way) - _PENALTY * spread)
