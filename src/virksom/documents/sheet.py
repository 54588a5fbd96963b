"""What all documents share: whose paper it is, whom it is about, and the frame of a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from virksom.documents.lettering import lettered, one_line, paragraphs, shortened
from virksom.programme.kernel import Json, Span, Text

Words = Text | str
"""A finished text: in both languages, or as somebody wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose paper it is; the same on every document of a programme.

    Args:
        issuer: who issues it, as in »Fokus Folkeoplysning / JOBFOKUS«.
        programme: the programme's title.
        sealed_by: the name on the certificate that will seal the file; "" says nothing of a seal.
        invented: the people do not exist; said at the head of each page.
    """

    issuer: Words
    programme: Words
    sealed_by: str = ""
    invented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Whom a document is about: the code facts use, and the name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """Something that happened on a day or went on over a span, told in one line."""

    when: date | Span
    what: Words


class Reading:
    """Finished texts read in one language, as the templates take them."""

    def __init__(self, language: str) -> None:
        """Read in ``language``: ``en`` gives English, anything else Danish."""
        self.language = language

    def one(self, words: Words) -> str:
        """Return one text, on one line."""
        return one_line(self._read(words))

    def all(self, texts: Iterable[Words]) -> list[str]:
        """Return the texts in order; those without a sign are left out."""
        return [text for text in map(self.one, texts) if text.strip()]

    def paragraphs(self, texts: Iterable[Words]) -> list[str]:
        """Return the texts' paragraphs in order; a blank line within a text parts two."""
        return [part for words in texts for part in paragraphs(self._read(words))]

    def rows(self, pairs: Iterable[tuple[Words, Words]]) -> list[Json]:
        """Return a label and its text as two columns; a label without text is left out."""
        read = ((self.one(label), self.one(text)) for label, text in pairs)
        return [[label, text] for label, text in read if text.strip()]

    def heading(self, words: Words) -> dict[str, Json]:
        """Return a heading of at most ``HEADING`` signs; ``whole`` holds a longer one unshortened.

        A reader's program keeps headings in strings of limited length.
        """
        text = self.one(words)
        short = shortened(text, HEADING)
        return {"heading": short, "whole": [] if short == text else [text]}

    def frame(self, letterhead: Letterhead, *, title: Words, about: str) -> dict[str, Json]:
        """Return what stands on every page, and what a reader's program calls the file.

        Args:
            letterhead: whose paper it is.
            title: the document's heading.
            about: number and codes; stands at the foot and in the file's title, so never a name.
        """
        invented = [_INVENTED] if letterhead.invented else []
        return {
            "language": "en" if self.language == "en" else "da",
            "region": "GB" if self.language == "en" else "DK",
            "issuer": self._running(letterhead.issuer),
            "programme": self._running(letterhead.programme),
            "invented": self.all(invented),
            "title": self.one(title),
            "file": f"{self.one(title)} – {self._running(about)}",
            "about": self._running(about),
            "page": self.one(Text("Side", "Page")),
            "of": self.one(Text("af", "of")),
        }

    def _running(self, words: Words) -> str:
        """Return what a running line holds of a text, counted as it will be printed."""
        return shortened(lettered(self.one(words)), _RUNNING)

    def _read(self, words: Words) -> str:
        return words.read(self.language) if isinstance(words, Text) else words

    def seal(self, letterhead: Letterhead) -> list[str]:
        """Return the sentence that tells of the seal; none when nobody will seal it."""
        by = letterhead.sealed_by
        told = Text(
            f"Filen er forseglet af {by}. Er den ændret bagefter, viser en pdf-læser det.",
            f"The file is sealed by {by}. A PDF reader shows whether it was changed afterwards.",
        )
        return [self.one(told)] if by else []


HEADING = 200
"""Signs a heading holds; a longer one is told in full under it."""

_RUNNING = 60
_INVENTED = Text("Opdigtet: personerne findes ikke", "Invented: the people do not exist")


def named(candidate: Candidate) -> str:
    """Return the name with the code after it, or the code alone when there is no name."""
    return f"{candidate.name} ({candidate.code})" if candidate.name.strip() else candidate.code
