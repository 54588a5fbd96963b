"""``virksom demo``: the invented programme, into a folder or into the office."""

from pathlib import Path
from typing import Annotated

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.how_many import fact_count
from virksom.cli.menu import Deed, shell
from virksom.cli.options import Language, edge_of
from virksom.cli.sources import no_office
from virksom.cli.usage import BadUsage, whole_number
from virksom.cli.working import SETTLING, working
from virksom.cli.writing import write_file
from virksom.programme.kernel import Refusal, Text

app = shell()


class NotADemo(Refusal):
    """A file of facts that is no invented demo stands where the demo would be written."""


@app.command(cls=Deed)
def demo(
    ctx: typer.Context,
    *,
    out: Annotated[str | None, typer.Option("--out", metavar="MAPPE")] = None,
    load: Annotated[bool, typer.Option("--load")] = False,
    whole: Annotated[bool, typer.Option("--whole")] = False,
    registers: Annotated[str | None, typer.Option("--registers", metavar="MAPPE")] = None,
    seed: Annotated[str | None, typer.Option("--seed", metavar="TAL")] = None,
    lang: Language = None,
) -> Reply:
    """Write the demo or its registers' lists to a folder, or load it into the office's database."""
    del lang
    asked = [bool(out), load, bool(registers)]
    if sum(asked) != 1 or (seed is not None and not out) or (whole and not load):
        raise BadUsage(
            Text(
                "Skriv enten »virksom demo --out MAPPE« (og måske --seed), "
                "»virksom demo --load« eller »virksom demo --registers MAPPE«.",
                "Write either “virksom demo --out FOLDER” (and perhaps --seed), "
                "“virksom demo --load” or “virksom demo --registers FOLDER”.",
            )
        )
    if registers:
        told = _lists(Path(registers))
    else:
        told = _write(Path(out), seed) if out else _load(edge_of(ctx), whole=whole)
    return Reply(f"{told.read(edge_of(ctx).language)}\n")


def _write(folder: Path, seed: str | None) -> Text:
    from virksom.programme.demo import DEMO_SEED
    from virksom.programme.files.demo import shipped_demo
    from virksom.programme.files.facts import write_facts

    number = DEMO_SEED if seed is None else whole_number("--seed", seed, most=2**32 - 1)
    log = shipped_demo(number)
    target = folder / "facts.jsonl"
    if target.exists() and not _invented(target):
        raise NotADemo(
            Text(
                f"{target} er ikke en opdigtet demo og bliver stående; vælg en anden mappe.",
                f"{target} is no invented demo and stays as it is; choose another folder.",
            )
        )

    def write() -> None:
        folder.mkdir(parents=True, exist_ok=True)
        write_facts(log, target)

    write_file(target, write)
    told = fact_count(len(log.facts))
    return Text(
        f"{target}: {told.da} om opdigtede personer.",
        f"{target}: {told.en} about invented persons.",
    )


def _lists(folder: Path) -> Text:
    from virksom.cli.register_lists import register_lists

    lists = register_lists()

    def write() -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in lists.items():
            (folder / name).write_bytes(content)

    write_file(folder, write)
    income, benefits, own = lists
    return Text(
        f"{folder}: {income} og {benefits} til siden Registre, {own} til siden Afstemning.",
        f"{folder}: {income} and {benefits} for the page Registers, {own} for Reconciliation.",
    )


def _invented(path: Path) -> bool:
    """Say whether the file is a whole, readable log whose programme is invented."""
    from virksom.programme.files.facts import read_facts
    from virksom.programme.record import Programme

    try:
        log = read_facts(path)
    except Refusal:
        return False
    first = log.facts[0].value if log.facts else None
    return isinstance(first, Programme) and first.invented is True


def _load(edge: Edge, *, whole: bool) -> Text:
    try:
        from virksom.office.commands import load_demo

        with working(edge, SETTLING) as bar:
            new = load_demo(whole=whole, progress=lambda runs: bar.each(runs, len(runs)))
    except ModuleNotFoundError as missing:
        raise no_office(missing) from None
    if new:
        return Text("Demoen er lagt i kontoret.", "The demo is loaded into the office.")
    return Text("Demoen ligger allerede i kontoret.", "The demo is in the office already.")
