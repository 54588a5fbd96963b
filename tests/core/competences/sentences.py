"""What people say of what they have done, and what a colleague heard in it: labelled by hand.

The labels were set before the program was asked, by reading the sentences alone.
"""

SENTENCES: tuple[tuple[str, frozenset[str]], ...] = (
    ("Jeg har gjort rent på kontorer om aftenen i fem år.", frozenset({"office_cleaning"})),
    ("Jeg har pudset vinduer for mange butikker.", frozenset({"window_cleaning"})),
    (
        "På hotellet gjorde jeg værelser rene og redte senge.",
        frozenset({"room_cleaning", "bed_making"}),
    ),
    ("Jeg vaskede gulve og tømte skraldespande.", frozenset({"floor_care", "waste_emptying"})),
    ("Jeg har kørt gulvvaskemaskine på et lager.", frozenset({"floor_machine", "warehouse_work"})),
    ("Hjemme hos min tante strøg jeg skjorter og duge.", frozenset({"ironing"})),
    ("Jeg har siddet ved kassen i Netto.", frozenset({"till"})),
    (
        "Jeg fyldte varer op om morgenen og tjekkede datoer.",
        frozenset({"shelf_filling", "date_checking"}),
    ),
    ("Jeg er god til at betjene kunder.", frozenset({"customer_service"})),
    ("Jeg har stået i en tøjbutik og hængt tøj på plads.", frozenset({"clothes_shop"})),
    ("Jeg bandt buketter i en blomsterbutik.", frozenset({"flowers"})),
    ("Jeg har truckcertifikat og har kørt gaffeltruck.", frozenset({"forklift"})),
    ("Jeg plukkede ordrer og pakkede paller.", frozenset({"order_picking", "wrapping_pallets"})),
    ("Vi læssede biler og tømte containere hele dagen.", frozenset({"loading"})),
    (
        "Jeg kan bruge en håndscanner og en palleløfter.",
        frozenset({"hand_scanner", "pallet_truck"}),
    ),
    ("Jeg har lavet smørrebrød i en kantine.", frozenset({"open_sandwiches", "kitchen_work"})),
    ("Jeg vaskede op på en restaurant.", frozenset({"dishwashing"})),
    ("Jeg snittede grøntsager og lavede salat.", frozenset({"vegetable_prep", "salads"})),
    (
        "Jeg har hygiejnebevis og ved noget om allergener.",
        frozenset({"hygiene_certificate", "allergens"}),
    ),
    ("I Syrien var jeg bager og bagte brød hver nat.", frozenset({"baking"})),
    ("Jeg har serveret mad til fester og dækket borde.", frozenset({"serving", "table_laying"})),
    ("Jeg har været barista og kan lave espresso.", frozenset({"coffee_bar"})),
    (
        "Jeg har slået græs, klippet hæk og luget ukrudt.",
        frozenset({"lawn_mowing", "hedge_trimming", "weeding"}),
    ),
    ("Om vinteren ryddede jeg sne som vicevært.", frozenset({"snow_clearing", "building_upkeep"})),
    (
        "Jeg skifter pakninger, pærer og låse i opgangen.",
        frozenset({"tap_repair", "light_bulbs", "lock_service"}),
    ),
    ("Jeg har malet vægge og spartlet.", frozenset({"painting", "filling_sanding"})),
    (
        "Jeg har været på byggepladser og støbt beton.",
        frozenset({"building_work", "concrete_work"}),
    ),
    ("Jeg har svejset på et værft.", frozenset({"welding"})),
    (
        "På fiskefabrikken stod jeg ved båndet og pakkede fisk.",
        frozenset({"fish_industry", "line_work"}),
    ),
    (
        "Jeg har samlet møbler og repareret cykler.",
        frozenset({"furniture_assembly", "bicycle_repair"}),
    ),
    ("Jeg passede min farmor, som har demens.", frozenset({"dementia_care"})),
    ("Jeg har passet børn i en vuggestue.", frozenset({"child_care"})),
    (
        "Jeg har kørekort og har kørt varebil som pakkebud.",
        frozenset({"licence_b", "van_driving", "parcel_delivery"}),
    ),
    ("Jeg har kørt taxa i Aalborg.", frozenset({"taxi_driving"})),
    ("Jeg passede telefonen og skrev fakturaer.", frozenset({"telephone", "invoicing"})),
    ("Jeg bruger Excel og Word hver dag.", frozenset({"spreadsheets", "word_processing"})),
    (
        "Jeg taler arabisk, engelsk og lidt dansk.",
        frozenset({"arabic", "english", "danish_spoken"}),
    ),
    (
        "Jeg møder til tiden og kan arbejde selvstændigt.",
        frozenset({"punctuality", "working_alone"}),
    ),
    ("Jeg kan godt lide at hjælpe nye i gang og lære dem op.", frozenset({"instructing_others"})),
    (
        "Jeg er stærk og kan lide fysisk arbejde ude i frisk luft.",
        frozenset({"physical_work", "outdoor_work"}),
    ),
)
"""Forty sentences, each with the competences that must be among the suggestions."""
