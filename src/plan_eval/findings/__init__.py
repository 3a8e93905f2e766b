"""One shape for everything that can be wrong with data, and the catalogue of it."""
