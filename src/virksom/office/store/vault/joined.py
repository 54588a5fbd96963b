"""One person in two programmes: joined here by the digest of their CPR, and nowhere else.

Source:
    Invariant 3: no log says that two codes of different programmes are one person.
"""

from django.db.models import F

from virksom.office.store.models import VaultPerson


def joined(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of codes of two programmes that have one CPR, by code; empty when none.

    Nothing is opened. While the key of the digests is being changed, a pair of which only one
    has the new digest is not found; it is when the change is carried through.

    Args:
        first: code of a programme, whose codes stand first.
        second: code of another.
    """
    there = VaultPerson.objects.filter(programme__code=second).exclude(cpr_index="")
    codes: dict[str, list[str]] = {}
    for digest, code in there.values_list("cpr_index", "code"):
        codes.setdefault(digest, []).append(code)
    here = VaultPerson.objects.filter(programme__code=first).exclude(cpr_index="")
    pairs = here.filter(cpr_index__in=there.values("cpr_index")).values_list("cpr_index", F("code"))
    return tuple(sorted((code, other) for digest, code in pairs for other in codes[digest]))
