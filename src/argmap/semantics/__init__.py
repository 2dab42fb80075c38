"""Graph → Evaluation: which statements stand, on what, and what falls with whom."""
