"""What candidates are told about personal data: a programme's own settings, beside its contract.

Source:
    Articles 13 and 14 of the General Data Protection Regulation. The contract says none of it, so
    it is no part of the contract's digest and has no clauses.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.programme.contract.keeping import Keeping, parse_keeping
from virksom.programme.contract.tree import Node
from virksom.programme.kernel import Text

ROLE_AND_ORGANISATION, NAME = "role_and_organisation", "name"
LOOKS_SHOW = (ROLE_AND_ORGANISATION, NAME)
"""How much a candidate is told of who saw their data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataUse:
    """A kind of data: what it is, what for, on what legal basis, and how long it is kept."""

    kind: Text
    purpose: Text
    basis: Text
    kept: Text


@dataclass(frozen=True, slots=True)
class SharedWith:
    """Somebody who gets to know something, and what."""

    who: Text
    what: Text


@dataclass(frozen=True, slots=True)
class AskedConsent:
    """Something a candidate can freely say yes or no to: what it is called, and what it allows."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Everything a candidate is told about personal data.

    Args:
        controller: who is responsible and how to reach them; lines as in an address.
        officer: the data protection officer, likewise.
        uses: kinds of data by code, in order; at least one.
        sources: where data come from, when not from the candidate; may be none.
        recipients: who gets what; may be none.
        more: anything else to tell, in paragraphs; may be none.
        looks_show: one of ``LOOKS_SHOW``.
        consents: what is asked for, by code; may be none.
        keeping: how long the kinds are kept; None where nobody has said it in days.
    """

    controller: Text
    officer: Text
    uses: Mapping[str, DataUse]
    sources: tuple[Text, ...]
    recipients: tuple[SharedWith, ...]
    more: tuple[Text, ...]
    looks_show: str
    consents: Mapping[str, AskedConsent]
    keeping: Keeping | None = None


def parse_privacy(top: Node) -> Privacy:
    """Read what candidates are told, from the content of ``privacy.yaml``.

    Raises:
        BadContract: names file, key and what was expected.
    """
    fields = top.fields(
        *("controller", "officer", "kinds", "looks_show"),
        optional=("sources", "recipients", "more", "consents", "keeping"),
    )
    empty = Node([], top.spot)
    keeping = parse_keeping(fields["keeping"]) if "keeping" in fields else None
    return Privacy(
        controller=fields["controller"].text(),
        officer=fields["officer"].text(),
        uses=_uses(fields["kinds"]),
        sources=tuple(node.text() for node in fields.get("sources", empty)),
        recipients=tuple(_shared(node) for node in fields.get("recipients", empty)),
        more=tuple(node.text() for node in fields.get("more", empty)),
        looks_show=_looks_show(fields["looks_show"]),
        consents=_consents(fields.get("consents")),
        keeping=keeping,
    )


def _uses(node: Node) -> Mapping[str, DataUse]:
    found = {code: _use(part) for code, part in node.mapping().items()}
    if not found:
        raise node.spot.refuse("forventede mindst én slags", "expected at least one kind")
    return found


def _use(node: Node) -> DataUse:
    fields = node.fields("kind", "purpose", "basis", "kept")
    return DataUse(**{name: part.text() for name, part in fields.items()})


def _shared(node: Node) -> SharedWith:
    fields = node.fields("who", "what")
    return SharedWith(fields["who"].text(), fields["what"].text())


def _looks_show(node: Node) -> str:
    text = node.string()
    if text not in LOOKS_SHOW:
        da, en = " eller ".join(LOOKS_SHOW), " or ".join(LOOKS_SHOW)
        raise node.spot.refuse(f"forventede {da}, fandt »{text}«", f"expected {en}, found “{text}”")
    return text


def _consents(node: Node | None) -> Mapping[str, AskedConsent]:
    if node is None:
        return {}
    return {code: _consent(part) for code, part in node.mapping().items()}


def _consent(node: Node) -> AskedConsent:
    fields = node.fields("label", "text")
    return AskedConsent(fields["label"].text(), fields["text"].text())
