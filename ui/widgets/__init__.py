"""Reusable pieces of screens that know nothing of the bank's business."""
