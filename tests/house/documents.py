"""The documents that are written from the code; ``make docs`` writes them anew."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from docs.writers import cli_page, contract_page, facts_page, json_page
from tests.house.tree import ROOT
from tests.spec import printing
from virksom.office.commands.start import start

REFERENCE = ROOT / "docs" / "reference"


def access() -> str:
    """Return who may do what; the addresses are read once Django is set up."""
    start()
    return str(import_module("docs.writers.access_page").page())


def api() -> str:
    """Return what the API can do; its operations are read once Django is set up."""
    start()
    return str(import_module("docs.writers.api_page").page())


def openapi() -> str:
    """Return the API's description, OpenAPI 3.1."""
    start()
    return str(import_module("docs.writers.api_page").document())


def settlement() -> str:
    """Return what a settlement run is; who may move it is read once Django is set up."""
    start()
    return str(import_module("docs.writers.settlement_page").page())


PAGES: Mapping[Path, Callable[[], str]] = {
    REFERENCE / "access.md": access,
    REFERENCE / "api.md": api,
    REFERENCE / "openapi.json": openapi,
    REFERENCE / "cli.md": cli_page.page,
    REFERENCE / "contract.md": contract_page.page,
    REFERENCE / "facts.md": facts_page.page,
    REFERENCE / "json.md": json_page.page,
    REFERENCE / "settlement.md": settlement,
    REFERENCE / "spec.md": printing.page,
}


def write() -> None:
    """Write every page that has changed."""
    for path, page in PAGES.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
