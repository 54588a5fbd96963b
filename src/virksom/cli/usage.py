"""Wrong words on the command line, each told in one sentence that says what to write instead."""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches

import typer

from virksom.cli.value_words import value_text
from virksom.cli.words import option_text
from virksom.programme.kernel import LANGUAGES, Refusal, Text

CLICK: type[Exception] = typer.BadParameter.__mro__[2]
"""The root of every complaint of the command-line library, wherever it keeps its classes."""


class BadUsage(Refusal):
    """The words on the command line cannot be read."""


def language_of(words: Sequence[str]) -> str:
    """Return the language asked for anywhere on the line, so that errors and help speak it too.

    The last holds when it is asked for more than once, as of every option.

    Raises:
        BadUsage: a ``--lang`` with something else than a language there is.
    """
    asked = LANGUAGES[0]
    for place, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang":
            asked = words[place + 1] if place + 1 < len(words) else asked
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        if asked not in LANGUAGES:
            raise bad_choice("--lang", asked, LANGUAGES)
    return asked


def bad_choice(option: str, found: str, choices: Sequence[str]) -> BadUsage:
    """Return the refusal of a value that is not among the choices of an option."""
    da, en = _listed(choices, "eller"), _listed(choices, "or")
    return BadUsage(
        Text(
            f"»{found}« er ikke et valg for {option}; skriv {da}.",
            f"“{found}” is no choice for {option}; write {en}.",
        )
    )


def unknown_command(found: str, path: str, choices: Sequence[str]) -> BadUsage:
    """Return the refusal of a command that does not exist, with the nearest one that does."""
    near = get_close_matches(found, choices, n=1)
    if near:
        return BadUsage(
            Text(
                f"Kommandoen »{found}« findes ikke; mente du »{path} {near[0]}«?",
                f"There is no command “{found}”; did you mean “{path} {near[0]}”?",
            )
        )
    return BadUsage(
        Text(
            f"Kommandoen »{found}« findes ikke; skriv {_listed(choices, 'eller')}.",
            f"There is no command “{found}”; write {_listed(choices, 'or')}.",
        )
    )


def missing_command(path: str, choices: Sequence[str]) -> BadUsage:
    """Return the refusal of a menu without a choice."""
    return BadUsage(
        Text(
            f"Skriv efter »{path}«, hvad der skal ske: {_listed(choices, 'eller')}.",
            f"Write after “{path}” what to do: {_listed(choices, 'or')}.",
        )
    )


def too_many(words: Sequence[str], path: str) -> BadUsage:
    """Return the refusal of words that nothing takes."""
    shown = " ".join(words)
    return BadUsage(
        Text(
            f"»{shown}« er for meget; se »{path} --help«.",
            f"“{shown}” is too much; see “{path} --help”.",
        )
    )


def missing_options(path: str, names: Sequence[str]) -> BadUsage:
    """Return the refusal of a command without options it needs, each with what it is for.

    Args:
        path: the command without ``virksom``.
        names: the options without dashes, at least one.
    """
    told = {name: option_text(path, name) for name in names}
    da = _listed([f"--{name} ({text.da})" for name, text in told.items()], "og")
    en = _listed([f"--{name} ({text.en})" for name, text in told.items()], "and")
    return BadUsage(Text(f"Skriv også {da}.", f"Write {en} too."))


def usage_sentence(wrong: Exception) -> Text:
    """Return what the command-line library complains of as one sentence in both languages."""
    tell = _TOLD.get(type(wrong).__name__, _other)
    return tell(wrong)


def _no_such_option(wrong: Exception) -> Text:
    option, near = getattr(wrong, "option_name", ""), getattr(wrong, "possibilities", None)
    path = _path(wrong)
    if near:
        nearest = next(iter(near))
        return Text(
            f"Valget {option} findes ikke; mente du {nearest}?",
            f"There is no option {option}; did you mean {nearest}?",
        )
    return Text(
        f"Valget {option} findes ikke; se »{path} --help«.",
        f"There is no option {option}; see “{path} --help”.",
    )


