"""Everything that writes data files: plans from tables, observations recorded."""
