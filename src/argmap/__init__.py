"""Counterfactual argument maps: YAML text → checked map → diagram."""
