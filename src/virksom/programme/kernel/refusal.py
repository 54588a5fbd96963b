"""The one root of everything the programme refuses with a sentence for a person."""

from virksom.programme.kernel.text import Text


class Refusal(Exception):
    """Something asked for cannot be done; says so in one sentence a person can read.

    Modules raise their own subclasses. Web and command line show ``text`` as it is.

    Args:
        text: the sentence, in both languages.
    """

    def __init__(self, text: Text) -> None:
        """Keep the sentence; ``str`` gives the Danish one."""
        super().__init__(text.da)
        self.text = text
