"""The chapter that a review ends in: its content, made once, and one module for each form of it."""
