"""Finding persons without opening the vault: by digests of what is typed.

Source:
    Issue of the vault (duplicate detection on entry: CPR, name + birth date).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from virksom.office.store.models import Programme, VaultPerson, VaultWord
from virksom.office.store.vault import index
from virksom.office.store.vault.cpr import NotACpr, read_cpr
from virksom.office.store.vault.index import blinds
from virksom.office.store.vault.persons import name_birth, person
from virksom.office.store.vault.spelling import typed

CPR, NAME_BIRTH = index.CPR, index.NAME_BIRTH
"""Why two may be one person: the same CPR; or the same name and birth date."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody in the vault who may be the person that is being entered.

    Args:
        code: theirs.
        why: ``CPR``, or ``NAME_BIRTH`` where only name and birth date agree.
    """

    code: str
    why: str


def find(programme: str, text: str, *, most: int) -> tuple[str, ...]:
    """Return the codes of those whom ``text`` finds, ascending, at most ``most``.

    A CPR or an e-mail address finds whoever has just that; anything else finds those with a word
    in the name for each word typed that begins with it. A text of no letters finds nobody.

    Raises:
        Refusal: there are no keys to be had.
    """
    rows = _rows(programme, text)
    if rows is None:
        return ()
    return tuple(rows.order_by("code").values_list("code", flat=True)[:most])


def named(programme: str, text: str) -> QuerySet[VaultPerson] | None:
    """Return those whom ``text`` finds as a question that another can be built on; None for nobody.

    For the rooms of the store alone: nothing is opened, and only codes may be taken from it.

    Raises:
        Refusal: there are no keys to be had.
    """
    return _rows(programme, text)


def by_mail(programme: str, mail: str) -> tuple[str, ...]:
    """Return the codes of those with this e-mail address, ascending; empty when nobody.

    Raises:
        Refusal: there are no keys to be had.
    """
    rows = _having(programme, mail_index__in=blinds(index.MAIL, mail))
    return tuple(rows.order_by("code").values_list("code", flat=True))


def own_codes(programme: str, code: str, *, among: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that are the same person's by CPR, as they stand; a code is its own.

    Two who were merged by mistake do not read each other.
    """
    return tuple(one for one in among if same_cpr(programme, code, other=one))


def same_cpr(programme: str, code: str, *, other: str) -> bool:
    """Say whether two codes have one CPR, which both are known to have; a code is its own."""
    if code == other:
        return True
    first, second = (person(programme, one) for one in (code, other))
    return first is not None and second is not None and "" != first.cpr == second.cpr


def likely_same(
    programme: str,
    *,
    cpr: str,
    name: str,
    birth_date: date | None,
    besides: Collection[str] = (),
) -> tuple[Likeness, ...]:
    """Return those who may be the same person, those of the same CPR first, then by code.

    Args:
        programme: its code.
        cpr: the digits; "" when missing.
        name: the whole name.
        birth_date: None when not told; then names are not compared.
        besides: codes to leave out, such as the person's own.

    Raises:
        Refusal: there are no keys to be had.
    """
    found: dict[str, str] = {}
    for code, why in _alike(programme, cpr=cpr, both=name_birth(name, birth_date)):
        if code not in besides:
            found.setdefault(code, why)
    return tuple(Likeness(code, why) for code, why in found.items())


def _alike(programme: str, *, cpr: str, both: str) -> Iterator[tuple[str, str]]:
    same_cpr = _having(programme, cpr_index__in=blinds(index.CPR, cpr))
    same_name = _having(programme, name_birth_index__in=blinds(index.NAME_BIRTH, both))
    for rows, why in ((same_cpr, CPR), (same_name, NAME_BIRTH)):
        for code in rows.order_by("code").values_list("code", flat=True):
            yield code, why


def _rows(programme: str, text: str) -> QuerySet[VaultPerson] | None:
    if "@" in text:
        return _having(programme, mail_index__in=blinds(index.MAIL, text))
    cpr = _as_cpr(text)
    if cpr:
        return _having(programme, cpr_index__in=blinds(index.CPR, cpr))
    beginnings = [blinds(index.WORD, beginning) for beginning in typed(text)]
    found = Programme.objects.filter(code=programme).values_list("pk", flat=True).first()
    if found is None or not beginnings:
        return None
    return _with_words(found, beginnings)


def _with_words(programme_pk: int, beginnings: Sequence[tuple[str, ...]]) -> QuerySet[VaultPerson]:
    """Ask for the persons who have a digest of each beginning.

    The words are met before any person is read: joined to the persons, the database would
    sometimes go through all of them to find the few that have a rare word.
    """
    words = VaultWord.objects.filter(programme=programme_pk)
    first, *others = (words.filter(index__in=digests).values("person") for digests in beginnings)
    return VaultPerson.objects.filter(pk__in=first.intersection(*others) if others else first)


def _having(programme: str, **digests: Collection[str]) -> QuerySet[VaultPerson]:
    return VaultPerson.objects.filter(programme__code=programme, **digests)


def _as_cpr(text: str) -> str:
    try:
        return read_cpr(text).digits
    except NotACpr:
        return ""


def likely_same_each(
    programme: str, asked: Sequence[tuple[str, str]]
) -> dict[int, tuple[Likeness, ...]]:
    """Return who may be the same person as each of many, by place; those of nobody are left out.

    Some hundreds are asked for at a time, so that many thousands take few questions.

    Args:
        programme: its code.
        asked: the CPR's digits and the name with the birth date of each; "" where missing.

    Raises:
        Refusal: there are no keys to be had.
    """
    found: dict[int, dict[str, str]] = {}
    for kind, column, why in (
        (index.CPR, "cpr_index", CPR),
        (index.NAME_BIRTH, "name_birth_index", NAME_BIRTH),
    ):
        places: dict[str, list[int]] = {}
        for place, texts in enumerate(asked):
            for digest in blinds(kind, texts[0 if kind == index.CPR else 1]):
                places.setdefault(digest, []).append(place)
        for digest, code in _by_digest(programme, tuple(places), column=column):
            for place in places[digest]:
                found.setdefault(place, {}).setdefault(code, why)
    return {
        place: tuple(Likeness(code, why) for code, why in codes.items())
        for place, codes in found.items()
    }


def _by_digest(programme: str, digests: Sequence[str], *, column: str) -> Iterator[tuple[str, str]]:
    for first in range(0, len(digests), _AT_ONCE):
        some = digests[first : first + _AT_ONCE]
        rows = _having(programme, **{f"{column}__in": some}).order_by("code")
        yield from rows.values_list(column, "code")


_AT_ONCE = 500
