"""The provider's catalogue of elements; it begins with the standard ones and is never emptied.

Source:
    Clause 3.1: consultant and candidate put the path together; there is no standard package.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from virksom.office.store.models import CatalogueElement, Programme
from virksom.programme.kernel import Text
from virksom.programme.path import STANDARD


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element of the catalogue.

    Args:
        code: what facts say.
        label: what it is called.
        in_use: whether a path can still be given it.
    """

    code: str
    label: Text
    in_use: bool = True


def catalogue(programme: str) -> tuple[ElementRow, ...]:
    """Return the elements in the provider's order, those out of use too."""
    rows = CatalogueElement.objects.filter(programme__code=programme)
    kept = tuple(ElementRow(row.code, Text(row.label_da, row.label_en), row.in_use) for row in rows)
    return kept or tuple(ElementRow(code, label) for code, label in STANDARD.items())


def put(programme: str, elements: Sequence[ElementRow]) -> None:
    """Keep the whole catalogue, in this order; codes that are left out stay as they were.

    Ask for it inside the transaction that read it, the programme being held.
    """
    home = Programme.objects.get(code=programme)
    for place, element in enumerate(elements):
        CatalogueElement.objects.update_or_create(
            programme=home,
            code=element.code,
            defaults={
                "label_da": element.label.da,
                "label_en": element.label.en,
                "in_use": element.in_use,
                "place": place,
            },
        )
