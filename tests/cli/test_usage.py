"""A museum of wrong words on the command line, each with the sentence it gets."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

MUSEUM: Sequence[tuple[str, str]] = (
    ("stats", "Kommandoen »stats« findes ikke; mente du »virksom status«?"),
    (
        "xyzzy",
        (
            "Kommandoen »xyzzy« findes ikke; skriv status, effect, flows, retention, mechanisms, "
            "forecast, whatif, report, export, settle, statement, ledger, sample, invoice, "
            "compare, reconcile, explain, check, facts, contract, demo, serve eller office."
        ),
    ),
    ("sample --size abc", "--size kan ikke læses; skriv et helt tal, som 13."),
    ("facts", "Skriv efter »virksom facts«, hvad der skal ske: verify, seal eller export."),
    ("contract", "Skriv efter »virksom contract«, hvad der skal ske: show, simulate eller check."),
    ("contract shov", "Kommandoen »shov« findes ikke; mente du »virksom contract show«?"),
    ("--versoin", "Valget --versoin findes ikke; mente du --version?"),
    ("status --fact demo", "Valget --fact findes ikke; mente du --facts?"),
    ("status -x", "Valget -x findes ikke; se »virksom status --help«."),
    ("status --on", "Efter --on mangler en værdi."),
    ("settle --all-weeks=ja", "Valget --all-weeks tager ingen værdi."),
    ("status 2019", "»2019« er for meget; se »virksom status --help«."),
    ("explain", "KANDIDAT mangler; se »virksom explain --help«."),
    ("explain K001 2019-W10 nu", "»nu« er for meget; se »virksom explain --help«."),
    ("reconcile --facts demo", "--list FIL mangler; se »virksom reconcile --help«."),
    ("facts seal", "FIL mangler; se »virksom facts seal --help«."),
    ("contract check", "MAPPE mangler; se »virksom contract check --help«."),
    ("status --format xml", "»xml« er ikke et valg for --format; skriv text, json eller csv."),
    ("status --lang fr", "»fr« er ikke et valg for --lang; skriv da eller en."),
    ("--lang=fr status", "»fr« er ikke et valg for --lang; skriv da eller en."),
    ("--lang de status --lang en", "»de« er ikke et valg for --lang; skriv da eller en."),
    (
        "status --facts facts.jsonl --on 2019-02-30",
        (
            "»2019-02-30« er ikke en dato fra 1900 til 2199; skriv den som 2019-09-30 eller "
            "30.09.2019."
        ),
    ),
    (
        "status --facts facts.jsonl --known nu",
        (
            "»nu« er ikke et tidspunkt fra 1900 til 2199; skriv 2019-10-07 eller "
            "2019-10-07T09:12:00+02:00."
        ),
    ),
    (
        "settle --facts facts.jsonl --month 2019",
        "»2019« er ikke en måned fra 1900 til 2199; skriv den som 2019-09.",
    ),
    ("status --facts nix.jsonl", "nix.jsonl: filen kan ikke læses (den findes ikke)."),
    ("status --facts .", ". er en mappe; her skal nævnes en fil med fakta."),
    (
        "status --facts facts.jsonl --contract nix",
        "Aftalen »nix« findes ikke; skriv fasthold, impact60, punktmaal eller en mappe.",
    ),
    (
        "status --facts facts.jsonl --on 2018-01-01",
        "Aftalen gælder fra 01.09.2018; den har ingen vilkår for 01.01.2018.",
    ),
    (
        "settle --facts facts.jsonl --known 2018-08-01",
        "Aftalen var ikke indgået på det tidspunkt.",
    ),
    (
        "explain K01 2019-W10 --facts facts.jsonl",
        "Ingen kandidat hedder »K01« i det, der var kendt; mente du K001?",
    ),
    (
        "settle --candidate x --facts facts.jsonl",
        "Ingen kandidat hedder »x« i det, der var kendt; koder ser ud som K017.",
    ),
    (
        "explain K001 uge10 --facts facts.jsonl",
        "»uge10« er hverken en uge som 2019-W32 eller en dag som 2019-08-07.",
    ),
    (
        "contract show --clause 9.9",
        "»9.9« er ikke et valg for --clause; skriv 1.1, 1.2",
    ),
    (
        "demo",
        "Skriv enten »virksom demo --out MAPPE« (og måske --seed), »virksom demo --load« eller",
    ),
    ("demo --out x --load", "Skriv enten »virksom demo --out MAPPE«"),
    ("demo --load --seed 3", "Skriv enten »virksom demo --out MAPPE«"),
    ("demo --out x --seed -1", "»-1« går ikke som --seed; skriv et helt tal fra 0 til 4294967295."),
    ("serve --port 0", "»0« går ikke som --port; skriv et helt tal fra 1 til 65535."),
    ("serve --port ²", "»²« går ikke som --port; skriv et helt tal fra 1 til 65535."),
)


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(("words", "sentence"), MUSEUM)
def test_wrong_words_get_one_sentence_and_exit_code_2(ask: Ask, words: str, sentence: str) -> None:
    said = ask(*words.split())
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("stats", "There is no command “stats”; did you mean “virksom status”?"),
        ("xyzzy", "There is no command “xyzzy”; write status,"),
        ("explain", "CANDIDATE is missing; see “virksom explain --help”."),
        ("status --on", "A value is missing after --on."),
        ("status -x", "There is no option -x; see “virksom status --help”."),
        ("status x y", "“x y” is too much; see “virksom status --help”."),
    ],
)
def test_wrong_words_are_told_in_english_when_asked(ask: Ask, words: str, sentence: str) -> None:
    said = ask("--lang", "en", *words.split())
    assert (said.code, said.err.startswith(sentence)) == (2, True)


def test_the_language_may_stand_last_and_after_two_dashes_is_a_word(ask: Ask) -> None:
    assert ask("stats", "--lang", "en").err.startswith("There is no command")
    assert ask("--lang", "da", "stats", "--lang", "en").err.startswith("There is no command")
    assert ask("stats", "--", "--lang", "en").err.startswith("Kommandoen")
    assert ask("status", "--lang").err == "Efter --lang mangler en værdi.\n"


def test_a_bad_fact_is_told_with_file_line_and_field(ask: Ask) -> None:
    Path("bad.jsonl").write_text('{"id":"f1","kind":"start","subject":"V1"}\n')
    said = ask("status", "--facts", "bad.jsonl")
    assert said.code == 2
    assert said.err.startswith("bad.jsonl, linje 1")


SEE = "(se docs/reference/facts.md)."


def test_several_bad_facts_have_a_line_each_below_their_number(ask: Ask) -> None:
    Path("bad.jsonl").write_text('{"id":"f1","kind":"strat"}\nnot a fact\n')
    said = ask("status", "--facts", "bad.jsonl")
    assert said.err.splitlines() == [
        "2 fejl i bad.jsonl; intet er læst:",
        f"bad.jsonl, linje 1 (f1): ukendt slags »strat«, mente du start? {SEE}",
        "bad.jsonl, linje 2: forventede JSON {…} (tegn 1).",
    ]
