import json
from pathlib import Path

from tests.cli.conftest import Ask
from tests.cli.test_check import unchained
from virksom.programme.files.facts import read_facts, write_facts
from virksom.programme.record import Log, seal


def test_a_chain_that_holds_gives_its_head(ask: Ask, facts: Path, log: Log) -> None:
    said = ask("facts", "verify", facts)
    assert (said.code, said.out) == (0, f"Kæden holder: 9 fakta, hoved {log.head}.\n")


def test_the_first_broken_link_is_named(ask: Ask, facts: Path) -> None:
    facts.write_text(facts.read_text().replace('"37.0"', '"36.0"'))
    said = ask("facts", "verify", facts)
    assert said.code == 1
    assert said.out.startswith("Kæden brydes ved f000006 (nr. 6)")


def test_a_digest_is_found_in_the_chain(ask: Ask, facts: Path, log: Log) -> None:
    digest = log.facts[3].digest
    said = ask("facts", "verify", facts, "--head", digest.removeprefix("sha256:"))
    assert (said.code, "f000004, nr. 4 af 9" in said.out) == (0, True)


def test_a_digest_that_is_not_there_gives_exit_code_1(ask: Ask, facts: Path) -> None:
    said = ask("facts", "verify", facts, "--head", "sha256:0")
    assert (said.code, "Intet faktum har fingeraftrykket sha256:0." in said.out) == (1, True)


def test_json_and_csv_say_the_same(ask: Ask, facts: Path, log: Log) -> None:
    said = json.loads(ask("facts", "verify", facts, "--format", "json").out)
    assert (said["facts"], said["chain"], said["head"]) == (9, "holds", log.head)
    row = ask("facts", "verify", facts, "--format", "csv").out.splitlines()[1]
    assert row.startswith(f"9,holds,{log.head}")


def test_sealing_writes_the_chain(ask: Ask, facts: Path, log: Log) -> None:
    sealed = facts.read_bytes()
    facts.write_text(unchained(log))
    assert "uden kæde" in ask("facts", "verify", facts).out
    assert ask("facts", "seal", facts).code == 0
    assert facts.read_bytes() == sealed


def test_sealing_into_another_file_leaves_the_first(ask: Ask, facts: Path, log: Log) -> None:
    facts.write_text(unchained(log))
    before = facts.read_bytes()
    assert ask("facts", "seal", facts, "--out", "sealed.jsonl").code == 0
    assert ask("facts", "verify", "sealed.jsonl").out.startswith("Kæden holder")
    assert facts.read_bytes() == before


def test_a_sealed_file_is_not_sealed_again(ask: Ask, facts: Path) -> None:
    said = ask("facts", "seal", facts)
    assert (said.code, said.err) == (2, "facts.jsonl: filen er allerede forseglet.\n")


def test_a_break_is_not_hidden_by_a_new_chain(ask: Ask, facts: Path) -> None:
    facts.write_text(facts.read_text().replace('"37.0"', '"36.0"'))
    said = ask("facts", "seal", facts)
    sentence = "facts.jsonl: kæden brydes ved f000006, og en ny kæde ville skjule det.\n"
    assert (said.code, said.err) == (2, sentence)


def test_an_export_is_the_file_byte_for_byte(ask: Ask, facts: Path) -> None:
    assert ask("facts", "export", "--facts", facts).out == facts.read_text()
    assert ask("facts", "export", "--facts", facts, "--out", "again.jsonl").code == 0
    assert Path("again.jsonl").read_bytes() == facts.read_bytes()


def backdated(facts: Path, log: Log) -> Path:
    """Write the log with every fact but the last known a day later."""
    text = unchained(log).replace("2019-05-07T09", "2019-05-08T09", len(log.facts) - 1)
    facts.write_text(text)
    return facts


def test_a_backdated_line_is_named_whether_sealed_or_not(ask: Ask, facts: Path, log: Log) -> None:
    told = ask("facts", "verify", backdated(facts, log))
    assert (told.code, "f000009 (nr. 9) er dateret tilbage" in told.out) == (1, True)
    write_facts(seal(read_facts(facts)), facts)
    sealed = ask("facts", "verify", facts)
    assert (sealed.code, "f000009 (nr. 9) er dateret tilbage" in sealed.out) == (1, True)
    assert "Kæden holder" not in sealed.out


def test_a_backdated_line_has_a_field_of_its_own(ask: Ask, facts: Path, log: Log) -> None:
    said = json.loads(ask("facts", "verify", backdated(facts, log), "--format", "json").out)
    assert (said["chain"], said["backdated_at"], said["backdated_position"]) == (
        "none",
        "f000009",
        9,
    )


def test_a_backdated_line_is_not_sealed(ask: Ask, facts: Path, log: Log) -> None:
    before = backdated(facts, log).read_bytes()
    said = ask("facts", "seal", facts)
    assert said.code == 2
    assert said.err.startswith("facts.jsonl: f000009 (nr. 9) er kendt tidligere end linjen før;")
    assert facts.read_bytes() == before
