"""Words as they are compared: folded, with Danish endings taken off, and cut into grams.

Source:
    Clause 6.1 (people are met in their own words): what is typed is met half-way.
"""

import re
from functools import lru_cache

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe"})
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ENDINGS = (
    *("ingerne", "elserne", "ernes", "elser", "inger", "ingen", "erens", "erne", "eren"),
    *("eringen", "erede", "ering", "erer", "eret", "eres", "ende", "else", "ere", "ens", "ets"),
    *("ers", "ing", "ene", "ede", "er", "en", "et"),
    *("es", "e", "s"),
)
_IRREGULAR = {
    **dict.fromkeys(("goer", "goere", "gjort", "gjorde"), "goer"),
    **dict.fromkeys(("solgt", "solgte"), "saelg"),
    **dict.fromkeys(("sat", "satte", "satser"), "saet"),
    **dict.fromkeys(("lagt", "lagde"), "laeg"),
    **dict.fromkeys(("baaret", "bar", "baar"), "baer"),
    **dict.fromkeys(("skaaret", "skar"), "skaer"),
    **dict.fromkeys(("siddet", "sad"), "sid"),
    **dict.fromkeys(("skrevet", "skrev"), "skriv"),
    **dict.fromkeys(("hjulpet", "hjalp"), "hjaelp"),
    **dict.fromkeys(("talte", "fortalt"), "tal"),
    **dict.fromkeys(("stroeg", "stroeget"), "stryg"),
    **dict.fromkeys(("staar", "stod", "staaet"), "staa"),
    **dict.fromkeys(("skaere", "skaerer"), "skaer"),
}
_SHORTEST = 3
_SMALL, _LARGE = 3, 4


def fold(text: str) -> str:
    """Return a text as it is compared: small letters, ``ae oe aa``, one space between words."""
    return " ".join(text.casefold().translate(_LETTERS).split())


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, in order; signs between them are left out."""
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word folded and without its ending: »vaskede« and »vasker« are both »vask«.

    Light: the longest ending that leaves three letters is taken off, then a last »t«, and a last
    doubled consonant is made one; some verbs that change their vowel are known by name.
    """
    word = fold(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    if len(word) > _SHORTEST and word.endswith("t") and word[-2] not in "aeiouy":
        word = word[:-1]
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiouy":
        word = word[:-1]
    return word


@lru_cache(maxsize=20_000)
def grams(word: str) -> frozenset[str]:
    """Return the runs of three and four letters of a word, with its edges marked."""
    marked = f"^{word}$"
    return frozenset(
        marked[at : at + size] for size in (_SMALL, _LARGE) for at in range(len(marked) - size + 1)
    )


def likeness(one: str, other: str) -> int:
    """Return how alike two folded words are, in percent: the grams they share (Dice).

    Returns:
        0 to 100; 100 only for the same word, 0 where no three letters in a row are shared.
    """
    if one == other:
        return 100
    mine, theirs = grams(one), grams(other)
    if not mine or not theirs:
        return 0
    return min(99, 200 * len(mine & theirs) // (len(mine) + len(theirs)))
