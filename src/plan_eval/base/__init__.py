"""What every room shares: errors, texts in two languages, words, figures and dates."""
