"""Every public thing of the programme says what it is."""

import ast
from collections.abc import Iterator

from tests.house.tree import PROGRAMME, modules, parsed, shown

Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def without_words(tree: ast.Module) -> Iterator[int]:
    """Yield the line of each public function, class and method without a docstring."""
    if ast.get_docstring(tree) is None:
        yield 1
    yield from _inside(tree)


def _inside(node: ast.Module | ast.ClassDef) -> Iterator[int]:
    for part in node.body:
        if not isinstance(part, Documented) or part.name.startswith("_"):
            continue
        if ast.get_docstring(part) is None:
            yield part.lineno
        if isinstance(part, ast.ClassDef):
            yield from _inside(part)


def test_every_public_thing_in_the_programme_has_a_docstring() -> None:
    silent = [shown(path, at) for path in modules(PROGRAMME) for at in without_words(parsed(path))]
    assert silent == []


def test_a_silent_method_is_seen() -> None:
    source = '"""Weeks."""\nclass Week:\n    """A week."""\n    def monday(self): ...'
    assert list(without_words(ast.parse(source))) == [4]
