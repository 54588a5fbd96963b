"""What the rules must not do, found in a module's syntax tree."""

import ast
from collections.abc import Iterator

CLOCK = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "time_ns"),
    ("timezone", "localdate"),
    ("timezone", "localtime"),
    ("timezone", "now"),
}
CHANCE = {"random", "uuid"}
FILES = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "print", "input"}
FILE_MODULES = {
    "io",
    "logging",
    "os",
    "pathlib",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "sys",
}
STORED = "virksom.office.store.models"

Found = Iterator[tuple[str, int]]


def clock(tree: ast.AST) -> Found:
    """Yield each time the clock is asked, called or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value).rpartition(".")[2]
            if (owner, node.attr) in CLOCK:
                yield f"{owner}.{node.attr}", node.lineno


def chance(tree: ast.AST) -> Found:
    """Yield each use of chance that is not a seeded ``random.Random``."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=module) if module in CHANCE:
                names = (name.name for name in node.names)
                yield from ((name, node.lineno) for name in names if name != "Random")
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in CHANCE:
                if name != "Random":
                    yield f"{owner}.{name}", node.lineno
            case ast.Call(args=[], func=ast.Name("Random") | ast.Attribute(attr="Random")):
                yield "Random without a seed", node.lineno


def floats(tree: ast.AST) -> Found:
    """Yield each number with a point and each use of ``float``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield repr(node.value), node.lineno
        if isinstance(node, ast.Name) and node.id == "float":
            yield "float", node.lineno


def files(tree: ast.AST) -> Found:
    """Yield each reading or writing of anything outside the program."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in FILES:
                yield name, node.lineno
    yield from ((name, line) for name, line in imports(tree) if name in FILE_MODULES)


def imports(tree: ast.AST) -> Found:
    """Yield the outermost name of each imported module."""
    for name, line in imported(tree):
        yield name.partition(".")[0], line


def imported(tree: ast.AST) -> Found:
    """Yield each imported module in full, and each name imported from one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def rows(tree: ast.AST) -> Found:
    """Yield each touch of a database row: a model, a manager, a query."""
    for name, line in imported(tree):
        if name.startswith(("django.db.models", "django.contrib.auth.models", STORED)):
            yield name, line
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}:
            yield ast.unparse(node), node.lineno
