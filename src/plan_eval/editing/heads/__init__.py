"""What the columns of a table hold, from their headings and from what stands below them."""
