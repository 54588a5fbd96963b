"""The steps of a candidate's path: one deed, one page, few fields."""
