"""Whatever somebody types comes out as plain text, whole, and never as Typst's code."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.examples import MOMENT, STATUSNOTAT, bare, stays_on_the_pages, text_of
from tests.documents.test_every_document import LETTERS, Writer
from virksom.documents import Candidate, statusnotat_pdf
from virksom.documents.lettering import lettered, one_line
from virksom.documents.typesetting import TEMPLATES
from virksom.programme.kernel import Text

T = TypeVar("T")

MARKUP = (
    *('#panic("x")', "#eval", "#include", "#[", "]", "$x$", "*b*", "_i_", "`r`", "<l>", "@ref"),
    *("\\", "//", "/*", "*/", "= h", "- l", "+ n", "/ t:", "~", "--", "...", '"', "'", "\\u{41}"),
    *("{{", "{%", "#sys.inputs", "😀", "\u202e", "\x00", "\x1b[31m", "Ærø", "\n\n", "\t"),
)
HOSTILE = st.lists(st.sampled_from(MARKUP) | st.text(st.characters(), max_size=6), max_size=8).map(
    "".join
)


def said(text: str) -> str:
    return bare(lettered(one_line(text)))


@given(HOSTILE)
def test_hostile_text_comes_out_as_plain_text(text: str) -> None:
    document = replace(
        STATUSNOTAT,
        candidate=Candidate(code="K001", name=text),
        issued_by=text,
        tried=(f"x{text}",),
    )
    found = bare(text_of(statusnotat_pdf(document, language="da", moment=MOMENT)))
    named = f"{said(text)}(K001)" if text.strip() else "K001"
    assert named in found
    assert bare(f"prøvet–x{said(text)}Dokumenterede") in found


def everywhere(record: T, text: str) -> T:
    """Return a record of documents with ``text`` in the place of every text."""
    if isinstance(record, tuple):
        return tuple(everywhere(part, text) for part in record)
    if isinstance(record, Mapping):
        return {name: everywhere(part, text) for name, part in record.items()}
    if isinstance(record, str):
        return text
    if isinstance(record, Text):
        return Text(text, text)
    if is_dataclass(record):
        changed = {f.name: everywhere(getattr(record, f.name), text) for f in fields(record)}
        return replace(record, **changed)
    return record


@pytest.mark.parametrize("word", ["Q" * 10_000, "q" * 10_000, "q\u00a0" * 10_000])
def test_a_word_of_ten_thousand_signs_is_printed_whole(word: str) -> None:
    document = replace(STATUSNOTAT, assessment=(word,))
    found = text_of(statusnotat_pdf(document, language="da", moment=MOMENT))
    assert found.count(word[0]) == 10_000


@pytest.mark.parametrize(("write", "document"), LETTERS)
@pytest.mark.parametrize(
    "text",
    ["W" * 800, "a\u00a0" * 300, "🙂" * 130, "e\u0301\u0302" * 200, "\n" * 500, "x/y?&" * 150],
    ids=["wide", "unbroken", "emoji", "accents", "lines", "address"],
)
def test_texts_beyond_all_measure_stay_on_the_pages(
    text: str, write: Writer, document: object
) -> None:
    assert stays_on_the_pages(write(everywhere(document, text), language="da", moment=MOMENT))


def test_no_template_runs_or_fetches_what_it_is_given() -> None:
    for template in TEMPLATES.glob("*.typ"):
        code = re.sub(r"//.*", "", template.read_text(encoding="utf-8"))
        assert not re.search(r"\b(eval|read|plugin|include)\b|@preview|https?:", code)


def test_templates_decide_nothing() -> None:
    for template in TEMPLATES.glob("*.typ"):
        code = re.sub(r"//.*", "", template.read_text(encoding="utf-8"))
        assert not re.search(r"\b(if|else|while)\b|==|!=|\s[<>]=?\s", code)
