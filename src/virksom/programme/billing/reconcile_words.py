"""How two lists of weeks may compare, in words: what each says, and who must act.

Source:
    Clause 7.1; failures 1, 4 and 5 of outcome payment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from virksom.programme.billing.worklist_words import BOOKKEEPER, CONSULTANT, MUNICIPALITY
from virksom.programme.kernel import Text
from virksom.programme.status.state import state_of

BILLED_ON_BENEFIT, CLAIMED_ON_BENEFIT = "billed_on_benefit", "claimed_on_benefit"
PARTIAL_ON_BENEFIT, NOT_CLAIMED = "partial_on_benefit", "not_claimed"
NOT_LISTED, NOBODY, AGREE = "not_listed", "nobody", "agree"
CLAIMED_WHO_LEFT = "claimed_who_left"


@dataclass(frozen=True, slots=True)
class Kind:
    """A way in which a week of the two lists compares.

    Args:
        name: what such weeks are called.
        why: what the two say, in a sentence.
        who: who must act, a key of ``WHO``; "" where nobody need.
        step: what they do next; empty where nothing.
    """

    name: Text
    why: Text
    who: str
    step: Text


KINDS: Mapping[str, Kind] = {
    BILLED_ON_BENEFIT: Kind(
        Text("Betalt, men på ydelse", "Billed, yet on benefit"),
        Text(
            "Leverandøren har krævet ugen fuldt; kommunen har en ydelse.",
            "The provider billed the week in full; the municipality has a benefit.",
        ),
        BOOKKEEPER,
        Text(
            "Læs ydelsen ind som register; så giver næste afregning kreditnotaen.",
            "Import the benefit as a register; the next settlement makes the credit note.",
        ),
    ),
    CLAIMED_ON_BENEFIT: Kind(
        Text("På vej til krav, men på ydelse", "To be billed, yet on benefit"),
        Text(
            "Ugen tæller fuldt hos leverandøren; kommunen har en ydelse.",
            "The provider counts the week in full; the municipality has a benefit.",
        ),
        CONSULTANT,
        Text("Se efter, om jobbet og dagene passer.", "Check the job and its days."),
    ),
    CLAIMED_WHO_LEFT: Kind(
        Text("Krævet, men ude af registret", "Claimed, yet out of the register"),
        Text(
            "Leverandøren kræver ugen; kommunen har personen som udrejst, død eller på pension.",
            "The provider claims the week; to the municipality the person has emigrated, died or "
            "has a pension.",
        ),
        CONSULTANT,
        Text("Se efter, om jobbet og dagene passer.", "Check the job and its days."),
    ),
    NOT_CLAIMED: Kind(
        Text("Ingen ydelse, intet krav", "No benefit, no claim"),
        Text(
            "Kommunen har ingen ydelse; leverandøren har intet krav.",
            "The municipality has no benefit; the provider claims nothing.",
        ),
        CONSULTANT,
        Text(
            "Spørg kandidaten, og registrér job eller uddannelse.",
            "Ask the candidate, and record the job or education.",
        ),
    ),
    PARTIAL_ON_BENEFIT: Kind(
        Text("Delvis ved siden af ydelse", "Partial beside a benefit"),
        Text(
            "Delvis uge ved siden af en ydelse: det giver aftalen plads til.",
            "A partial week beside a benefit, which the contract allows.",
        ),
        "",
        Text("", ""),
    ),
    NOT_LISTED: Kind(
        Text("Krævet, men ikke på listen", "Claimed, not on the list"),
        Text(
            "Leverandøren kræver ugen; listen nævner den ikke.",
            "The provider claims the week; the list has it not.",
        ),
        MUNICIPALITY,
        Text("Send en liste, der har ugen med.", "Send a list that has the week."),
    ),
    NOBODY: Kind(
        Text("Ukendt person", "Unknown person"),
        Text("Ingen kandidat har det nummer.", "No candidate has that code."),
        MUNICIPALITY,
        Text("Se nummeret efter.", "Check the code."),
    ),
    AGREE: Kind(
        Text("Enige", "Agree"),
        Text("De to lister siger det samme.", "The two lists say the same."),
        "",
        Text("", ""),
    ),
}
"""Every way two weeks may compare, the most urgent first."""

BENEFITS: Mapping[str, Text] = {
    "none": Text("ingen ydelse", "no benefit"),
    "su": Text("SU", "student grant"),
    "flex_wage_subsidy": Text("flekslønstilskud", "flex wage subsidy"),
    "kontanthjaelp": Text("kontanthjælp", "cash assistance"),
    "uddannelseshjaelp": Text("uddannelseshjælp", "education assistance"),
    "dagpenge": Text("dagpenge", "unemployment benefit"),
    "sygedagpenge": Text("sygedagpenge", "sickness benefit"),
    "barselsdagpenge": Text("barselsdagpenge", "parental benefit"),
    "ledighedsydelse": Text("ledighedsydelse", "benefit between flex jobs"),
    "ressourceforloebsydelse": Text("ressourceforløbsydelse", "resource scheme benefit"),
    "revalideringsydelse": Text("revalideringsydelse", "rehabilitation benefit"),
    "pension": Text("pension", "pension"),
    "left": Text("ude af registret", "out of the register"),
}
"""What the municipality's list may have for a week, by our code."""

_NOT_LISTED = Text("står ikke på listen", "not on the list")
_NO_CLAIM = Text("intet krav", "no claim")
_BILLED, _NOT_YET = Text("krævet", "billed"), Text("ikke krævet endnu", "not billed yet")


def listed_text(codes: Sequence[str]) -> Text:
    """Return what the municipality has for a week, in words.

    Source:
        Clause 7.1.

    Args:
        codes: our codes of its benefits, ascending; empty where the list has not the week. A code
            that has no words stands as it is.
    """
    if not codes:
        return _NOT_LISTED
    told = [BENEFITS.get(code, Text(code, code)) for code in codes]
    return Text(", ".join(one.da for one in told), ", ".join(one.en for one in told))


def claimed_text(tier: str, *, billed: bool) -> Text:
    """Return what is claimed for a week, in words.

    Source:
        Clause 7.1.

    Args:
        tier: code of the tier; "" for no claim.
        billed: whether it stands in the books.
    """
    if not tier:
        return _NO_CLAIM
    told, how = state_of(tier).text, _BILLED if billed else _NOT_YET
    return Text(f"{told.da}, {how.da}", f"{told.en}, {how.en}")
