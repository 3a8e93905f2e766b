"""Results put into words: titles, facts, tables and notes, without any format."""
