"""How names are spelled when they are looked up: the same name is found however it is typed.

Letters are small; æ, ø and å stay, and »aa« is å; accents fall away (é is e, ü is u); hyphens,
points and all else between words is one space; apostrophes vanish. So »Anne-Marie  AAGÅRD« and
»anne marie ågaard« are one. What is left of a text without letters or digits is "".

Source:
    Decision 0017.
"""

import unicodedata

LONGEST_BEGINNING = 12
"""Signs of a word that a search goes by; longer words agree when these do."""

MOST_WORDS = 10
"""Words of a name that can be searched for, the first ones."""

_DANISH = "æøå"
_APOSTROPHES = frozenset("'’‘ʼ`´")  # noqa: RUF001  # all that people type
_UNSEEN = frozenset({"Mn", "Cf"})
_LIKE = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "œ": "oe"}  # noqa: RUF001  # the Turkish one
)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a name in small, plain letters; »aa« stays as it is typed."""
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return tuple("".join(_sign(sign) for sign in small).casefold().translate(_LIKE).split())


def spelled(text: str) -> str:
    """Return the words of a name with a space between them, »aa« as å."""
    return " ".join(_aa(word) for word in words(text))


def beginnings(text: str) -> frozenset[str]:
    """Return every beginning of every word of a name, by which it is found while it is typed."""
    return frozenset(
        _aa(word[:signs])
        for word in words(text)[:MOST_WORDS]
        for signs in range(1, min(len(word), LONGEST_BEGINNING) + 1)
    )


def typed(text: str) -> tuple[str, ...]:
    """Return what is looked for when somebody types ``text``: a beginning for each word.

    No more words than are kept of a name; the first ones.
    """
    each = dict.fromkeys(_aa(word[:LONGEST_BEGINNING]) for word in words(text))
    return tuple(each)[:MOST_WORDS]


def _sign(sign: str) -> str:
    if sign in _DANISH:
        return sign
    parts = unicodedata.normalize("NFKD", sign)
    plain = "".join(part for part in parts if unicodedata.category(part) not in _UNSEEN)
    if not plain or plain in _APOSTROPHES:
        return ""
    return plain if plain.isalnum() else " "


def _aa(word: str) -> str:
    return word.replace("aa", "å")