def _bad_option(wrong: Exception) -> Text:
    option = getattr(wrong, "option_name", "")
    if "does not take" in str(wrong):
        return Text(f"Valget {option} tager ingen værdi.", f"Option {option} takes no value.")
    return Text(
        f"Efter {option} mangler en værdi.",
        f"A value is missing after {option}.",
    )


def _missing(wrong: Exception) -> Text:
    param = getattr(wrong, "param", None)
    value = value_text(getattr(param, "metavar", None) or "")
    is_option = getattr(param, "param_type_name", "") == "option"
    option = f"{max(param.opts, key=len)} " if param is not None and is_option else ""
    return Text(
        f"{option}{value.da} mangler; se »{_path(wrong)} --help«.",
        f"{option}{value.en} is missing; see “{_path(wrong)} --help”.",
    )


def _bad_value(wrong: Exception) -> Text:
    """Return which option or value cannot be read, and what was expected of it."""
    param = getattr(wrong, "param", None)
    end = _END.search(str(wrong))
    if param is not None and end is not None:
        return _beyond(max(param.opts, key=len), *end.groups())
    kinds = [text for word, text in _KINDS.items() if word in str(wrong)]
    if param is None or not kinds:
        return _other(wrong)
    name, kind = max(param.opts, key=len), kinds[0]
    return Text(
        f"{name} kan ikke læses; skriv {kind.da}.", f"{name} cannot be read; write {kind.en}."
    )


_END = re.compile(r"(greater|less) than or equal to (\d+)")


def _beyond(name: str, side: str, end: str) -> Text:
    da, en = ("mindst", "at least") if side == "greater" else ("højst", "at most")
    return Text(f"{name} skal være {da} {end}.", f"{name} must be {en} {end}.")


_KINDS = {
    "integer": Text("et helt tal, som 13", "a whole number, such as 13"),
    "number": Text("et tal, som 2.5", "a number, such as 2.5"),
}


def _other(wrong: Exception) -> Text:
    path = _path(wrong)
    return Text(
        f"Kommandoen kan ikke læses ({wrong}); se »{path} --help«.",
        f"The command cannot be read ({wrong}); see “{path} --help”.",
    )


_TOLD: Mapping[str, Callable[[Exception], Text]] = {
    "NoSuchOption": _no_such_option,
    "BadOptionUsage": _bad_option,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
}


def _path(wrong: Exception) -> str:
    ctx = getattr(wrong, "ctx", None)
    return getattr(ctx, "command_path", "virksom") if ctx is not None else "virksom"


def _listed(choices: Sequence[str], word: str) -> str:
    *most, last = choices
    return f"{', '.join(most)} {word} {last}" if most else last


def whole_number(option: str, found: str, *, most: int, least: int = 0) -> int:
    """Read a whole number from ``least`` to ``most``, both inclusive.

    Raises:
        BadUsage: something else.
    """
    if found.isascii() and found.isdigit() and least <= int(found) <= most:
        return int(found)
    raise BadUsage(
        Text(
            f"»{found}« går ikke som {option}; skriv et helt tal fra {least} til {most}.",
            f"“{found}” will not do for {option}; write a whole number from {least} to {most}.",
        )
    )


def check_ending(out: str, form: str) -> None:
    """Refuse a file of facts whose name says another form than the one that is written.

    Args:
        out: the file's name; one that says no form is taken.
        form: ``jsonl``, ``excel`` or ``parquet``.
    """
    _, dot, ending = out.rpartition(".")
    says = _ENDINGS.get(ending.lower(), form) if dot else form
    if says != form:
        way = f"virksom export facts --as {says} --out {out}"
        raise BadUsage(
            Text(
                f"Navnet siger {says}, men her skrives {form}; skriv »{way}«.",
                f"The name says {says}, but {form} is written here; write “{way}”.",
            )
        )


_ENDINGS = {"jsonl": "jsonl", "xlsx": "excel", "parquet": "parquet"}
