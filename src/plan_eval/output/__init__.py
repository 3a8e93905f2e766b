"""Results to text: one module per format. Each takes a result, returns text, and computes nothing."""
