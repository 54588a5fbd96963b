"""What a settlement would issue, what was issued, and an old document made again."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import DRAFTS, Ask
from tests.exchange.einvoice.rule_sets import SVRL
from virksom.cli import settling
from virksom.cli.run import run
from virksom.programme.columns import crowded
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.files.facts import read_facts, write_facts
from virksom.programme.kernel import COPENHAGEN, Text
from virksom.programme.record import Draft, Log, append

HANDS = ("--prepares", "bogholder-1", "--releases", "teamleder")
JUNE = ("--on", "2019-06-01")
_NOW = datetime(2019, 6, 1, 12, 0, tzinfo=COPENHAGEN)


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the facts of three, settled, and the documents."""
    folder = tmp_path_factory.mktemp("issued")
    log = append(Log(), DRAFTS, moment=datetime(2019, 5, 7, 9, 0, tzinfo=COPENHAGEN))
    write_facts(log, folder / "facts.jsonl")
    words = ["invoice", "issue", "--facts", str(folder / "facts.jsonl"), "--month", "2019-04"]
    words += ["--out", str(folder / "new.jsonl"), "--files", str(folder / "bilag"), *HANDS]
    assert run(words, _NOW) == 0
    return folder


def test_a_run_shows_what_would_be_issued(ask: Ask, facts: Path) -> None:
    words = ("settle", "--facts", facts, "--month", "2019-03", "--run", *JUNE)
    said = ask(*words)
    assert said.code == 0
    assert "Faktura" in said.out
    assert "I alt 2.362 kr." in said.out
    assert "In all DKK 2,362" in ask(*words, "--lang", "en").out


def test_a_run_tells_what_waits(ask: Ask, facts: Path) -> None:
    words = ("settle", "--facts", facts, "--month", "2019-03", "--run", "--on", "2019-04-30")
    said = ask(*words)
    assert "2 uger for 770 kr. venter; den første kan faktureres fra 05.05.2019." in said.out
    found = json.loads(ask(*words, "--format", "json").out)
    assert found["month"] == "2019-03"
    assert [week["due_on"] for week in found["waiting"]] == ["2019-05-05", "2019-05-12"]
    assert found["amount"] == "1592.00"


def test_a_run_in_csv_has_a_line_a_row(ask: Ask, facts: Path) -> None:
    words = ("settle", "--facts", facts, "--month", "2019-03", "--run", *JUNE, "--format", "csv")
    head, *rows = ask(*words).out.splitlines()
    assert head == "kind,credits,line,candidate,week,tier,amount,of,why"
    assert rows[0] == "invoice,,1,K001,2019-W10,full,796.00,,"
    assert len(rows) == 4


@pytest.mark.parametrize(
    "words", [("settle", "--run", "--month", "2019-04"), ("statement",), ("settle", "--run")]
)
def test_of_very_many_facts_whoever_differs_is_read_and_nothing_else_changes(
    ask: Ask, issued: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("facts", "new"):
        asked = (*words, "--facts", issued / f"{name}.jsonl", "--on", "2019-07-01")
        plain = ask(*asked, "--format", "json")
        with monkeypatch.context() as large:
            large.setattr(settling, "MANY_FACTS", 0)
            assert ask(*asked, "--format", "json") == plain


def test_who_cannot_be_swept_is_named_beside_the_answer(
    ask: Ask, issued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("statement", "--facts", issued / "new.jsonl", "--on", "2019-07-01")
    plain = ask(*asked)
    monkeypatch.setattr(settling, "MANY_FACTS", 0)
    monkeypatch.setattr(crowded, "MOST_ROWS", 2)
    said = ask(*asked)
    assert "rækker og er læst af den langsomme læsning: K001" in said.err
    assert (said.code, said.out) == (plain.code, plain.out)


def test_a_settlement_that_numbers_cannot_say_tells_why_all_are_read(
    ask: Ask, issued: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    asked = ("settle", "--run", "--facts", issued / "new.jsonl", "--on", "2019-07-01")
    plain = ask(*asked, "--lang", "en")
    monkeypatch.setattr(settling, "MANY_FACTS", 0)
    monkeypatch.setattr("virksom.programme.billing.swept.who_differs", refuse)
    said = ask(*asked, "--lang", "en")
    assert "Settled by the reference reading: The hours are too fine." in said.err
    assert said.out == plain.out


def test_nothing_new_is_said(ask: Ask, issued: Path) -> None:
    words = ("settle", "--facts", issued / "new.jsonl", "--month", "2019-03", "--run", *JUNE)
    assert "Der er intet at udstede" in ask(*words).out


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            ("--month", "2019-06"),
            "2019-06 er ikke slut endnu; den kan gøres op fra den 01.07.2019.",
        ),
        (("--month", "2018-07"), "2018-07 ligger før aftalen, som gælder fra den 01.09.2018."),
        (("--candidate", "K001"), "--run gør hele måneden op; skriv det uden --candidate og"),
        (("--all-weeks",), "--run gør hele måneden op; skriv det uden --candidate og"),
    ],
)
def test_a_run_that_cannot_be_is_refused(
    ask: Ask, facts: Path, more: tuple[str, ...], told: str
) -> None:
    said = ask("settle", "--facts", facts, "--run", *JUNE, *more)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(told)


