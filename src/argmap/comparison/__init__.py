"""Graph → Comparison: where people meet, where they part, and what it turns on."""
