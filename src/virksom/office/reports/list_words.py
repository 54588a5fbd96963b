"""The words of a search: which codes they are labels of, and whether they may name a person."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from virksom.office.reports.labels import CODES, FORMS, KINDS
from virksom.office.reports.standing import PLACEMENTS
from virksom.office.store.projections import Word
from virksom.programme.contract import InForce
from virksom.programme.kernel import Text
from virksom.programme.status import ROWS, State

_CODE = re.compile(r"(?:[a-z]{1,2}-?)?[0-9]{1,4}|[a-z][0-9]{5,6}|s-[0-9]{4}-[0-9]{1,6}")
_CPR = re.compile(r"[0-9]{6}-?[0-9]{4}")
_FEW = 3  # signs that begin too many labels to look for any
_MOST = 12  # codes looked for of one word


def speaks_of_person(search: str) -> bool:
    """Say whether a search may name a person: by a name, an address of mail or a number.

    Codes such as ``K017`` and whole words of path and table do not.
    """
    return any(
        _CODE.fullmatch(word) is None and word not in _label_words()
        for word in search.casefold().split()
    )


def words_of(search: str, *, rules: InForce, elements: Mapping[str, Text]) -> tuple[Word, ...]:
    """Return the words of a search, each with the codes in whose labels a word begins with it.

    Args:
        search: as it was typed.
        rules: the terms, which name units and reasons.
        elements: names of the catalogue's elements by code.
    """
    labels = {
        **{code: (text,) for code, text in {**_labels(), **elements}.items()},
        **{code: (text,) for code, text in rules.labels("referring_units").items()},
        **{code: (text,) for code, text in rules.labels("withdrawal_reasons").items()},
    }
    split = search.casefold().split()
    together = "".join(split)
    return tuple(
        Word(text=word, codes=tuple(_under(word, labels))[:_MOST], name=speaks_of_person(word))
        for word in ([together] if _CPR.fullmatch(together) else split)
    )


def _under(word: str, labels: Mapping[str, tuple[Text, ...]]) -> Iterator[str]:
    if len(word) < _FEW:
        return
    for code, texts in labels.items():
        told = " ".join(one for text in texts for one in (text.da, text.en)).casefold()
        if f" {word}" in re.sub(r"\W+", " ", f" {told}"):
            yield code


@cache
def _labels() -> Mapping[str, Text]:
    places = {place.value: text for place, text in PLACEMENTS.items()}
    states = {state.code: state.text for state in State}
    return {**KINDS, **CODES, **FORMS, **places, **states}


@cache
def _label_words() -> frozenset[str]:
    texts = (*_labels().values(), *ROWS.values())
    told = " ".join(one for text in texts for one in (text.da, text.en))
    return frozenset(re.findall(r"\w{3,}", told.casefold()))
