"""Walking a parsed file: every step names the key when something else was expected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Union

from virksom.programme.contract.place import Spot
from virksom.programme.kernel import Text, parse_day
from virksom.programme.kernel.moment import NotADay, is_day

Tree = Union[str, "Number", Sequence["Tree"], Mapping[str, "Tree"], None]
"""What a file of a contract holds: texts, bare numbers, lists, mappings and nothing."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands without quotation marks, as it was written."""

    written: str


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a file and where it stands."""

    tree: Tree
    spot: Spot

    def mapping(self) -> "dict[str, Node]":
        """Read a mapping."""
        if not isinstance(self.tree, Mapping):
            raise self.spot.refuse(
                "forventede en liste af nøgler med værdier", "expected keys with values"
            )
        return {key: Node(tree, self.spot.at(key)) for key, tree in self.tree.items()}

    def items(self) -> "tuple[Node, ...]":
        """Read a list; may be empty."""
        if isinstance(self.tree, str | Mapping) or not isinstance(self.tree, Sequence):
            raise self.spot.refuse("forventede en liste", "expected a list")
        return tuple(Node(tree, self.spot.at(place)) for place, tree in enumerate(self.tree, 1))

    def string(self) -> str:
        """Read a text that is not empty."""
        if isinstance(self.tree, Number):
            raise self.spot.refuse(
                f'tal skal stå i anførselstegn, "{self.tree.written}"',
                f'numbers stand in quotation marks, "{self.tree.written}"',
            )
        if not isinstance(self.tree, str) or not self.tree.strip():
            raise self.spot.refuse("forventede en tekst", "expected a text")
        return self.tree.strip()

    def day(self) -> date:
        """Read a day such as 2018-09-01."""
        text = self.string()
        try:
            if is_day(text):
                return parse_day(text)
        except NotADay:
            pass
        raise self.spot.refuse(
            f"forventede en dato som 2018-09-01, fandt »{text}«",
            f"expected a date such as 2018-09-01, found “{text}”",
        )

    def text(self) -> Text:
        """Read a text in both languages."""
        fields = self.fields("da", "en")
        return Text(fields["da"].string(), fields["en"].string())

    def fields(self, *required: str, optional: tuple[str, ...] = ()) -> "dict[str, Node]":
        """Read a mapping with just these keys.

        Raises:
            BadContract: a required key is missing, or one stands there that nobody knows.
        """
        found = self.mapping()
        for name in required:
            if name not in found:
                raise self.spot.refuse(f"»{name}« mangler", f"“{name}” is missing")
        for name, node in found.items():
            if name not in required and name not in optional:
                known = ", ".join((*required, *optional))
                raise node.spot.refuse(
                    f"ukendt nøgle; her må stå {known}", f"unknown key; here may stand {known}"
                )
        return found

    def __iter__(self) -> "Iterator[Node]":
        """Iterate over a list."""
        return iter(self.items())
