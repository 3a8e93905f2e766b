"""The public Python interface: plans, amounts and claims, a module each, so that a command loads what it uses."""
