"""A whole log into an empty programme."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from tests.office import cast
from tests.office.cast import CODE, stand
from tests.office.databases import at_once
from virksom.office.actions.load_facts import CannotLoad, load_facts
from virksom.office.store import read
from virksom.office.store.read import ProgrammeRow
from virksom.programme.files.demo import shipped_demo
from virksom.programme.files.facts import parse_facts
from virksom.programme.record import Log, broken_link, has_chain, seal


def unsealed() -> Log:
    wires = [fact.wire.replace(f'"previous":"{fact.previous}",', "") for fact in cast.log().facts]
    return parse_facts("\n".join(wires).encode(), "facts.jsonl")


@pytest.mark.django_db
def test_a_sealed_log_keeps_its_chain() -> None:
    assert load_facts(cast.log()) == ProgrammeRow(CODE, "impact60", invented=False)
    assert read.log(CODE) == cast.log()


@pytest.mark.django_db
def test_the_demo_itself_comes_back_as_it_went_in() -> None:
    demo = shipped_demo()
    row = load_facts(demo)
    assert row.invented
    assert read.log(row.code) == demo


@pytest.mark.django_db
def test_a_log_without_a_chain_is_sealed() -> None:
    log = unsealed()
    assert not has_chain(log)
    load_facts(log)
    kept = read.log(CODE)
    assert broken_link(kept) is None
    assert [fact.id for fact in kept.facts] == [fact.id for fact in log.facts]


@pytest.mark.django_db
def test_a_log_with_a_broken_chain_is_refused() -> None:
    facts = list(cast.log().facts)
    del facts[2]
    with pytest.raises(CannotLoad, match=r"brister ved f000004 \(nr. 3\)"):
        load_facts(Log(tuple(facts)))
    assert read.programmes() == ()


@pytest.mark.django_db
@pytest.mark.parametrize("sealed", [True, False])
def test_a_log_with_a_backdated_fact_is_refused(*, sealed: bool) -> None:
    *most, last = unsealed().facts
    early = Log((*most, replace(last, known_at=last.known_at - timedelta(seconds=1))))
    with pytest.raises(CannotLoad, match=r"f000005 \(nr. 5\) er kendt tidligere"):
        load_facts(seal(early) if sealed else early)
    assert read.programmes() == ()


@pytest.mark.django_db
def test_a_log_that_names_no_programme_is_a_real_one() -> None:
    told = unsealed().facts[1:]
    assert load_facts(Log(tuple(told))) == ProgrammeRow("P1", "impact60", invented=False)


@pytest.mark.django_db
def test_an_empty_log_is_refused() -> None:
    with pytest.raises(CannotLoad, match="ingen fakta"):
        load_facts(Log())


@pytest.mark.django_db
def test_a_programme_that_has_facts_takes_no_other_log() -> None:
    stand()
    with pytest.raises(CannotLoad, match="allerede programmet P1"):
        load_facts(cast.log())


@pytest.mark.django_db
@pytest.mark.parametrize("there", [True, False])
def test_invented_and_real_never_stand_together(*, there: bool) -> None:
    stand(invented=there)
    facts = [replace(fact, subject="P2") for fact in cast.log(invented=not there).facts[:1]]
    with pytest.raises(CannotLoad, match="Opdigtede og virkelige"):
        load_facts(Log(tuple(facts)))


@pytest.mark.usefixtures("own_database")
def test_of_two_who_load_at_once_one_is_refused() -> None:
    raised = at_once(partial(load_facts, cast.log()), partial(load_facts, cast.log(invented=True)))
    assert {type(trouble) for trouble in raised} == {CannotLoad, type(None)}
    assert len(read.programmes()) == 1
