"""Control by sample: the samples, one drawn, and its lines found, answered and ruled on."""
