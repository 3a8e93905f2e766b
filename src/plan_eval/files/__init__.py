"""Data files: from bytes to plain values that keep their places, and the folder that they live in."""

from plan_eval.files.document import Document
from plan_eval.files.reading import read_document
from plan_eval.files.values import Plain

__all__ = ["Document", "Plain", "read_document"]
