"""The office's tables. Rows stay in here: others get records and the programme's own objects."""
