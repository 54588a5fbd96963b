"""What the cohort in a folder was made from: which facts, as known when, and for which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from virksom.programme.kernel import Json, parse_day, parse_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """Says of a cohort that it holds those alone whose rows are not what they were.

    Args:
        moment: what they were as known up to and including.
        head: digest of the last fact known then, which its chain ties to every fact before it;
            None when nothing was known, or when the facts have no chain.
        gone: the ids of those who had rows then and have none now, as when two were one person.
    """

    moment: datetime
    head: str | None
    gone: tuple[str, ...] = ()

    def form(self) -> Json:
        """Return it as a file says it."""
        since = self.moment.isoformat()
        return {"since": since, "facts_head": self.head, "gone": list(self.gone)}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeOf:
    """The facts that a cohort was made from; an answer about it repeats them.

    Args:
        head: digest of the last fact known, which its chain ties to every fact before it; None
            when nothing was known, or when the facts have no chain.
        known: what was known up to and including; None means the whole log.
        last: the last day anything is known of; None of a log without facts, asked for whole.
        on: the day it was made for: that of an answer, unless another is asked for.
        invented: whether the programme says that its people are invented.
        played: the day it was in the office, where its programme is played from the past; else
            None.
        changed: since when those who are in it have changed; None where everybody is.
    """

    head: str | None
    known: datetime | None
    last: date | None
    on: date
    invented: bool
    played: date | None = None
    changed: ChangedSince | None = None

    def lies_ahead(self, day: date) -> bool:
        """Say whether a day lies after what is known, so that open stretches go on.

        Source:
            Rules, section 2.
        """
        return self.last is not None and day > self.last

    def form(self) -> Mapping[str, Json]:
        """Return it as a file says it."""
        return {
            "facts_head": self.head,
            "known": None if self.known is None else self.known.isoformat(),
            "last": _said(self.last),
            "on": self.on.isoformat(),
            "invented": self.invented,
            "played": _said(self.played),
            **({} if self.changed is None else {"changed": self.changed.form()}),
        }


def made_of(form: Json) -> MadeOf | None:
    """Return what a file says of its facts; None where it says nothing.

    Raises:
        KeyError: something is missing.
        TypeError: something is of another type.
        Refusal: a day or a moment is none.
    """
    if form is None:
        return None
    if not isinstance(form, dict) or not isinstance(form["invented"], bool):
        raise TypeError
    known, on = _word(form, "known"), _day(form, "on")
    if on is None:
        raise TypeError
    return MadeOf(
        head=_word(form, "facts_head"),
        known=None if known is None else parse_moment(known),
        last=_day(form, "last"),
        on=on,
        invented=form["invented"],
        played=_day(form, "played"),
        changed=_changed(form.get("changed")),
    )


def _changed(form: Json) -> ChangedSince | None:
    if form is None:
        return None
    if not isinstance(form, dict) or not isinstance(gone := form["gone"], list):
        raise TypeError
    since = _word(form, "since")
    if since is None or not all(isinstance(one, str) for one in gone):
        raise TypeError
    return ChangedSince(
        moment=parse_moment(since), head=_word(form, "facts_head"), gone=tuple(map(str, gone))
    )


def _said(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(form: Mapping[str, Json], name: str) -> date | None:
    told = _word(form, name)
    return None if told is None else parse_day(told)


def _word(form: Mapping[str, Json], name: str) -> str | None:
    told = form[name]
    if not isinstance(told, str | None):
        raise TypeError
    return told
