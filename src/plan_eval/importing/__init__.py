"""An office's table to the YAML of a plan: read, understood column by column, and written with what is still open."""
