"""The fields of one object on the wire, read one at a time; a wrong one is named in full."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from virksom.programme.kernel import Json, Text
from virksom.programme.record.place import MISSING, Found, Place, is_label
from virksom.programme.record.reading import Unexpected

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Fields:
    """An object as JSON gave it, and where it stands.

    Args:
        found: the object.
        place: its line.
        within: what stands before its fields' names in a refusal: "" or ``value.``.
    """

    found: Mapping[str, Json]
    place: Place
    within: str = ""

    def read(self, name: str, reader: Callable[[Found], Read]) -> Read:
        """Return what ``reader`` makes of a field; it is given ``MISSING`` when it is not there.

        Raises:
            BadFact: the field holds something else; names it and what was expected.
        """
        found = self.found.get(name, MISSING)
        try:
            return reader(found)
        except Unexpected as wrong:
            raise self.place.refuse(f"{self.within}{name}", wrong.expected, found=found) from None

    def maybe(self, name: str, reader: Callable[[Found], Read]) -> Read | None:
        """Return what ``reader`` makes of a field; None when it is not there or null.

        Raises:
            BadFact: as ``read``.
        """
        return None if self.found.get(name) is None else self.read(name, reader)

    def inside(self, name: str) -> "Fields":
        """Return the fields of the object in a field.

        Raises:
            BadFact: it holds no object.
        """
        found = self.found.get(name, MISSING)
        if isinstance(found, Mapping):
            return Fields(found, self.place, f"{name}.")
        raise self.place.refuse(name, Text("et objekt {…}", "an object {…}"), found=found)

    def only(self, names: Collection[str]) -> None:
        """Accept no other fields than ``names``.

        Raises:
            BadFact: there is another; a slip of the pen in a name must not pass unseen.
        """
        for name, found in self.found.items():
            if name not in names:
                known = ", ".join(names)
                expected = Text(f"et af felterne {known}", f"one of the fields {known}")
                raise self.place.refuse(f"{self.within}{name}", expected, found=found)

    def others(self, names: Collection[str]) -> tuple[str, ...]:
        """Return the names of the fields beside ``names``, ascending.

        Raises:
            BadFact: one of them is no short label.
        """
        found = tuple(sorted(name for name in self.found if name not in names))
        for name in found:
            if not is_label(name):
                expected = Text("et feltnavn på 1–80 tegn", "a field name of 1–80 signs")
                raise self.place.refuse(f"{self.within}{name}", expected, found=name)
        return found
