"""``virksom report`` and ``virksom export indigo``, over plain files alone."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from virksom.charts.report import report_pictures
from virksom.documents import ReportDocument, report_pdf
from virksom.programme.effect.report.asked import ReportAsked, written_report
from virksom.programme.effect.report.frozen import told_of
from virksom.programme.effect.report.record import ReportEdition, ReportKind
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.files.facts import write_facts
from virksom.programme.kernel import Json, parse_moment
from virksom.programme.record import Draft, append

ISSUED = parse_moment("2023-03-01T10:00:00+01:00")
QUARTER = ReportAsked(
    kind=ReportKind.QUARTERLY, edition=ReportEdition.PARTIES, on=date(2019, 12, 31)
)


def issued(path: Path, *, spoilt: bool = False) -> Path:
    """Write the demo with a report issued in it, and return the file."""
    log = demo_log()
    found = written_report(log, read_contract("impact60"), asked=QUARTER, moment=ISSUED, code="c")
    pictures = report_pictures(found, language="da")
    paper = ReportDocument(report=found, number="R-2023-0001", pictures=pictures)
    content = report_pdf(paper, language="da", moment=ISSUED)
    digest = "sha256:other" if spoilt else f"sha256:{hashlib.sha256(content).hexdigest()}"
    says: dict[str, Json] = {"document": "report", "number": "R-2023-0001", "code_digest": "c"}
    says |= {
        "known": found.known and found.known.isoformat(),
        "content_digest": digest,
        **told_of(QUARTER, "da"),
    }
    fact = Draft(kind="issued", subject="R-2023-0001", since=date(2023, 3, 1), value=says)
    write_facts(append(log, [fact], moment=ISSUED), path)
    return path


def test_the_evaluation_says_what_the_source_said(ask: Ask) -> None:
    said = ask("report", "--facts", "demo").out
    assert said.startswith("Midtvejsevaluering IMPACT60\nPr. 30. september 2019")
    assert "16 af 65 aktive kandidater" in said
    assert "KORT FORTALT" in said
    assert "rækker; hent dem med --csv." in said


def test_as_json_it_has_its_ground_and_every_figure(ask: Ask, facts: Path) -> None:
    words = ("report", "--facts", facts, "--on", "2019-03-31", "--format", "json", "--lang", "en")
    form = json.loads(ask(*words).out)
    assert form["title"] == "Mid-term evaluation IMPACT60"
    assert form["terms_digest"].startswith("sha256:")
    figures = [figure["code"] for chapter in form["chapters"] for figure in chapter["figures"]]
    assert figures[:2] == ["status", "target"]


def test_as_csv_it_is_the_status_table(ask: Ask, facts: Path) -> None:
    words = ("report", "--facts", facts, "--on", "2019-03-31", "--format", "csv")
    assert ask(*words).out.startswith("Status,Candidates,Effect\n")


def test_its_files_are_written_and_the_same_at_the_same_moment(ask: Ask, facts: Path) -> None:
    folder = facts.parent
    words = ("report", "--facts", facts, "--on", "2019-03-31", "--at", "2019-06-01")
    for name in ("a", "b"):
        files = ("--out", folder / f"{name}.pdf", "--xlsx", folder / f"{name}.xlsx")
        assert ask(*words, *files, "--csv", folder / name).code == 0
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()
    assert (folder / "a.xlsx").read_bytes() == (folder / "b.xlsx").read_bytes()
    assert {"status.csv", "target.csv", "target.svg"} <= {
        one.name for one in (folder / "a").iterdir()
    }


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "yearly"),
        ("--edition", "press"),
        ("--kind", "quarterly", "--on", "2019-12-30"),
        ("--edition", "external", "--on", "2019-06-30"),
        ("--on", "2017-01-01"),
        ("--number", "R-2019-0009"),
        ("--out", "no/such/folder/a.pdf"),
    ],
)
def test_what_cannot_be_written_is_a_sentence(
    ask: Ask, facts: Path, words: tuple[str, ...]
) -> None:
    said = ask("report", "--facts", facts, *words)
    assert said.code == 2
    assert said.err.strip()
    assert "Traceback" not in said.err


def test_nobody_at_all_is_a_sentence(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    said = ask("report", "--facts", tmp_path / "none.jsonl", "--on", "2019-03-31").out
    assert "Der er ikke henvist nogen kandidater endnu." in said
    assert "nan" not in said.lower().split()


@pytest.mark.parametrize(("spoilt", "code"), [(False, 0), (True, 1)])
def test_an_issued_report_is_written_again_and_compared(
    ask: Ask,
    tmp_path: Path,
    spoilt: bool,  # noqa: FBT001  # a case
    code: int,
) -> None:
    facts = issued(tmp_path / "facts.jsonl", spoilt=spoilt)
    said = ask("report", "--facts", facts, "--number", "R-2023-0001", "--out", tmp_path / "r.pdf")
    assert said.code == code
    assert ("byte for byte det, der blev udgivet" in said.out) == (not spoilt)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_indigo_is_written_for_a_file_and_for_the_screen(ask: Ask, tmp_path: Path) -> None:
    words = ("export", "indigo", "--facts", "demo", "--on", "2019-12-31", "--known", "2020-02-02")
    shown = ask(*words)
    assert json.loads(shown.out)["status"] == "PRIVATE"
    assert "Ikke holdt op mod skemaet." in shown.err
    (tmp_path / "project.json").write_text('{"type": "object"}', encoding="utf-8")
    said = ask(*words, "--schema", tmp_path, "--out", tmp_path / "i.json").out
    assert "Holder mod skemaet." in said
    assert "Ikke holdt op mod skemaet." in ask(*words, "--out", tmp_path / "i.json").out


def test_indigo_is_told_until_the_day_that_is_asked_for(ask: Ask) -> None:
    words = ("export", "indigo", "--facts", "demo", "--known", "2023-02-02", "--on")
    until = json.loads(ask(*words, "2019-12-31").out)["investment_details"]
    later = json.loads(ask(*words, "2020-12-31").out)["investment_details"]
    assert until["total_funds_invested"]["latest"]["date"]["value"] == "2019-12-31"
    assert later["total_funds_invested"]["latest"]["date"]["value"] == "2020-12-31"


@pytest.mark.parametrize("words", [("--kind", "quarterly"), ("--edition", "external")])
def test_a_quarter_is_not_told_as_known_before_it_was_told_of(
    ask: Ask, facts: Path, words: tuple[str, ...]
) -> None:
    asked = ("report", "--facts", facts, "--on", "2019-03-31", *words, "--known")
    assert "en måned efter; lad --known være" in ask(*asked, "2019-04-15").err
    assert ask(*asked, "2019-05-15").code == 0


def test_before_the_first_quarter_or_without_a_schema_it_is_refused(
    ask: Ask, tmp_path: Path
) -> None:
    early = ("--on", "2018-10-01", "--known", "2018-10-01")
    assert "ikke noget at fortælle" in ask("export", "indigo", "--facts", "demo", *early).err
    later = ("--on", "2019-12-31", "--known", "2020-02-02", "--schema", tmp_path)
    assert "kan ikke læses" in ask("export", "indigo", "--facts", "demo", *later).err
