"""Help pages in the language asked for, from the words and from the commands' own options."""

from collections.abc import Iterable, Iterator
from typing import Any

from virksom.cli.edge import Edge
from virksom.cli.examples import EXAMPLES
from virksom.cli.value_words import HEADS, OF_COMMANDS, value_text
from virksom.cli.words import COMMANDS, option_text


class HelpAsked(Exception):
    """Somebody asked for a help page; it is written as every answer is.

    Args:
        page: the page, line end included.
    """

    def __init__(self, page: str) -> None:
        super().__init__("help was asked for")
        self.page = page


def help_page(command: Any, ctx: Any) -> str:  # noqa: ANN401  # typer hides the classes
    """Return usage, summary, commands, arguments, options and examples of one command."""
    formatter = ctx.make_formatter()
    language = ctx.find_root().obj.language if isinstance(ctx.find_root().obj, Edge) else "da"
    path = ctx.command_path.removeprefix("virksom").strip()
    heads = {name: text.read(language) for name, text in HEADS.items()}
    formatter.write_usage(
        ctx.command_path, " ".join(_pieces(command, ctx, language)), heads["usage"]
    )
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
    return str(formatter.getvalue())


def _write_examples(path: str, formatter: Any, head: str) -> None:  # noqa: ANN401  # as above
    if path in EXAMPLES:
        with formatter.section(head):
            for example in EXAMPLES[path]:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


def _pieces(command: Any, ctx: Any, language: str) -> Iterator[str]:  # noqa: ANN401  # as above
    yield f"[{HEADS['option'].read(language)}]"
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            name = value_text(param.metavar).read(language)
            yield name if param.required else f"[{name}]"
    if hasattr(command, "list_commands"):
        yield HEADS["command"].read(language)


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
            shown = OF_COMMANDS.get(f"{path} {param.name}") or value_text(param.metavar or "")
            value = shown.read(language)
            # The library keeps --help and -h in a set: sorted, a page is the same every time.
            names = ", ".join(sorted(param.opts, key=len, reverse=True))
            name = value if kind == "argument" else f"{names} {value}".strip()
            yield name, option_text(path, param.name).read(language)
