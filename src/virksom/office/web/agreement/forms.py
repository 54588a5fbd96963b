"""The form of an agreement: what each party commits to, and expects."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.forms import BoundField

from virksom.office.store.agreements import AgreementWords, PartyWords
from virksom.office.store.meetings import ROLE_LABELS
from virksom.office.web.forms import OfficeForm, WordsField
from virksom.programme.kernel import Refusal, Text

BEGUN = "udgave"
"""The hidden field that tells which version the words began from."""

COMMITS, EXPECTS = Text("Forpligter sig til", "Commits to"), Text("Forventer", "Expects")


class PartyWordsField(WordsField):
    """One thing a line; gives the lines without their marks."""

    template = "agreement/lines.html"

    def clean(self, value: object) -> tuple[str, ...]:
        """Return the lines that say something."""
        lines = (line.strip().lstrip("-•*").strip() for line in super().clean(value).splitlines())
        return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFields:
    """The two fields of one party, under its name."""

    label: Text
    who: str
    commits: BoundField
    expects: BoundField


class AgreementForm(OfficeForm):
    """Two fields for each party, one thing a line."""

    begun = ""
    """Digest of the version that is being changed; "" where there is none."""

    def take(self, words: AgreementWords, *, stands: str) -> None:
        """Make the fields of these parties, with what they say in the version that stands now."""
        self.begun = self.data.get(BEGUN, stands)
        for party in words.parties:
            for name, label, lines in (
                (f"commits_{party.role}", COMMITS, party.commits),
                (f"expects_{party.role}", EXPECTS, party.expects),
            ):
                field = PartyWordsField(label, required=label is COMMITS)
                field.speak(self.language, self.today)
                self.fields[name] = field
                self.initial[name] = "\n".join(lines)

    def blocks(self, words: AgreementWords, who: Mapping[str, str]) -> tuple[PartyFields, ...]:
        """Return the fields by party, in order."""
        return tuple(
            PartyFields(
                label=ROLE_LABELS[party.role],
                who=who[party.role],
                commits=self[f"commits_{party.role}"],
                expects=self[f"expects_{party.role}"],
            )
            for party in words.parties
        )

    def overtaken(self, wrong: Refusal, words: AgreementWords, *, stands: str) -> None:
        """Tell that others wrote meanwhile, and at each field what it says now.

        Sent again it counts as a change of that: what they wrote has been seen.
        """
        mine = self.words(words)
        self.begun = stands
        self.refuse(wrong)
        for theirs, own in zip(words.parties, mine.parties, strict=True):
            for name in ("commits", "expects"):
                lines = getattr(theirs, name)
                if lines != getattr(own, name):
                    self.refuse(_now(lines), f"{name}_{theirs.role}")

    def words(self, before: AgreementWords) -> AgreementWords:
        """Return what was written; only when the form holds."""
        said = self.cleaned_data
        return AgreementWords(
            met_on=before.met_on,
            place=before.place,
            language=before.language,
            parties=tuple(
                PartyWords(
                    role=party.role,
                    code=party.code,
                    commits=said[f"commits_{party.role}"],
                    expects=said[f"expects_{party.role}"],
                )
                for party in before.parties
            ),
        )


def _now(lines: tuple[str, ...]) -> Refusal:
    says = " / ".join(lines)
    return Refusal(Text(f"Nu står der: »{says}«", f"It says now: “{says}”"))