def test_the_books_have_documents_sums_and_months(ask: Ask, issued: Path) -> None:
    said = ask("statement", "--facts", issued / "new.jsonl", *JUNE)
    assert "F-2019-0001   01.06.2019   2019-03" in said.out
    for line in ("Faktureret: 2.362 kr.", "Krediteret: 0 kr.", "Forskel: 0 kr."):
        assert line in said.out
    assert "Hvis der blev afregnet nu" in said.out


def test_the_books_of_a_day_leave_later_documents_out(ask: Ask, issued: Path) -> None:
    said = ask("statement", "--facts", issued / "new.jsonl", "--on", "2019-05-31")
    assert "F-2019-0001" not in said.out
    for line in ("Faktureret: 0 kr.", "Skyldes i alt: 2.362 kr."):
        assert line in said.out


def test_the_books_before_anything_is_issued(ask: Ask, facts: Path) -> None:
    said = ask("statement", "--facts", facts, *JUNE, "--lang", "en")
    assert "Difference: DKK 2,362" in said.out
    empty = ask("statement", "--facts", facts, "--on", "2018-12-01")
    assert "Skyldes i alt: 0 kr." in empty.out


def test_the_books_for_machines(ask: Ask, issued: Path) -> None:
    words = ("statement", "--facts", issued / "new.jsonl", *JUNE, "--format")
    found = json.loads(ask(*words, "json").out)
    assert (found["invoiced"], found["credited"], found["owed"]) == ("2362.00", "0.00", "2362.00")
    assert [month["month"] for month in found["months"]] == ["2019-03"]
    assert found["settled_now"] == {"documents": [], "amount": "0.00"}
    assert found["documents"][0]["content_digest"].startswith("sha256:")
    assert (
        ask(*words, "csv").out.splitlines()[1].startswith("F-2019-0001,invoice,2019-06-01,2019-03")
    )


def test_issuing_writes_new_facts_and_each_document(issued: Path) -> None:
    log = read_facts(issued / "new.jsonl")
    assert [fact.kind for fact in log.facts[-3:]] == ["run", "run", "issued"]
    assert log.facts[-1].since == date(2019, 6, 1)
    names = sorted(path.name for path in (issued / "bilag").iterdir())
    assert names == ["F-2019-0001.oioubl.xml", "F-2019-0001.pdf", "F-2019-0001.xml"]


def test_an_old_document_is_byte_for_byte_the_one_issued(ask: Ask, issued: Path) -> None:
    words = ("invoice", "show", "F-2019-0001", "--facts", issued / "new.jsonl")
    said = ask(*words, "--format", "pdf", "--out", issued / "again.pdf")
    assert said.code == 0
    assert "byte for byte den, der blev udstedt" in said.out
    assert (issued / "again.pdf").read_bytes() == (issued / "bilag/F-2019-0001.pdf").read_bytes()


@pytest.mark.parametrize(("form", "ending"), [("xml", "xml"), ("oioubl", "oioubl.xml")])
def test_an_old_e_invoice_is_the_one_issued(ask: Ask, issued: Path, form: str, ending: str) -> None:
    words = ("invoice", "show", "F-2019-0001", "--facts", issued / "new.jsonl", "--format", form)
    assert ask(*words).out.encode() == (issued / f"bilag/F-2019-0001.{ending}").read_bytes()


def test_a_document_is_shown_and_written_in_every_form(ask: Ask, issued: Path) -> None:
    words = ("invoice", "show", "F-2019-0001", "--facts", issued / "new.jsonl")
    assert "Faktura F-2019-0001 · IMPACT60" in ask(*words).out
    found = json.loads(ask(*words, "--format", "json").out)
    assert (found["number"], found["total"]) == ("F-2019-0001", "2362.00")
    for form in ("text", "json", "xml"):
        target = issued / f"shown.{form}"
        assert ask(*words, "--format", form, "--out", target).code == 0
        assert target.read_bytes()


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("pdf", "PDF-filen er byte for byte den, der blev udstedt."),
        ("xml", "E-fakturaen er byte for byte den, der ligger i den udstedte PDF."),
        ("oioubl", "E-fakturaen er byte for byte den, der ligger i den udstedte PDF."),
        ("json", "Den er lavet af de linjer, der blev frosset, da dokumentet blev udstedt."),
    ],
)
def test_what_holds_is_told_of_the_form_that_was_written(
    ask: Ask, issued: Path, tmp_path: Path, form: str, told: str
) -> None:
    words = ("invoice", "show", "F-2019-0001", "--facts", issued / "new.jsonl", "--format", form)
    said = ask(*words, "--out", tmp_path / "again")
    assert said.out.endswith(f"{told}\n")
    other = ask(*words, "--out", tmp_path / "again", "--sealed-by", "en anden")
    assert (other.code, "er byte for byte den" in other.out) == (1, False)


