"""A causal model and an effect → its causes."""
