"""What turns words and tables into text or bytes: one module for each format."""
