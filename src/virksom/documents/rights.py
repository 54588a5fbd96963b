"""A candidate's rights over personal data, in plain words."""

from virksom.programme.kernel import Text

RIGHTS = (
    Text(
        "Du kan få at vide, hvilke oplysninger vi har om dig, og få en kopi af dem.",
        "You may be told which data we have about you, and get a copy of them.",
    ),
    Text("Du kan få rettet det, der er forkert.", "You may have what is wrong corrected."),
    Text(
        "Du kan i særlige tilfælde få slettet oplysninger, før vi ellers ville slette dem.",
        "You may in special cases have data erased before we would erase them anyway.",
    ),
    Text(
        "Du kan i visse tilfælde bede os om kun at opbevare oplysningerne og ikke bruge dem.",
        "You may in certain cases ask us only to keep the data and not to use them.",
    ),
    Text(
        "Du kan gøre indsigelse mod, at vi bruger oplysninger om dig.",
        "You may object to our using data about you.",
    ),
    Text(
        "Har du givet samtykke til noget, kan du altid trække det tilbage; det gælder fra da af.",
        "If you consented to something you may always withdraw it; that holds from then on.",
    ),
)
"""Articles 7 and 15 to 21 of the General Data Protection Regulation, in plain words."""
