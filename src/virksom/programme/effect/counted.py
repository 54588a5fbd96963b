"""Which kinds of fact a figure counts, in words: one sentence under every figure.

Source:
    Rules, section 5: a figure names the facts it is counted from.
"""

from collections.abc import Sequence

from virksom.programme.kernel import Text, listed_text

KIND_WORDS = {
    "referral": Text("henvisning", "referral"),
    "interview": Text("rekrutteringssamtale", "recruitment interview"),
    "agreement": Text("trepartsaftale", "three-party agreement"),
    "start": Text("start", "start"),
    "element": Text("indsats", "element of support"),
    "training": Text("joblæring", "job training"),
    "competence": Text("kompetence", "competence"),
    "employment": Text("ansættelse", "employment"),
    "education": Text("uddannelse", "education"),
    "benefit": Text("ydelse", "benefit"),
    "meeting": Text("møde", "meeting"),
    "followup": Text("opfølgning", "follow-up"),
    "check_in": Text("trivsel", "check-in"),
    "trial_day": Text("prøvedag", "trial day"),
    "withdrawal": Text("afmelding", "withdrawal"),
    "contact": Text("kontakt", "contact"),
    "company": Text("virksomhed", "company"),
    "profile": Text("profil til match", "profile for the match"),
    "opening": Text("jobåbning", "job opening"),
    "closing": Text("lukket jobåbning", "opening closed"),
    "proposal": Text("match", "match"),
    "same_person": Text("samme person", "same person"),
    "same_company": Text("samme virksomhed", "same company"),
}
"""Kinds of facts as a figure names them; a kind left out stands by its code."""


def kind_text(kind: str) -> Text:
    """Return what a kind of fact is called: ``ansættelse``; its code when it has no name."""
    return KIND_WORDS.get(kind, Text(kind, kind))


def counted_text(kinds: Sequence[str]) -> Text:
    """Return which kinds are counted: ``Tæller fakta om henvisning og ansættelse`` and so on.

    Args:
        kinds: codes of kinds, at least one, in the order they are told; one told twice is told
            once.

    Source:
        Rules, section 5.
    """
    named = listed_text(tuple(map(kind_text, dict.fromkeys(kinds))))
    return Text(f"Tæller fakta om {named.da}.", f"Counts facts of {named.en}.")
