"""The building as the house tests see it: its files, parsed once."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "virksom"
PROGRAMME = SRC / "programme"
OFFICE = SRC / "office"
TESTS = ROOT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules(under: Path) -> tuple[Path, ...]:
    """Return every module under a folder, migrations excepted."""
    found = sorted(under.rglob("*.py"))
    return tuple(path for path in found if "migrations" not in path.parts)


@cache
def parsed(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield every function in a tree, methods and inner ones included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: Function) -> int:
    """Return how many lines a function takes, its decorators not counted."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def shown(path: Path, line: int | None = None) -> str:
    """Return a path as it stands in the repository, with a line to go to."""
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"
