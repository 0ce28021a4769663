"""Papers of the trade and their parts: what they say, worked out from what was witnessed."""
