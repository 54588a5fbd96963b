"""Put the contracts, the catalogue and the design system's files into a standard wheel.

In a checkout they stay where they are kept: contracts and catalogue at the root, the design
system in ``node_modules`` as npm laid it. An editable install needs neither.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DKFDS = Path("node_modules/dkfds")
# What the neutral theme's style sheet names, in the one font format every browser takes.
ASSETS = (
    "css/dkfds.min.css",
    "js/dkfds.min.js",
    "fonts/IBMPlexSans/complete/woff2",
    "img/svg-icons",
)
STATIC = "virksom/office/web/static/dkfds"
# The user guide, which the office shows, and its pictures as static files.
GUIDE = Path("docs/guide")
PICTURES = "billeder"
GUIDE_STATIC = "virksom/office/web/static/guide"
# What documents are set in: a PDF takes no woff2.
LETTERS = "fonts/IBMPlexSans/complete/ttf"
FACES = ("IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf", "license.txt")
FONTS = "virksom/documents/fonts"


class Assets(BuildHookInterface):  # type: ignore[type-arg]
    """Adds files to the wheel that do not lie under ``src``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files for a standard wheel; refuse to build one without the assets."""
        if version != "standard":
            return
        root = Path(self.root)
        include = build_data["force_include"]
        include[str(root / "contracts")] = "virksom/contracts"
        include[str(root / "catalogue")] = "virksom/catalogue"
        for page in (root / GUIDE).glob("*.md"):
            include[str(page)] = f"virksom/guide/{page.name}"
        include[str(root / GUIDE / PICTURES)] = GUIDE_STATIC
        if not (root / DKFDS / "dist").is_dir():
            message = "node_modules/dkfds is missing: run »npm ci --ignore-scripts« first"
            raise FileNotFoundError(message)
        for asset in ASSETS:
            include[str(root / DKFDS / "dist" / asset)] = f"{STATIC}/{asset}"
        for face in FACES:
            include[str(root / DKFDS / "dist" / LETTERS / face)] = f"{FONTS}/{face}"
        include[str(root / DKFDS / "LICENSE.md")] = f"{STATIC}/LICENSE.md"
