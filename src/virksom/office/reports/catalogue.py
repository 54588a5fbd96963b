"""The catalogue of elements as the team leader edits it."""

from dataclasses import dataclass

from virksom.office.access import Actor
from virksom.office.reports.door import Door, Link
from virksom.office.store.catalogue import ElementRow, catalogue
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """An element of the catalogue.

    Args:
        code: what facts say.
        label: what it is called.
        in_use: whether paths can be given it.
        rename: the page where it gets another name.
        up: where it is moved up; None for the first.
        down: where it is moved down; None for the last.
        turn: where it is taken out of use, or in again.
    """

    code: str
    label: Text
    in_use: bool
    rename: Door
    up: Door | None
    down: Door | None
    turn: Link


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """The catalogue in the provider's order."""

    rows: tuple[CatalogueRow, ...]


def catalogue_page(actor: Actor) -> CataloguePage:
    """Return the catalogue of the reader's programme."""
    held = catalogue(actor.programme)
    last = len(held) - 1
    return CataloguePage(
        tuple(_row(row, first=place == 0, last=place == last) for place, row in enumerate(held))
    )


def _row(row: ElementRow, *, first: bool, last: bool) -> CatalogueRow:
    out = Link(Text("Tag ud af brug", "Take out of use"), Door("retire_element", (row.code,)))
    back = Link(Text("Tag i brug", "Take into use"), Door("revive_element", (row.code,)))
    return CatalogueRow(
        code=row.code,
        label=row.label,
        in_use=row.in_use,
        rename=Door("rename_element", (row.code,)),
        up=None if first else Door("raise_element", (row.code,)),
        down=None if last else Door("lower_element", (row.code,)),
        turn=out if row.in_use else back,
    )
