"""Graph → what each position leaves possible: consistency, answers, cruxes."""
