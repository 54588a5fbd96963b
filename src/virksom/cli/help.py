"""Help pages in the language asked for, from the words and from the commands' own options."""

from collections.abc import Iterable, Iterator
from typing import Any

from virksom.cli.edge import Edge
from virksom.cli.words import COMMANDS, EXAMPLES, HEADS, option_text


def write_help(command: Any, ctx: Any, formatter: Any) -> None:  # noqa: ANN401  # typer hides the classes
    """Write usage, summary, commands, arguments, options and examples of one command."""
    language = ctx.find_root().obj.language if isinstance(ctx.find_root().obj, Edge) else "da"
    path = ctx.command_path.removeprefix("virksom").strip()
    heads = {name: text.read(language) for name, text in HEADS.items()}
    formatter.write_usage(ctx.command_path, " ".join(_pieces(command, ctx, heads)), heads["usage"])
    formatter.write_paragraph()
    formatter.write_text(COMMANDS[path].read(language))
    sections = {
        "commands": list(_commands(path, command, language)),
        "arguments": list(_records(path, command.get_params(ctx), "argument", language)),
        "options": list(_records(path, command.get_params(ctx), "option", language)),
    }
    for name, records in sections.items():
        if records:
            with formatter.section(heads[name]):
                formatter.write_dl(records)
    _write_examples(path, formatter, heads["examples"])


def _write_examples(path: str, formatter: Any, head: str) -> None:  # noqa: ANN401  # as above
    if path in EXAMPLES:
        with formatter.section(head):
            for example in EXAMPLES[path]:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


def _pieces(command: Any, ctx: Any, heads: dict[str, str]) -> Iterator[str]:  # noqa: ANN401  # as above
    yield f"[{heads['option']}]"
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            yield param.metavar if param.required else f"[{param.metavar}]"
    if hasattr(command, "list_commands"):
        yield heads["command"]


def _commands(path: str, command: Any, language: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # as above
    if not hasattr(command, "list_commands"):
        return
    for name in command.list_commands(None):
        yield name, COMMANDS[f"{path} {name}".strip()].read(language)


def _records(
    path: str, params: Iterable[Any], kind: str, language: str
) -> Iterator[tuple[str, str]]:
    for param in params:
        if param.param_type_name == kind:
            name = param.metavar if kind == "argument" else ", ".join(param.opts)
            value = f" {param.metavar}" if kind == "option" and param.metavar else ""
            yield f"{name}{value}", option_text(path, param.name).read(language)
