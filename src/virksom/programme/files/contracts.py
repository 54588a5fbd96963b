"""Contracts as folders with two YAML files, read whole or refused with file and key."""

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from virksom.programme.contract import (
    BadContract,
    Contract,
    Node,
    Number,
    Spot,
    Tree,
    read_ambiguities,
    read_clauses,
    read_terms,
)
from virksom.programme.kernel import Json, Refusal, Text, canonical, digest, quoted

CLAUSES, TERMS = "clauses.yaml", "terms.yaml"

DEFAULT_CONTRACT = "impact60"
"""The contract that is meant when none is named."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FLOAT, _INT, _NULL = (f"tag:yaml.org,2002:{kind}" for kind in ("float", "int", "null"))


_MOST_DEPTH = 20
"""How deep a file may go; that of a contract has seven layers."""


class UnknownContract(Refusal):
    """No shipped contract has that name, and no folder either."""


def contract_names() -> tuple[str, ...]:
    """Return the names of the shipped contracts, ascending."""
    folders = (folder for root in _roots() for folder in root.iterdir() if folder.is_dir())
    return tuple(sorted({folder.name for folder in folders}))


def read_contract(name_or_folder: str = DEFAULT_CONTRACT) -> Contract:
    """Read a shipped contract by its name, or any contract by its folder.

    Raises:
        UnknownContract: neither a name nor a folder.
        BadContract: a file is missing or broken; names file, key and what was expected.
    """
    folder = contract_folder(name_or_folder)
    return _contract(read_yaml(folder / CLAUSES), read_yaml(folder / TERMS))


def changed_contract(name: str, terms: str) -> Contract:
    """Read a shipped contract with other terms, to try them before they take effect.

    Args:
        name: the contract whose clauses they rest on.
        terms: what its ``terms.yaml`` would hold.

    Raises:
        UnknownContract: no contract has that name.
        BadContract: the terms are broken; names file, key and what was expected.
    """
    spot = Spot(f"{name}/{TERMS}")
    return _contract(
        read_yaml(contract_folder(name) / CLAUSES), _composed(spot, read=lambda: terms)
    )


def _contract(clauses_top: Node, terms_top: Node) -> Contract:
    clauses = read_clauses(clauses_top)
    terms = read_terms(terms_top, clauses)
    head = terms_top.mapping()
    content = {CLAUSES: _json(clauses_top.tree), TERMS: _json(terms_top.tree)}
    return Contract(
        name=head["contract"].string(),
        title=head["title"].text(),
        place=head["place"].text(),
        clauses=clauses,
        ambiguities=read_ambiguities(clauses_top, clauses),
        terms=terms,
        digest=digest(canonical(content)),
    )


def _roots() -> Iterator[Path]:
    """Yield where shipped contracts lie: beside the package in a wheel, or in the checkout."""
    package = Path(__file__).resolve().parents[2]
    for root in (package / "contracts", package.parents[1] / "contracts"):
        if root.is_dir():
            yield root


def contract_folder(name_or_folder: str) -> Path:
    """Return the folder of a shipped contract by its name, or of any contract.

    Raises:
        UnknownContract: neither a name nor a folder.
    """
    for root in _roots():
        if name_or_folder in {folder.name for folder in root.iterdir() if folder.is_dir()}:
            return root / name_or_folder
    if name_or_folder and Path(name_or_folder).is_dir():
        return Path(name_or_folder)
    names, shown = ", ".join(contract_names()), quoted(name_or_folder)
    raise UnknownContract(
        Text(
            f"Aftalen {shown.da} findes ikke; skriv {names} eller en mappe.",
            f"There is no contract {shown.en}; write {names} or a folder.",
        )
    )


def read_yaml(path: Path) -> Node:
    """Return what a file of a contract holds, with its place in it.

    Raises:
        BadContract: it cannot be read, or is no YAML of the kind that is read here.
    """
    spot = Spot(f"{path.parent.name}/{path.name}")
    return _composed(spot, read=lambda: path.read_text(encoding="utf-8"))


def _composed(spot: Spot, *, read: Callable[[], str]) -> Node:
    try:
        text = read()
        if _too_deep(text):
            raise spot.refuse("forventede færre lag", "expected fewer layers")
        node = yaml.compose(text, Loader=_Loader)
    except FileNotFoundError:
        raise spot.refuse("filen findes ikke", "the file is not there") from None
    except OSError:
        raise spot.refuse("filen kan ikke læses", "the file cannot be read") from None
    except UnicodeDecodeError:
        raise spot.refuse("forventede UTF-8", "expected UTF-8") from None
    except yaml.YAMLError as wrong:
        raise _not_yaml(wrong, spot) from None
    return Node(None if node is None else _tree(node, spot, seen=set()), spot)


def _too_deep(text: str) -> bool:
    """Say whether lists and mappings lie too deep in one another for a reader that recurses."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MOST_DEPTH:
            return True
    return False


def _not_yaml(wrong: yaml.YAMLError, spot: Spot) -> BadContract:
    mark = getattr(wrong, "problem_mark", None)
    line = f" (linje {mark.line + 1})" if mark else ""
    english = f" (line {mark.line + 1})" if mark else ""
    return spot.refuse(f"forventede YAML{line}", f"expected YAML{english}")


def _tree(node: yaml.Node, spot: Spot, *, seen: set[int]) -> Tree:
    if id(node) in seen:
        # A file of aliases to aliases can be small and yet fill the memory.
        raise spot.refuse("henvisninger med * bruges ikke her", "aliases with * are not used here")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, spot, seen=seen)
    if isinstance(node, yaml.SequenceNode):
        return [_tree(part, spot.at(place), seen=seen) for place, part in enumerate(node.value, 1)]
    if node.tag in (_FLOAT, _INT):
        return Number(node.value)
    return None if node.tag == _NULL else str(node.value)


def _mapping(node: yaml.MappingNode, spot: Spot, *, seen: set[int]) -> Tree:
    found: dict[str, Tree] = {}
    for key, part in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise spot.refuse("en nøgle skal være en tekst", "a key must be a text")
        if key.value in found:
            line = key.start_mark.line + 1
            raise spot.at(key.value).refuse(
                f"nøglen står to gange (linje {line})", f"the key stands twice (line {line})"
            )
        found[key.value] = _tree(part, spot.at(key.value), seen=seen)
    return found


def _json(tree: Tree) -> Json:
    if isinstance(tree, dict):
        return {key: _json(part) for key, part in tree.items()}
    if isinstance(tree, list):
        return [_json(part) for part in tree]
    return tree.written if isinstance(tree, Number) else str(tree)
