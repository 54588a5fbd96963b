"""Definitions of lasting self-support as facts in columns are asked by them.

Source:
    Rules, sections 3 and 4.
"""

from virksom.programme.columns.lasting import Lasts
from virksom.programme.effect.lasting import Definition


def in_numbers(definition: Definition) -> Lasts:
    """Return a definition in numbers; that of the day alone asks for no week."""
    return Lasts(
        weeks=definition.weeks,
        of=definition.of,
        same_employer=definition.same_employer,
        bridge=definition.bridge_days,
    )
