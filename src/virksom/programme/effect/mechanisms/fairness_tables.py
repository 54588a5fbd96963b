"""The fairness monitor as a table, and in plain words.

Source:
    National Audit Office (2015): creaming and parking; Austin (2009).
"""

from collections.abc import Iterator

from virksom.programme.effect.mechanisms.fairness import FATES, KINDS, FairGroup, Fairness
from virksom.programme.effect.mechanisms.ground import GroundTold
from virksom.programme.effect.table import UNRECORDED as UNTOLD
from virksom.programme.effect.table import Column, Table, Unit, share_text
from virksom.programme.kernel import Text
from virksom.programme.status import Share

TRAITS = {
    "unit": Text("Enhed", "Unit"),
    "age_band": Text("Alder", "Age"),
    "earlier_offers": Text("Tidligere tilbud", "Earlier offers"),
    "motivated": Text("Motiveret ved henvisningen", "Motivated at referral"),
}
"""What the groups are by."""

GROUPS = {
    "under_30": Text("under 30 år", "under 30"),
    "from_30": Text("fyldt 30 år", "30 and over"),
    "none": Text("ingen", "none"),
    "some": Text("1–2", "1–2"),
    "many": Text("3 og derover", "3 or more"),
    "yes": Text("ja", "yes"),
    "no": Text("nej", "no"),
    "unrecorded": UNTOLD,
}
"""What groups are called; a referring unit has the contract's word."""

MUCH = 0.2
"""A standardised difference that is commonly read as more than small."""


def group_name(one: FairGroup, ground: GroundTold) -> Text:
    """Return what a group is called: ``Enhed: Uddannelseshuset``.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = ground.rules
    units = rules.labels("referring_units") if "referring_units" in rules.values else {}
    named = units.get(one.group) if one.trait == "unit" else None
    group = named or GROUPS.get(one.group, Text(one.group, one.group))
    trait = TRAITS[one.trait]
    return Text(f"{trait.da}: {group.da}", f"{trait.en}: {group.en}")


def fairness_table(found: Fairness, ground: GroundTold) -> Table:
    """Return who was referred, never met, withdrawn and left waiting, against who succeeded.

    Source:
        National Audit Office (2015). For the parties only.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rows = tuple(
        (
            group_name(one, ground),
            one.referred,
            *(one.within[fate] for fate in FATES),
            _NONE if one.standardised is None else one.standardised,
        )
        for one in found.groups
    )
    return Table(
        code="mechanisms-fairness",
        title=Text("Retfærdighed", "Fairness"),
        says=Text(
            "Om de, det lykkes for, er andre end de, der blev henvist, og hvem der venter."
            if rows
            else "Ingen er henvist, så der er intet at vise.",
            "Whether those who succeed are others than those referred, and who waits."
            if rows
            else "Nobody is referred, so there is nothing to show.",
        ),
        columns=(
            Column(Text("Gruppe", "Group")),
            Column(Text("Af de henviste", "Of the referred"), Unit.SHARE),
            Column(Text("Aldrig mødt", "Never met"), Unit.SHARE),
            Column(Text("Afmeldt", "Withdrawn"), Unit.SHARE),
            Column(Text("Venter i stilhed", "Left waiting"), Unit.SHARE),
            Column(Text("Lykkedes", "Succeeded"), Unit.SHARE),
            Column(Text("Standardiseret forskel", "Standardised difference"), Unit.RATIO),
        ),
        rows=rows,
        counts=KINDS,
        on=ground.last,
        notes=tuple(_notes(found)),
    )


_NONE = Text("kan ikke regnes", "cannot be computed")


def _notes(found: Fairness) -> Iterator[Text]:
    yield Text(
        "Aldrig mødt og afmeldt: det seneste forløb, pr. dagen. Venter i stilhed: forløbet er ikke "
        f"afsluttet, kandidaten er ikke selvforsørgende, og i {found.quiet} dage er intet sket med "
        "kandidaten. Lykkedes: har været helt eller delvis selvforsørgende mindst én dag.",
        "Never met and withdrawn: the latest course, by the day. Left waiting: the course is not "
        f"over, the candidate is not self-supporting, and for {found.quiet} days nothing happened "
        "with the candidate. Succeeded: has been fully or partly self-supporting on at least one "
        "day.",
    )
    yield Text(
        "Det, der kun er skrevet om kandidaten, bryder ikke stilheden: en profil til match, en "
        "ydelse, en lønoplysning eller en bekræftelse siger ikke, at nogen har mødt kandidaten.",
        "What is only written of the candidate breaks no silence: a profile for the match, a "
        "benefit, an income or a confirmation does not say that anybody met the candidate.",
    )
    yield Text(
        "Standardiseret forskel: gruppens andel af dem, det lykkedes for, mindre dens andel af de "
        "andre henviste, målt i standardafvigelser (Austin 2009). Fra 0,2 eller −0,2 læses den som "
        "mere end lille. Kun for parterne: tallene er små.",
        "Standardised difference: the group's share of the succeeded less its share of the "
        "other referred, in standard deviations (Austin 2009). From 0.2 or −0.2 it is read as more "
        "than small. For the parties only: the figures are small.",
    )


def fairness_words(found: Fairness, ground: GroundTold) -> tuple[Text, ...]:
    """Return what the monitor shows in plain words; at least one sentence.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    return tuple(_words(found, ground))


def _words(found: Fairness, ground: GroundTold) -> Iterator[Text]:
    referred = len(found.referred)
    if not referred:
        yield Text("Ingen er henvist endnu.", "Nobody has been referred yet.")
        return
    lucky, waiting = (Share(len(found.fates[one]), referred) for one in ("succeeded", "waiting"))
    told, still = share_text(lucky), share_text(waiting)
    yield Text(
        f"Af de henviste er det lykkedes for {told.da}. {still.da} venter uden nyt i "
        f"{found.quiet} dage.",
        f"Of the referred {told.en} have succeeded. {still.en} wait without news for "
        f"{found.quiet} days.",
    )
    if not lucky.count:
        yield Text(
            "Det er endnu ikke lykkedes for nogen, så der er ingen at sammenligne med.",
            "Nobody has succeeded yet, so there is nobody to compare with.",
        )
        return
    much = [one for one in found.groups if _apart(one)]
    yield from (_much(one, ground) for one in much)
    if not much:
        unsaid = all(one.standardised is None for one in found.groups)
        yield _UNSAID if unsaid else _ALIKE


_ALIKE = Text(
    "De, det lykkedes for, ligner resten af de henviste i det, henvisningen fortæller.",
    "Those who succeeded are like the rest of the referred in what the referral tells.",
)
_UNSAID = Text(
    "Om de, det lykkedes for, er andre end resten af de henviste, kan ikke siges.",
    "Whether those who succeeded are others than the rest of the referred cannot be said.",
)


def _apart(one: FairGroup) -> bool:
    """Say whether a group differs much; all of one side and none of the other has no measure."""
    if one.standardised is not None:
        return abs(one.standardised) >= MUCH
    shares = {one.fates["succeeded"].exact, one.others.exact}
    return None not in shares and len(shares) > 1


def _much(one: FairGroup, ground: GroundTold) -> Text:
    name = group_name(one, ground)
    of, lucky = share_text(one.others), share_text(one.fates["succeeded"])
    return Text(
        f"{name.da}: {lucky.da} af dem, det lykkedes for, mod {of.da} af de andre.",
        f"{name.en}: {lucky.en} of those who succeeded, against {of.en} of the others.",
    )
