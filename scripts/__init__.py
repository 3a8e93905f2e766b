"""What the project makes or proves with a command of its own."""
