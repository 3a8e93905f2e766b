"""Mid-term evaluation of government plans."""

__version__ = "0.1.0"
