"""What one cell of a table says: figures, bounds, days and units."""
