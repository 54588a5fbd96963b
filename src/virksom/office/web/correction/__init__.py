"""The pages where something told is corrected or taken back."""
