"""Guitai, the workstation at which a bank's tellers open, stop and close accounts."""

__version__ = "0.1.0"
