"""Templates decide nothing: page objects bring finished answers, templates lay them out."""

import re
from collections.abc import Iterator

import pytest

from tests.house.tree import OFFICE, shown

TAG = re.compile(r"\{%-?\s*(.*?)\s*-?%\}|\{\{\s*(.*?)\s*\}\}", re.DOTALL)
QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')
FILTER = re.compile(r"\|\s*(\w+)")
COMPUTES = {
    *("add", "date", "default", "default_if_none", "dictsort", "divisibleby", "first"),
    *("filesizeformat", "floatformat", "last", "length", "length_is", "pluralize", "random"),
    *("safe", "safeseq", "slice", "time", "timesince", "timeuntil", "yesno"),
}
FORBIDDEN_TAGS = {"autoescape", "firstof", "ifchanged", "lorem", "now", "regroup", "widthratio"}
INLINE = re.compile(r"(?i)<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:")
CONDITION = re.compile(r"(el)?if\s+(not\s+)?[\w.]+")


def decisions(source: str) -> Iterator[tuple[str, int]]:
    """Yield each tag that compares, computes, picks or unescapes, with its line."""
    for found in TAG.finditer(source):
        inside = QUOTED.sub('""', found[1] or found[2] or "")
        line = source.count("\n", 0, found.start()) + 1
        if _decides(inside):
            yield inside, line


def _decides(inside: str) -> bool:
    name = inside.partition(" ")[0]
    if name in {"if", "elif"}:
        return CONDITION.fullmatch(inside) is None
    return name in FORBIDDEN_TAGS or bool(COMPUTES & set(FILTER.findall(inside)))


def test_no_template_decides() -> None:
    pages = sorted((OFFICE / "web").rglob("*.html"))
    read = [(page, decisions(page.read_text(encoding="utf-8"))) for page in pages]
    assert [f"{shown(page, at)} {tag}" for page, tags in read for tag, at in tags] == []


def test_no_template_has_a_script_or_a_style_of_its_own() -> None:
    pages = sorted((OFFICE / "web").rglob("*.html"))
    assert [shown(page) for page in pages if INLINE.search(page.read_text())] == []


@pytest.mark.parametrize(
    "tag",
    [
        '{% if page.state == "full" %}',
        "{% if page.paid > 3 %}",
        "{% if one and other %}",
        "{% elif page.rows|length %}",
        "{{ amount|floatformat:2 }}",
        "{{ words|safe }}",
        '{% now "Y" %}',
    ],
)
def test_a_decision_is_seen(tag: str) -> None:
    assert list(decisions(tag))


@pytest.mark.parametrize(
    "tag", ["{% if page.may_issue %}", "{% if not page.rows %}", "{% for row in page.rows %}"]
)
def test_laying_out_is_no_decision(tag: str) -> None:
    assert list(decisions(tag)) == []
