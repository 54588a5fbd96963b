"""``settle --corrects``: those who changed are read again, and the settlement is corrected."""

import json
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import DRAFTS, Ask, job, referral
from virksom.programme.columns import desk
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.facts import write_facts
from virksom.programme.files.runs import SAID, runs_file
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.record import Draft, Log, append

CONTRACT = Path(__file__).parents[2] / "contracts" / "impact60"
ON = ("--on", "2019-05-07")
SINCE = "2019-05-07"
FIRST = datetime(2019, 5, 7, 9, 0, tzinfo=COPENHAGEN)
LATER = datetime(2019, 5, 20, 9, 0, tzinfo=COPENHAGEN)
WORK = replace(job(date(2019, 2, 4), date(2019, 3, 4), "37.0"), subject="K004")
NEWS = (
    replace(job(date(2019, 3, 4), date(2019, 3, 18), "20.0"), replaces="f000005"),
    referral("K004", date(2019, 2, 4)),
    Draft(kind="start", subject="K004", since=date(2019, 2, 4)),
    replace(WORK, value={**WORK.value, "employment": "E002"}),
)
LATE = (
    replace(WORK, value={**WORK.value, "employment": "E003"}, since=date(2019, 4, 1), until=None),
)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Facts of three, and what became known a fortnight later."""
    path = tmp_path / "later.jsonl"
    write_facts(append(append(Log(), DRAFTS, moment=FIRST), NEWS, moment=LATER), path)
    return path


@pytest.fixture
def before(ask: Ask, facts: Path, tmp_path: Path) -> Path:
    """Everybody settled as it was known first; and a folder of those who changed since."""
    ask("settle", "--facts", facts, *ON, "--known", SINCE, "--out", "before.parquet")
    words = ("export", "cohort", "--facts", facts, *ON, "--changed-since", SINCE)
    said = ask(*words, "--out", "news.parquet")
    assert (said.code, said.out) == (0, "news.parquet: 2 personer, 7 rækker i 1 fil.\n")
    return tmp_path / "before.parquet"


def correct(ask: Ask, *words: object) -> str:
    said = ask("settle", "--facts", "news.parquet", "--corrects", "before.parquet", *words)
    assert (said.code, said.err) == (0, "")
    return said.out


def rows(path: Path) -> object:
    order = [("person", "ascending"), ("first_week", "ascending")]
    return pq.read_table(path).sort_by(order).to_pylist()


def test_it_comes_to_what_everybody_settled_again_does(
    ask: Ask, facts: Path, before: Path, tmp_path: Path
) -> None:
    ask("settle", "--facts", facts, *ON, "--out", "whole.parquet")
    told = json.loads(correct(ask, "--format", "json", "--out", "now.parquet"))
    assert rows(tmp_path / "now.parquet") == rows(tmp_path / "whole.parquet") != rows(before)
    whole = json.loads(ask("compare", before, "whole.parquet", "--format", "json").out)
    assert told["differences"] == whole["differences"] != []
    assert (told["amount"], told["read_again"]) == (whole["amount"], 2)


def test_the_page_tells_whose_weeks_changed_and_how_many_were_read(ask: Ask, before: Path) -> None:
    """By hand: K001 is partial for two weeks of full, K004 worked four full weeks unheard of."""
    was = before.read_bytes()
    page = correct(ask)
    assert "2 personer er læst igen; alle andre står, som de stod." in page
    assert "2 personer, 6 uger: 2.362 kr. mere end før." in page
    assert "Opdigtede personer" in page
    assert "forventede" not in page
    assert "2 persons were read again" in correct(ask, "--lang", "en")
    assert (
        correct(ask, "--format", "csv").splitlines()[1].startswith("K001,2019-W10,2,full,partial")
    )
    assert before.read_bytes() == was


def test_the_new_file_says_which_one_it_corrects(ask: Ask, before: Path, tmp_path: Path) -> None:
    digest = sha256(before.read_bytes()).hexdigest()
    told = json.loads(correct(ask, "--format", "json", "--out", "now.parquet"))
    said = json.loads(pq.read_schema(tmp_path / "now.parquet").metadata[b"virksom"])
    assert said["corrects"] == told["after"]["corrects"]
    assert said["corrects"] == f"sha256:{digest}"
    assert "Der skyldes det samme som før." in ask("compare", "now.parquet", "now.parquet").out


def test_what_became_known_later_corrects_the_corrected(
    ask: Ask, facts: Path, before: Path
) -> None:
    words = ("export", "cohort", "--facts", facts, *ON)
    ask(*words, "--known", "2019-05-31", "--changed-since", SINCE, "--out", "may.parquet")
    of_may = ("settle", "--facts", "may.parquet", "--corrects", before, "--out", "may-now.parquet")
    assert ask(*of_may).code == 0
    ask(*words, "--changed-since", "2019-05-31", "--out", "june.parquet")
    said = ask("settle", "--facts", "june.parquet", "--corrects", "may-now.parquet")
    assert "0 personer er læst igen" in said.out
    assert "Der skyldes det samme som før." in said.out


def refused(ask: Ask, *words: object) -> str:
    said = ask("settle", *words, "--out", "now.parquet")
    assert (said.code, said.out, Path("now.parquet").exists()) == (2, "", False)
    return said.err


def test_those_who_changed_alone_are_no_settlement(ask: Ask, before: Path) -> None:
    del before
    for more in ((), ("--reasons",)):
        told = refused(ask, "--facts", "news.parquet", *more)
        assert "indeholder kun dem, der er ændret efter 07.05.2019" in told
        assert "med --corrects" in told


@pytest.mark.parametrize(
    ("settled", "told"),
    [
        (("--on", "2019-03-31", "--known", SINCE), "til samme dag med --on 2019-03-31"),
        ((*ON, "--known", "2019-05-08"), "--changed-since 2019-05-08T23:59"),
        (ON, "ud fra fakta eller en ny mappe, med --known"),
        ((*ON, "--known", SINCE, "--contract", "less"), "er gjort op efter en anden aftale"),
    ],
    ids=["day", "moment", "no moment", "contract"],
)
def test_a_settlement_of_something_else_is_named(
    ask: Ask, facts: Path, before: Path, settled: tuple[str, ...], told: str
) -> None:
    terms = copytree(CONTRACT, before.with_name("less")) / "terms.yaml"
    terms.write_text(
        terms.read_text("utf-8").replace("last: 2022-12-31", "last: 2022-12-25"), "utf-8"
    )
    ask("settle", "--facts", facts, *settled, "--out", "else.parquet")
    said = refused(ask, "--facts", "news.parquet", "--corrects", "else.parquet")
    assert said.startswith("else.parquet ")
    assert told in said


def test_facts_that_came_in_with_the_same_moment_are_other_facts(
    ask: Ask, facts: Path, tmp_path: Path
) -> None:
    """What is known by the end of a day is asked for again when more has come in on that day."""
    evening = datetime(2019, 5, 7, 18, 0, tzinfo=COPENHAGEN)
    more = append(append(Log(), DRAFTS, moment=FIRST), NEWS, moment=evening)
    write_facts(append(more, LATE, moment=LATER), tmp_path / "more.jsonl")
    ask("settle", "--facts", facts, *ON, "--known", SINCE, "--out", "before.parquet")
    words = ("export", "cohort", "--facts", "more.jsonl", *ON, "--changed-since", SINCE)
    assert ask(*words, "--out", "late.parquet").out.startswith("late.parquet: 1 person, ")
    told = refused(ask, "--facts", "late.parquet", "--corrects", "before.parquet")
    assert "er gjort op ud fra andre fakta end dem, mappen er skrevet fra" in told


def test_an_amendment_known_in_between_settles_everybody_again(
    ask: Ask, facts: Path, tmp_path: Path
) -> None:
    terms = copytree(CONTRACT, tmp_path / "amended") / "terms.yaml"
    held = "last: 2022-12-31}\n"
    later = f"{held}      - since: 2018-09-01\n        agreed_on: 2019-05-15\n"
    value = "        value: {first: 2018-09-01, last: 2022-12-31}\n"
    terms.write_text(terms.read_text("utf-8").replace(held, f"{later}{value}"), "utf-8")
    by = ("--facts", facts, *ON, "--contract", "amended")
    ask("settle", *by, "--known", SINCE, "--out", "before.parquet")
    ask("export", "cohort", *by, "--changed-since", SINCE, "--out", "news.parquet")
    words = ("--facts", "news.parquet", "--corrects", "before.parquet", "--contract", "amended")
    assert "er gjort op, før aftalen blev ændret; gør hele kohorten op igen" in refused(ask, *words)


def test_what_numbers_cannot_hold_leads_to_the_facts(
    ask: Ask, before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MOST_ROWS", 1)
    told = refused(ask, "--facts", "news.parquet", "--corrects", before)
    assert "tager højst 1. Gør hele kohorten op igen af fakta, uden --corrects." in told


def test_everybody_corrects_nothing(ask: Ask, facts: Path, before: Path) -> None:
    ask("export", "cohort", "--facts", facts, *ON, "--out", "all.parquet")
    told = refused(ask, "--facts", "all.parquet", "--corrects", before)
    assert "og mappen indeholder alle" in told


def test_what_has_no_seal_or_says_nothing_of_itself_is_not_corrected(
    ask: Ask, before: Path, tmp_path: Path
) -> None:
    runs = pq.read_table(before)
    pq.write_table(runs, tmp_path / "unsealed.parquet")
    with runs_file(tmp_path / "mute.parquet") as file:
        file.add_table(runs)
    by = ("--facts", "news.parquet", "--corrects")
    assert "har ingen kontrolsum" in refused(ask, *by, "unsealed.parquet")
    assert "mute.parquet siger ikke, hvad den svarer på" in refused(ask, *by, "mute.parquet")


def test_stretches_that_the_contract_does_not_give_are_named_with_their_file(
    ask: Ask, before: Path
) -> None:
    runs, said = pq.read_table(before), pq.read_schema(before).metadata
    told = {key: word for key, word in said.items() if key == SAID}
    with runs_file(before, said=told, over=True) as file:
        file.add_table(pa.concat_tables([runs, runs]))
    told_of = refused(ask, "--facts", "news.parquet", "--corrects", "before.parquet")
    assert told_of.startswith("before.parquet har strækninger, som aftalen ikke giver; ")


def test_a_settlement_as_late_as_the_folder_has_nothing_to_correct(
    ask: Ask, facts: Path, before: Path
) -> None:
    del before
    words = ("--facts", facts, *ON, "--known", "2019-05-31")
    ask("export", "cohort", *words, "--changed-since", SINCE, "--out", "may.parquet")
    ask("settle", *words, "--out", "then.parquet")
    told = refused(ask, "--facts", "may.parquet", "--corrects", "then.parquet")
    assert "der er intet at rette" in told


def test_a_folder_of_ones_own_corrects_whom_it_names(
    ask: Ask, before: Path, tmp_path: Path
) -> None:
    folder = open_cohort(tmp_path / "news.parquet")
    write_cohort(folder.part(0), tmp_path / "own.parquet")
    said = ask("settle", "--facts", "own.parquet", "--corrects", before, *ON)
    assert "2 personer, 6 uger: 2.362 kr. mere end før." in said.out
    assert "Mappen siger ikke, hvilke fakta den er gjort af" in said.out


def test_the_words_that_do_not_go_with_it_are_told(ask: Ask, facts: Path, before: Path) -> None:
    for named in (facts, "demo"):
        told = refused(ask, "--facts", named, "--corrects", before)
        assert told.startswith("--corrects retter med en mappe af dem, der er ændret")
    told = refused(ask, "--facts", "nws.parquet", "--corrects", before)
    assert told == "nws.parquet: mappen findes ikke.\n"
    for word in (("--run",), ("--month", "2019-03"), ("--reasons",), ("--workers", "2")):
        told = refused(ask, "--facts", "news.parquet", "--corrects", before, *word)
        assert "--corrects retter en hel opgørelse; skriv det uden" in told


def test_changed_since_a_moment_that_is_not_known_yet_is_refused(ask: Ask, facts: Path) -> None:
    words = ("export", "cohort", "--facts", facts, "--known", SINCE, "--out", "n.parquet")
    said = ask(*words, "--changed-since", "2019-05-08")
    assert (said.code, "skriv et tidspunkt før --known" in said.err) == (2, True)
