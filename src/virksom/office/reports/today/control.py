"""What waits of controls: lines and deductions to answer for the provider, to rule on for finance.

Source:
    Clause 7.5.
"""

from collections.abc import Iterator

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.page import Act, Card, Row
from virksom.programme.control import deduction_standing, samples
from virksom.programme.control.result import ASKED, standings
from virksom.programme.control.steps import waits_for
from virksom.programme.kernel import Text
from virksom.programme.record import Fact, Known

_SIDES = {"provider": Deed.ANSWER_SAMPLE, "finance": Deed.DRAW_SAMPLE}
"""Who takes the next step, and the deed by which they do."""

_ACTS = {
    "provider": (Text("Svar", "Answer"), "answer_control", "answer_deduction"),
    "finance": (Text("Afgør", "Rule"), "rule_line", "rule_deduction"),
}
_SAYS = {
    "provider": Text("skal besvares", "is to be answered"),
    "finance": Text("er bestridt og skal afgøres", "is contested and to be ruled on"),
}


def control_card(seen: Standpoint, actor: Actor) -> Card:
    """Return what waits for the reader's side: each line and each deduction on its own row."""
    mine = {side for side, deed in _SIDES.items() if why_not(actor, deed) is None}
    return Card(
        code="control",
        heading=Text("Kontrol", "Control"),
        rows=tuple(
            row
            for fact, _ in samples(seen.known)
            for side, row in (*_lines(fact, seen.known), *_deduction(fact, seen.known))
            if side in mine
        ),
        counts=True,
    )


def _lines(sample: Fact, known: Known) -> Iterator[tuple[str, Row]]:
    for one in standings(sample, known):
        side = waits_for(one)
        if one.code == ASKED and side:
            at = (sample.subject, one.line.document, str(one.line.line))
            told = Text(f"linje {one.line.line}", f"line {one.line.line}")
            label, page, _ = _ACTS[side]
            yield (
                side,
                Row(
                    what=words.joined(words.same(one.line.document), told, mark=", "),
                    more=_SAYS[side],
                    under=_of(sample),
                    door=Door("sample", (sample.subject,)),
                    acts=(Act(label=label, door=Door(page, at)),),
                ),
            )


def _deduction(sample: Fact, known: Known) -> Iterator[tuple[str, Row]]:
    asked = deduction_standing(sample.subject, known)
    if asked is not None and asked.waits_for:
        label, _, page = _ACTS[asked.waits_for]
        amount = words.kroner(asked.amount)
        yield (
            asked.waits_for,
            Row(
                what=Text(f"Fradrag, {amount.da}", f"Deduction, {amount.en}"),
                more=_SAYS[asked.waits_for],
                under=_of(sample),
                door=Door("sample", (sample.subject,)),
                acts=(Act(label=label, door=Door(page, (sample.subject,))),),
            ),
        )


def _of(sample: Fact) -> Text:
    return Text(f"Stikprøve {sample.subject}", f"Sample {sample.subject}")
