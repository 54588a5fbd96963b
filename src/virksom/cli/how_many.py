"""How many of something there are, in words."""

from virksom.programme.kernel import Text, number_text


def how_many(number: int, one: Text, several: Text) -> Text:
    """Return a number and what it counts: ``1 person``, ``1.234 personer``, ``1,234 persons``."""
    what = one if number == 1 else several
    return Text(f"{number_text(number)} {what.da}", f"{number_text(number, 'en')} {what.en}")


def persons(number: int) -> Text:
    """Return how many persons."""
    return how_many(number, Text("person", "person"), Text("personer", "persons"))


def rows(number: int) -> Text:
    """Return how many rows."""
    return how_many(number, Text("række", "row"), Text("rækker", "rows"))


def files(number: int) -> Text:
    """Return how many files."""
    return how_many(number, Text("fil", "file"), Text("filer", "files"))


def weeks(number: int) -> Text:
    """Return how many weeks."""
    return how_many(number, Text("uge", "week"), Text("uger", "weeks"))


def full_weeks(number: int) -> Text:
    """Return how many full weeks."""
    return how_many(number, Text("fuld uge", "full week"), Text("fulde uger", "full weeks"))


def partial_weeks(number: int) -> Text:
    """Return how many partial weeks."""
    return how_many(
        number, Text("delvis uge", "partial week"), Text("delvise uger", "partial weeks")
    )


def payments(number: int) -> Text:
    """Return how many payments."""
    return how_many(number, Text("betaling", "payment"), Text("betalinger", "payments"))


def fact_count(number: int) -> Text:
    """Return how many facts."""
    return how_many(number, Text("faktum", "fact"), Text("fakta", "facts"))


def byte_count(number: int) -> Text:
    """Return how many bytes."""
    return how_many(number, Text("byte", "byte"), Text("byte", "bytes"))
