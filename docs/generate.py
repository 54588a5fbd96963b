"""Write docs/reference anew from the code: ``make docs``."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docs.writers import cli_page, contract_page, facts_page, json_page
from tests.spec import printing

REFERENCE = Path(__file__).parent / "reference"

PAGES: Mapping[str, Callable[[], str]] = {
    "cli.md": cli_page.page,
    "contract.md": contract_page.page,
    "facts.md": facts_page.page,
    "json.md": json_page.page,
    "spec.md": printing.page,
}
"""Every generated page, with what writes it."""


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
