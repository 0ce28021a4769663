"""Slots and rules that several operations share, each said once."""