def test_a_document_under_another_certificate_is_said_to_be_another(ask: Ask, issued: Path) -> None:
    words = ("invoice", "show", "F-2019-0001", "--facts", issued / "new.jsonl")
    said = ask(*words, "--sealed-by", "en anden")
    assert said.code == 1
    assert "er ikke byte for byte den" in " ".join(said.out.split())


def test_an_e_invoice_is_held_against_the_rules(ask: Ask, issued: Path) -> None:
    xml = issued / "bilag/F-2019-0001.xml"
    said = ask("invoice", "validate", xml)
    assert (said.code, said.out) == (0, "F-2019-0001.xml overholder alle regler.\n")
    broken = issued / "broken.xml"
    broken.write_text(xml.read_text().replace("DKK", "KR."))
    for form, told in (("text", "EN 16931"), ("csv", "severity,by,rule"), ("json", "violations")):
        said = ask("invoice", "validate", broken, "--format", form)
        assert said.code == 1
        assert told in said.out
    told = ask("invoice", "validate", broken).out
    assert "fejl · EN 16931" in told
    assert ": reglen er brudt; den siger på engelsk: »" in told
    broken.write_text("<Invoice")
    assert "ikke XML; læseren siger på engelsk: »" in ask("invoice", "validate", broken).out


def test_a_file_cut_at_a_day_can_be_settled_on_that_day(ask: Ask, issued: Path) -> None:
    cut, new = issued / "cut.jsonl", issued / "cut-new.jsonl"
    export = ("facts", "export", "--facts", issued / "new.jsonl", "--known", "2019-05-31")
    assert ask(*export, "--out", cut).code == 0
    words = ("invoice", "issue", "--month", "2019-04", "--at", "2019-05-31", "--out", new, *HANDS)
    assert ask(*words, "--facts", issued / "new.jsonl").code == 2
    assert ask(*words, "--facts", cut).out.startswith("F-2019-0001: faktura, 2.362 kr.")
    assert ask("facts", "verify", new).code == 0


