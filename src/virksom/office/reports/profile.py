"""A candidate's profile for the match as a page shows it: what stands, what companies see of it.

Source:
    Clause 3.1; invariant 3 (companies see no name, and nothing of what must be avoided).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.reports.proposal_profile import NamelessProfile, nameless
from virksom.office.store.case import Case
from virksom.office.store.match_words import match_words
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text
from virksom.programme.matching.profile import MISSING, missing_for_match
from virksom.programme.record import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePage:
    """The page of a profile.

    Args:
        heading: whose.
        sub: what it is for.
        button: a verb.
        back: the page it was opened from.
        own: whether the candidate reads it themself.
        missing: what is still missing for a match, in a sentence; empty when nothing is.
        shown: what companies see.
        words: where one tells in own words what one can do.
    """

    heading: Text
    sub: Text
    button: Text
    back: Link
    own: bool
    missing: Text
    shown: NamelessProfile
    words: Door


def profile_page(one: Case, *, own: bool) -> ProfilePage:
    """Return the page of a candidate's profile.

    Args:
        one: the candidate's case.
        own: whether the candidate reads it themself.
    """
    facts, code = facts_about(one), one.person.id
    back = Link(Text("Min side", "My page"), Door("own"))
    told = Link(Text(f"Kandidat {code}", f"Candidate {code}"), candidate_door(code))
    return ProfilePage(
        heading=Text("Min jobprofil", "My job profile")
        if own
        else Text(f"Profil til match: {code}", f"Profile for the match: {code}"),
        sub=_OWN_SUB if own else _SUB,
        button=Text("Gem", "Save"),
        back=back if own else told,
        own=own,
        missing=missing_text(facts, own=own),
        shown=nameless(facts, labels=match_words(one.row.code)),
        words=Door("own_tell") if own else Door("tell", (code,)),
    )


def missing_text(facts: Sequence[Fact], *, own: bool = False) -> Text:
    """Return what is still missing for a good match, in a sentence; empty when nothing is."""
    codes = missing_for_match(facts)
    if not codes:
        return words.NOTHING
    called = {**MISSING, "place": _WHERE} if own else MISSING
    told = words.joined(*(called[code] for code in codes), mark=", ")
    return Text(f"Mangler til et godt match: {told.da}.", f"Missing for a good match: {told.en}.")


_WHERE = Text("hvor du bor", "where you live")
_SUB = Text(
    "Udfyld den sammen med kandidaten. Det, der ikke er sagt, står ikke i vejen.",
    "Fill it in together with the candidate. What is not told stands in nobody's way.",
)
_OWN_SUB = Text(
    "Fortæl, hvad du gerne vil, og hvad du kan. Du kan altid ændre det.",
    "Tell what you wish for and what you can. You may change it at any time.",
)
