"""Made-up tables in the layouts that offices publish, with the truth of each, and what makes files of them."""