@pytest.mark.parametrize(
    "words", [("statement",), ("ledger",), ("settle", "--run"), ("settle",), ("status",)]
)
def test_a_broken_chain_is_told_below_every_answer(
    ask: Ask, issued: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    lines = (issued / "new.jsonl").read_text().splitlines(keepends=True)
    broken = tmp_path / "broken.jsonl"
    broken.write_text("".join([*lines[:4], *lines[5:]]))
    said = ask(*words, "--facts", broken, *JUNE)
    assert said.code == 1
    hint = next(line for line in said.out.splitlines() if "virksom check" in line)
    assert hint.startswith("1 fejl")


def test_a_gap_in_the_numbers_is_told_below_the_books(
    ask: Ask, issued: Path, tmp_path: Path
) -> None:
    gap = tmp_path / "gap.jsonl"
    gap.write_text((issued / "new.jsonl").read_text().replace("F-2019-0001", "F-2019-0002"))
    said = ask("statement", "--facts", gap, *JUNE)
    assert "fejl" in said.out
    assert "F-2019-0001, er ikke udstedt" in ask("check", "--facts", gap, *JUNE).out


def test_a_pdf_is_said_to_be_no_e_invoice(ask: Ask, issued: Path) -> None:
    said = ask("invoice", "validate", issued / "bilag/F-2019-0001.pdf")
    assert (said.code, "F-2019-0001.pdf: det er en PDF, ikke XML;" in said.err) == (2, True)


def test_a_folder_of_rules_is_read_or_refused(ask: Ask, issued: Path, tmp_path: Path) -> None:
    xml = issued / "bilag/F-2019-0001.xml"
    assert ask("invoice", "validate", xml, "--rules", tmp_path).code == 0
    said = ask("invoice", "validate", xml, "--rules", tmp_path / "none")
    assert (said.code, said.err.endswith("kan ikke læses (den findes ikke).\n")) == (2, True)
    (tmp_path / "mine.xslt").write_text("no rules")
    assert ask("invoice", "validate", xml, "--rules", tmp_path).code == 2


def test_the_operators_rules_hold_for_what_is_checked_and_for_what_is_issued(
    ask: Ask, issued: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home.xslt").write_bytes(SVRL)
    monkeypatch.setenv("VIRKSOM_EINVOICE_RULES", str(tmp_path))
    assert ask("invoice", "validate", issued / "bilag/F-2019-0001.xml").code == 1
    words = ("invoice", "issue", "--facts", issued / "facts.jsonl", "--month", "2019-04", *HANDS)
    said = ask(*words, "--out", tmp_path / "new.jsonl", "--files", tmp_path / "bilag")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("F-2019-0001.xml bryder reglen HOME-1 (home.xslt): A number")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home.xslt"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "F-2019-0002"), "Der er ingen faktura eller kreditnota »F-2019-0002«."),
        (("show", "F-2019-0001", "--format", "doc"), "»doc« er ikke et valg for --format;"),
        (("show", "F-2019-0001", "--format", "pdf"), "En PDF skrives i en fil;"),
        (
            ("issue", "--month", "2019-04"),
            "Skriv også --out (den nye fil med fakta; den må ikke findes), --prepares",
        ),
        (
            ("issue", *HANDS, "--month", "2019-04", "--out", "new.jsonl"),
            "new.jsonl findes allerede",
        ),
        (
            ("issue", *HANDS, "--month", "2019-04", "--out", "x", "--at", "2019-04-30"),
            "Filen går til den 01.06.2019, og det, der kom frem siden, kunne ingen vide den 30",
        ),
        (
            ("issue", *HANDS[:3], "bogholder-1", "--month", "2019-04", "--out", "x"),
            "Den, der har forberedt afregningen, kan ikke selv frigive den.",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(
    ask: Ask, issued: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(issued)
    said = ask("invoice", *words, "--facts", "new.jsonl")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(told)


def test_a_file_that_is_no_log_is_refused(ask: Ask, issued: Path) -> None:
    said = ask("invoice", "show", "F-2019-0001", "--facts", issued / "bilag/F-2019-0001.pdf")
    assert said.code == 2
    assert "F-2019-0001.pdf" in said.err


def test_in_the_office_two_people_settle(ask: Ask) -> None:
    said = ask("invoice", "issue", "--month", "2019-04", "--out", "new.jsonl", *HANDS)
    assert said.code == 2
    assert said.err.startswith("I kontoret forbereder én og frigiver en anden")


def test_a_file_of_a_document_is_never_written_over(ask: Ask, issued: Path, facts: Path) -> None:
    words = ("invoice", "issue", "--facts", facts, "--month", "2019-04", "--out", "other.jsonl")
    said = ask(*words, "--files", issued / "bilag", *HANDS)
    assert said.code == 2
    assert "bilag/F-2019-0001.pdf findes allerede" in said.err
    assert not Path("other.jsonl").exists()


def test_issued_twice_nothing_new_is_issued(ask: Ask, issued: Path) -> None:
    words = ("invoice", "issue", "--facts", issued / "new.jsonl", "--month", "2019-04")
    said = ask(*words, "--out", "third.jsonl", *HANDS)
    assert said.out.startswith("Der er intet nyt at udstede")
    assert (
        len(read_facts(Path("third.jsonl")).facts)
        == len(read_facts(issued / "new.jsonl").facts) + 2
    )


@pytest.fixture
def corrected(issued: Path, ask: Ask) -> Path:
    """Return the facts after the first job was taken back, known later, not settled again."""
    assert ask is not None
    log, target = read_facts(issued / "new.jsonl"), Path("later.jsonl")
    job = next(fact for fact in log.facts if fact.kind == "employment")
    why = {"reason": "mistake"}
    gone = Draft(kind="retraction", subject="K001", since=job.since, value=why, replaces=job.id)
    moment = datetime(2019, 7, 1, 9, tzinfo=COPENHAGEN)
    write_facts(append(log, [gone], moment=moment), target)
    return target


def test_a_correction_shows_as_a_credit_note_to_come(ask: Ask, corrected: Path) -> None:
    said = ask("settle", "--facts", corrected, "--run", "--on", "2019-07-15").out
    assert "Kreditnota til F-2019-0001" in said
    assert "I alt −1.592 kr." in said


def test_a_credit_note_is_issued_and_shown(ask: Ask, corrected: Path) -> None:
    words = ("invoice", "issue", "--facts", corrected, "--month", "2019-06", "--out", "new")
    said = ask(*words, *HANDS, "--at", "2019-07-15")
    assert said.out.startswith("FK-2019-0001: kreditnota til F-2019-0001, 1.592 kr.")
    shown = ask("invoice", "show", "FK-2019-0001", "--facts", "new", "--lang", "en").out
    assert "Credit note FK-2019-0001" in shown
    assert "credits F-2019-0001" in shown
    assert "−1.592 kr." in ask("statement", "--facts", "new", "--on", "2019-07-15").out
