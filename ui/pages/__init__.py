"""One page for each kind of evidence, never one for an operation."""
