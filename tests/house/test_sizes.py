"""Nothing grows too large to be read in one sitting."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import OFFICE, SRC, TESTS, functions, length, modules, parsed, shown

MODULE, FUNCTION, VIEW, TEST = 400, 50, 25, 15
FORBIDDEN = {
    "base",
    "common",
    "handlers",
    "helpers",
    "managers",
    "misc",
    "services",
    "signals",
    "util",
    "utils",
}


def long_functions(tree: ast.Module, most: int, prefix: str = "") -> Iterator[tuple[str, int]]:
    for node in functions(tree):
        if node.name.startswith(prefix) and length(node) > most:
            yield node.name, node.lineno


def long_views(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield each long function that answers a request, seen by what it returns."""
    for node in functions(tree):
        if "Response" in ast.unparse(node.returns or ast.Pass()) and length(node) > VIEW:
            yield node.name, node.lineno


def says_nothing(name: str) -> bool:
    """Say whether a module's or package's name tells nothing, or only that it is newer."""
    return name in FORBIDDEN or name.rpartition("_")[2] in {"v2", "new", "old"}


def test_no_module_is_over_400_lines() -> None:
    counted = {path: len(path.read_text().splitlines()) for path in modules(SRC) + modules(TESTS)}
    assert [shown(path) for path, lines in counted.items() if lines > MODULE] == []


def test_no_function_is_over_50_lines() -> None:
    found = [(path, long_functions(parsed(path), FUNCTION)) for path in modules(SRC)]
    assert [shown(path, at) for path, long in found for _, at in long] == []


def test_no_test_is_over_15_lines() -> None:
    found = [(path, long_functions(parsed(path), TEST, "test_")) for path in modules(TESTS)]
    assert [shown(path, at) for path, long in found for _, at in long] == []


def test_no_view_is_over_25_lines() -> None:
    pages = modules(OFFICE / "web") + modules(OFFICE / "rest")
    assert [shown(path, at) for path in pages for _, at in long_views(parsed(path))] == []


def test_every_module_and_package_has_a_name_that_says_something() -> None:
    paths = {part for path in modules(SRC) for part in (path, path.parent)}
    assert sorted(shown(path) for path in paths if says_nothing(path.stem)) == []


@pytest.mark.parametrize("name", ["utils", "base", "status_v2", "table_new"])
def test_an_empty_name_is_seen(name: str) -> None:
    assert says_nothing(name)


def test_a_long_function_and_a_long_view_are_seen() -> None:
    source = "def page(request) -> HttpResponse:\n" + "    pass\n" * FUNCTION
    tree = ast.parse(source)
    assert list(long_functions(tree, FUNCTION)) == [("page", 1)]
    assert list(long_views(tree)) == [("page", 1)]
