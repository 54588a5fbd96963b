"""The pages that tell of the effect, as tabs."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.reports.door import Door
from virksom.programme.kernel import Text

TABS: Mapping[str, Text] = {
    "effect": Text("Over tid", "Over time"),
    "effect_path": Text("Vejen", "The path"),
    "retention": Text("Fastholdelse", "Retention"),
    "mechanisms": Text("Mekanismer", "Mechanisms"),
    "reports": Text("Rapporter", "Reports"),
}
"""The pages by address, in the order they stand."""


@dataclass(frozen=True, slots=True)
class EffectTab:
    """One of the pages: what it is called, where it leads, and whether it is this one."""

    label: Text
    door: Door
    here: bool


def effect_tabs(here: str) -> tuple[EffectTab, ...]:
    """Return the pages, the one shown marked."""
    return tuple(EffectTab(label, Door(code), code == here) for code, label in TABS.items())
