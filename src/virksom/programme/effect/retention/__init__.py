"""How long it takes until somebody supports themself, and how long it lasts."""
