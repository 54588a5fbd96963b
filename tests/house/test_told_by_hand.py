"""What documents tell by hand, and the code knows: log-ins, commands, findings, settings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import OFFICE, PROGRAMME, ROOT, modules, parsed
from virksom.office.actions.load_demo import DEMO_PASSWORD, DEMO_USERS
from virksom.programme.check import INTERPRETATIONS

README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)
ASKED = re.compile(r"\bmake ([a-z]+)\b")
CODE = re.compile(r"[a-z]+(_[a-z]+)*")


def how_to(name: str) -> str:
    return (ROOT / "docs" / "how-to" / name).read_text(encoding="utf-8")


def finding_codes() -> set[str]:
    """Return the code of every finding there is."""
    calls = (
        node
        for path in modules(PROGRAMME / "check")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Finding", "about"}
    )
    said = {code for call in calls for code in _codes(call)}
    return said | {other.code for other in INTERPRETATIONS}


def _codes(call: ast.Call) -> Iterator[str]:
    for argument in call.args[:2]:
        if isinstance(argument, ast.Constant) and CODE.fullmatch(str(argument.value)):
            yield str(argument.value)


def asked_of_make(page: Path) -> set[str]:
    """Return the targets that a page names in backquotes or in a block."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)
    return {target for block in blocks for target in ASKED.findall(block)}


def test_the_readme_tells_the_demo_log_ins() -> None:
    names = ", ".join(name for name, *_ in DEMO_USERS)
    assert f"Log ind som {names} med adgangskoden {DEMO_PASSWORD}" in README
    assert [name for name, *_ in DEMO_USERS if f"`{name}`" not in how_to("run-it.md")] == []


def test_every_finding_is_told() -> None:
    page = how_to("read-a-finding.md")
    assert sorted(code for code in finding_codes() if f"`{code}`" not in page) == []


def test_every_make_target_named_is_there() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert {page.name: lost for page in pages if (lost := asked_of_make(page) - targets)} == {}


def test_every_setting_of_the_environment_is_told() -> None:
    found = {
        name
        for path in modules(OFFICE / "site")
        for name in re.findall(r'environ\.get\("(VIRKSOM_\w+)"', path.read_text(encoding="utf-8"))
    }
    assert found
    assert sorted(name for name in found if f"`{name}`" not in how_to("run-it.md")) == []
