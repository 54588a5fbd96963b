"""What companies live by: the sections and divisions of DB07.

Source:
    Danmarks Statistik, Dansk Branchekode 2007 (DB07), which is NACE rev. 2: twenty-one sections,
    each with its divisions of two digits.
"""

from dataclasses import dataclass

from virksom.programme.kernel import Refusal, Text


class NotADivision(Refusal):
    """A text is no division of DB07."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of DB07.

    Args:
        letter: ``A`` to ``U``.
        text: what it is called.
        divisions: its divisions, as numbers.
    """

    letter: str
    text: Text
    divisions: range


SECTIONS = (
    Section("A", Text("Landbrug, skovbrug og fiskeri", "Agriculture and fishing"), range(1, 4)),
    Section("B", Text("Råstofindvinding", "Mining and quarrying"), range(5, 10)),
    Section("C", Text("Industri", "Manufacturing"), range(10, 34)),
    Section("D", Text("Energiforsyning", "Energy supply"), range(35, 36)),
    Section("E", Text("Vandforsyning og renovation", "Water supply and waste"), range(36, 40)),
    Section("F", Text("Bygge og anlæg", "Construction"), range(41, 44)),
    Section("G", Text("Handel", "Wholesale and retail"), range(45, 48)),
    Section("H", Text("Transport og lager", "Transport and storage"), range(49, 54)),
    Section("I", Text("Hotel og restaurant", "Hotels and restaurants"), range(55, 57)),
    Section(
        "J", Text("Information og kommunikation", "Information and communication"), range(58, 64)
    ),
    Section("K", Text("Finans og forsikring", "Finance and insurance"), range(64, 67)),
    Section("L", Text("Fast ejendom", "Real estate"), range(68, 69)),
    Section("M", Text("Rådgivning og forskning", "Professional and scientific"), range(69, 76)),
    Section("N", Text("Rengøring og anden operationel service", "Support services"), range(77, 83)),
    Section("O", Text("Offentlig administration", "Public administration"), range(84, 85)),
    Section("P", Text("Undervisning", "Education"), range(85, 86)),
    Section("Q", Text("Sundhed og socialvæsen", "Health and social work"), range(86, 89)),
    Section("R", Text("Kultur og fritid", "Arts and recreation"), range(90, 94)),
    Section("S", Text("Andre serviceydelser", "Other services"), range(94, 97)),
    Section("T", Text("Private husholdninger", "Private households"), range(97, 99)),
    Section("U", Text("Internationale organisationer", "International bodies"), range(99, 100)),
)
"""Every section, in the order of the letters."""


def section_of(division: str) -> Section | None:
    """Return the section of DB07 a division lies in; None for what is none.

    Args:
        division: two digits, such as ``56``.
    """
    if not (division.isascii() and division.isdigit()) or len(division) != 2:  # noqa: PLR2004  # two digits
        return None
    return next((one for one in SECTIONS if int(division) in one.divisions), None)


def read_division(text: str) -> str:
    """Read a division of DB07; "" for a blank text, since a company may have none told.

    A longer code of DB07, such as ``56.10.10``, is read by its first two digits.

    Source:
        Danmarks Statistik, DB07.

    Args:
        text: as it was typed.

    Raises:
        NotADivision: it does not begin with two digits, or no section has them.
    """
    bare = text.strip()
    if not bare:
        return ""
    digits = bare.replace(".", "").replace(" ", "")
    if not digits.isdigit() or section_of(digits[:2]) is None:
        raise NotADivision(
            Text(
                "Skriv de to første cifre af branchekoden (DB07), for eksempel 56.",
                "Write the first two digits of the industry code (DB07), such as 56.",
            )
        )
    return digits[:2]
