"""facts.jsonl, read and written whole or not at all."""

import json
from pathlib import Path

import pytest

from tests.core.record.lines import fact, line, log
from virksom.programme.files.facts import (
    CannotWrite,
    NoSuchFile,
    facts_text,
    parse_facts,
    read_facts,
    write_facts,
)
from virksom.programme.record import BadFact, BadFacts, Log, Referral, seal

TWO = log(fact(1), fact(2))


@pytest.mark.parametrize(
    "content",
    [
        f"{line(1)}\n{line(2)}\n",
        f"{line(1)}\n{line(2)}",
        f"{line(1)}\r\n{line(2)}\r\n",
        f"\n  \n{line(1)}\n\t\r\n\n  {line(2)}  \n\n",
        f"\ufeff{line(1)}\n{line(2)}\n",
        f"\ufeff\n{line(1)}\n{line(2)}\n",
    ],
)
def test_a_fact_is_read_from_each_line_that_is_not_blank(content: str) -> None:
    assert parse_facts(content.encode(), "facts.jsonl") == TWO


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\r\n", b"\xef\xbb\xbf", b" "])
def test_a_file_without_facts_is_an_empty_log(content: bytes) -> None:
    assert parse_facts(content, "facts.jsonl") == Log()


def test_the_order_and_the_spacing_of_fields_do_not_matter() -> None:
    backwards = json.dumps(dict(reversed(json.loads(line(1)).items())), indent=None)
    assert parse_facts(backwards.encode(), "x").facts == TWO.facts[:1]


def test_letters_are_read_escaped_or_not() -> None:
    place = '"value":{"place":"Ærø"}'
    told = f'{{"id":"f1","kind":"company","subject":"V009","since":"2019-03-04",{place},'
    whole = told + '"known_at":"2019-03-05T09:12:00Z"}'
    escaped = whole.replace("Ærø", r"\u00c6r\u00f8")
    assert parse_facts(whole.encode(), "x") == parse_facts(escaped.encode(), "x")
    assert "Ærø" in facts_text(parse_facts(escaped.encode(), "x"))


@pytest.mark.parametrize("number", ["0", "7", "9" * 15])
def test_a_whole_number_of_15_signs_is_read_exactly(number: str) -> None:
    referral = line(kind="referral", value={"unit": "a", "earlier_offers": int(number)})
    (read,) = parse_facts(referral.encode(), "x").facts
    assert isinstance(read.value, Referral)
    assert str(read.value.earlier_offers) == number


def test_a_log_is_written_one_canonical_fact_a_line() -> None:
    assert facts_text(TWO) == f"{fact(1).wire}\n{fact(2).wire}\n"
    assert facts_text(Log()) == ""


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    write_facts(seal(TWO), path)
    assert read_facts(path) == seal(TWO)
    assert path.read_bytes() == facts_text(seal(TWO)).encode()


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("something long" * 1000)
    write_facts(TWO, path)
    assert list(tmp_path.iterdir()) == [path]
    assert read_facts(path) == TWO


def test_whoever_reads_the_old_file_reads_it_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    write_facts(TWO, path)
    with path.open() as reader:
        write_facts(Log(), path)
        assert reader.read() == facts_text(TWO)
    assert path.read_text() == ""


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile) as refused:
        read_facts(tmp_path / "x\x1b.jsonl")
    assert refused.value.text.da == (
        rf"{tmp_path}/x\x1b.jsonl: filen kan ikke læses (den findes ikke)."
    )
    assert refused.value.text.en == (
        rf"{tmp_path}/x\x1b.jsonl: the file cannot be read (it does not exist)."
    )


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile) as refused:
        read_facts(tmp_path)
    assert refused.value.text.da == f"{tmp_path}: filen kan ikke læses (det er en mappe)."
    assert refused.value.text.en.endswith(": the file cannot be read (it is a folder).")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl" / "x"
    path.parent.touch()
    with pytest.raises(
        NoSuchFile, match=r"filen kan ikke læses \(en del af stien er ikke en mappe\)\.$"
    ):
        read_facts(path)


def test_bad_lines_are_told_by_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("{}\n")
    with pytest.raises(BadFacts, match=r"^facts\.jsonl, linje 1, felt »kind«: "):
        read_facts(path)


def test_a_folder_that_is_not_there_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "facts.jsonl"
    with pytest.raises(CannotWrite) as refused:
        write_facts(TWO, path)
    assert refused.value.text.da == f"{path}: filen kan ikke skrives (mappen findes ikke)."
    assert (
        refused.value.text.en == f"{path}: the file cannot be written (the folder does not exist)."
    )


def test_a_failed_write_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.mkdir()
    with pytest.raises(CannotWrite, match="det er en mappe"):
        write_facts(TWO, path)
    assert list(tmp_path.iterdir()) == [path]
    assert path.is_dir()


def test_nothing_is_half_loaded_and_every_bad_line_is_told() -> None:
    content = "\n".join([line(1), "{", line(2, since="x"), "", line(1), line(3, replaces="f9")])
    with pytest.raises(BadFact) as refused:
        parse_facts(content.encode(), "f")
    assert isinstance(refused.value, BadFacts)
    assert [wrong.place.line for wrong in refused.value.wrong] == [2, 3, 5]
    assert [wrong.place.fact for wrong in refused.value.wrong] == [None, "f000002", "f000001"]


def test_of_a_thousand_bad_lines_twenty_are_told() -> None:
    with pytest.raises(BadFacts) as refused:
        parse_facts(b"{\n" * 1000, "f")
    assert refused.value.text.da.endswith(
        "f, linje 20: forventede JSON {…} (tegn 2).\n… og 980 flere."
    )
