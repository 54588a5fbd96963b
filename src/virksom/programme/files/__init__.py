"""The core's only input and output: facts, contracts and answers as files."""
