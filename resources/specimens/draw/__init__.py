"""Draws the training cast."""
