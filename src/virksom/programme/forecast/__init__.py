"""What is likely to come: a model of the path in phases, its money by settlement's terms."""
