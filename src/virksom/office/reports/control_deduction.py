"""The deduction for the lines nobody controlled: what it comes to, where it stands, what is next.

Source:
    Clause 7.5: the provider answers before anything is deducted.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.control_ground import Held, held_sample
from virksom.office.reports.door import Door, Link
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.vault.texts import texts
from virksom.programme.control.deduction import (
    why_not_answer_claim,
    why_not_claim,
    why_not_rule_claim,
)
from virksom.programme.control.steps import CONTROL_WORDS
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Deduction

STATES = {
    "claimed": Text("krævet, venter på leverandørens svar", "claimed, waits for the provider"),
    "contested": Text("bestridt, venter på kommunen", "contested, waits for the municipality"),
    "accepted": Text("trukket fra i regnskabet", "deducted in the ledger"),
    "upheld": Text("trukket fra i regnskabet", "deducted in the ledger"),
    "dropped": Text("frafaldet", "dropped"),
}
"""Where a deduction stands, in words, by what was said last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductionPart:
    """The deduction on its sample's page.

    Args:
        told: what the contract says of the lines nobody controlled.
        state: where it stands; no text before it is claimed.
        waits: whether somebody's step is next.
        said: what was said, by whom and when.
        notes: what the provider wrote, by whom.
        act: what the reader may do next; None for nothing.
    """

    told: Text
    state: Text
    waits: bool
    said: tuple[Text, ...]
    notes: tuple[tuple[str, str], ...]
    act: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductionPage:
    """The deduction beside the form of its next step.

    Args:
        heading: of which sample.
        pairs: what it comes to, and what was said.
        notes: what the provider wrote, by whom.
        why_not: why nothing can be said of it now; None when it can.
        back: its sample.
    """

    heading: Text
    pairs: tuple[tuple[Text, Text], ...]
    notes: tuple[tuple[str, str], ...]
    why_not: Text | None
    back: Link


def _why_claim(held: Held) -> Text | None:
    return why_not_claim(held.found, held.claim, standing=held.deduction)


def _why_answer(held: Held) -> Text | None:
    return why_not_answer_claim(held.deduction)


def _why_rule(held: Held) -> Text | None:
    return why_not_rule_claim(held.deduction)


_ACTS: tuple[tuple[str, Deed, Callable[[Held], Text | None], Text], ...] = (
    ("claim_deduction", Deed.DRAW_SAMPLE, _why_claim, Text("Kræv fradraget", "Claim it")),
    ("answer_deduction", Deed.ANSWER_SAMPLE, _why_answer, Text("Svar på kravet", "Answer it")),
    ("rule_deduction", Deed.DRAW_SAMPLE, _why_rule, Text("Afgør kravet", "Rule on it")),
)
"""What may be next: its page, by which deed, why not, and what it is called."""


def deduction_part(held: Held, seen: Standpoint, *, actor: Actor) -> DeductionPart:
    """Return the deduction of a sample, as its page shows it."""
    asked = held.deduction
    return DeductionPart(
        told=_told(held),
        state=words.NOTHING if asked is None else STATES[asked.says],
        waits=asked is not None and bool(asked.waits_for),
        said=tuple(_said(held)),
        notes=tuple(_notes(held, seen)),
        act=None if seen.past else _act(held, actor=actor),
    )


def deduction_page(seen: Standpoint, code: str, *, step: str) -> DeductionPage:
    """Return the deduction of a sample beside the form of a step.

    Args:
        seen: the programme.
        code: the sample's code.
        step: the step's page.

    Raises:
        NoSuchSample: there is none with that code, as known.
    """
    held = held_sample(seen, code)
    reason = next(why for name, _, why, _ in _ACTS if name == step)
    rest, failed = len(held.lines) - len(held.found.lines), words.kroner(held.found.failed)
    checked = words.kroner(held.found.checked)
    return DeductionPage(
        heading=Text(f"Stikprøve {code}", f"Sample {code}"),
        pairs=(
            (Text("Krav", "Claim"), words.kroner(held.claim)),
            (
                Text("Faldet", "Failed"),
                Text(f"{failed.da} af {checked.da}", f"{failed.en} of {checked.en}"),
            ),
            (Text("Ikke kontrolleret", "Not controlled"), words.several(rest, **_LINES)),
            *((Text("Sagt", "Said"), told) for told in _said(held)),
        ),
        notes=tuple(_notes(held, seen)),
        why_not=reason(held),
        back=Link(Text(f"Stikprøve {code}", f"Sample {code}"), Door("sample", (code,))),
    )


_LINES = {"one": Text("linje", "line"), "many": Text("linjer", "lines")}


def _told(held: Held) -> Text:
    if not held.extrapolates:
        return Text(
            "Aftalen regner ikke fejl fra stikprøven med for resten. Kun de linjer, der selv er "
            "faldet, krediteres.",
            "The contract does not apply errors of the sample to the rest. Only the lines that "
            "failed themselves are credited.",
        )
    return Text(
        "Aftalen regner fejlene med for resten: hver arbejdsgivers faldne andel af kronerne ganges "
        "med de linjer hos samme arbejdsgiver, som ingen har kontrolleret eller trukket fra for. "
        "Andelen af linjer og dens interval er ikke vægtet. Når hver linje er afgjort, kan "
        "fradraget kræves; leverandøren svarer først. Det modregnes i den næste betaling og "
        "bliver aldrig til en negativ.",
        "The contract applies the errors to the rest: each employer's failed share of kroner is "
        "multiplied by the lines of the same employer that nobody has controlled or deducted for. "
        "The share of lines and its interval are not weighted. Once every line is settled, the "
        "deduction can be claimed; the provider answers first. It is netted in the next payment "
        "and never becomes a negative one.",
    )


def _said(held: Held) -> Iterator[Text]:
    for fact in held.deduction.steps if held.deduction else ():
        if isinstance(fact.value, Deduction):
            day = words.day(day_in_copenhagen(fact.known_at))
            by = Text(f"{fact.by}, {day.da}", f"{fact.by}, {day.en}")
            said = words.looked_up({"claimed": _CLAIMED, **CONTROL_WORDS}, fact.value.says)
            yield words.joined(said, by)


_CLAIMED = Text("Krævet", "Claimed")


def _notes(held: Held, seen: Standpoint) -> Iterator[tuple[str, str]]:
    for fact in held.deduction.steps if held.deduction else ():
        for text in texts(seen.code, held.code, about=fact.id):
            yield text.by, text.text


def _act(held: Held, *, actor: Actor) -> Link | None:
    for page, deed, reason, label in _ACTS:
        if reason(held) is None and why_not(actor, deed) is None:
            return Link(label, Door(page, (held.code,)))
    return None
